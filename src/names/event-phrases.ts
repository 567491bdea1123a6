import type { NewsWord } from './news-words.ts';
import type { Piece } from './split-run.ts';

const KINDS: ReadonlySet<string> = new Set(
  'presidential parliamentary general midterm federal legislative municipal regional local'.split(' '),
);

/**
 * A name with the small words that make it the name of an event: "G20 summit", "2016 US presidential election". Only
 * where the number in it says that one certain event is meant; "Moscow summit" may be any.
 */
export function asEvent(piece: Piece, words: readonly NewsWord[]): Piece {
  const first = words[piece.from];
  const next = words[piece.to];
  if (first === undefined || next === undefined || next.gap !== 'space' || next.block !== first.block) return piece;
  if (next.shape !== 'lower') return piece;
  if (next.folded === 'summit') return /^g\d+$/.test(first.folded) ? { ...piece, to: piece.to + 1 } : piece;
  const year = words[piece.from - 1];
  if (year === undefined || first.gap !== 'space' || !/^(?:19|20)\d\d$/.test(year.folded)) return piece;
  let to = piece.to;
  while (to < piece.to + 2 && KINDS.has(words[to]?.folded ?? '') && words[to]?.gap === 'space') to++;
  const isElection = /^elections?$/.test(words[to]?.folded ?? '') && words[to]?.gap === 'space';
  return isElection ? { ...piece, from: piece.from - 1, to: to + 1 } : piece;
}
