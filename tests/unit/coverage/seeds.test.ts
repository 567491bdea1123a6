import { beforeAll, describe, expect, it } from 'vitest';
import { articleBlocks } from '../../../src/archive/article.ts';
import type { ArticleStore } from '../../../src/archive/article-store.ts';
import { bundleFrom } from '../../../src/build/bundle-from.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import type { CoverageIndex } from '../../../src/coverage/open-index.ts';
import type { PageArticle } from '../../../src/protocol/page-article.ts';
import type { SearchResponse } from '../../../src/protocol/search.ts';
import { entityView } from '../../../src/service/entity-view.ts';
import type { KnownNames } from '../../../src/service/known-names.ts';
import { leftOut } from '../../../src/service/left-out.ts';
import { pageOverview } from '../../../src/service/page-overview.ts';
import { storyView } from '../../../src/service/story-view.ts';
import { suggestionsFor } from '../../../src/service/suggest.ts';
import { searchArchive } from '../../fixtures/archive/search-archive.ts';
import { say } from '../../texts.ts';

/** The articles of the bundled archive by the first digits of their files: four report one event, 004 is of another year. */
const EVENT = ['000', '001', '002', '003'];

let known: KnownNames;
let store: ArticleStore;
let index: CoverageIndex;
let numbers: readonly string[];

beforeAll(async () => {
  ({ known, store, index } = openArchive(await bundleFrom('seeds', { strict: false })));
  numbers = Array.from({ length: store.count }, (_, position) => store.article(position).id.slice(0, 3));
}, 60_000);

const positionOf = (number: string): number => numbers.indexOf(number);
const numberOf = (id: string): string => id.slice(0, 3);
const search = (query: string): SearchResponse => searchArchive({ query, limit: 5 }, known, store, index);
/** Articles in the order of the results, copies right behind the one that they are folded under. */
const found = (query: string): readonly string[] =>
  search(query).articles.flatMap(({ citation, copies }) =>
    [citation, ...copies].map((listed) => numberOf(listed.article)),
  );

/** An article of the archive as a page that the archive does not know by its address. */
function pageOf(number: string): PageArticle {
  const article = store.article(positionOf(number));
  return {
    url: `https://elsewhere.example/${number}`,
    title: article.headline.how === 'inferred' ? null : article.headline.value,
    published: article.published?.value.iso ?? null,
    text: articleBlocks(article).join('\n'),
  };
}

describe('the five seeds', () => {
  it.each(EVENT)('relate %s to the other three reports of the event before the report of 2025', (number) => {
    const position = positionOf(number);
    const page = { ...pageOf(number), id: store.article(position).id, published: null };
    const names = store.mentions(position).map(({ entity }) => entity);
    const hits = index.related({ ...page, names }, 5);
    const related = hits.map(({ article }) => numbers[article] ?? '');
    expect([...related.slice(0, 3)].sort()).toEqual(EVENT.filter((other) => other !== number));
    expect(hits.slice(0, 3).map(({ relation }) => relation)).toEqual(['same-event', 'same-event', 'same-event']);
    const [of2025] = index.related({ ...page, names }, 5).filter(({ article }) => numbers[article] === '004');
    expect(of2025?.relation).not.toBe('same-event');
  });

  it('fold the reprint and group the event', () => {
    expect(index.copyOf[positionOf('003')]).toBe(positionOf('001'));
    const stories = EVENT.map((number) => index.stories[positionOf(number)]);
    expect(stories[0]).not.toBeNull();
    expect(new Set(stories).size).toBe(1);
    expect(index.stories[positionOf('004')]).toBeNull();
  });
});

describe('searching the five seeds', () => {
  it.each(['Elbe', 'elbe statment', '"Spirit of the Elbe"'])('%s finds the event, the reprint folded', (query) => {
    const listed = found(query).slice(0, 4);
    expect([...listed].sort()).toEqual(EVENT);
    expect(Math.abs(listed.indexOf('001') - listed.indexOf('003'))).toBe(1);
    expect(search(query).stories).toEqual([expect.objectContaining({ articleCount: 4, span: '25–27 April 2020' })]);
  });

  it('finds what other searches are after, in order', () => {
    expect(found('Kremlin spokesman')[0]).toBe('000');
    expect(found('Victory Day parade -Elbe')).toEqual(['004']);
    expect(found('Medvedev 2010').slice(0, 2)).toEqual(['002', '000']);
    expect([...found('who:Sullivan after:2020-04-01')].sort()).toEqual(['001', '002', '003']);
    expect([...found('who:Sulivan after:2020-04-01')].sort()).toEqual(['001', '002', '003']);
    expect(found('peskov')).toEqual(['000']);
  });

  it('says which name the whole query is, and what was probably meant', () => {
    expect(search('vladimir putin').entity).toBe('person/vladimir-putin');
    expect(search('putin parade').entity).toBeNull();
    expect(search('elbe statment').didYouMean).toBe('elbe statement');
    expect(search('elbe statement').didYouMean).toBeNull();
  });

  it('suggests names, outlets and words while typing', () => {
    const suggested = (query: string) => suggestionsFor(query, known, index).map((suggestion) => suggestion.query);
    expect(suggested('vlad')[0]).toBe('Vladimir Putin');
    expect(suggested('putni')[0]).toBe('Vladimir Putin');
    expect(suggested('parade who:sul')).toEqual(['parade who:"John Sullivan"']);
    expect(suggested('elbe stat')).toContain('elbe statement');
    expect(suggested('outlet:')).toEqual(['outlet:RFE/RL']);
  });

  it('orders by date', () => {
    const newest = searchArchive({ query: 'Putin', limit: 5, order: 'date' }, known, store, index);
    expect(numberOf(newest.articles[0]?.citation.article ?? '')).toBe('004');
  });
});

describe('a page beside the five seeds', () => {
  const overview = (number: string) => {
    const page = pageOf(number);
    const names = [...new Set(store.mentions(positionOf(number)).map(({ entity }) => entity))].flatMap((entity) => {
      const { id = '', name = '', type = 'other' } = known.entity(entity) ?? {};
      return id === '' ? [] : [{ entity: id, name, type, count: 1 }];
    });
    return pageOverview(page, names, known, store, index, say).related;
  };

  it('that is in the archive under another address is not related to itself', () => {
    expect(overview('002').map(({ citation }) => numberOf(citation.article))).not.toContain('002');
  });

  it('lists the event, copies folded, then the affair, each with a reason', () => {
    const related = overview('002');
    const listed = related.map(({ citation, copies, relation }) => [
      ...[citation, ...copies].map(({ article }) => numberOf(article)),
      relation,
    ]);
    expect(listed).toEqual([
      ['000', 'same-event'],
      [expect.stringMatching(/001|003/), expect.stringMatching(/001|003/), 'same-event'],
      ['004', expect.stringMatching(/same-affair|background/)],
    ]);
    expect(related[1]?.reason).toMatch(/^Also on the .+: .*(Sullivan|Spirit of the Elbe)/);
  });

  it('is told what it leaves out, and by whom it was printed', () => {
    const { missing, only } = leftOut(pageOf('002'), new Set(), known, store, index);
    const told = (text: string) =>
      missing.find(({ sentence }) => sentence.text.includes(text))?.citation.article.slice(0, 3);
    expect(told('Dmitry Peskov said on April 16')).toBe('000');
    expect(told('Torgau')).toMatch(/001|003/);
    expect(told('safer and more stable place')).toMatch(/001|003/);
    // What the page says itself, in the same words or its own, is not missing.
    for (const said of ['issued a joint statement on April 25', 'The meeting on the Elbe represented a culmination'])
      expect(told(said)).toBeUndefined();
    expect(only.some((sentence) => sentence.includes("Robert O'Brien"))).toBe(true);
    expect(only.some((sentence) => sentence.includes('Torgau'))).toBe(false);
  });

  it('is told of reports of the event before those of the affair', () => {
    const { missing } = leftOut(pageOf('002'), new Set(), known, store, index);
    expect(missing.slice(0, 3).map(({ citation }) => numberOf(citation.article))).not.toContain('004');
  });

  it('is told nothing twice, and every mark lies on what it is shown for', () => {
    const { missing } = leftOut(pageOf('002'), new Set(), known, store, index);
    expect(new Set(missing.map(({ sentence }) => sentence.text)).size).toBe(missing.length);
    const printed = missing.filter(({ citation }) => ['001', '003'].includes(numberOf(citation.article)));
    expect(new Set(printed.map(({ citation }) => citation.article)).size).toBe(1);
    for (const { sentence } of missing) expect(sentence.marks.length).toBeGreaterThan(0);
  });
});

describe('the story of the five seeds', () => {
  const view = () => {
    const story = storyView(index.stories[positionOf('000')] ?? '', known, store, index, say);
    if (story === null) throw new Error('The seeds make no story.');
    return story;
  };

  it('shows the coverage side by side with what only each article has', () => {
    const { articles, span, articleCount } = view();
    expect({ span, articleCount }).toEqual({ span: '25–27 April 2020', articleCount: 4 });
    expect(articles).toHaveLength(3);
    const only = new Map(
      articles.map(({ citation, only }) => [
        numberOf(citation.article),
        only.map(({ sentence }) => sentence.text).join(),
      ]),
    );
    expect(only.get('000')).toContain('Peskov');
    expect(only.get('002')).toContain('Medvedev');
    expect(only.get('001') ?? only.get('003')).toContain('Torgau');
  });

  it('has a timeline of the days that its articles speak of', () => {
    const { timeline } = view();
    const days = timeline.map(({ day }) => day);
    expect([...days].sort()).toEqual(days);
    expect(days).toEqual(
      expect.arrayContaining(['1942', '1945-04-25', '2010', '2020-04-16', '2020-04-25', '2020-05-09']),
    );
    expect(timeline.find(({ day }) => day === '1945-04-25')?.date).toBe('25 April 1945');
  });

  it('puts the wordings of a quote side by side, with who said it', () => {
    const { quotes } = view();
    const spirit = quotes.find(({ said }) => said[0]?.sentence.text.includes('Spirit of the Elbe'));
    expect(spirit?.said.length).toBeGreaterThanOrEqual(2);
    expect(spirit?.said.some(({ sentence }) => sentence.text.includes('in the name of a common goal'))).toBe(true);
    expect(spirit?.by).toBe('Donald Trump and Vladimir Putin');
    const ambassador = quotes.filter(({ speaker }) => speaker?.name === 'John Sullivan');
    expect(ambassador).toHaveLength(2);
  });

  it('is about whom its articles name', () => {
    expect(view().names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Donald Trump', 'Vladimir Putin']));
  });

  it('that the archive does not have is null', () => {
    expect(storyView('story/none', known, store, index, say)).toBeNull();
  });
});

describe('an entity of the five seeds', () => {
  it('has a timeline, and quotes of its own', () => {
    const sullivan = entityView('person/john-sullivan', known, store, index, say);
    expect(sullivan?.card.name).toBe('John Sullivan');
    expect(sullivan?.quotes.map(({ by }) => by)).toEqual(['John Sullivan', 'John Sullivan']);
    const elbe = entityView('place/elbe', known, store, index, say);
    expect(elbe?.timeline.map(({ day }) => day)).toContain('1945-04-25');
    expect(entityView('person/nobody', known, store, index, say)).toBeNull();
  });
});
