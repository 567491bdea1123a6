import { foldWord } from '../text/fold.ts';
import { afterPossessive, endOfWord, partsWords, startsWord } from '../text/tokenize.ts';
import { finish, type Sections } from './matcher-format.ts';
import { isBreak, isPlain, mayHold } from './plain-word.ts';

/**
 * Where aliases may begin in a text: nearly all words are passed over at the price of one look at each character and a
 * running hash, in a loop whose only branch is taken behind a word that may begin an alias. (A branch that the processor
 * cannot foresee costs as much as reading five characters, and each word would have one.)
 *
 * Each UTF-16 code unit has a sign of four fields of four bits, one bit for each group of first characters: capitals, two
 * groups of small letters and digits, and what is beyond ASCII. The fields say whether the character
 * - may part words, so that one may start behind it (all bits or none),
 * - may be the first of an alias,
 * - may be the second of an alias that begins so,
 * - ends a run of ASCII letters and digits (all bits), or not (only the bit beyond ASCII, which waits for no end).
 */
const CAPITALS = 0;
const SMALL_GROUPS = [1, 2] as const;
const FOREIGN = 3;
const FOREIGN_GROUP = 1 << FOREIGN;
const ALL = 0b1111;
const FIRST = 4;
const SECOND = 8;
const END = 12;
const PARTS = ALL;
const ANY_FIRST = ALL << FIRST;
const ANY_SECOND = ALL << SECOND;
const ENDS = ALL << END;
const FOREIGN_FIRST = 1 << (FIRST + FOREIGN);
/** Behind a first character beyond ASCII anything may stand, and nothing need end. */
const ALWAYS = (1 << (SECOND + FOREIGN)) | (1 << (END + FOREIGN));
/** Until a text has it, a character beyond ASCII may be anything. */
const UNKNOWN = PARTS | ANY_FIRST | ANY_SECOND | ENDS;
const ASCII_COUNT = 0x80;

/** A folded word with which an alias begins. */
export interface Opening {
  readonly word: string;
  /** Whether its first letter may be written small: "al-Assad", "iPhone". */
  readonly isSmall: boolean;
}

/** The signs of the ASCII characters, for the words with which aliases begin. */
export function asciiSigns(openings: readonly Opening[]): Uint16Array {
  const signs = Uint16Array.from({ length: ASCII_COUNT }, (_, unit) => (isPlain(unit) ? 0 : PARTS | ENDS) | ALWAYS);
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
export type OpeningSections = Pick<Sections, 'asciiSigns' | 'firstLetters' | 'smallFirstLetters' | 'beginFilter'>;

/** Where aliases may begin in a text. */
export interface Openings {
  /** The UTF-16 code units of the text, and spaces behind them: reading one by one from a string is several times slower. */
  readonly units: Uint16Array;
  /** How many openings there are. */
  readonly count: number;
  /**
   * The end of each run of ASCII letters and digits that may be, or begin, the first word of an alias; where that begins
   * beyond ASCII, the place of its first code unit with all bits turned.
   */
  readonly ends: Int32Array;
  /** The hash of each run. */
  readonly hashes: Int32Array;
}

/** Finds where aliases may begin in texts. */
export interface OpeningSearch {
  /** The openings of a text: valid until the next call. */
  find(text: string): Openings;
  /** Whether a word with this hash may begin an alias; false is certain. */
  mayBegin(hash: number): boolean;
  /** Remembers what the character at a place and the one before it are, so that they need not be met again for nothing. */
  learn(text: string, at: number): void;
}

interface Room {
  count: number;
  readonly units: Uint16Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** Texts up to so many code units share their room; the rare longer ones get room that is not kept. */
const KEPT_LENGTH = 0x4000;
/** So many spaces stand behind a text that nothing that looks ahead needs to ask how long the text is. */
const SPACES_BEHIND = 3;

function roomFor(length: number): Room {
  return {
    count: 0,
    units: new Uint16Array(length + SPACES_BEHIND),
    ends: new Int32Array(length + 1),
    hashes: new Int32Array(length + 1),
  };
}

/** A search for what `asciiSigns` and `firstLetters` were made of. */
export function openingSearch(sections: OpeningSections): OpeningSearch {
  const { beginFilter } = sections;
  const signs = new Uint16Array(0x10000).fill(UNKNOWN);
  signs.set(sections.asciiSigns);
  const kept = roomFor(KEPT_LENGTH);
  return {
    find(text) {
      const room = text.length <= KEPT_LENGTH ? kept : roomFor(text.length);
      room.count = findRuns(text, signs, beginFilter, room.units, room.ends, room.hashes);
      return room;
    },
    mayBegin: (hash) => passes(hash, beginFilter),
    learn(text, at) {
      for (let place = Math.max(0, at - 1); place <= at; place++) {
        const unit = text.charCodeAt(place);
        if (signs[unit] !== UNKNOWN || (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE)) continue;
        signs[unit] = signOf(text, place, sections);
      }
    },
  };
}

function passes(hash: number, filter: Int32Array): boolean {
  const bit = hash & (32 * filter.length - 1);
  return ((filter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}

/**
 * The one loop that sees each character: fills `units`, `ends` and `hashes`, and gives how many ends there are. It is a
 * function of its own, with constants of its own file and `finish` and `passes` written out, because the browser's
 * compiler takes only these for constants here and calls the rest.
 */
function findRuns(
  text: string,
  signs: Uint16Array,
  filter: Int32Array,
  units: Uint16Array,
  ends: Int32Array,
  hashes: Int32Array,
): number {
  const { length } = text;
  const filterMask = 32 * filter.length - 1;
  let count = 0;
  let before: number = PARTS;
  let first: number = PARTS;
  let groups = 0;
  let hash = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const sign = signs[unit] as number;
    units[at] = unit;
    groups |= before & (first >>> FIRST) & (sign >>> SECOND) & ALL;
    if ((groups & (sign >>> END)) !== 0) {
      const finished = hash ^ (hash >>> 15);
      const bit = finished & filterMask;
      if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0 || groups >= FOREIGN_GROUP || !isBreak(unit)) {
        ends[count] = groups >= FOREIGN_GROUP ? ~(at - 1) : at;
        hashes[count++] = finished;
      }
      groups = 0;
    }
    hash = Math.imul(hash ^ (unit | 0x20), HASH_PRIME) & (((sign >>> END) & 1) - 1);
    before = first;
    first = sign;
  }
  for (let behind = 0; behind < SPACES_BEHIND; behind++) units[length + behind] = SPACE;
  groups |= before & (first >>> FIRST) & ((signs[SPACE] as number) >>> SECOND) & ALL;
  if (groups === 0) return count;
  ends[count] = groups >= FOREIGN_GROUP ? ~(length - 1) : length;
  hashes[count] = finish(hash);
  return count + 1;
}

const HASH_PRIME = 0x01000193;
const SPACE = 0x20;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** The sign of a character beyond ASCII. What neither starts nor certainly parts words (an accent, a soft hyphen) may do the latter. */
function signOf(text: string, at: number, { firstLetters, smallFirstLetters }: OpeningSections): number {
  if (!startsWord(text, at)) return PARTS | ANY_SECOND | ENDS;
  const letter = text.charAt(at);
  const folded = foldWord(letter);
  // Words that begin with a small letter are never capitalised, nor in capitals.
  const letters = /\p{Ll}/u.test(letter) ? smallFirstLetters : firstLetters;
  const mayBegin = folded === '' || letters.includes(folded.charCodeAt(0));
  return (mayBegin ? FOREIGN_FIRST : 0) | ANY_SECOND | ENDS;
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
