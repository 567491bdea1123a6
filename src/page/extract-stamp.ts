import { type DateReading, findDates, isoDay, type WrittenDate } from '../archive/dates.ts';

/** A moment or day as one place on a page states it. */
export interface Stamp {
  /** ISO 8601, as precise as stated and in the time zone that it was stated in. */
  readonly iso: string;
  /** The first ten characters of `iso`. */
  readonly day: string;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T\s]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?(?!\d)/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
/** As Java and C print dates: the year behind time and zone. */
const YEAR_LAST = /^(?:\w{3},? )?(\w{3,9}) (\d{1,2}) (\d\d:\d\d)(?::\d\d)?(?: \w{3,5})? (\d{4})$/;
const EPOCH = /^1\d{9}(?:\d{3})?$/;
const SECONDS_DIGITS = 10;
const MS_PER_SECOND = 1000;
/** A clock that was never set. */
const NO_DATES = /^(?:1970-01-01|000|9999)/;

/** Reads a value of metadata that should be a date; null if it is none or names no day. */
export function readStamp(value: string, reading: DateReading): Stamp | null {
  const text = value.trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return stampOf(iso);
  if (EPOCH.test(text)) {
    const ms = Number(text) * (text.length === SECONDS_DIGITS ? MS_PER_SECOND : 1);
    return readStamp(new Date(ms).toISOString(), reading);
  }
  const [, month, day, time, year] = YEAR_LAST.exec(text) ?? [];
  const [first] = findDates(month === undefined ? text : `${day} ${month} ${year} ${time}`, reading);
  return first === undefined ? null : writtenStamp(first);
}

function stampOf([, year = '', month = '', day = '', hour, minute, second, zone]: RegExpExecArray): Stamp | null {
  const date = `${year}-${month}-${day}`;
  if (NO_DATES.test(date) || !isDay(date)) return null;
  const isTimed = hour !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
  // A day without a time is commonly filled up with midnight, in a zone that means nothing.
  if (!isTimed || Number(hour) + Number(minute) + Number(second ?? 0) === 0) return { iso: date, day: date };
  const seconds = second === undefined ? '' : `:${second}`;
  return { iso: `${date}T${hour}:${minute}${seconds}${offsetOf(zone)}`, day: date };
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (!/^[+-]/.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : '00'}`;
}

/** The stamp of a printed date; null where it names no year or no day, or day and month cannot be told apart. */
export function writtenStamp({ year, month, day, time, offset, ambiguous }: WrittenDate): Stamp | null {
  if (year === null || month === null || day === null || ambiguous) return null;
  const iso = isoDay(year, month, day);
  return { iso: time === null ? iso : `${iso}T${time}${offset ?? ''}`, day: iso };
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
/** The farthest a clock is from Greenwich. */
const FARTHEST_ZONE = 14 * MINUTES_PER_HOUR;

/** Days from one stamp's day to another's. */
export function daysBetween(from: Stamp, to: Stamp): number {
  return Math.round((Date.parse(`${to.day}T00:00Z`) - Date.parse(`${from.day}T00:00Z`)) / MS_PER_DAY);
}

/**
 * The moment `universal` ("…Z") told by the clock that `printed` was read from: with its offset where both give the
 * time, else the printed day alone. Null where no time zone makes them the same.
 */
export function localStamp(universal: Stamp, printed: Stamp): Stamp | null {
  const moment = Date.parse(universal.iso);
  if (Number.isNaN(moment)) return null;
  if (!printed.iso.includes('T')) {
    const start = Date.parse(`${printed.day}T00:00Z`);
    const isReached =
      moment >= start - FARTHEST_ZONE * MS_PER_MINUTE && moment < start + MS_PER_DAY + FARTHEST_ZONE * MS_PER_MINUTE;
    return isReached ? printed : null;
  }
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(printed.iso)) return printed;
  const minutes = Math.round((Date.parse(`${printed.iso}Z`) - moment) / MS_PER_MINUTE / ZONE_STEP) * ZONE_STEP;
  if (Math.abs(minutes) > FARTHEST_ZONE) return null;
  const local = new Date(moment + minutes * MS_PER_MINUTE).toISOString().slice(0, 19);
  const size = Math.abs(minutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / MINUTES_PER_HOUR))}:${two(size % MINUTES_PER_HOUR)}`;
  return { iso: local + offset, day: local.slice(0, 10) };
}

/** Zones lie a multiple of so many minutes apart. */
const ZONE_STEP = 15;
