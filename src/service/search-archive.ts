import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { Hit } from '../coverage/hits.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { markTerms } from '../coverage/snippet.ts';
import { whyMatched } from '../coverage/why-matched.ts';
import type { ArticleResult, SearchRequest, SearchResponse } from '../protocol/messages.ts';
import { foldCopies } from './fold-copies.ts';
import { type KnownNames, nameLine } from './known-names.ts';
import { passageOf } from './passage.ts';
import { storyLines } from './story-line.ts';
import { nearestName } from './unknown-name.ts';

/** Names above the articles: enough to choose from, few enough to leave the articles in sight. */
const MOST_NAMES = 4;
/** With fewer articles than this a reader may have mistyped. */
const FEW = 3;

/** Answers a search: names first, then articles with the passage that answers best, copies of one text folded. */
export function searchArchive(
  { query, limit, offset = 0, order = 'relevance' }: SearchRequest,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): SearchResponse {
  const names = index.search(query, { limit: MOST_NAMES, kind: 'entity' });
  const found = index.search(query, { limit: offset + limit, copiesAsOne: true, order });
  const folded = foldCopies(found.hits, ({ position }) => position, index.copyOf);
  const listed = folded.slice(offset);
  store.need(listed.map(({ best }) => best.position));
  const articles = listed.map(({ best, copies }) =>
    resultOf(best, copies, { query, asked: found.asked }, store, index),
  );
  const named = index.entityNamed(query);
  const missing = found.unknown.map((value) => nearestName(query, value, known, index));
  return {
    names: names.hits.flatMap(({ position }) => {
      const entity = known.entity(position);
      return entity === undefined ? [] : [{ ...nameLine(entity), articleCount: index.articlesNaming(position) }];
    }),
    articles,
    total: found.total,
    stories: storyLines(
      articles.map(({ story }) => story),
      known,
      store,
      index,
    ),
    notes: [...found.notes, ...missing.map(({ note }) => note)],
    didYouMean: missing.find((near) => near.query !== null)?.query ?? index.correction(query, found.complete < FEW),
    entity: named === null ? null : (known.entity(named)?.id ?? null),
  };
}

function resultOf(
  hit: Hit,
  copies: readonly Hit[],
  { query, asked }: { readonly query: string; readonly asked: readonly number[] },
  store: ArticleStore,
  index: CoverageIndex,
): ArticleResult {
  const article = store.article(hit.position);
  const citation = citationOf(article);
  return {
    citation,
    headline: { text: citation.headline, marks: markTerms(citation.headline, hit.matches) },
    passage: passageOf(article, hit, asked, () => store.mentions(hit.position)),
    why: whyMatched(hit.matches, query, citation),
    story: index.stories[hit.position] ?? null,
    copies: copies.map(({ position }) => citationOf(store.facts(position))),
  };
}
