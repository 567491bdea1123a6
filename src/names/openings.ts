import { foldWord } from '../text/fold.ts';
import { afterPossessive, endOfWord, partsWords, startsWord } from '../text/tokenize.ts';
import type { Sections } from './matcher-format.ts';
import { isPlain, mayHold } from './plain-word.ts';

/**
 * Where aliases may begin in a text: nearly all words are passed over at the price of one look at each character, in a
 * loop without a branch. (One that the processor cannot foresee costs as much as reading five characters.)
 *
 * Each UTF-16 code unit has a sign of three fields of four bits, one bit for each group of first characters: capitals, two
 * groups of small letters and digits, and what is beyond ASCII. The fields say whether the character
 * - may part words, so that one may start behind it (all bits or none),
 * - may be the first of an alias,
 * - may be the second of an alias that begins so.
 */
const CAPITALS = 0;
const SMALL_GROUPS = [1, 2] as const;
const FOREIGN = 3;
const ALL = 0b1111;
const GROUP_BITS = 4;
const FIRST = GROUP_BITS;
const SECOND = 2 * GROUP_BITS;
const SIGN_BITS = 3 * GROUP_BITS;
const PARTS = ALL;
const ANY_FIRST = ALL << FIRST;
const ANY_SECOND = ALL << SECOND;
const FOREIGN_FIRST = 1 << (FIRST + FOREIGN);
/** Behind a first character beyond ASCII anything may stand. */
const ALWAYS = 1 << (SECOND + FOREIGN);
/** Until a text has it, a character beyond ASCII may be anything. */
const UNKNOWN = PARTS | ANY_FIRST | ANY_SECOND;
const ASCII_COUNT = 0x80;

/** A folded word with which an alias begins. */
export interface Opening {
  readonly word: string;
  /** Whether its first letter may be written small: "al-Assad", "iPhone". */
  readonly isSmall: boolean;
}

/** The signs of the ASCII characters, for the words with which aliases begin. */
export function asciiSigns(openings: readonly Opening[]): Uint16Array {
  const signs = Uint16Array.from({ length: ASCII_COUNT }, (_, unit) => (isPlain(unit) ? 0 : PARTS) | ALWAYS);
  const add = (first: string, second: string, group: number): void => {
    const unit = first.charCodeAt(0);
    if (!isPlain(unit)) return;
    signs[unit] = (signs[unit] ?? 0) | (1 << (FIRST + group));
    for (let behind = 0; behind < ASCII_COUNT; behind++) {
      const isSecond = isPlain(behind) ? String.fromCharCode(behind).toLowerCase() === second : second === '';
      if (isSecond || mayHold(behind)) signs[behind] = (signs[behind] ?? 0) | (1 << (SECOND + group));
    }
  };
  const smallFirsts = sortedDistinct(openings.map(({ word }) => word.slice(0, 1)));
  for (const pair of new Set(openings.map(({ word, isSmall }) => `${isSmall ? 1 : 0}${word.slice(0, 2)}`))) {
    const first = pair.slice(1, 2);
    const second = pair.slice(2);
    const capital = first.toUpperCase();
    if (capital !== first) add(capital, second, CAPITALS);
    if (capital === first || pair.startsWith('1'))
      add(first, second, SMALL_GROUPS[smallFirsts.indexOf(first) % SMALL_GROUPS.length] ?? 1);
  }
  return signs;
}

/** The first letters of folded words, in order, as UTF-16 code units: of all, or of those that may be written small. */
export function firstLetters(openings: readonly Opening[]): Uint16Array {
  return Uint16Array.from(sortedDistinct(openings.map(({ word }) => word.slice(0, 1))), (letter) =>
    letter.charCodeAt(0),
  );
}

function sortedDistinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** The sections of a matcher that say where aliases may begin. */
export type OpeningSections = Pick<Sections, 'asciiSigns' | 'firstLetters' | 'smallFirstLetters'>;

/** Where aliases may begin in a text. */
export interface Openings {
  /** The UTF-16 code units of the text, and spaces behind them: reading one by one from a string is several times slower. */
  readonly units: Uint16Array;
  /** Where the first word of an alias may start, in order. */
  readonly places: Int32Array;
  /** How many there are. */
  readonly count: number;
}

/** Finds where aliases may begin in texts. */
export interface OpeningSearch {
  /** The openings of a text: valid until the next call of any search, all share their room. */
  find(text: string): Openings;
  /** Remembers what the character at a place and the one before it are, so that they need not be met again for nothing. */
  learn(text: string, at: number): void;
}

/** Texts up to so many code units share their room; the rare longer ones get room that is not kept. */
const KEPT_LENGTH = 0x4000;
/** So many spaces stand behind a text that nothing that looks ahead needs to ask how long the text is. */
const SPACES_BEHIND = 3;

const keptUnits = new Uint16Array(KEPT_LENGTH + SPACES_BEHIND);
const keptPlaces = new Int32Array(KEPT_LENGTH + 1);

/** A search for what `asciiSigns` and `firstLetters` were made of. */
export function openingSearch(sections: OpeningSections): OpeningSearch {
  const signs = new Uint16Array(0x10000).fill(UNKNOWN);
  signs.set(sections.asciiSigns);

  /**
   * The one loop that sees each character. `fits` says what the last ones may be together, in the fields of a sign, and moves
   * up by a field with each (the shift-and search of Baeza-Yates and Gonnet). A place is written before it is known whether it
   * counts. Two characters a round, and arrays that are not handed over but known from here, take a fifth to a third less time.
   */
  const find = (text: string): Openings => {
    const { length } = text;
    const isKept = length <= KEPT_LENGTH;
    const units = isKept ? keptUnits : new Uint16Array(length + SPACES_BEHIND);
    const places = isKept ? keptPlaces : new Int32Array(length + 1);
    let count = 0;
    let fits: number = PARTS;
    let at = 0;
    for (; at + 1 < length; at += 2) {
      const unit = text.charCodeAt(at);
      const next = text.charCodeAt(at + 1);
      units[at] = unit;
      places[count] = at - 1;
      fits = ((fits << GROUP_BITS) | PARTS) & (signs[unit] as number);
      count += (fits + ANY_SECOND) >>> SIGN_BITS;
      units[at + 1] = next;
      places[count] = at;
      fits = ((fits << GROUP_BITS) | PARTS) & (signs[next] as number);
      count += (fits + ANY_SECOND) >>> SIGN_BITS;
    }
    for (; at < length + SPACES_BEHIND; at++) {
      const unit = at < length ? text.charCodeAt(at) : SPACE;
      units[at] = unit;
      places[count] = at - 1;
      fits = ((fits << GROUP_BITS) | PARTS) & (signs[unit] as number);
      count += (fits + ANY_SECOND) >>> SIGN_BITS;
    }
    return { units, places, count };
  };

  return {
    find,
    learn(text, at) {
      for (let place = Math.max(0, at - 1); place <= at; place++) {
        const unit = text.charCodeAt(place);
        if (signs[unit] !== UNKNOWN || (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE)) continue;
        signs[unit] = signOf(text, place, sections);
      }
    },
  };
}

const SPACE = 0x20;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** The sign of a character beyond ASCII. What neither starts nor certainly parts words (an accent, a soft hyphen) may do the latter. */
function signOf(text: string, at: number, { firstLetters, smallFirstLetters }: OpeningSections): number {
  if (!startsWord(text, at)) return PARTS | ANY_SECOND;
  const letter = text.charAt(at);
  const folded = foldWord(letter);
  // Words that begin with a small letter are never capitalised, nor in capitals.
  const letters = /\p{Ll}/u.test(letter) ? smallFirstLetters : firstLetters;
  const mayBegin = folded === '' || letters.includes(folded.charCodeAt(0));
  return (mayBegin ? FOREIGN_FIRST : 0) | ANY_SECOND;
}

/**
 * Reads the words before `at`, none of which is the beginning of a name, to see whether one starts there: `at`, or where
 * the search goes on. What is before `settled` has been read.
 */
export function nextStart(text: string, at: number, settled: number): number {
  let place = at;
  while (place > settled && !partsWords(text, place - 1)) place--;
  while (place < at) place = startsWord(text, place) ? afterPossessive(text, endOfWord(text, place)) : place + 1;
  return place === at && !startsWord(text, at) ? at + 1 : place;
}
