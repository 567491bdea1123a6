import { beforeAll, describe, expect, it } from 'vitest';
import { articleBlocks } from '../../../src/archive/article.ts';
import { bundleFrom } from '../../../src/build/bundle-from.ts';
import { type CoverageIndex, openIndex } from '../../../src/coverage/open-index.ts';
import { indexArchive } from './index-archive.ts';

/** The articles of the bundled archive by the first digits of their files: four report one event, 004 is of another year. */
const EVENT = ['000', '001', '002', '003'];

let index: CoverageIndex;
let numbers: readonly string[];
let found: (query: string) => readonly string[];
let related: (article: string) => readonly string[];

beforeAll(async () => {
  const { archive } = await bundleFrom('seeds', { strict: false });
  const blocks = archive.articles.map(articleBlocks);
  index = openIndex(indexArchive(archive), (article) => blocks[article] ?? []);
  numbers = archive.articles.map(({ id }) => id.slice(0, 3));
  found = (query) => index.search(query, { limit: 5 }).hits.map(({ position }) => numbers[position] ?? '');
  related = (number) => {
    const position = numbers.indexOf(number);
    const { id = '', headline } = archive.articles[position] ?? {};
    const page = {
      id,
      title: headline?.how === 'inferred' ? null : (headline?.value ?? null),
      text: blocks[position]?.join('\n') ?? '',
      published: null,
      url: null,
      names: archive.mentions[position]?.map(({ entity }) => entity) ?? [],
    };
    return index.related(page, 5).map(({ article }) => numbers[article] ?? '');
  };
}, 60_000);

describe('the five seeds', () => {
  it.each(EVENT)('relate %s to the other three reports of the event before the report of 2025', (number) => {
    const others = EVENT.filter((other) => other !== number);
    expect([...related(number).slice(0, 3)].sort()).toEqual(others);
  });

  it('fold the reprint and group the event', () => {
    expect(index.copyOf[numbers.indexOf('003')]).toBe(numbers.indexOf('001'));
    const stories = EVENT.map((number) => index.stories[numbers.indexOf(number)]);
    expect(stories[0]).not.toBeNull();
    expect(new Set(stories).size).toBe(1);
    expect(index.stories[numbers.indexOf('004')]).toBeNull();
  });

  it('answer searches as a person would expect', () => {
    expect([...found('Elbe')].sort()).toEqual(EVENT);
    expect([...found('elbe statment').slice(0, 4)].sort()).toEqual(EVENT);
    expect([...found('"Spirit of the Elbe"')].sort()).toEqual(EVENT);
    expect(found('Kremlin spokesman')[0]).toBe('000');
    expect(found('Victory Day parade -Elbe')).toEqual(['004']);
    expect(found('Medvedev 2010')[0]).toBe('002');
    expect([...found('who:Sullivan after:2020-04-01')].sort()).toEqual(['001', '002', '003']);
  });
});
