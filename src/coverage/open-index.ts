import { openContainer } from '../archive/container.ts';
import { openSupport } from './alike.ts';
import { openFacts } from './facts.ts';
import type { SearchHits } from './hits.ts';
import { openLikeness } from './likeness.ts';
import { openNameLikeness } from './name-likeness.ts';
import { openSearch } from './packed-search.ts';
import { type PageText, type RelatedHit, relatedTo } from './related.ts';
import { openSamePage } from './same-page.ts';
import { type DocumentKind, ENTITY_MARK } from './schema.ts';
import { searchFor } from './search.ts';
import type { ArticleTexts } from './shared.ts';

export type { SearchHits } from './hits.ts';
export type { PageText, RelatedHit } from './related.ts';
export type { ArticleTexts } from './shared.ts';

/** Answers searches and finds related coverage in one archive. */
export interface CoverageIndex {
  readonly articleCount: number;
  readonly entityCount: number;
  /** Articles, or entities, that answer a query in the query language of `parseQuery`. Articles if `kind` is not given. */
  search(query: string, options: { readonly limit: number; readonly kind?: DocumentKind }): SearchHits;
  /** Articles that cover what the page covers. */
  related(page: PageText, limit: number): readonly RelatedHit[];
  /** The id of each article's story; null for an article whose event no other one reports. */
  readonly stories: readonly (string | null)[];
  /** For each article the position of the one whose text it repeats, or null. */
  readonly copyOf: readonly (number | null)[];
}

/**
 * Opens a file with the sections of `indexSections`. With `texts`, phrases are checked word for word and quotes in common are found;
 * without, a phrase is taken as words that must all be there. Throws an `Error` that says what to do if the bytes are no such index.
 */
export function openIndex(bytes: Uint8Array, texts: ArticleTexts | null = null): CoverageIndex {
  // The tables are read in place, which needs them on 8-byte boundaries of the underlying buffer.
  const { section } = openContainer(bytes.byteOffset % 8 === 0 ? bytes : bytes.slice(), 'index');
  const search = openSearch(section);
  const { terms, articleCount, entityCount } = search;
  const facts = once(() => openFacts(section('facts')));
  const likeness = once(() => openLikeness(terms, articleCount, floats(section('norms'))));
  const nameLikeness = once(() => openNameLikeness(terms, articleCount, floats(section('nameNorms'))));
  const support = once(() => openSupport(section('near'), section('nearness')));
  const samePage = once(() => openSamePage(facts()));
  const articlesNaming = (entity: number): number => {
    const position = terms.find(ENTITY_MARK + entity);
    return position < 0
      ? 0
      : Math.max(...[...terms.postings(position).values()].map(({ documents }) => documents.length));
  };
  return {
    articleCount,
    entityCount,
    search: (query, options) => searchFor(query, options, { search, facts, support, texts, articlesNaming }),
    related: (page, limit) =>
      relatedTo(page, limit, {
        search,
        facts: facts(),
        likeness: likeness(),
        nameLikeness: nameLikeness(),
        support: support(),
        samePage: samePage(),
        texts,
      }),
    get stories() {
      return facts().stories;
    },
    get copyOf() {
      return facts().copyOf;
    },
  };
}

const floats = (bytes: Uint8Array): Float32Array =>
  new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
