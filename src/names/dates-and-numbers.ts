import type { Span } from '../text/span.ts';

const DATE_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);
const DATE_BEFORE =
  /(?:\d|\b(?:in|on|of|by|since|until|till|last|next|this|early|late|mid|from|to|between|and|every|after|before|during)[\s-]+)$/iu;
const DATE_BEHIND = /^[.,]?\s*\d/u;

/** "US 11,482,305": a patent. */
const PATENT_BEHIND = /^\s\d{1,2},\d{3},\d{3}(?![\d,])/u;
/** "along U.S. 95", "size US 9"; not "on US 10-year bonds", "of US 5th". */
const ROAD_BEHIND = /^\s\d{1,3}(?![\d,.]*[\p{L}\d%–-])/u;
const ROAD_BEFORE = /\b(?:along|off|onto|via|lanes? of|stretch of|size|highway|route)\s$/iu;
const NATION: ReadonlySet<string> = new Set(['us', 'usa']);

/** Whether the letters of a nation, folded, are those of a number there: of a patent, a road, a size. */
export function isOfNumber(text: string, { start, end }: Span, folded: string): boolean {
  if (!NATION.has(folded)) return false;
  const behind = text.slice(end, end + NUMBER_REACH);
  if (PATENT_BEHIND.test(behind)) return true;
  return ROAD_BEHIND.test(behind) && ROAD_BEFORE.test(text.slice(Math.max(0, start - NUMBER_REACH), start));
}

/** Characters on either side that are read. */
const NUMBER_REACH = 16;

/** Whether a folded word is a month or a weekday. */
export function isDateWord(folded: string): boolean {
  return DATE_WORDS.has(folded);
}

/** Whether a month or a weekday stands there as one: "May 9", "in March". */
export function isDate(text: string, { start, end }: Span, folded: string): boolean {
  if (!isDateWord(folded)) return false;
  return DATE_BEHIND.test(text.slice(end, end + 6)) || DATE_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}
