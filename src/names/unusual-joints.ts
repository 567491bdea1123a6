import { KNOWN_AS } from './gazetteer.ts';
import type { NewsWord } from './news-words.ts';
import { EAST_ASIAN_FAMILY_NAMES, HYPHENATED_WORDS } from './run-words.ts';

/** Letters of the longest syllable that East Asian given names end in: "hyung". */
const LONGEST_SYLLABLE = 5;

/** Words of the longest nickname between two names. */
const LONGEST_NICKNAME = 3;

/** The last syllable of "Moon Jae-in" and "Kim Jong-un", which are written small. */
export function isGivenSyllable(words: readonly NewsWord[], index: number): boolean {
  const syllable = words[index];
  const family = words[index - 2];
  if (syllable?.shape !== 'lower' || syllable.gap !== 'hyphen' || family?.block !== syllable.block) return false;
  return (
    EAST_ASIAN_FAMILY_NAMES.has(family.folded) &&
    words[index - 1]?.gap === 'space' &&
    syllable.folded.length <= LONGEST_SYLLABLE &&
    !HYPHENATED_WORDS.has(syllable.folded)
  );
}

/** Past a nickname and the name behind it, `Edward "Ted" Kennedy`; `index` if there is none. */
export function nicknameEnd(words: readonly NewsWord[], from: number, index: number): number {
  const first = words[from];
  if (words[index]?.quoted !== true || first === undefined || (first.flags & KNOWN_AS.given) === 0) return index;
  if (index - from > 2) return index;
  for (let next = index; next <= index + LONGEST_NICKNAME; next++) {
    const word = words[next];
    if (word === undefined || word.block !== first.block || word.shape === 'lower' || word.shape === 'number')
      return index;
    if (next === index) continue;
    if (word.unquotes) {
      const isSurname = !word.ordinary || (word.flags & KNOWN_AS.surname) !== 0;
      return (word.gap === 'quote' || word.gap === 'possessive') && isSurname ? next + 1 : index;
    }
    if (word.gap !== 'space') return index;
  }
  return index;
}
