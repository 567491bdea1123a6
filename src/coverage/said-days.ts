import { findDates, isoDay, type WrittenDate } from '../archive/dates.ts';
import { overlaps, type Span } from '../text/span.ts';
import { type DayRange, daysBetween, isoDays, isoOfDay } from './day.ts';

/** A time that a text speaks of. */
export interface SaidDay extends Span {
  /** ISO 8601, as precisely as it is known: "1945-04-25", "2020-04", "2010". */
  readonly day: string;
  /** Whether the text writes it out, or it was reckoned from the day of publication: "on Saturday". */
  readonly how: 'written' | 'reckoned';
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A publication that is not known to within a week says nothing of "Saturday". */
const SURE_DAYS = 1;
/** A publication of which not even the year is sure says nothing of "9 May". */
const SURE_YEAR = 370;

const YEAR_ALONE =
  /(?<=\b(?:in|since|of|by|from|until|till|before|after|during|around|circa|early|late|mid|year|the|to|and|back in|spring|summer|autumn|fall|winter)[ -])(1[5-9]\d{2}|20\d{2})(?![\d%]|[.,]\d|\s(?:people|dollars|euros|pounds|miles|metres|meters|kilometres|kilometers|feet|tons|tonnes|jobs|votes)\b)/gi;
const MONTH_ALONE = new RegExp(
  `\\b(?:in|since|until|during|last|early|late|mid|by)[ -](${MONTHS.join('|')})\\b(?!,?\\s+\\d)`,
  'g',
);
const WEEKDAY_ALONE = new RegExp(
  `\\b((?:next|before|by)\\s+)?(?:(?:on|last|since|until)\\s+)?(${WEEKDAYS.join('|')})\\b(?!s\\b|\\s+[A-Z])`,
  'g',
);
/** Quick looks, because most sentences speak of no day at all. */
const HAS_DIGIT = /\d/;
const HAS_WEEKDAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow/i;
const HAS_MONTH = new RegExp(MONTHS.join('|'));
const NEAR_DAY = /\b(yesterday|tomorrow)\b/gi;
/** Before a weekday, within so many characters, it says that the day is still to come. */
const COMING = /\b(?:will|due|set to|expected|plans?|planned|scheduled|upcoming|next)\b[^.!?]*$/i;
const LOOK_BACK = 80;
/** What had happened by a day, happened before it. */
const GONE = /\b(?:had|was|were)\b(?! to\b)[^.!?]*$/i;

/**
 * The days, months and years that a text speaks of, in order. Those without a year are taken for the nearest to the day of
 * publication; weekdays for the last one before it, or the next one where the sentence looks ahead.
 */
export function saidDays(text: string, published: DayRange | null): readonly SaidDay[] {
  const found: SaidDay[] = [];
  const add = (day: SaidDay | null): void => {
    if (day !== null && !found.some((other) => overlaps(day, other))) found.push(day);
  };
  if (HAS_DIGIT.test(text)) {
    const dates = findDates(text);
    for (const date of dates) add(ofWritten(date, published));
    for (const match of text.matchAll(YEAR_ALONE)) {
      const [year] = match;
      if (dates.every((date) => !overlaps(date, spanOf(match)))) add({ ...spanOf(match), day: year, how: 'written' });
    }
  }
  if (published === null || published.last - published.first > SURE_YEAR) return found.sort(inOrder);
  if (HAS_MONTH.test(text)) for (const match of text.matchAll(MONTH_ALONE)) add(ofMonth(match, published));
  if (published.last - published.first < SURE_DAYS && HAS_WEEKDAY.test(text)) {
    for (const match of text.matchAll(WEEKDAY_ALONE)) add(ofWeekday(text, match, published.first));
    for (const match of text.matchAll(NEAR_DAY)) {
      const shift = match[0].toLowerCase() === 'tomorrow' ? 1 : -1;
      add({ ...spanOf(match), day: isoOfDay(published.first + shift), how: 'reckoned' });
    }
  }
  return found.sort(inOrder);
}

const inOrder = (a: Span, b: Span): number => a.start - b.start;

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

function ofWritten(date: WrittenDate, published: DayRange | null): SaidDay | null {
  const { year, month, day, start, end, ambiguous } = date;
  if (month === null || ambiguous) return year === null ? null : { start, end, day: String(year), how: 'written' };
  if (year !== null) {
    const written = day === null ? isoDay(year, month, 1).slice(0, 'YYYY-MM'.length) : isoDay(year, month, day);
    return { start, end, day: written, how: 'written' };
  }
  if (published === null || day === null) return null;
  const nearest = nearestYear((candidate) => isoDay(candidate, month, day), published);
  return nearest === null ? null : { start, end, day: nearest, how: 'written' };
}

/** The year in which something lies nearest to the publication; null where that is not known well enough. */
function nearestYear(inYear: (year: number) => string, published: DayRange): string | null {
  const first = Number(isoOfDay(published.first).slice(0, 'YYYY'.length));
  const last = Number(isoOfDay(published.last).slice(0, 'YYYY'.length));
  // Of a publication of which only the year is known, that year is meant.
  if (published.last - published.first > SURE_YEAR / 2) return first === last ? inYear(first) : null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let year = first - 1; year <= last + 1; year++) {
    const distance = daysBetween(isoDays(inYear(year)), published);
    if (distance === null || distance >= least) continue;
    least = distance;
    nearest = inYear(year);
  }
  return nearest;
}

function ofMonth(match: RegExpExecArray, published: DayRange): SaidDay | null {
  const [, name = ''] = match;
  const month = MONTHS.indexOf(name) + 1;
  const start = match.index + match[0].length - name.length;
  const day = nearestYear((year) => isoDay(year, month, 1).slice(0, 'YYYY-MM'.length), published);
  return day === null ? null : { start, end: start + name.length, day, how: 'reckoned' };
}

function ofWeekday(text: string, match: RegExpExecArray, published: number): SaidDay {
  const [, word = '', name = ''] = match;
  const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
  const wanted = WEEKDAYS.indexOf(name);
  const today = new Date(`${isoOfDay(published)}T00:00Z`).getUTCDay();
  const ahead = (wanted - today + 7) % 7;
  const isAhead = /next/i.test(word) || COMING.test(before) || (word !== '' && !GONE.test(before));
  const shift = isAhead ? ahead || 7 : ahead === 0 ? 0 : ahead - 7;
  const start = match.index + match[0].length - name.length;
  return { start, end: start + name.length, day: isoOfDay(published + shift), how: 'reckoned' };
}
