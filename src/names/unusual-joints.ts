import { isOrdinaryWord } from './english-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { NAMED, PLACES } from './known-kinds.ts';
import type { NewsWord } from './news-words.ts';
import { EAST_ASIAN_FAMILY_NAMES, HYPHENATED_WORDS, US_STATES_WITH_CAMPUSES } from './run-words.ts';
import { PARTICLES } from './titles.ts';

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

/** "Prayuth Chan-ocha": a hyphen and a word that is no English one go on with a name. */
export function isForeignSyllable(words: readonly NewsWord[], index: number, gazetteer: Gazetteer): boolean {
  const syllable = words[index];
  const before = words[index - 1];
  if (syllable?.shape !== 'lower' || syllable.gap !== 'hyphen' || before?.shape !== 'capitalized') return false;
  if (before.ordinary || syllable.folded.length < 2 || /\d/.test(syllable.folded)) return false;
  if ((before.flags & (PLACES | KNOWN_AS.demonym | KNOWN_AS.organization)) !== 0) return false;
  if (HYPHENATED_WORDS.has(syllable.folded) || ADJECTIVE_ENDINGS.has(syllable.folded)) return false;
  return !PARTICLES.has(syllable.folded) && !isOrdinaryWord(syllable.folded, gazetteer);
}

/** What is put behind any name with a hyphen and is no ordinary word by itself. */
const ADJECTIVE_ENDINGS: ReadonlySet<string> = new Set(
  'esque ish gate ism ist ite mania nomics ian wannabe y'.split(' '),
);

/** Past a nickname and the name behind it, `Edward "Ted" Kennedy`; `index` if there is none. */
export function nicknameEnd(words: readonly NewsWord[], from: number, index: number): number {
  const first = words[from];
  if (words[index]?.quoted !== true || first === undefined) return index;
  const isRare = !first.ordinary && first.shape === 'capitalized' && (first.flags & NAMED) === 0;
  if ((first.flags & KNOWN_AS.given) === 0 && !isRare) return index;
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

/** "Per Lindqvist", "Will Marsh": a given name that is spelt like a function word. */
export function isGivenFunctionWord(words: readonly NewsWord[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || next === undefined || word.opens || word.line !== 'prose') return false;
  const isSurname = !next.ordinary || (next.flags & KNOWN_AS.surname) !== 0;
  const isName = next.gap === 'space' && next.shape === 'capitalized' && isSurname && next.block === word.block;
  return isName && word.shape === 'capitalized' && (word.flags & KNOWN_AS.given) !== 0;
}

/** "Amazon.com Inc": a firm that is named like its address. */
export const isDotCom = (last: NewsWord, next: NewsWord): boolean =>
  next.folded === 'com' && next.start === last.end + 1 && last.shape !== 'lower' && !last.address;

/** "University of California, Berkeley": whether the word behind the comma belongs to the name from `from` on. */
export function isCampus(words: readonly NewsWord[], from: number, index: number): boolean {
  const town = words[index];
  return (
    index - from === 3 &&
    words[from]?.folded === 'university' &&
    US_STATES_WITH_CAMPUSES.has(words[index - 1]?.folded ?? '') &&
    town !== undefined &&
    (town.flags & KNOWN_AS.country) === 0 &&
    (town.flags & PLACES) !== 0
  );
}
