import { codeUnits } from './code-units.ts';
import { foldWord } from './fold.ts';
import type { Span } from './span.ts';

/**
 * A word of a text. Its span is exact in the original; `folded` is what is compared.
 *
 * - Words are runs of letters, marks and digits. Hyphens and slashes part them: "COVID-19" is two, "RFE/RL" is two.
 * - An apostrophe between letters belongs to the word ("O'Brien" folds to "obrien"); a possessive 's or ' does not.
 * - Single letters with full stops are one word with the last stop in its span: "U.S." folds to "us".
 * - Digits keep separators between them: "1,000" folds to "1000", "3.5" to "3.5".
 * - Soft hyphens and zero-width characters inside a word are looked through.
 */
export interface Token extends Span {
  readonly folded: string;
  readonly shape: Shape;
}

/** How a word is written. `acronym` is all capitals, two letters or more, dotted or not, digits allowed ("US", "U.S.", "G20"). */
export type Shape = 'lower' | 'capitalized' | 'acronym' | 'mixed' | 'number';

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const INVISIBLE = 3;
const MARK = 4;

const INVISIBLES: readonly number[] = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

/** Class of each UTF-16 code unit below the surrogates, filled on first sight; 255 is "not looked up yet". */
const classes = new Uint8Array(0x10000).fill(255);

function classify(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit] as number;
  if (known !== 255) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    // A pair counts as one letter or nothing; its low half takes the class of the whole.
    const from = unit >= 0xdc00 ? at - 1 : at;
    return /^[\p{L}\p{N}]/u.test(text.slice(Math.max(from, 0), from + 2)) ? LETTER : OTHER;
  }
  const character = String.fromCharCode(unit);
  let kind = OTHER;
  if (INVISIBLES.includes(unit)) kind = INVISIBLE;
  else if (isPunctuation(unit)) kind = OTHER;
  else if (/\p{L}/u.test(character)) kind = LETTER;
  else if (/\p{Nd}/u.test(character)) kind = DIGIT;
  else if (/\p{N}/u.test(character)) kind = LETTER;
  else if (/\p{M}/u.test(character)) kind = MARK;
  classes[unit] = kind;
  return kind;
}

/** Spaces, dashes, quotation marks and the signs of ASCII: known without the patterns, which take a millisecond to be compiled. */
const isPunctuation = (unit: number): boolean =>
  unit < 0x30 || (unit > 0x39 && unit < 0x41) || (unit >= 0x2010 && unit <= 0x2027);

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0xff07;
const FULL_STOP = 0x2e;
const isFullStop = (unit: number): boolean => unit === FULL_STOP;
const COMMA = 0x2c;

/** What a code unit below 128 is to a word of plain letters: more of it, its end, or a question for the full rules. */
const SMALL = 1;
const LARGE = 2;
const ENDS = 3;
const plainKinds = new Uint8Array(128).fill(ENDS);
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit);
  if (/[a-z]/.test(character)) plainKinds[unit] = SMALL;
  else if (/[A-Z]/.test(character)) plainKinds[unit] = LARGE;
  else if (/[\d'_]/.test(character)) plainKinds[unit] = OTHER;
}

/** The words of a text in order. Runs in time linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const units = codeUnits(text);
  const { length } = text;
  let at = 0;
  while (at < length) {
    let end = at;
    let large = 0;
    let kind = SMALL;
    for (; ; end++) {
      const unit = units[end] as number;
      kind = unit < 128 ? (plainKinds[unit] as number) : OTHER;
      if (kind === LARGE) large++;
      else if (kind !== SMALL) break;
    }
    // A single letter with a full stop may begin "U.S.".
    if (kind !== ENDS || (end - at === 1 && units[end] === FULL_STOP)) {
      if (!startsWord(text, at)) {
        at++;
        continue;
      }
      end = endOfWord(text, at);
      const written = text.slice(at, end);
      tokens.push({ start: at, end, folded: foldedWord(written), shape: shapeOf(written) });
    } else if (end === at) {
      at++;
      continue;
    } else {
      const written = text.slice(at, end);
      if (large === 0) tokens.push({ start: at, end, folded: written, shape: 'lower' });
      else {
        const isFirstLarge = plainKinds[units[at] as number] === LARGE;
        const shape = large === 1 && isFirstLarge ? 'capitalized' : large === end - at ? 'acronym' : 'mixed';
        tokens.push({ start: at, end, folded: written.toLowerCase(), shape });
      }
    }
    at = isApostrophe(units[end] as number) ? afterPossessive(text, end) : end;
  }
  return tokens;
}

/** Whether a word can start with the character at `at`: whether it is a letter or a digit. */
export function startsWord(text: string, at: number): boolean {
  const kind = classify(text, at);
  return kind === LETTER || kind === DIGIT;
}

/**
 * Whether the character at `at` parts words wherever it stands, so that words can be read from behind it without what is
 * before it: nothing that a word consists of, and none of the signs that may hold one together.
 */
export function partsWords(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return classify(text, at) === OTHER && !isApostrophe(unit) && !isFullStop(unit) && unit !== COMMA;
}

/** End of the word that starts at `start`, where `startsWord` holds. */
export function endOfWord(text: string, start: number): number {
  return dottedAcronymEnd(text, start) ?? wordEnd(text, start);
}

/** Where the search for the next word goes on after a word that ends at `end`: behind its possessive 's, if it has one. */
export function afterPossessive(text: string, end: number): number {
  return isApostrophe(text.charCodeAt(end)) && isPossessive(text, end) ? end + 2 : end;
}

/** What is compared of a word as it is written. */
export function foldedWord(written: string): string {
  return foldWord(bare(written));
}

/** End of "U.S.", "J.K." or "U.S" standing at `start`: single letters parted by full stops, two or more; else null. */
function dottedAcronymEnd(text: string, start: number): number | null {
  let at = start;
  let letters = 0;
  while (at < text.length && classify(text, at) === LETTER) {
    const next = at + 1;
    if (
      next < text.length &&
      (classify(text, next) === LETTER || classify(text, next) === DIGIT || classify(text, next) === MARK)
    )
      break;
    letters++;
    at = next;
    if (!isFullStop(text.charCodeAt(at))) break;
    at++;
  }
  if (letters < 2) return null;
  // "U.S.Army" has run into a word: only what was closed by a full stop is the acronym.
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  let end = start;
  while (at < text.length) {
    const kind = classify(text, at);
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      at++;
      end = at;
    } else if (kind === INVISIBLE) {
      at++;
    } else if (joins(text, at, start)) {
      at++;
    } else {
      break;
    }
  }
  return end;
}

/** Whether the character at `at`, no letter itself, holds the word together: an inner apostrophe, or a separator of digits. */
function joins(text: string, at: number, start: number): boolean {
  if (at === start || at + 1 >= text.length) return false;
  const unit = text.charCodeAt(at);
  const before = classify(text, at - 1);
  const after = classify(text, at + 1);
  if (isApostrophe(unit)) return before !== DIGIT && before !== OTHER && after === LETTER && !isPossessive(text, at);
  return (unit === COMMA || isFullStop(unit)) && before === DIGIT && after === DIGIT;
}

/** Whether the apostrophe at `at` begins a possessive: 's that ends the word. */
function isPossessive(text: string, at: number): boolean {
  const letter = text.charCodeAt(at + 1);
  if (letter !== 0x73 && letter !== 0x53) return false;
  return at + 2 >= text.length || classify(text, at + 2) === OTHER;
}

const NOT_COMPARED = /[.'’ʼ＇\u00ad\u200b-\u200d\u2060\ufeff]/g;
const NUMBER = /^[\d.,]+$/;

/** The word without the characters that only hold it together. */
function bare(written: string): string {
  return NUMBER.test(written) ? written.replaceAll(',', '') : written.replace(NOT_COMPARED, '');
}

/** How a word is written. */
export function shapeOf(written: string): Shape {
  const letters = written.replace(/[^\p{L}]/gu, '');
  if (letters === '') return 'number';
  const upper = letters.toUpperCase();
  const lower = letters.toLowerCase();
  if (upper === lower) return 'lower';
  if (letters === lower) return 'lower';
  if (letters === upper) return letters.length > 1 || /\d/.test(written) ? 'acronym' : 'capitalized';
  const [first = ''] = letters;
  return first !== first.toLowerCase() && letters.slice(first.length) === lower.slice(first.length)
    ? 'capitalized'
    : 'mixed';
}
