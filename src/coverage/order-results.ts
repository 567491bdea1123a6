import type { Facts } from './facts.ts';
import type { MatchedTerm } from './hits.ts';

/** Ordered by date, articles with less than this share of the best score come last. */
const ANSWERING_SHARE = 0.2;

/** A document that answers a query, before the hits are chosen. */
export interface Candidate {
  readonly position: number;
  readonly score: number;
  /** Whether it has all words of a short query; true for a long query. */
  readonly isComplete: boolean;
  readonly matches: () => readonly MatchedTerm[];
}

/** Those with all words first, each by score. */
export const completeFirst = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => Number(b.isComplete) - Number(a.isComplete) || byScore(a, b));

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.position - b.position;

/** The articles of a query without words, the newest first. */
export function newestFirst(articles: ReadonlySet<number>, facts: Facts): Candidate[] {
  const all = [...articles].map((position) => ({ position, score: 0, isComplete: true, matches: () => [] }));
  return byDate(all, facts);
}

/**
 * The newest first, undated ones last. Those that answer all of the query come before those that hardly do: a reader who
 * asks for the newest wants the newest on the matter.
 */
export function byDate(candidates: readonly Candidate[], { published }: Facts): Candidate[] {
  const best = Math.max(0, ...candidates.slice(0, 1).map(({ score }) => score));
  const isAnswer = ({ isComplete, score }: Candidate): boolean => isComplete && score >= best * ANSWERING_SHARE;
  const day = ({ position }: Candidate): number => published[position]?.last ?? Number.NEGATIVE_INFINITY;
  return [...candidates].sort(
    (a, b) =>
      Number(isAnswer(b)) - Number(isAnswer(a)) || (day(a) === day(b) ? a.position - b.position : day(b) - day(a)),
  );
}

/** The best of so many different texts, with all copies that stand before the next one. */
export function ofDifferentTexts(
  ordered: readonly Candidate[],
  limit: number,
  { copyOf }: Facts,
): readonly Candidate[] {
  const texts = new Set<number>();
  const end = ordered.findIndex(({ position }) => texts.add(copyOf[position] ?? position).size > limit);
  return end < 0 ? ordered : ordered.slice(0, end);
}
