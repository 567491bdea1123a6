/** Milliseconds in a calendar day of UTC. */
const DAY = 86_400_000;

/** First and last day of a period, in whole days since 1 January 1970. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Number of a calendar day: whole days since 1 January 1970. `month` counts from 1; null for days that do not exist. */
function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(time / DAY) : null;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** The days that an ISO 8601 date, cut off where it is not known further, stands for; null for anything else. */
export function isoDays(iso: string): DayRange | null {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  if (year === undefined) return null;
  return calendarDays(Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day));
}

/** The days of a year, of a month of it, or one day; null if there is no such day. */
export function calendarDays(year: number, month: number | null, day: number | null): DayRange | null {
  const first = dayNumber(year, month ?? 1, day ?? 1);
  if (first === null) return null;
  if (day !== null) return { first, last: first };
  const next =
    month === null ? dayNumber(year + 1, 1, 1) : dayNumber(year + Math.floor(month / 12), (month % 12) + 1, 1);
  return next === null ? null : { first, last: next - 1 };
}

/** How many days lie between two periods, 0 if they may be the same day; null where one is unknown. */
export function daysBetween(a: DayRange | null, b: DayRange | null): number | null {
  return a === null || b === null ? null : Math.max(0, a.first - b.last, b.first - a.last);
}

/** The ISO 8601 day with that number. */
export const isoOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
