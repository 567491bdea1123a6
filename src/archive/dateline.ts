import { isAgency } from './agencies.ts';
import { findDates, type WrittenDate } from './dates.ts';

/** Where, when and by which agency a report says that it was written, at the start of its first paragraph. */
export interface Dateline {
  readonly place: string;
  /** Mostly without its year. */
  readonly date: WrittenDate | null;
  readonly agency: string | null;
  /** Where the report itself begins. */
  readonly end: number;
}

const placeOf = (large: string, letter: string): string =>
  `([${large}][${letter}.'’ -]{1,30}?(?:, [${large}][${letter}.' ]{1,20}?){0,2})`;
const PLACE = placeOf('\\p{Lu}', '\\p{L}');
const AGENCY = '(?:\\s*[(/]\\s*([^()/]{2,40})\\s*[)/])?';
const DATE_AND_SIGN = `(?:,? ((?:[A-Z][a-z]{2,8}\\.? \\d{1,2}|\\d{1,2} [A-Z][a-z]{2,8})(?:,? \\d{4})?))?${AGENCY}\\s*(—|–|--|:|-)\\s*(?=\\S)`;
const AGENCY_ALONE = ' \\(([^()]{2,30})\\)\\s+(?=\\S)';
const DATELINE = new RegExp(`^${PLACE}${DATE_AND_SIGN}`, 'u');
const AGENCY_ONLY = new RegExp(`^${PLACE}${AGENCY_ALONE}`, 'u');

/**
 * Matches whatever those two do, and more: every letter beyond ASCII counts as a capital. It takes a tenth of their 3 ms each to be
 * compiled, for which a reader waits each time the background is started.
 */
const LIKE_ONE = new RegExp(
  `^${placeOf('A-Z\\u0080-\\uffff', 'A-Za-z\\u0080-\\uffff')}(?:${DATE_AND_SIGN}|${AGENCY_ALONE})`,
);

/**
 * Reads "WASHINGTON (AP) — …", "MOSCOW, April 25 (Reuters) - …", "WASHINGTON-…" or "Dover, England (CNN) …"; null if the
 * paragraph begins otherwise. A place alone must be in capitals, because names are hyphenated too.
 */
export function readDateline(paragraph: string): Dateline | null {
  if (!LIKE_ONE.test(paragraph)) return null;
  const full = DATELINE.exec(paragraph);
  if (full !== null) {
    const [, place = '', written, agency] = full;
    const date = written === undefined ? null : (findDates(written)[0] ?? null);
    const isCapitals = place === place.toUpperCase();
    if (!isCapitals && date === null && (agency === undefined || !isAgency(agency))) return null;
    return { place, date, agency: agency ?? null, end: full[0].length };
  }
  const [whole = '', place, agency] = AGENCY_ONLY.exec(paragraph) ?? [];
  return place !== undefined && agency !== undefined && isAgency(agency)
    ? { place, date: null, agency, end: whole.length }
    : null;
}

/** A dash with white space and a capital, or "WASHINGTON-The": acronyms, as in "NATO-led" and "US-China", are shorter. */
const DASHED = /(?:—|–|--|\s-)\s+$/;
const GLUED = /\p{Lu}{7,}-$/u;
const OPENING = /^["'“‘]?\p{Lu}/u;
const OPENING_WORD = /^["'“‘]?\p{Lu}\p{Ll}/u;

/** Where a paragraph begins behind a dateline that can be nothing else, or 0. Less is sure enough to tell when a report was written. */
export function behindDateline(paragraph: string): number {
  const dateline = readDateline(paragraph);
  if (dateline === null) return 0;
  const { date, agency, end } = dateline;
  if (date !== null || agency !== null) return end;
  const [before, behind] = [paragraph.slice(0, end), paragraph.slice(end)];
  return (DASHED.test(before) && OPENING.test(behind)) || (GLUED.test(before) && OPENING_WORD.test(behind)) ? end : 0;
}
