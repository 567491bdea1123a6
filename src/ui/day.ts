const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

/** A day as it is read: "2020-04-05" is "5 April 2020", "2020-04" is "April 2020". What is no such day is left as it is. */
export function readableDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? [];
  if (!year) return iso;
  const name = month && MONTHS[Number(month) - 1];
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** From the first to the last day: "9 May 2010", or "9 May 2010 to 27 April 2020"; null when no day is known. */
export function daysBetween(since: string | null, until: string | null): string | null {
  const first = since ?? until;
  const last = until ?? since;
  if (first === null || last === null) return null;
  return first === last ? readableDay(first) : `${readableDay(first)} to ${readableDay(last)}`;
}
