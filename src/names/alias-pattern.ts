import { type Shape, shapeOf, type Token, tokenize } from '../text/tokenize.ts';
import { remembered } from './remembered.ts';

/**
 * How the word of a text must be written to stand for the word of an alias. The numbers are part of the matcher's format.
 *
 * - `ANY`: the alias has it in lower case or as a number ("of", "19"); headlines may capitalise it.
 * - `CAPITAL`: the alias has it with a capital ("Putin"); lower case is another word.
 * - `SHORT_ACRONYM`: capitals, three characters or fewer ("US", "WHO"); only capitals will do, because "Us" and "Who" are words.
 * - `LONG_ACRONYM`: capitals, four or more ("NATO"); some papers print "Nato".
 * - `MIXED`: capitals within ("McDonald", "iPhone").
 */
export const ANY = 0;
export const CAPITAL = 1;
export const SHORT_ACRONYM = 2;
export const LONG_ACRONYM = 3;
export const MIXED = 4;

/** How well a word is written as an alias wants it: `RECASED` is another case that a headline or a house style explains. */
export const UNFIT = -1;
export const EXACT = 0;
export const RECASED = 1;

/** What stands between two words of an alias: white space and the like. */
export const SOFT_GAP = '';

/** A way to write an alias, as the matcher compares it. */
export interface AliasPattern {
  readonly words: readonly string[];
  /** What stands before each word but the first, as `gapBetween` gives it. */
  readonly gaps: readonly string[];
  /** Demand on the case of each word. */
  readonly cases: readonly number[];
}

/** No name is longer, and each word more is work at each place where a name may start. */
const MAX_WORDS = 16;
/** More signs than this between two words part them for good: ".) (" is not within a name. */
const MAX_GAP_SIGNS = 3;
const SHORT_ACRONYM_LENGTH = 3;

const GAP_FILL = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const APOSTROPHES = /[’ʼ＇]/g;
const BLANK_LINE = /(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029])/;
const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011', '\u2013']);

/** Words within names whose full stop is not the end of a sentence. */
const NAME_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'st ste mt ft dr mr mrs ms prof gen col lt capt sgt sen rep gov rev hon jr sr inc co corp ltd bros no'.split(' '),
);

/**
 * What parts two neighbouring words: `SOFT_GAP` for white space (one line break at most), a hyphen with nothing before
 * it, or the full stop of an initial or an abbreviation; else the signs themselves ("/" in "RFE/RL", "&" in "AT&T");
 * null where no name goes on.
 */
export function gapBetween(text: string, before: Pick<Token, 'start' | 'end'>, next: number): string | null {
  const gap = text.slice(before.end, next);
  if (gap === ' ' || gap === '') return SOFT_GAP;
  const signs = signsIn(gap);
  if (signs === '.' && gap.startsWith('.')) {
    const word = text.slice(before.start, before.end).toLowerCase();
    return word.length === 1 || NAME_ABBREVIATIONS.has(word) ? SOFT_GAP : null;
  }
  return signs;
}

/** What `gapBetween` says of a gap whatever word is before it. */
const signsIn = remembered((gap: string): string | null => {
  if (BLANK_LINE.test(gap)) return null;
  const signs = gap.replace(GAP_FILL, '').replace(APOSTROPHES, "'");
  if (HYPHENS.has(signs) && gap.startsWith(signs)) return SOFT_GAP;
  return signs.length > MAX_GAP_SIGNS ? null : signs;
});

/**
 * The ways to write an alias: as printed, without its commas ("Washington D.C."), with "and" for "&", and with its
 * initials taken apart or drawn together ("J.K. Rowling", "J. K. Rowling"). Empty where the alias cannot be a name: no
 * word, nothing but numbers (other than "9/11"), a single letter, or too long.
 */
export function aliasPatterns(alias: string): AliasPattern[] {
  const tokens = tokenize(alias);
  const printed = patternOf(alias, tokens);
  if (printed === null) return [];
  const patterns = [printed, withoutCommas(printed), withAnd(printed), initialsApart(alias, tokens, printed)];
  patterns.push(initialsTogether(printed));
  return patterns.filter(
    (pattern): pattern is AliasPattern => pattern !== null && pattern.words.length <= MAX_WORDS && isNamely(pattern),
  );
}

function isNamely({ words, gaps }: AliasPattern): boolean {
  const [only = ''] = words;
  if (words.length === 1 && only.length < 2 && /^[\x00-\x7f]*$/.test(only)) return false;
  return gaps.includes('/') || words.some((word) => /\p{L}/u.test(word));
}

function patternOf(alias: string, tokens: readonly Token[]): AliasPattern | null {
  const gaps: string[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const [before, next] = [tokens[index - 1], tokens[index]];
    const gap = before && next ? gapBetween(alias, before, next.start) : null;
    if (gap === null) return null;
    gaps.push(gap);
  }
  return {
    words: tokens.map(({ folded }) => folded),
    gaps,
    cases: tokens.map((token, index) => (isArticle(token, index, tokens.length) ? ANY : caseOf(token))),
  };
}

/** "The" at the head of a longer name is printed either way: "the New York Times". */
function isArticle({ folded }: Token, index: number, length: number): boolean {
  return folded === 'the' && index === 0 && length > 2;
}

function caseOf({ folded, shape }: Token): number {
  switch (shape) {
    case 'lower':
    case 'number':
      return ANY;
    case 'capitalized':
      return CAPITAL;
    case 'mixed':
      return MIXED;
    case 'acronym':
      return folded.length <= SHORT_ACRONYM_LENGTH ? SHORT_ACRONYM : LONG_ACRONYM;
  }
}

function withoutCommas(pattern: AliasPattern): AliasPattern | null {
  if (!pattern.gaps.includes(',')) return null;
  return { ...pattern, gaps: pattern.gaps.map((gap) => (gap === ',' ? SOFT_GAP : gap)) };
}

function withAnd({ words, gaps, cases }: AliasPattern): AliasPattern | null {
  const at = gaps.indexOf('&');
  if (at < 0) return null;
  return {
    words: [...words.slice(0, at + 1), 'and', ...words.slice(at + 1)],
    gaps: [...gaps.slice(0, at), SOFT_GAP, SOFT_GAP, ...gaps.slice(at + 1)],
    cases: [...cases.slice(0, at + 1), ANY, ...cases.slice(at + 1)],
  };
}

/** "J.K. Rowling" as "J. K. Rowling". A dotted acronym that ends a name stays what it is: "Washington, D.C.". */
function initialsApart(alias: string, tokens: readonly Token[], { gaps }: AliasPattern): AliasPattern | null {
  const parts = tokens.map((token, index) => {
    const isDotted = alias.slice(token.start, token.end).includes('.');
    return isDotted && index < tokens.length - 1 && token.shape === 'acronym' ? [...token.folded] : null;
  });
  if (parts.every((letters) => letters === null)) return null;
  const words = tokens.flatMap((token, index) => parts[index] ?? [token.folded]);
  const cases = tokens.flatMap((token, index) => parts[index]?.map(() => CAPITAL) ?? [caseOf(token)]);
  const apart = tokens.flatMap((_, index) => [
    gaps[index - 1] ?? SOFT_GAP,
    ...(parts[index] ?? []).slice(1).map(() => SOFT_GAP),
  ]);
  return { words, gaps: apart.slice(1), cases };
}

/** "J. K. Rowling" as "J.K. Rowling". */
function initialsTogether({ words, gaps, cases }: AliasPattern): AliasPattern | null {
  const isInitial = (index: number): boolean => words[index]?.length === 1 && cases[index] === CAPITAL;
  const first = words.findIndex((_, index) => isInitial(index) && isInitial(index + 1) && gaps[index] === SOFT_GAP);
  if (first < 0) return null;
  let end = first + 1;
  while (isInitial(end) && gaps[end - 1] === SOFT_GAP) end++;
  if (end === words.length) return null;
  const acronym = words.slice(first, end).join('');
  const demand = acronym.length <= SHORT_ACRONYM_LENGTH ? SHORT_ACRONYM : LONG_ACRONYM;
  return {
    words: [...words.slice(0, first), acronym, ...words.slice(end)],
    gaps: [...gaps.slice(0, first), ...gaps.slice(end - 1)],
    cases: [...cases.slice(0, first), demand, ...cases.slice(end)],
  };
}

/** Whether the word of a text at a span is written as an alias demands: `EXACT`, `RECASED` or `UNFIT`. */
export function caseFit(demand: number, text: string, start: number, end: number): number {
  if (demand === ANY) return EXACT;
  const shape = shapeAt(text, start, end);
  if (shape === 'lower' || shape === 'number') return UNFIT;
  if (shape === 'acronym') return demand === SHORT_ACRONYM || demand === LONG_ACRONYM ? EXACT : RECASED;
  if (demand === SHORT_ACRONYM) return UNFIT;
  if (shape === 'capitalized') return demand === CAPITAL ? EXACT : RECASED;
  if (demand === MIXED) return EXACT;
  const first = text.charAt(start);
  return first === first.toLowerCase() ? UNFIT : RECASED;
}

const foreignShape = remembered(shapeOf);

/** `shapeOf` without making strings where the word is ASCII. */
export function shapeAt(text: string, start: number, end: number): Shape {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let opensUpper = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127) return foreignShape(text.slice(start, end));
    if (unit >= 0x61 && unit <= 0x7a) lower++;
    else if (unit >= 0x41 && unit <= 0x5a) {
      if (lower + upper === 0) opensUpper = true;
      upper++;
    } else if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  if (upper === 0) return lower === 0 ? 'number' : 'lower';
  if (lower === 0) return upper > 1 || digits > 0 ? 'acronym' : 'capitalized';
  return upper === 1 && opensUpper ? 'capitalized' : 'mixed';
}
