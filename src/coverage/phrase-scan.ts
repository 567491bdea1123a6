import type { Span } from '../text/span.ts';
import { foldedWord, startsWord } from '../text/tokenize.ts';

/** What a quick look at a text says of a phrase: that it is not there, that it is, or that parting the text into words must tell. */
export type Look = 'absent' | 'there' | 'unsure';

/**
 * A quick look whether UTF-8 between two places holds some folded words one after the other, without decoding it. It compares
 * letters and passes over all else, and looks for the longest word from its end (Horspool 1980), which leaves out most of the
 * bytes. Words that are found as they are usually printed are there; where they stand otherwise, it is unsure.
 */
export function lookForPhrase(words: readonly string[]): (bytes: Uint8Array, start: number, end: number) => Look {
  if (words.some((word) => !COMPARED.test(word) || NOT_COMPARED.test(word))) return () => 'unsure';
  const spelt = words.map((word) => word.replaceAll('.', ''));
  const longest = spelt.reduce((long, word) => (word.length > long.length ? word : long), '');
  const phrase = spelt.join('');
  const last = longest.length - 1;
  const place = spelt.slice(0, spelt.indexOf(longest)).join('').length + last;
  const lastLetter = longest.charCodeAt(last);
  const steps = stepsFor(longest);
  const isPlain = plainlyPrinted(words);

  /** Where the phrase begins whose words up to its longest one stand up to `at`; -1 where others do. */
  function beginOf(bytes: Uint8Array, start: number, end: number, at: number): number {
    let left = place + 1;
    let from = at;
    for (; left > 0; from--) {
      if (from < start) return -1;
      const byte = bytes[from] as number;
      if (byte >= ASCII) {
        while (isInside(bytes[from])) from--;
        const { letters } = characterAt(bytes, from);
        if (!phrase.slice(0, left).endsWith(letters)) return -1;
        left -= letters.length;
      } else if (isLetter(byte) && !isPossessive(bytes, from, end)) {
        if (LETTERS[byte] !== phrase.charCodeAt(left - 1)) return -1;
        left--;
      }
    }
    return from < start || !isLetter(bytes[from]) ? from + 1 : -1;
  }

  /** Where the rest of the phrase ends that stands behind `at`; -1 where something else does. */
  function endOf(bytes: Uint8Array, end: number, at: number): number {
    let next = place + 1;
    let from = at + 1;
    for (; next < phrase.length; from++) {
      if (from >= end) return -1;
      const byte = bytes[from] as number;
      if (byte >= ASCII) {
        if (isInside(byte)) continue;
        const { letters } = characterAt(bytes, from);
        if (!phrase.startsWith(letters, next)) return -1;
        next += letters.length;
      } else if (isLetter(byte) && !isPossessive(bytes, from, end)) {
        if (LETTERS[byte] !== phrase.charCodeAt(next)) return -1;
        next++;
      }
    }
    return from >= end || !isLetter(bytes[from]) ? from : -1;
  }

  return (bytes, start, end) => {
    let look: Look = 'absent';
    for (let at = start + last; at < end; ) {
      const byte = bytes[at] as number;
      const isLast = byte < ASCII ? LETTERS[byte] === lastLetter : !isInside(byte);
      if (isLast) {
        const from = beginOf(bytes, start, end, at);
        const to = from < 0 ? -1 : endOf(bytes, end, at);
        if (to >= 0) {
          if (isPlain(bytes, { start: from, end: to }, { start, end })) return 'there';
          look = 'unsure';
        }
      }
      at += byte < ASCII ? (steps[byte] as number) : 1;
    }
    return look;
  };
}

/** Tells whether words that were found between two places of a text stand there with a space between them and are no parts of others. */
function plainlyPrinted(words: readonly string[]): (bytes: Uint8Array, phrase: Span, text: Span) => boolean {
  const spaces = words.slice(1).map((_, i) => words.slice(0, i + 1).join(' ').length);
  const { length } = words.join(' ');
  const isSure = words.every((word) => PLAIN.test(word));
  return (bytes, { start, end }, text) =>
    isSure &&
    end - start === length &&
    spaces.every((space) => bytes[start + space] === SPACE) &&
    (start === text.start || BEFORE.has(bytes[start - 1] as number)) &&
    (end === text.end || AFTER.has(bytes[end] as number));
}

/** A single letter may be part of "U.S.". */
const PLAIN = /^[a-z]{2,}$/;
const SPACE = 0x20;
/** A word of plain letters beside one of these ends there. */
const BEFORE: ReadonlySet<number> = new Set(new TextEncoder().encode(' \n("'));
const AFTER: ReadonlySet<number> = new Set(new TextEncoder().encode(' \n,.;:!?)"'));

const COMPARED = /^[a-z0-9.]+$/;
/** "Ⅷ" alone folds to more letters than it has bytes, and a single s may be that of a possessive. */
const NOT_COMPARED = /viii|^s$/;

const ASCII = 0x80;
const SMALL_S = 0x73;

/** The letters and digits of ASCII by their bytes, in lower case; 0 for all else. */
const LETTERS = Uint8Array.from({ length: ASCII }, (_, byte) => {
  const written = String.fromCharCode(byte).toLowerCase();
  return /[a-z0-9]/.test(written) ? written.charCodeAt(0) : 0;
});

/** Whether a byte is a letter or digit of ASCII, which belongs to the same word as one beside it. */
const isLetter = (byte = 0): boolean => byte < ASCII && LETTERS[byte] !== 0;

/** How far behind a byte of ASCII the last letter of a word stands at least, if the byte is part of the word and not that letter. */
function stepsFor(word: string): Uint8Array {
  return Uint8Array.from({ length: ASCII }, (_, byte) => {
    // These may stand inside of words and numbers.
    if (".,'".includes(String.fromCharCode(byte))) return 1;
    const letter = LETTERS[byte] as number;
    const at = letter === 0 || word.length < 2 ? -1 : word.lastIndexOf(String.fromCharCode(letter), word.length - 2);
    return Math.min(word.length - 1 - at, 0xff);
  });
}

/** Whether a byte goes on with a character. */
const isInside = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Whether the letter at a place is the s of "'s", which is not compared. */
function isPossessive(bytes: Uint8Array, at: number, end: number): boolean {
  if (LETTERS[bytes[at] as number] !== SMALL_S || isLetter(bytes[at - 1])) return false;
  if (!APOSTROPHES.some((apostrophe) => standsBefore(bytes, at, apostrophe))) return false;
  const after = at + 1 < end ? (bytes[at + 1] as number) : 0;
  return after < ASCII ? !isLetter(after) : characterAt(bytes, at + 1).parts;
}

/** As they are stored. "ʼ" is a letter, and an s behind it part of the word. */
const APOSTROPHES = ["'", '’', '＇'].map((written) => new TextEncoder().encode(written));

const standsBefore = (bytes: Uint8Array, at: number, sign: Uint8Array): boolean =>
  sign.every((byte, i) => bytes[at - sign.length + i] === byte);

/** What a character beyond ASCII is to words. */
interface Character {
  /** What it folds to; nothing where it is no letter or digit. */
  readonly letters: string;
  /** Whether it stands in no word. */
  readonly parts: boolean;
}

const NEVER_PARTS = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** By code point. */
const characters = new Map<number, Character>();

/** The character beyond ASCII that begins at a place. */
function characterAt(bytes: Uint8Array, at: number): Character {
  const [lead = 0, second = 0, third = 0, fourth = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  const low = (byte: number): number => byte & 0x3f;
  const code =
    lead < 0xe0
      ? ((lead & 0x1f) << 6) | low(second)
      : lead < 0xf0
        ? ((lead & 0x0f) << 12) | (low(second) << 6) | low(third)
        : ((lead & 0x07) << 18) | (low(second) << 12) | (low(third) << 6) | low(fourth);
  const before = characters.get(code);
  if (before !== undefined) return before;
  const written = String.fromCodePoint(code);
  const isPart = startsWord(written, 0);
  const character = { letters: isPart ? foldedWord(written) : '', parts: !isPart && !NEVER_PARTS.test(written) };
  characters.set(code, character);
  return character;
}
