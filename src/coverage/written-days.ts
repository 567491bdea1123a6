import { calendarDays, type DayRange } from './day.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const NUMERIC = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const DAY_FIRST_DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

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
  return namedMonth(written);
}

function namedMonth(written: string): DayRange | null {
  const words = written.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const month = words.findIndex((word) => MONTHS.includes(word.slice(0, 3)) && /^[a-z]{3,}$/.test(word));
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  const suffixes = words.filter((word, i) => i !== month && !/^\d+$/.test(word) && !/^(st|nd|rd|th|of)$/.test(word));
  if (month < 0 || year === undefined || suffixes.length > 0) return null;
  return calendarDays(Number(year), MONTHS.indexOf((words[month] ?? '').slice(0, 3)) + 1, optional(day));
}

const optional = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
