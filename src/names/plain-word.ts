import { partsWords } from '../text/tokenize.ts';

/** Parts words wherever it stands. */
const BREAK = 0;
/** An ASCII letter or digit. */
export const PLAIN = 1;
/** A comma, a full stop, an apostrophe: parts words unless it holds one together. */
const HOLD = 2;
/** Only the tokenizer can tell. */
const UNSURE = 3;

const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const LAST_DIGIT = 0x39;

/** Class of each UTF-16 code unit: an array, because a look is cheaper than a comparison that the processor cannot foresee. */
export const kinds: Uint8Array = new Uint8Array(0x10000).fill(UNSURE);
for (let unit = 0; unit < 0x80; unit++) {
  kinds[unit] = /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? PLAIN : BREAK;
}
for (const unit of [COMMA, FULL_STOP, APOSTROPHE, CURLY_APOSTROPHE]) kinds[unit] = HOLD;
/** No-break space, dashes, double quotation marks and the ellipsis: what prose has most of beyond ASCII. */
for (const unit of [0xa0, 0x2013, 0x2014, 0x201c, 0x201d, 0x2026]) kinds[unit] = BREAK;

/** Whether a code unit is an ASCII letter or digit. */
export function isPlain(unit: number): boolean {
  return kinds[unit] === PLAIN;
}

/** Whether a code unit is a sign that may stand within a word. */
export function mayHold(unit: number): boolean {
  return kinds[unit] === HOLD;
}

/** Whether a code unit certainly parts words wherever it stands. */
export function isBreak(unit: number): boolean {
  return kinds[unit] === BREAK;
}

/** Whether the word that starts at `start` certainly ends at `end`, where all between are ASCII letters and digits. Spaces stand behind the text. */
export function endsPlainWord(units: Uint16Array, start: number, end: number): boolean {
  const sign = units[end] as number;
  const kind = kinds[sign];
  if (kind !== HOLD) return kind === BREAK;
  const next = units[end + 1] as number;
  if (kinds[next] === BREAK) return true;
  const isBehindLetter = (units[end - 1] as number) > LAST_DIGIT;
  if (sign === COMMA) return isBehindLetter;
  if (sign === FULL_STOP) return isBehindLetter && end - start > 1;
  return !isBehindLetter || (isS(next) && parts(units[end + 2] as number));
}

const isS = (unit: number): boolean => (unit | 0x20) === 0x73;
const parts = (unit: number): boolean => kinds[unit] === BREAK || kinds[unit] === HOLD;

/** Whether the character before `at` certainly parts the one there, where a word can start, from all words before. */
export function isParted(text: string, units: Uint16Array, at: number): boolean {
  if (at === 0) return true;
  const sign = units[at - 1] as number;
  if (kinds[sign] !== HOLD) return kinds[sign] === BREAK || partsWords(text, at - 1);
  if (at === 1) return true;
  const before = units[at - 2] as number;
  if (parts(before)) return true;
  const unit = units[at] as number;
  if (kinds[unit] !== PLAIN || kinds[before] !== PLAIN) return false;
  const isLetter = unit > LAST_DIGIT;
  if (sign === COMMA) return isLetter;
  if (sign !== FULL_STOP) return false;
  // A full stop goes on with a number, or from one single letter to the next.
  if (isLetter !== before > LAST_DIGIT) return true;
  return isLetter && at > 2 && kinds[units[at - 3] as number] === PLAIN;
}
