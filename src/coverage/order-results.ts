import type { Facts } from './facts.ts';
import { inOrder } from './in-order.ts';

/** Ordered by date, articles with less than this share of the best score come last. */
const ANSWERING_SHARE = 0.2;

/** A document that answers a query, before the hits are chosen. */
export interface Candidate {
  readonly position: number;
  readonly score: number;
  /** Whether it has all words of a short query; true for a long query. */
  readonly isComplete: boolean;
}

/** Which of two candidates comes first, as `sort` takes it. Positions decide between equals. */
type Order = (a: Candidate, b: Candidate) => number;

/** Those with all words first, each by score. */
export const completeFirst: Order = (a, b) =>
  Number(b.isComplete) - Number(a.isComplete) || b.score - a.score || a.position - b.position;

/**
 * The newest first, undated ones last. Those that answer all of the query come before those that hardly do: a reader who
 * asks for the newest wants the newest on the matter.
 */
export function newestFirst(candidates: readonly Candidate[], { published }: Facts): Order {
  let best = 0;
  for (const { isComplete, score } of candidates) if (isComplete && score > best) best = score;
  const isAnswer = ({ isComplete, score }: Candidate): boolean => isComplete && score >= best * ANSWERING_SHARE;
  const day = ({ position }: Candidate): number => published[position]?.last ?? Number.NEGATIVE_INFINITY;
  return (a, b) =>
    Number(isAnswer(b)) - Number(isAnswer(a)) || (day(a) === day(b) ? a.position - b.position : day(b) - day(a));
}

/** The best of so many different texts, each with all its copies that are among the candidates, in order. */
export function ofDifferentTexts(
  candidates: readonly Candidate[],
  order: Order,
  limit: number,
  { copyOf }: Facts,
): Candidate[] {
  const textOf = ({ position }: Candidate): number => copyOf[position] ?? position;
  const texts = new Set<number>();
  for (const candidate of inOrder([...candidates], order)) {
    if (texts.size >= limit && !texts.has(textOf(candidate))) break;
    texts.add(textOf(candidate));
  }
  return candidates.filter((candidate) => texts.has(textOf(candidate))).sort(order);
}
