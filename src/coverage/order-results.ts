import type { Facts } from './facts.ts';
import { inOrder } from './in-order.ts';

/** Ordered by date, articles with less than this share of the best score come last. */
const ANSWERING_SHARE = 0.2;

/** The articles, or entities, that answer a query. They may be thousands, of which a few are shown: numbers, not objects. */
export interface Scored {
  /** Their positions, in no order. */
  readonly positions: readonly number[];
  /** The score of each, by position. */
  readonly scores: Float64Array;
  /** By position: 1 for those that have all words of a short query, and for all that answer a long query. */
  readonly complete: Uint8Array;
}

/** Which of two positions comes first, as `sort` takes it. The positions decide between equals. */
type Order = (a: number, b: number) => number;

/** Those with all words first, each by score. */
export const completeFirst =
  ({ scores, complete }: Scored): Order =>
  (a, b) =>
    (complete[b] as number) - (complete[a] as number) || (scores[b] as number) - (scores[a] as number) || a - b;

/**
 * The newest first, undated ones last. Those that answer all of the query come before those that hardly do: a reader who
 * asks for the newest wants the newest on the matter.
 */
export function newestFirst({ positions, scores, complete }: Scored, { published }: Facts): Order {
  let best = 0;
  for (const position of positions) {
    if (complete[position] === 1) best = Math.max(best, scores[position] as number);
  }
  const isAnswer = (position: number): boolean =>
    complete[position] === 1 && (scores[position] as number) >= best * ANSWERING_SHARE;
  const day = (position: number): number => published[position]?.last ?? Number.NEGATIVE_INFINITY;
  return (a, b) => Number(isAnswer(b)) - Number(isAnswer(a)) || (day(a) === day(b) ? a - b : day(b) - day(a));
}

/** The best of so many different texts, each with all its copies that are among them, in order. */
export function ofDifferentTexts(
  positions: readonly number[],
  order: Order,
  limit: number,
  { copyOf }: Facts,
): readonly number[] {
  const textOf = (position: number): number => copyOf[position] ?? position;
  const texts = new Set<number>();
  for (const position of inOrder([...positions], order)) {
    if (texts.size >= limit && !texts.has(textOf(position))) break;
    texts.add(textOf(position));
  }
  return positions.filter((position) => texts.has(textOf(position))).sort(order);
}
