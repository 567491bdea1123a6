import { isCalendar } from './calendar-names.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './english-words.ts';
import { KNOWN_AS } from './gazetteer.ts';
import { isHead } from './heads.ts';
import { NAMED } from './known-kinds.ts';
import { isCapital, type NewsWord, type NewsWords } from './news-words.ts';
import { FUNCTION_ACRONYMS, NO_NAMES, NUMBER_WORDS, ORDINALS, PARTY_LETTERS, SHORT_ACRONYM } from './run-words.ts';
import { isGivenFunctionWord } from './unusual-joints.ts';

/** Words behind the first of a name whose head is looked for. */
const LONGEST_HEADED = 6;

/** What tells whether capitals are those of names where only names have one: inside a sentence. */
export interface InsideNames {
  /** Whether the word, which stands at `index`, can be part of a name. */
  isInsideName(word: NewsWord, index: number): boolean;
  /** Whether a single letter is one of a name: "J. Smith", "S & P", "Model S", "Mac OS X", "T-Mobile", "F-16"; never the pronoun and the article. */
  isInitial(word: NewsWord, index: number): boolean;
  /** Whether it is a number before a name: "First Amendment", "Second Circuit", "Three Gorges". */
  isOrdinalOfHead(word: NewsWord, index: number): boolean;
  /** The last of the words with a capital that follow the one at `index`; empty if none does. */
  headBehind(index: number): string;
}

/** Judges the capitals of a document that stand inside sentences. `knownEnd` is that of `NameWords`. */
export function judgeInsideNames({ words }: NewsWords, knownEnd: (from: number) => number): InsideNames {
  const at = (index: number): NewsWord | undefined => words[index];
  return { isInsideName, isInitial, isOrdinalOfHead, headBehind };

  function isInsideName(word: NewsWord, index: number): boolean {
    if (word.shape === 'acronym') {
      if (word.folded === 'tv' && word.gap === 'hyphen') return at(index - 1)?.shape === 'acronym';
      if (knownEnd(index) > index) return true;
      if (FUNCTION_WORDS.has(word.folded) && !FUNCTION_ACRONYMS.has(word.folded)) return false;
      return !NO_NAMES.has(word.folded) && !CALENDAR_WORDS.has(word.folded) && !isShouted(word, index);
    }
    if (word.shape === 'mixed')
      return !word.ordinary || word.flags > KNOWN_AS.common || (word.folded === 'spa' && isCapital(at(index - 1)));
    if (word.end - word.start === 1) return isInitial(word, index);
    if (!word.listed) return true;
    if (FUNCTION_WORDS.has(word.folded))
      return knownEnd(index) > index || isOrdinalOfHead(word, index) || isGivenFunctionWord(words, index);
    return !isCalendar(words, index);
  }

  function isOrdinalOfHead(word: NewsWord, index: number): boolean {
    if (at(index + 1)?.gap !== 'space') return false;
    // "Thousand Islands", "Three Gorges"
    if (NUMBER_WORDS.has(word.folded) && !word.opens && word.line === 'prose') return isCapital(at(index + 1));
    return ORDINALS.has(word.folded) && isHead(headBehind(index));
  }

  /** An ordinary word in capitals in running text: "SOUNDBITE", or a short one beside another: "READ MORE". */
  function isShouted(word: NewsWord, index: number): boolean {
    if (!word.ordinary) return false;
    if (word.folded.length > SHORT_ACRONYM) return (word.flags & ~(KNOWN_AS.word | KNOWN_AS.common)) === 0;
    if ((word.flags & KNOWN_AS.given) !== 0 && at(index + 1)?.ordinary === false) return false;
    return isShoutedNeighbour(at(index - 1), word) || isShoutedNeighbour(at(index + 1), at(index + 1));
  }

  function isShoutedNeighbour(word: NewsWord | undefined, behind: NewsWord | undefined): boolean {
    if (word === undefined || behind?.gap !== 'space' || word.shape !== 'acronym' || !word.ordinary) return false;
    if (FUNCTION_ACRONYMS.has(word.folded) || (word.flags & NAMED) !== 0) return false;
    return word.folded.length > SHORT_ACRONYM || FUNCTION_WORDS.has(word.folded);
  }

  function isInitial(word: NewsWord, index: number): boolean {
    const next = at(index + 1);
    if (word.gap === 'ampersand' && (word.folded === 'i' || word.folded === 'a')) return false;
    if (next?.gap === 'initial' || next?.gap === 'ampersand' || word.gap === 'ampersand') return true;
    const isCode = next?.gap === 'hyphen' && (next.shape === 'capitalized' || next.shape === 'number');
    if (isCode && !PARTY_LETTERS.has(word.folded)) return true;
    const before = at(index - 1);
    if (word.gap !== 'space' || next?.gap === 'hyphen' || word.folded === 'i' || word.folded === 'a') return false;
    return isCapital(before) && !FUNCTION_WORDS.has(before.folded);
  }

  function headBehind(index: number): string {
    let last = index;
    while (last < index + LONGEST_HEADED) {
      const next = at(last + 1);
      if (next?.gap !== 'space' || !isCapital(next) || !isInsideName(next, last + 1)) break;
      last++;
    }
    return last > index ? (at(last)?.folded ?? '') : '';
  }
}
