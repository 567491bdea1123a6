import { readDate } from '../archive/dates.ts';
import { calendarDays, type DayRange, isoDays } from './day.ts';

const NUMERIC = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const DAY_FIRST_DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** "2020-" and "2020-04-0" are on the way to a month and a day. */
const BEGUN_PART = /[-/.]0?$/;
const YEAR_ALONE = /^\d{4}$/;

/**
 * The days that a reader means by "2020", "2020-04", "2020-04-25", "2020/4/25", "25.4.2020", "25/4/2020", "april 2020",
 * "25 April 2020" or "Apr 25, 2020"; null for anything else. "4/5/2020" is not read, because readers do not agree on it.
 */
export function writtenDays(text: string): DayRange | null {
  const written = text.trim().replace(BEGUN_PART, '');
  const [, year, month, day] = NUMERIC.exec(written) ?? [];
  if (year !== undefined) return calendarDays(Number(year), optional(month), optional(day));
  const [, dottedDay, dottedMonth, dottedYear] = DAY_FIRST_DOTTED.exec(written) ?? [];
  if (dottedYear !== undefined) return calendarDays(Number(dottedYear), optional(dottedMonth), optional(dottedDay));
  const date = readDate(written.replace(/^(\d+)-(\d+)-/, '$1/$2/').replace(/[a-z]{3,}/gi, capitalized));
  // Of a date that can be read in two ways the year alone is known.
  return date === null || YEAR_ALONE.test(date.iso) ? null : isoDays(date.iso);
}

const capitalized = (month: string): string => month.slice(0, 1).toUpperCase() + month.slice(1).toLowerCase();

const optional = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
