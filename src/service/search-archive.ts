import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { Hit, SearchHits } from '../coverage/hits.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { markTerms } from '../coverage/snippet.ts';
import { reasonsFor } from '../coverage/why-matched.ts';
import type { ArticleResult, SearchRequest, SearchResponse } from '../protocol/search.ts';
import type { Say } from '../protocol/texts.ts';
import { type Folded, foldCopies } from './fold-copies.ts';
import { type KnownNames, nameLine } from './known-names.ts';
import { passageOf } from './passage.ts';
import { storyLines } from './story-line.ts';
import { nearestName } from './unknown-name.ts';

/** Names above the articles: enough to choose from, few enough to leave the articles in sight. */
const MOST_NAMES = 4;
/** With fewer articles than this a reader may have mistyped. */
const FEW = 3;

/** The articles that answer a search. */
export interface Found {
  readonly request: SearchRequest;
  readonly hits: SearchHits;
  /** Those to show, copies of one text folded under the best of them. */
  readonly listed: readonly Folded<Hit>[];
}

/** Finds the articles that answer a search. Of the archive it needs the index alone, and texts for exact phrases. */
export function findInArchive(request: SearchRequest, index: CoverageIndex): Found {
  const { query, limit, offset = 0, order = 'relevance' } = request;
  const hits = index.search(query, { limit: offset + limit, copiesAsOne: true, order });
  const listed = foldCopies(hits.hits, ({ position }) => position, index.copyOf).slice(offset);
  return { request, hits, listed };
}

/** Shows the articles, each with the passage that answers best. */
export function showArticles(
  { request: { query }, hits, listed }: Found,
  store: ArticleStore,
  index: CoverageIndex,
  say: Say,
): readonly ArticleResult[] {
  store.need(listed.map(({ best }) => best.position));
  const whyMatched = reasonsFor(query, say);
  return listed.map(({ best, copies }) => {
    const article = store.article(best.position);
    const citation = citationOf(article);
    return {
      citation,
      headline: { text: citation.headline, marks: markTerms(citation.headline, best.matches) },
      passage: passageOf(article, best, hits.asked, () => store.mentions(best.position)),
      why: whyMatched(best.matches, citation),
      story: index.stories[best.position] ?? null,
      copies: copies.map(({ position }) => citationOf(store.facts(position))),
    };
  });
}

/** Finds and shows what stands beside the articles: names, the stories to which they belong, better queries. It needs no texts. */
export function showOthers(
  { request: { query }, hits, listed }: Found,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
  say: Say,
): Omit<SearchResponse, 'articles'> {
  const names = index.search(query, { limit: MOST_NAMES, kind: 'entity' });
  const named = index.entityNamed(query);
  const missing = hits.unknown.map((value) => nearestName(query, value, known, index, say));
  return {
    names: names.hits.flatMap(({ position }) => {
      const entity = known.entity(position);
      return entity === undefined ? [] : [{ ...nameLine(entity), articleCount: index.articlesNaming(position) }];
    }),
    total: hits.total,
    stories: storyLines(
      listed.map(({ best }) => index.stories[best.position] ?? null),
      known,
      store,
      index,
    ),
    notes: [...hits.notes.map((note) => note(say)), ...missing.map(({ note }) => note)],
    didYouMean: missing.find((near) => near.query !== null)?.query ?? index.correction(query, hits.complete < FEW),
    entity: named === null ? null : (known.entity(named)?.id ?? null),
  };
}
