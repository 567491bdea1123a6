import { findDates, type WrittenDate } from './dates.ts';
import { isSectionName } from './line-kinds.ts';

/** The dates that a line gives for the article it stands with. */
export interface ArticleDates {
  readonly published: WrittenDate | null;
  readonly updated: WrittenDate | null;
}

const LABEL =
  'date|dated|published|posted|publication date|updated|last updated|last modified|modified|created|issued|first published';
const OF_CHANGE = /updat|modif|edit|revis|correct|amend/i;
/** Words that stand beside a date and say nothing else. */
const BESIDE_A_DATE =
  /\b(?:(?:first|last|originally|months?|weeks?|days?|years?|publication|publish|published|post|posted|updated?|modified|edited|revised|corrected|created|issued|released?|dated?|time|local|on|at|the|in|by|web|online|print|hrs?|hours?|[ap]\.?m\.?|min(?:ute)?s?|read(?:ing)?|ago|utc|gmt|[ecmp][sd]?t|bst|cest|eest|msk|ist|jst|hkt|sgt|pkt|aest|aedt)\b|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)/gi;

const LONGEST_DATE_LINE = 200;

/** "Updated at 9:50 p.m. ET Thursday": it dates the article although it names no date. */
const LABELLED_TIME = new RegExp(`^\\W*(?:${LABEL})\\b\\W*(?:at |on )?\\d`, 'i');

/**
 * Reads a line that is nothing but the article's dates ("Published: 11:10, April 27, 2020 | Updated: …"); else null.
 * A line that gives only the time of day is such a line without a date.
 */
export function readDateLine(text: string): ArticleDates | null {
  if (text.length > LONGEST_DATE_LINE || !/\d/.test(text)) return null;
  const dates = findDates(text).filter(({ day }) => day !== null);
  const isLabelled = LABELLED_TIME.test(text);
  if (dates.length === 0 && !isLabelled) return null;
  let rest = '';
  let end = 0;
  for (const date of dates) {
    rest += `${text.slice(end, date.start)} `;
    end = date.end;
  }
  rest += text.slice(end);
  const words = rest.replace(BESIDE_A_DATE, '').replace(/\d+/g, '');
  if (/\p{L}/u.test(words) && !isSectionName(words)) return null;
  return byLabel(text, dates);
}

const PLACE_BEFORE = /^\p{Lu}[\p{L}.'’ -]{1,30}(?:, \p{Lu}[\p{L}.'’ ]{1,20})?,\s*$/u;

/** Reads a line that is a place with the day on which the report was written there ("Juba, 4 March 2024"); else null. */
export function readPlaceAndDate(text: string): ArticleDates | null {
  if (text.length > LONGEST_LABEL) return null;
  const [date, ...others] = findDates(text);
  if (date === undefined || others.length > 0 || date.year === null || date.day === null) return null;
  const isAll = date.end === text.trimEnd().length && PLACE_BEFORE.test(text.slice(0, date.start));
  return isAll ? { published: date, updated: null } : null;
}

const LABELLED_START = new RegExp(`^\\W*(?:(?:${LABEL})\\b\\s*[:\\-–]?\\s*)?(?:on\\s+)?$`, 'i');
const ANOTHER_DATE = /^[\s,;|–—-]*(?:(?:last )?(?:updated|modified)|published|posted)?\s*[:–-]?\s*(?:on\s+)?$/i;
/** What follows must be a story, not the rest of a line of dates. */
const SHORTEST_STORY = 40;
/** A label, a weekday, a time and a date up to its year fit in so many characters. */
const LONGEST_LABEL = 80;

/**
 * Parts a text that begins with its date from the date ("date 2020-04-26 The president …"); null if it does not. A
 * sentence that opens with a date ("April 25, 2020, marks …") stays whole.
 */
export function splitLeadingDate(text: string): { readonly dates: ArticleDates; readonly end: number } | null {
  if (!/\d{4}/.test(text.slice(0, LONGEST_LABEL))) return null;
  const [first, ...others] = findDates(text.slice(0, LONGEST_DATE_LINE)).filter(
    ({ year, day }) => year !== null && day !== null,
  );
  if (first === undefined || !LABELLED_START.test(text.slice(0, first.start))) return null;
  const dates = [first];
  let end = first.end;
  for (const date of others) {
    if (!ANOTHER_DATE.test(text.slice(end, date.start))) break;
    dates.push(date);
    end = date.end;
  }
  const [separators = ''] = /^[\s:|–—-]*/.exec(text.slice(end)) ?? [];
  const story = text.slice(end + separators.length);
  if (separators === '' || story.length < SHORTEST_STORY || !/^["'“‘(]?\p{Lu}/u.test(story)) return null;
  return { dates: byLabel(text, dates), end: end + separators.length };
}

const LABELLED_END = new RegExp(`^(.{15,180}?)\\s+((?:${LABEL})\\s*:\\s*(?=.*\\d).*)$`, 'i');

/** Parts a heading from the dates that were printed behind it ("Flood in Dover Updated: 2016-05-30 09:53"); else null. */
export function splitTrailingDate(text: string): { readonly heading: string; readonly dates: string } | null {
  const [, heading, dates] = LABELLED_END.exec(text) ?? [];
  if (heading === undefined || dates === undefined || /[.!?|,]["”’]?$/.test(heading) || readDateLine(heading) !== null)
    return null;
  const [date] = findDates(dates);
  return date !== undefined && date.year !== null && dates.length - date.end <= LONGEST_REST
    ? { heading, dates }
    : null;
}

/** What may follow such a date: "(Agencies)". */
const LONGEST_REST = 40;

/** Tells the dates of publication and change apart by the words before each. Dates without a year tell nothing. */
function byLabel(text: string, dates: readonly WrittenDate[]): ArticleDates {
  let published: WrittenDate | null = null;
  let updated: WrittenDate | null = null;
  let end = 0;
  for (const date of dates) {
    const label = text.slice(end, date.start);
    end = date.end;
    if (date.year === null) continue;
    if (OF_CHANGE.test(label)) updated ??= date;
    else published ??= date;
  }
  return { published, updated };
}

/** "Published in Dawn, April 27th, 2020", with the outlet's name. */
export const PUBLISHED_IN =
  /^(?:first |originally )?published in (?:the print edition of )?((?:The )?\p{Lu}[\p{L} &.'’-]{1,40}?)(?: on|,)\s+(?=.*\d{4})/iu;

/** The parts of a line above a story: "By Jane Doe | 27 April 2020", "Source: Wire|2020-04-27|Editor: J. Doe". */
export function piecesOf(text: string): string[] {
  return text
    .split(/\s*\|\s*|\s+[/•·–—]\s+|\s+(?=\()/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
