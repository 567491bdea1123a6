import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { Hit, SearchHits } from '../coverage/hits.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { markTerms } from '../coverage/snippet.ts';
import { reasonsFor } from '../coverage/why-matched.ts';
import type { ArticleResult, SearchRequest, SearchResponse } from '../protocol/messages.ts';
import { type Folded, foldCopies } from './fold-copies.ts';
import { type KnownNames, nameLine } from './known-names.ts';
import { passageOf } from './passage.ts';
import { storyLines } from './story-line.ts';
import { nearestName } from './unknown-name.ts';

/** Names above the articles: enough to choose from, few enough to leave the articles in sight. */
const MOST_NAMES = 4;
/** With fewer articles than this a reader may have mistyped. */
const FEW = 3;

/** What answers a search, before the texts of its articles are read. */
export interface Found {
  readonly request: SearchRequest;
  readonly hits: SearchHits;
  /** The articles to show, copies of one text folded under the best of them. */
  readonly listed: readonly Folded<Hit>[];
  readonly names: SearchResponse['names'];
  readonly notes: readonly string[];
  readonly didYouMean: string | null;
  readonly entity: string | null;
}

/** Finds what answers a search: names, and articles. */
export function findInArchive(request: SearchRequest, known: KnownNames, index: CoverageIndex): Found {
  const { query, limit, offset = 0, order = 'relevance' } = request;
  const names = index.search(query, { limit: MOST_NAMES, kind: 'entity' });
  const hits = index.search(query, { limit: offset + limit, copiesAsOne: true, order });
  const named = index.entityNamed(query);
  const missing = hits.unknown.map((value) => nearestName(query, value, known, index));
  return {
    request,
    hits,
    listed: foldCopies(hits.hits, ({ position }) => position, index.copyOf).slice(offset),
    names: names.hits.flatMap(({ position }) => {
      const entity = known.entity(position);
      return entity === undefined ? [] : [{ ...nameLine(entity), articleCount: index.articlesNaming(position) }];
    }),
    notes: [...hits.notes, ...missing.map(({ note }) => note)],
    didYouMean: missing.find((near) => near.query !== null)?.query ?? index.correction(query, hits.complete < FEW),
    entity: named === null ? null : (known.entity(named)?.id ?? null),
  };
}

/** Shows what was found: each article with the passage that answers best, and the stories to which they belong. */
export function showFound(
  { request, hits, listed, names, notes, didYouMean, entity }: Found,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): SearchResponse {
  store.need(listed.map(({ best }) => best.position));
  const whyMatched = reasonsFor(request.query);
  const articles = listed.map(({ best, copies }): ArticleResult => {
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
  const stories = articles.map(({ story }) => story);
  return {
    names,
    articles,
    total: hits.total,
    stories: storyLines(stories, known, store, index),
    notes,
    didYouMean,
    entity,
  };
}
