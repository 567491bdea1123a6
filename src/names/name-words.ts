import { isCalendar } from './calendar-names.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './english-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { EVENT_PREFIXES, HEADLINE_EVENT_HEADS, isHead, ORGANIZATION_PREFIXES, PLACE_PREFIXES } from './heads.ts';
import { NAMED, PLACES } from './known-kinds.ts';
import type { NewsWord, NewsWords } from './news-words.ts';
import {
  COLLECTIVES,
  CREDIT_WORDS,
  FUNCTION_ACRONYMS,
  INSTITUTIONS,
  NO_NAMES,
  NUMBER_TEAM,
  NUMBER_WORDS,
  ORDINALS,
  PARTY_LETTERS,
  POSSESSIVE_FIRMS,
  QUANTITY,
  SHORT_ACRONYM,
} from './run-words.ts';
import { OFFICES, TITLES } from './titles.ts';
import { isDotCom, isGivenFunctionWord } from './unusual-joints.ts';
import { isSlug } from './word-gap.ts';

/** Words of the longest phrase that is looked up. */
const LONGEST_KNOWN = 5;

/** Words behind the first of a name whose head is looked for. */
const LONGEST_HEADED = 6;

const isCapital = (word: NewsWord | undefined): word is NewsWord =>
  word !== undefined && word.shape !== 'lower' && word.shape !== 'number';

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
export function judgeNameWords({ words }: NewsWords, gazetteer: Gazetteer): NameWords {
  const at = (index: number): NewsWord | undefined => words[index];
  // Each word is asked several times; 0 is "not asked yet", else the end plus one.
  const ends = new Int32Array(words.length);
  const nameLike = new Uint8Array(words.length);
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
    if (word.line === 'prose' && !word.opens) return isInsideName(word, index);
    if (word.line === 'prose' && word.shape === 'acronym') return isInsideName(word, index);
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

  /** "First Amendment", "Second Circuit": an ordinal before a word that heads names. */
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

  /** "J. Smith", "S & P", "Model S", "Mac OS X", "T-Mobile", "F-16"; never the pronoun and the article. */
  function isInitial(word: NewsWord, index: number): boolean {
    const next = at(index + 1);
    if (word.gap === 'ampersand' && (word.folded === 'i' || word.folded === 'a')) return false;
    if (next?.gap === 'initial' || next?.gap === 'ampersand' || word.gap === 'ampersand') return true;
    const isCode = next?.gap === 'hyphen' && (next.shape === 'capitalized' || next.shape === 'number');
    if (isCode && !PARTY_LETTERS.has(word.folded)) return true;
    const before = at(index - 1);
    if (
      word.gap !== 'space' ||
      before === undefined ||
      next?.gap === 'hyphen' ||
      word.folded === 'i' ||
      word.folded === 'a'
    )
      return false;
    return before.shape !== 'lower' && before.shape !== 'number' && !FUNCTION_WORDS.has(before.folded);
  }

  /** A capital that everything here has: the word must be known, or written with a capital elsewhere in the document. */
  function isOpeningName(word: NewsWord, index: number): boolean {
    if (word.listed) {
      if (isCalendar(words, index)) return false;
      if (FUNCTION_WORDS.has(word.folded)) {
        if (word.shape === 'acronym') return word.line === 'title' && FUNCTION_ACRONYMS.has(word.folded);
        return knownEnd(index) > index || (word.line === 'prose' && isOrdinalOfHead(word, index));
      }
      if (NO_NAMES.has(word.folded)) return false;
    }
    if (word.shape === 'mixed') return !word.ordinary || word.flags > KNOWN_AS.common;
    if (word.line === 'title' && word.shape === 'acronym') return true;
    const { used } = word;
    if (
      used.inside > used.lower &&
      !TITLES.has(word.folded) &&
      (!word.ordinary ||
        used.alone > 0 ||
        (used.lower === 0 && ((word.flags & KNOWN_AS.surname) !== 0 || (word.flags & KNOWN_AS.common) === 0)))
    )
      return true;
    if (word.end - word.start === 1 && word.shape === 'capitalized') return isInitial(word, index);
    if (!word.ordinary) return used.lower === 0;
    if (knownEnd(index) > index) return true;
    if (word.line !== 'prose' && joinsHeadlineEvent(index)) return true;
    if (used.lower > 0) return false;
    if ((word.flags & (KNOWN_AS.country | KNOWN_AS.demonym)) !== 0) return true;

    if (word.line !== 'prose' && isSurnameInHeadline(index)) return true;
    const next = at(index + 1);
    if (next?.shape === 'lower' && next.gap === 'space' && word.line === 'prose') {
      if (next.folded === 'of' && INSTITUTIONS.has(word.folded)) return isCapital(at(index + 2));
      // "Labour leader", "Target spokesman"
      return (word.flags & KNOWN_AS.organization) !== 0 && TITLES.has(next.folded) && !TITLES.has(word.folded);
    }
    if (next !== undefined && isDotCom(word, next)) return true;
    // "Moody's said"
    if (next?.gap === 'possessive' && POSSESSIVE_FIRMS.has(word.folded) && word.line === 'prose') return true;
    if (next === undefined || next.shape === 'lower' || next.shape === 'number') return false;
    if (
      (word.flags & KNOWN_AS.organization) !== 0 &&
      next.gap === 'space' &&
      next.line === 'prose' &&
      isInsideName(next, index + 1)
    )
      return true;
    if (next.gap === 'hyphen' && (word.flags & KNOWN_AS.given) !== 0) return !next.ordinary;
    if (next.gap !== 'space' && next.gap !== 'initial') return false;
    if (TITLES.has(word.folded)) return true;
    if ((word.flags & KNOWN_AS.city) !== 0 && isInsideName(next, index + 1)) return true;
    if ((word.flags & KNOWN_AS.given) !== 0)
      return next.line === 'prose' ? isInsideName(next, index + 1) : !next.ordinary;
    if (EVENT_PREFIXES.has(word.folded) && word.line === 'title')
      return next.shape === 'capitalized' && (next.flags & KNOWN_AS.common) === 0;
    if (ORGANIZATION_PREFIXES.has(word.folded) && !next.ordinary) return true;
    if (word.line !== 'prose') return false;
    if (ORGANIZATION_PREFIXES.has(word.folded) || EVENT_PREFIXES.has(word.folded)) return isInsideName(next, index + 1);
    if (FUNCTION_WORDS.has(next.folded) && next.shape === 'capitalized') return false;
    if (PLACE_PREFIXES.has(word.folded))
      return (next.flags & (KNOWN_AS.place | KNOWN_AS.country | KNOWN_AS.city)) !== 0 || !next.ordinary;
    return !COLLECTIVES.has(word.folded) && isHead(headBehind(index));
  }

  /** The last of the words with a capital that follow the one at `index`; empty if none does. */
  function headBehind(index: number): string {
    let last = index;
    while (last < index + LONGEST_HEADED) {
      const next = at(last + 1);
      if (next?.gap !== 'space' || !isCapital(next) || !isInsideName(next, last + 1)) break;
      last++;
    }
    return last > index ? (at(last)?.folded ?? '') : '';
  }

  /** "Elbe Meeting" in a headline, after a word that is a name by itself. */
  function joinsHeadlineEvent(index: number): boolean {
    const before = at(index - 1);
    if (before === undefined || at(index)?.gap !== 'space' || !HEADLINE_EVENT_HEADS.has(at(index)?.folded ?? ''))
      return false;
    return before.shape === 'acronym' || (before.flags & PLACES) !== 0 || before.used.inside > 0;
  }

  /** "Donald Trump" in a headline: an ordinary word that is a surname, after a given name that is none. */
  function isSurnameInHeadline(index: number): boolean {
    const before = at(index - 1);
    const word = at(index);
    if (before === undefined || word?.gap !== 'space' || before.ordinary) return false;
    return (before.flags & KNOWN_AS.given) !== 0 && (word.flags & KNOWN_AS.surname) !== 0;
  }
}
