import type { Fact, PartialDate } from './article.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const YEAR_DIGITS = 4;
const MONTH_DIGITS = 7;

/**
 * A date as precisely as it is known, ready to be read: "27 April 2020", "April 2020", "2025", "about 25–27 April 2020"
 * for a range of days, "2025 (inferred)" for a year that nobody printed, "undated".
 */
export function readableDate(fact: Fact<PartialDate> | null): string {
  if (fact === null) return 'undated';
  const { iso, earliest, latest } = fact.value;
  const from = partsOf(earliest);
  const to = partsOf(latest);
  if (iso.length <= YEAR_DIGITS) {
    const year = from.year === to.year ? from.year : `${from.year}–${to.year}`;
    return fact.how === 'inferred' ? `${year} (inferred)` : year;
  }
  if (iso.length <= MONTH_DIGITS) return `${from.month} ${from.year}`;
  if (earliest === latest) return readableDays(earliest, latest);
  return `about ${readableDays(earliest, latest)}`;
}

/** The days from one ISO day to another, ready to be read: "25–27 April 2020", "25 April – 3 May 2020", "25 April 2020". */
export function readableDays(first: string, last: string): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} – ${to.day} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.day} ${from.month} – ${to.day} ${to.month} ${to.year}`;
  return `${from.day === to.day ? '' : `${from.day}–`}${to.day} ${to.month} ${to.year}`;
}

/** A day, month or year in ISO 8601, ready to be read: "25 April 1945", "April 2020", "2010". */
export function readableDay(iso: string): string {
  const { year, month, day } = partsOf(iso.slice(0, 'YYYY-MM-DD'.length));
  if (iso.length <= YEAR_DIGITS) return year;
  return iso.length <= MONTH_DIGITS ? `${month} ${year}` : `${day} ${month} ${year}`;
}

function partsOf(day: string): { readonly year: string; readonly month: string; readonly day: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: String(Number(date)) };
}
