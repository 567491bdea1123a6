import { create, insertMultiple, load, save, search } from '@orama/orama';
import flexsearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** What every engine is given of an article. */
export interface Searched {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** An index of one engine. */
export interface Engine {
  /** Ids of articles, the best first. */
  search(query: string, limit: number): Promise<readonly string[]> | readonly string[];
  /** Opens the index from what it was saved as; null where the engine cannot save itself in one piece. */
  readonly reopen: (() => unknown) | null;
  /** Characters of what it was saved as. */
  readonly size: number | null;
}

/** Builds an index of the articles with an engine's defaults: two fields, best guess of how its makers would search. */
export type BuildEngine = (articles: readonly Searched[]) => Promise<Engine> | Engine;

function miniSearch(articles: readonly Searched[]): Engine {
  const options = { fields: ['title', 'text'] };
  const index = new MiniSearch<Searched>(options);
  index.addAll(articles);
  const saved = JSON.stringify(index);
  return {
    search: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    reopen: () => MiniSearch.loadJSON(saved, options),
    size: saved.length,
  };
}

function flexSearch(articles: readonly Searched[]): Engine {
  const index = new flexsearch.Document({
    document: { id: 'id', index: ['title', 'text'] },
    tokenize: 'strict',
    encoder: flexsearch.Charset.LatinBalance,
  });
  for (const { id, title, text } of articles) index.add({ id, title, text });
  return {
    search: (query, limit) =>
      index.search(query, { limit, suggest: true, merge: true }).map(({ id }: { id: unknown }) => String(id)),
    reopen: null,
    size: null,
  };
}

async function orama(articles: readonly Searched[]): Promise<Engine> {
  const schema = { id: 'string', title: 'string', text: 'string' } as const;
  const index = create({ schema });
  await insertMultiple(
    index,
    articles.map((article) => ({ ...article })),
  );
  const saved = JSON.stringify(save(index));
  return {
    async search(term, limit) {
      const { hits } = await search(index, { term, limit, properties: ['title', 'text'] });
      return hits.map(({ document }) => document.id);
    },
    reopen: () => load(create({ schema }), JSON.parse(saved)),
    size: saved.length,
  };
}

function lunrIndex(articles: readonly Searched[]): Engine {
  const index = lunr(function (this: lunr.Builder) {
    this.field('title');
    this.field('text');
    for (const { id, title, text } of articles) this.add({ id, title, text });
  });
  const saved = JSON.stringify(index);
  return {
    // Terms one by one: lunr's own query language trips over colons and hyphens of running text.
    search: (query, limit) =>
      index
        .query((asked) => {
          for (const term of query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) asked.term(term, {});
        })
        .slice(0, limit)
        .map(({ ref }) => ref),
    reopen: () => lunr.Index.load(JSON.parse(saved)),
    size: saved.length,
  };
}

/** The engines that Backgrounder's search is compared with. */
export const ENGINES: Readonly<Record<string, BuildEngine>> = {
  'MiniSearch 7.2': miniSearch,
  'flexsearch 0.8': flexSearch,
  'Orama 3.1': orama,
  'lunr 2.3': lunrIndex,
};
