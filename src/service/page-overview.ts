import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import { readableDay } from '../archive/date-text.ts';
import type { CoverageIndex, Nearest, RelatedHit } from '../coverage/open-index.ts';
import type { PageName } from '../protocol/name-line.ts';
import type { PageArticle } from '../protocol/page-article.ts';
import type { PageOverview, Relation } from '../protocol/page-overview.ts';
import type { Say } from '../protocol/texts.ts';
import { type Folded, foldCopies } from './fold-copies.ts';
import type { KnownNames } from './known-names.ts';
import { relatedReason } from './related-reason.ts';
import { storyLines } from './story-line.ts';

/** Lines of related coverage, copies folded. */
const MOST_RELATED = 8;
/** Articles looked at for these lines: some are copies, one is the page. */
const LOOKED_AT = 20;
/**
 * The likeness from which on coverage is worth a reader's look: pages on other matters stay below .08, pages that name the
 * same people and places for a reason are above .09.
 */
const WORTH_SHOWING = 0.08;
/** One word in common is no relation, however rare it is in a small archive. */
const LEAST_SHARED = 2;
/** What a line of the popup has room for. */
const MOST_SHARED = 4;

const NEAREST_FIRST: readonly Relation[] = ['same-event', 'same-affair', 'background'];

/** What the popup shows of a page before anything is typed. */
export function pageOverview(
  page: PageArticle,
  names: readonly PageName[],
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
  say: Say,
  nearest: Nearest = nearestToPage(page, names, known, index),
): PageOverview {
  const hits = relatedHits(page, positionsOf(names, known), index, nearest);
  const related = foldCopies(hits, ({ article }) => article, index.copyOf)
    .slice(0, MOST_RELATED)
    .map((folded) => relatedArticle(folded, known, store, say));
  return {
    names,
    related,
    stories: storyLines(
      related.map(({ story }) => story),
      known,
      store,
      index,
    ),
  };
}

/** What `pageOverview` begins with, before it needs the texts of articles. */
export const nearestToPage = (
  page: PageArticle,
  names: readonly PageName[],
  known: KnownNames,
  index: CoverageIndex,
): Nearest => index.nearest({ ...page, names: positionsOf(names, known) }, LOOKED_AT);

const positionsOf = (names: readonly PageName[], known: KnownNames): number[] =>
  names.flatMap(({ entity }) => known.positionOf(entity) ?? []);

/** Articles worth a look that are not the page itself: those of its event first, then those of its affair. */
export function relatedHits(
  page: PageArticle,
  names: readonly number[],
  index: CoverageIndex,
  nearest?: Nearest,
): readonly RelatedHit[] {
  const worthwhile = index
    .related({ ...page, names }, LOOKED_AT, nearest)
    .filter(
      ({ score, repeats, sharedCount }) => score >= WORTH_SHOWING && sharedCount >= LEAST_SHARED && repeats !== 'page',
    );
  return NEAREST_FIRST.flatMap((relation) => worthwhile.filter((hit) => hit.relation === relation));
}

function relatedArticle(
  { best, copies }: Folded<RelatedHit>,
  known: KnownNames,
  store: ArticleStore,
  say: Say,
): PageOverview['related'][number] {
  const { quotes, entities, dates, words } = best.shared;
  const shared = [
    ...quotes.map((quote) => say('quoted', quote)),
    ...entities.flatMap((entity) => known.entity(entity)?.name ?? []),
    ...dates.map(readableDay),
    ...words,
  ].slice(0, MOST_SHARED);
  return {
    citation: citationOf(store.facts(best.article)),
    shared,
    relation: best.relation,
    reason: relatedReason(best, known, say),
    story: best.story,
    copies: copies.map(({ article }) => citationOf(store.facts(article))),
  };
}
