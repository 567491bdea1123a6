import { type DayOrder, dayOrderOf } from '../archive/date-locale.ts';
import type { DateReading } from '../archive/dates.ts';

/** How dates are written on pages of this language and at these addresses. */
export function dateReading(language: string | null, addresses: readonly string[]): DateReading {
  return { language, order: dayOrderOf(language) ?? orderAt(addresses), shortYears: true };
}

/** What is only called English may put the day or the month first: its country may tell. */
function orderAt(addresses: readonly string[]): DayOrder {
  for (const address of addresses) {
    const ending = /^https?:\/\/[^/]*\.([a-z]+)(?:[:/]|$)/i.exec(address)?.[1]?.toLowerCase() ?? '';
    if (/^(?:uk|au|nz|ie|in|za|pk|ng|ke|sg|my|eu)$/.test(ending)) return 'day-month';
    if (/^(?:us|gov|mil|edu)$/.test(ending)) return 'month-day';
  }
  return null;
}
