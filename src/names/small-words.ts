import { findKnownName, goesOnKnownName } from './known-aliases.ts';
import type { NewsWord } from './news-words.ts';
import type { Piece } from './split-run.ts';

/** Words in lower case that a name may take along. */
const MOST = 2;

/**
 * A name with the small words behind it that make it another name that the tables know: "Nazi regime", where "Nazi" is an
 * adjective. "COVID-19 outbreak" stays "COVID-19", which says the same. The longest wins.
 */
export function withSmallWords(piece: Piece, words: readonly NewsWord[]): Piece {
  const behind = words[piece.to];
  if (behind?.shape !== 'lower' || !goesOnKnownName(behind.folded)) return piece;
  let key = '';
  for (let at = piece.from; at < piece.to; at++) key += `${at > piece.from ? ' ' : ''}${words[at]?.folded ?? ''}`;
  const bare = findKnownName(key, key.toUpperCase());
  let longest = piece;
  for (let to = piece.to; to < piece.to + MOST; to++) {
    const word = words[to];
    if (word?.shape !== 'lower' || word.gap !== 'space' || word.block !== words[piece.from]?.block) break;
    key += ` ${word.folded}`;
    const known = findKnownName(key, key);
    if (known !== null && known !== bare) longest = { ...piece, to: to + 1 };
  }
  return longest;
}
