import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../../../src/archive/article.ts';
import { bundleFiles } from '../../../src/archive/bundle-files.ts';
import { openIndex } from '../../../src/coverage/open-index.ts';
import { indexArchive, indexFiles, pageOf } from './index-archive.ts';
import {
  archiveOf,
  article,
  BRIDGE,
  BRIDGE_COPY,
  BRIDGE_INQUIRY,
  blocksOf,
  MERGER,
  MERGER_RIVAL,
  MUSEUM,
  smallArchive,
} from './small-archive.ts';

const files = indexFiles(smallArchive);
const index = openIndex(bundleFiles(files), blocksOf);

const bridgePage = pageOf({
  title: 'One year on, Halden still waits for its bridge',
  text:
    'A year after the bridge over the Halden fell into the river, the ferry is still the only way across. ' +
    'Mayor Greta Olsen, who said at the time “We were lucky by the width of a hand”, wants a new bridge with thicker cables.',
  names: [0, 1],
});

describe('related coverage', () => {
  it('puts the same event first, then the same affair, and does not offer other subjects', () => {
    const related = index.related(bridgePage, 10).map(({ article }) => article);
    expect(new Set(related.slice(0, 3))).toEqual(new Set([BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY]));
    expect(related).not.toContain(MERGER);
    expect(related).not.toContain(MERGER_RIVAL);
  });

  it('scores descend and stop at the limit', () => {
    const related = index.related(bridgePage, 2);
    expect(related).toHaveLength(2);
    expect(related[0]?.score).toBeGreaterThanOrEqual(related[1]?.score ?? 1);
  });

  it('says what page and article share', () => {
    const [first] = index.related(bridgePage, 1);
    expect(first?.shared.entities).toEqual([1, 0]);
    expect(first?.shared.quotes).toEqual(['We were lucky by the width of a hand']);
    expect(first?.shared.words).toContain('bridge');
  });

  it('says words that only a headline has as it prints them', () => {
    const [first] = index.related(pageOf({ title: 'Halden waits for cables of its bridges', text: '' }), 1);
    expect(first?.shared.words).toContain('bridges');
  });

  it('names the days that both speak of', () => {
    const dated = archiveOf(
      [article({ id: 'a', headline: 'Mill fire remembered', paragraphs: ['The mill burned down on 3 June 1987.'] })],
      [],
    );
    const { related } = openIndex(indexArchive(dated), () => ['The mill burned down on 3 June 1987.']);
    const [hit] = related(
      pageOf({ text: 'The mill fire of June 3, 1987, killed nobody. It was rebuilt on 1 May 1990.' }),
      1,
    );
    expect(hit?.shared.dates).toEqual(['1987-06-03']);
  });

  it('does not name the words of shared names again', () => {
    const [first] = index.related(bridgePage, 1);
    expect(first?.shared.words.map((word) => word.toLowerCase())).not.toContain('olsen');
  });

  it('leaves out the page itself by id', () => {
    const text = blocksOf(BRIDGE).join('\n');
    const related = index.related(pageOf({ id: 'bridge', text }), 10).map(({ article }) => article);
    expect(related).not.toContain(BRIDGE);
    expect(related[0]).toBe(BRIDGE_COPY);
  });

  it.each([
    'https://www.harbourpost.example/news/bridge/',
    'http://harbourpost.example/news/bridge',
    'https://harbourpost.example/news/bridge/?utm_source=feed#comments',
  ])('leaves out the page itself by its address, written as %s', (url) => {
    const related = index.related(pageOf({ url, text: blocksOf(BRIDGE).join('\n') }), 10);
    expect(related.map(({ article }) => article)).not.toContain(BRIDGE);
  });

  it('finds related coverage of one headline', () => {
    const related = index.related(pageOf({ title: 'Nordbank merger: unions call strike', text: '' }), 10);
    expect(new Set(related.map(({ article }) => article))).toEqual(new Set([MERGER, MERGER_RIVAL]));
  });

  it('prefers the report that is nearer in time where the words are the same', () => {
    const twice = (published: string, id: string) =>
      article({
        id,
        headline: 'Storm floods cellars',
        published,
        paragraphs: ['A storm flooded cellars by the harbour.'],
      });
    const storms = archiveOf([twice('2019-02-01', 'a'), twice('2021-09-30', 'b')], []);
    const { related } = openIndex(indexArchive(storms));
    const near = (published: string) =>
      related(pageOf({ text: 'Cellars by the harbour flooded.', published }), 1)[0]?.article;
    expect(near('2019-02-02')).toBe(0);
    expect(near('2021-10-01T08:00')).toBe(1);
  });

  it('prefers the report about the same people where the words are the same', () => {
    const visit = (id: string, name: string) =>
      article({
        id,
        headline: 'Minister visits harbour',
        paragraphs: [`The minister, ${name}, visited the harbour and the yard.`],
      });
    const visits = archiveOf(
      [visit('a', 'Ada Falk'), visit('b', 'Ben Moor')],
      [
        { name: 'Ada Falk', type: 'person' },
        { name: 'Ben Moor', type: 'person' },
      ],
    );
    const { related } = openIndex(indexArchive(visits));
    const first = (names: readonly number[]) =>
      related(pageOf({ text: 'The minister visited the harbour.', names }), 1)[0]?.article;
    expect(first([0])).toBe(0);
    expect(first([1])).toBe(1);
  });

  it('has nothing to offer for an empty page or a page about something else', () => {
    expect(index.related(pageOf({}), 10)).toEqual([]);
    expect(index.related(pageOf({ text: 'Astronomers photographed a comet with a violet tail.' }), 10)).toEqual([]);
  });

  it('does without article texts', () => {
    const [first] = openIndex(bundleFiles(files)).related(bridgePage, 1);
    expect(first?.shared.quotes).toEqual([]);
    expect(first?.article).toBe(index.related(bridgePage, 1)[0]?.article);
  });
});

describe('stories', () => {
  it('group the articles that report the same event', () => {
    const { stories } = index;
    expect(stories[BRIDGE]).not.toBeNull();
    expect(stories[BRIDGE]).toBe(stories[BRIDGE_COPY]);
    expect(stories[MERGER]).toBe(stories[MERGER_RIVAL]);
    expect(stories[MERGER]).not.toBe(stories[BRIDGE]);
    expect(stories[MUSEUM]).toBeNull();
  });

  it('are found in an archive that has little else', () => {
    const articles = [BRIDGE, BRIDGE_INQUIRY, MUSEUM].flatMap((position) => smallArchive.articles[position] ?? []);
    const { stories } = openIndex(indexArchive(archiveOf(articles, [])));
    expect(stories[0]).not.toBeNull();
    expect(stories[1]).toBe(stories[0]);
    expect(stories[2]).toBeNull();
  });

  it('know which article prints the text of another', () => {
    expect(index.copyOf[BRIDGE_COPY]).toBe(BRIDGE);
    expect(index.copyOf[BRIDGE]).toBeNull();
    expect(index.copyOf[BRIDGE_INQUIRY]).toBeNull();
  });
});

describe('the index as bytes', () => {
  it('is the same for the same archive', () => {
    expect(indexFiles(smallArchive)).toEqual(files);
  });

  it('works from any place in a larger buffer', () => {
    const shifted = Object.entries(files).map(([name, bytes]) => {
      const larger = new Uint8Array(bytes.length + 3);
      larger.set(bytes, 3);
      return [name, larger.subarray(3)];
    });
    const moved = openIndex(bundleFiles(Object.fromEntries(shifted)), blocksOf);
    expect(moved.related(bridgePage, 5)).toEqual(index.related(bridgePage, 5));
    expect(moved.search('bridge', { limit: 5 })).toEqual(index.search('bridge', { limit: 5 }));
  });

  it('is refused when it is cut off or something else', () => {
    const bytes = files['index.bin'] ?? new Uint8Array();
    const opened = (index: Uint8Array) => () => openIndex(bundleFiles({ ...files, 'index.bin': index }));
    expect(opened(new Uint8Array(64))).toThrow('rebuild');
    expect(opened(bytes.subarray(0, bytes.length - 400))).toThrow('cut off');
  });

  it('can be of an empty archive', () => {
    const empty = openIndex(indexArchive({ articles: [], entities: [], mentions: [] }));
    expect(empty.search('anything', { limit: 5 })).toMatchObject({ hits: [], total: 0 });
    expect(empty.related(bridgePage, 5)).toEqual([]);
  });

  it('keeps the blocks of its articles out', () => {
    for (const bytes of Object.values(files)) {
      const text = new TextDecoder('latin1').decode(bytes);
      for (const written of smallArchive.articles) expect(text).not.toContain(articleBlocks(written).at(-1));
    }
  });
});
