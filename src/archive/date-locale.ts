/** Whether day and month of "04/05/2020" stand in this order; null where nobody can tell. */
export type DayOrder = 'day-month' | 'month-day' | null;

/** A Sunday, so that the parts of its date in any language tell which is the day (the 22nd) and which the month. */
const SAMPLE = Date.UTC(2009, 10, 22);

/** Orders that have been looked up: a format takes a tenth of a millisecond, and every row of an archive asks. */
const orders = new Map<string, DayOrder>();

/**
 * The order of day and month that readers of a language write, by the platform's own knowledge of it. What is only
 * called English may be either; where the year comes first neither order is usual.
 */
export function dayOrderOf(language: string | null): DayOrder {
  if (language === null) return null;
  const before = orders.get(language);
  if (before !== undefined) return before;
  const order = orderIn(tagOf(language));
  orders.set(language, order);
  return order;
}

function orderIn(tag: string | null): DayOrder {
  if (tag === null || tag === 'en') return null;
  const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' })
    .formatToParts(SAMPLE)
    .map(({ type }) => type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  if (parts[0] === 'year') return null;
  return parts.indexOf('day') < parts.indexOf('month') ? 'day-month' : 'month-day';
}

/** The names of months in a language, in lower case and without closing stops, each with its number from 1 to 12. */
export type MonthNames = ReadonlyMap<string, number>;

const known = new Map<string, MonthNames | null>();

/**
 * The months as a language names them, in full, shortened, and as they stand in a date; null for English, which is read
 * everywhere, and for languages that the platform does not know or that number their months.
 */
export function monthNames(language: string | null): MonthNames | null {
  const tag = tagOf(language)?.split('-')[0] ?? 'en';
  if (tag === 'en') return null;
  const before = known.get(tag);
  if (before !== undefined) return before;
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const day of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(tag, { month, ...day, calendar: 'gregory', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const part = format.formatToParts(Date.UTC(2009, number - 1, 22)).find(({ type }) => type === 'month');
        const name = (part?.value ?? '').toLowerCase().replace(/\.$/, '');
        if (/^\p{L}{3,}$/u.test(name)) names.set(name, number);
      }
    }
  }
  // Fewer than twelve: the language writes its months in figures.
  const months = names.size >= 12 ? names : null;
  known.set(tag, months);
  return months;
}

/** A language tag that the platform can format in; null where it cannot. */
function tagOf(language: string | null): string | null {
  const written = (language ?? '').trim().replaceAll('_', '-');
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(written)[0] ?? null;
  } catch {
    return null;
  }
}
