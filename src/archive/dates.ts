import type { Span } from '../text/span.ts';
import type { PartialDate } from './article.ts';
import { type DayOrder, monthNames } from './date-locale.ts';

/** A date as written in a text. Parts that are not written are null. */
export interface WrittenDate extends Span {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** "11:10", 24 hours, as printed: not moved to another time zone. */
  readonly time: string | null;
  /** "Z" or "+05:30" where the text says it in figures. */
  readonly offset: string | null;
  /** For "04/05/2020": day and month may be the other way round. */
  readonly ambiguous: boolean;
}

/** What is known of the text that dates are read from. */
export interface DateReading {
  /** A language tag: months are read in this language, too. */
  readonly language?: string | null;
  /** Decides "04/05/2020"; without it such a date is ambiguous. */
  readonly order?: DayOrder;
  /** Whether "06/06/23" is a date: on a line that gives the date of a page, but not in running text. */
  readonly shortYears?: boolean;
}

const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20|21)\\d{2})';
const CLOCK =
  '(\\d{1,2})\\s?[:.h]\\s?(\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?(?:\\s*([ap])\\.?m\\.?)?|(\\d{1,2})\\s*([ap])\\.?m\\.?';
const ZONE =
  '(?:\\s*\\(?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[ECMP][SD]?T|BST|CES?T|EES?T|IST|MSK|AES?T|AEDT|JST|HKT|SGT|PKT)\\b\\)?)?';

interface Form {
  readonly pattern: RegExp;
  readonly parts: string;
}

/** Forms of a date, the most telling first; each names what its groups are. */
const FORMS: readonly Form[] = [
  { pattern: new RegExp(`\\b${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'g'), parts: 'y-md' },
  { pattern: new RegExp(`\\b${WEEKDAY}${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}\\b`, 'gi'), parts: 'dmy' },
  { pattern: new RegExp(`\\b${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, 'gi'), parts: 'mdy' },
  { pattern: new RegExp(`\\b(\\d{1,2})([/.])(\\d{1,2})\\2${YEAR}\\b`, 'g'), parts: 'd-my' },
  { pattern: new RegExp(`\\b${WEEKDAY}${MONTH}\\s+${DAY}(?![\\d:]|\\.\\d|\\s*%)\\b`, 'g'), parts: 'md' },
  { pattern: new RegExp(`\\b${WEEKDAY}${DAY}(?:\\s+of)?\\s+${MONTH}(?!\\w)`, 'g'), parts: 'dm' },
  {
    pattern: new RegExp(`(?<!\\d(?:st|nd|rd|th)?(?: of)?[\\s-]+)\\b${MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, 'g'),
    parts: 'my',
  },
];

/** "6/6/23" and "06.06.23", but not a version "1.2.20". Who shortens the year puts it last. */
const SHORT_YEAR: readonly Form[] = [
  { pattern: /(?<![\d./-])(\d{1,2})(\/)(\d{1,2})\/(\d{2})(?![\d/]|[.-]\d)/g, parts: 'd-my' },
  { pattern: /(?<![\d./-])(\d{2})(\.)(\d{2})\.(\d{2})(?![\d/]|[.-]\d)/g, parts: 'd-my' },
];
/** Years of two figures from this one on are of the last century, as POSIX has it. */
const FIRST_OF_LAST_CENTURY = 69;

/** "27 de abril de 2020", "le 1er mai 2020", "27. April 2020", "abril 27, 2020": forms by language. */
const formsIn = new Map<string, readonly Form[]>();

function formsOf(language: string | null): readonly Form[] {
  const names = monthNames(language);
  if (names === null || language === null) return FORMS;
  const before = formsIn.get(language);
  if (before !== undefined) return before;
  const month = [...names.keys()].sort((a, b) => b.length - a.length).join('|');
  const long = [...names.keys()].filter(({ length }) => length > SHORTEST_MONTH).join('|');
  const day = "(?<![\\p{L}\\p{N}.,:/])(\\d{1,2})(?:\\.|er|re|º|ª|°)?(?:\\s+(?:de|di|d’|d'))?\\s+";
  const year = `,?\\s+(?:del?\\s+)?${YEAR}(?![\\p{L}\\p{N}])`;
  const forms = [
    { pattern: new RegExp(`${day}(${month})\\.?${year}`, 'giu'), parts: 'dmy' },
    { pattern: new RegExp(`(?<!\\p{L})(${month})\\.?\\s+(\\d{1,2})${year}`, 'giu'), parts: 'mdy' },
    { pattern: new RegExp(`${day}(${long})(?!\\p{L})`, 'giu'), parts: 'dm' },
    ...FORMS,
  ];
  formsIn.set(language, forms);
  return forms;
}

/** Shortened months are words of their own in many languages: without a year they say nothing. */
const SHORTEST_MONTH = 3;

const AT = 'at|um|om|à|a las|às|alle(?: ore)?|ore';
const TIME_AFTER = new RegExp(
  `^(?:T|\\s*(?:,|${AT}|[-–—|•/])?\\s*(?:(?:${AT})\\s+)?)(?:${CLOCK})${ZONE}(?![\\d:])`,
  'i',
);
const TIME_BEFORE = new RegExp(`(?<![\\d:.])(?:${CLOCK})${ZONE}\\s*(?:,|on|[-–—|])?\\s*(?:on\\s+)?$`, 'i');

/**
 * The dates of a text in reading order, with the time of day where it stands beside. Years alone are not dates. English
 * is always read, another language where the reading names it.
 */
export function findDates(text: string, reading: DateReading = {}): WrittenDate[] {
  const { language = null, order = null, shortYears = false } = reading;
  const found: (CalendarParts & Span)[] = [];
  const taken = (start: number, end: number): boolean => found.some((date) => start < date.end && date.start < end);
  const forms = formsOf(language);
  for (const { pattern, parts } of shortYears ? [...forms, ...SHORT_YEAR] : forms) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const day = calendarParts(match, parts, { language, order });
      if (day !== null && !taken(match.index, end)) found.push({ ...day, start: match.index, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  let read = 0;
  return found.map((day, at) => {
    const date = withTime(text, day, read, found[at + 1]?.start ?? text.length);
    read = date.end;
    return date;
  });
}

type CalendarParts = Pick<WrittenDate, 'year' | 'month' | 'day' | 'ambiguous'>;

function calendarParts(
  match: RegExpExecArray,
  parts: string,
  { language = null, order = null }: DateReading,
): CalendarParts | null {
  const written = new Map<string, string>();
  [...parts].forEach((part, position) => {
    written.set(part, match[position + 1] ?? '');
  });
  const number = (part: string): number | null =>
    written.has(part) ? Number.parseInt(written.get(part) ?? '', 10) : null;
  const year = fullYear(number('y'));
  const name = (written.get('m') ?? '').toLowerCase();
  const named = monthNames(language)?.get(name) ?? MONTH_STARTS.indexOf(name.slice(0, 3)) + 1;
  let month = named > 0 ? named : number('m');
  let day = number('d');
  let ambiguous = false;
  if (parts === 'd-my' && month !== null && day !== null) {
    const isOpen = day <= 12 && month <= 12 && day !== month;
    if (month > 12 || (isOpen && order === 'month-day')) [day, month] = [month, day];
    ambiguous = isOpen && order === null;
  }
  if (month === null || month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > daysIn(year ?? 2000, month))) return null;
  return { year, month, day, ambiguous };
}

function fullYear(year: number | null): number | null {
  if (year === null || year >= 100) return year;
  return year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
}

/** Characters after and before a date within which its time is looked for. */
const TIME_WITHIN = 40;
const TIME_WITHIN_BEFORE = 30;

/** The date with the time of day behind or before it, read between the neighbours: a time belongs to one date. */
function withTime(text: string, date: CalendarParts & Span, from: number, to: number): WrittenDate {
  const untimed = { ...date, time: null, offset: null };
  if (date.day === null) return untimed;
  const after = TIME_AFTER.exec(text.slice(date.end, Math.min(date.end + TIME_WITHIN, to)));
  const timeAfter = after && clockTime(after);
  if (after !== null && timeAfter) return { ...date, ...timeAfter, end: date.end + after[0].length };
  const lead = Math.max(from, date.start - TIME_WITHIN_BEFORE);
  const before = TIME_BEFORE.exec(text.slice(lead, date.start));
  const timeBefore = before && clockTime(before);
  if (before !== null && timeBefore) return { ...date, ...timeBefore, start: lead + before.index };
  return untimed;
}

function clockTime(match: RegExpExecArray): Pick<WrittenDate, 'time' | 'offset'> | null {
  const [, hours, minutes = '00', half, bareHours, bareHalf, zone] = match;
  const written = Number(hours ?? bareHours);
  const isAfternoon = (half ?? bareHalf)?.toLowerCase() === 'p';
  const isMorning = (half ?? bareHalf)?.toLowerCase() === 'a';
  const hour = isAfternoon && written < 12 ? written + 12 : isMorning && written === 12 ? 0 : written;
  if (!(hour <= 23) || Number(minutes) > 59) return null;
  return { time: `${two(hour)}:${minutes}`, offset: offsetOf(zone) };
}

/** Named zones other than Greenwich are not figures: the time stays as printed. */
function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (/^(z|utc|gmt|[+-]00:?00)$/i.test(zone)) return 'Z';
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : null;
}

/** A written date as a fact's value; null where it names no year. Of an ambiguous one only the year is claimed. */
export function partialDate({ year, month, day, time, offset, ambiguous }: WrittenDate): PartialDate | null {
  if (year === null) return null;
  if (month === null) return yearAlone(year);
  if (day === null) {
    const iso = `${year}-${two(month)}`;
    return { iso, earliest: `${iso}-01`, latest: `${iso}-${two(daysIn(year, month))}` };
  }
  if (ambiguous) {
    const [first = '', last = ''] = [isoDay(year, month, day), isoDay(year, day, month)].sort();
    return { iso: String(year), earliest: first, latest: last };
  }
  const iso = isoDay(year, month, day);
  return { iso: time === null ? iso : `${iso}T${time}${offset ?? ''}`, earliest: iso, latest: iso };
}

/** A year of which no day is known. */
export function yearAlone(year: number): PartialDate {
  return { iso: String(year), earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

/** Reads a field that holds nothing but a date, in any usual form; null if it is none. */
export function readDate(text: string, reading: DateReading = {}): PartialDate | null {
  const trimmed = text.trim();
  const year = /^(1[5-9]|20|21)\d{2}$/.exec(trimmed);
  if (year !== null) return yearAlone(Number(trimmed));
  const month = /^(\d{4})-(\d{2})$/.exec(trimmed);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  const dated = month ? `${trimmed}-01` : compact ? compact.slice(1).join('-') : trimmed;
  const [date] = findDates(dated, { shortYears: true, ...reading });
  if (date === undefined) return null;
  const rest = dated.slice(0, date.start) + dated.slice(date.end);
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  return partialDate(month ? { ...date, day: null } : date);
}

/** "2020-04-27" for the parts of a day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day that lies `days` after an ISO day. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (number: number): string => String(number).padStart(2, '0');
