import type { Gazetteer } from './gazetteer.ts';
import { judgeInsideNames } from './inside-names.ts';
import { NAMED } from './known-kinds.ts';
import { isCapital, type NewsWord, type NewsWords } from './news-words.ts';
import { judgeOpeningNames } from './opening-names.ts';
import { CREDIT_WORDS, NUMBER_TEAM, QUANTITY } from './run-words.ts';
import { OFFICES, TITLES } from './titles.ts';
import { isSlug } from './word-gap.ts';

/** Words of the longest phrase that is looked up. */
const LONGEST_KNOWN = 5;

const isDigit = (text: string): boolean => text.charCodeAt(0) <= LAST_DIGIT;
const LAST_DIGIT = 0x39;

/** Answers that are kept; zero is "not asked yet". */
const NO = 1;
const YES = 2;

/** What a word of the document can be part of. */
export interface NameWords {
  /** Whether the word at `index`, by itself, can be part of a name. */
  isNameLike(index: number): boolean;
  /** Where the longest phrase that begins at `from` and is known as a name ends, exclusive; `from` if there is none. */
  knownEnd(from: number): number;
}

/** Judges the words of a document one by one: is this capital that of a name? */
export function judgeNameWords(news: NewsWords, gazetteer: Gazetteer): NameWords {
  const { words } = news;
  const at = (index: number): NewsWord | undefined => words[index];
  // Each word is asked several times; 0 is "not asked yet", else the end plus one.
  const ends = new Int32Array(words.length);
  const nameLike = new Uint8Array(words.length);
  const inside = judgeInsideNames(news, knownEnd);
  const isOpeningName = judgeOpeningNames(news, knownEnd, inside);
  return { isNameLike, knownEnd };

  function knownEnd(from: number): number {
    const known = ends[from] ?? 0;
    if (known > 0) return known - 1;
    const end = findKnownEnd(from);
    ends[from] = end + 1;
    return end;
  }

  function findKnownEnd(from: number): number {
    let reach = from + 1;
    for (; reach < from + LONGEST_KNOWN; reach++) {
      const word = words[reach];
      if (word === undefined || word.block !== words[from]?.block || word.gap === 'break' || word.gap === 'comma')
        break;
    }
    return gazetteer.endOfLongest(words, from, reach, NAMED);
  }

  function isNameLike(index: number): boolean {
    const known = nameLike[index] ?? 0;
    if (known !== 0) return known === YES;
    const is = judgeNameLike(index);
    nameLike[index] = is ? YES : NO;
    return is;
  }

  function judgeNameLike(index: number): boolean {
    const word = at(index);
    if (word === undefined || word.shape === 'number' || word.currency || word.address) return false;
    if (word.shape === 'lower')
      return isDigit(word.folded) && NUMBER_TEAM.test(word.folded) && isCapital(at(index - 1));
    const { folded, listed } = word;
    if (listed && (QUANTITY.test(folded) || isCreditWord(word, index) || isOfficeOfTitle(word, index))) return false;
    const next = at(index + 1);
    if (next !== undefined && next.start === word.end + 1 && next.gap === 'break' && isSlug(word, at(index - 1), next))
      return false;
    if (word.line === 'prose' && !word.opens) return inside.isInsideName(word, index);
    if (word.line === 'prose' && word.shape === 'acronym') return inside.isInsideName(word, index);
    return isOpeningName(word, index);
  }

  /** "Secretary of State Ann Field" at the beginning of a sentence, where "Secretary" begins no name. */
  function isOfficeOfTitle(word: NewsWord, index: number): boolean {
    const title = at(index - 2);
    return (
      OFFICES.has(word.folded) &&
      at(index - 1)?.folded === 'of' &&
      title?.opens === true &&
      title.block === word.block &&
      TITLES.has(title.folded)
    );
  }

  /** "File/Associated Press", "FILE - In this picture", "via REUTERS/Handout": words of picture credits. */
  function isCreditWord(word: NewsWord, index: number): boolean {
    if (!CREDIT_WORDS.has(word.folded)) return false;
    const next = at(index + 1);
    return word.gap !== 'space' && (next === undefined || next.gap !== 'space' || next.shape === 'lower');
  }
}
