import { readDate } from '../archive/dates.ts';
import { calendarDays, type DayRange, isoDays } from './day.ts';

const NUMERIC = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const DAY_FIRST_DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const WITH_MONTH = /[a-z]{3}/i;

/**
 * The days that a reader means by "2020", "2020-04", "2020-04-25", "2020/4/25", "25.4.2020", "April 2020", "25 April 2020" or
 * "Apr 25, 2020"; null for anything else. "4/5/2020" is not read, because readers do not agree on it.
 */
export function writtenDays(text: string): DayRange | null {
  const written = text.trim();
  const [, year, month, day] = NUMERIC.exec(written) ?? [];
  if (year !== undefined) return calendarDays(Number(year), optional(month), optional(day));
  const [, dottedDay, dottedMonth, dottedYear] = DAY_FIRST_DOTTED.exec(written) ?? [];
  if (dottedYear !== undefined) return calendarDays(Number(dottedYear), optional(dottedMonth), optional(dottedDay));
  const date = WITH_MONTH.test(written) ? readDate(written) : null;
  return date === null ? null : isoDays(date.iso);
}

const optional = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
