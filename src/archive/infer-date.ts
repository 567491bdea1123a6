import { sentences } from '../text/sentences.ts';
import type { Fact, PartialDate } from './article.ts';
import { dayAfter, findDates, isoDay, type WrittenDate, yearAlone } from './dates.ts';
import { knownEventYear } from './known-events.ts';

/**
 * How many days after the newest event it dates a report appears: papers name the day of what is older than that by
 * its date and write of it no more as news.
 */
const NEWS_DAYS = 2;

const ANNIVERSARY =
  /\b(\d{1,3})(?:st|nd|rd|th)[\s-]+(?:\w+[\s-]+)?anniversary\b(?! (?:celebrations?|edition|tour|gala|issue|album|party|concert|special|show)\b)/i;
/** Sentences about what is to come or what happened in some other year do not date the report. */
const NOT_NOW =
  /\b(?:will|would|next|upcoming|ahead of|plans? to|prepar\w+|scheduled|until|by the time|last year|years? before|earlier anniversar\w+)\b/i;
const REPORTED =
  /\b(?:said|says|told|announced|issued|signed|released|published|statement|reported|declared|adopted|approved|met|held|visited|spoke|speech|ceremony|[a-z]{2,}ed)\b/i;

interface DatedSentence {
  readonly text: string;
  readonly dates: readonly WrittenDate[];
  readonly years: readonly number[];
}

/** How well a year is supported as the one that an anniversary counts from. */
const NAMED_EVENT = 3;
const SAME_SENTENCE = 2;
const DATED_ELSEWHERE = 1;

interface Reading {
  readonly year: number;
  readonly base: number;
  readonly nth: number;
  readonly support: number;
}

/**
 * Infers when a story without a date was published, from the anniversary that it reports and the day that it dates by
 * day and month alone. The year of a copyright line, a file or a visit must not be among the blocks. Null if the story
 * gives no ground, or grounds for two different years.
 */
export function inferPublished(blocks: readonly string[]): Fact<PartialDate> | null {
  // Cutting a text into sentences costs more than all other reading of it.
  if (!blocks.some((block) => ANNIVERSARY.test(block))) return null;
  const all = blocks.flatMap(datedSentences);
  const readings = all.flatMap((sentence) => readingsOf(sentence, all));
  const best = Math.max(...readings.map(({ support }) => support));
  const years = new Set(readings.filter(({ support }) => support === best).map(({ year }) => year));
  const reading = readings.find(({ support }) => support === best);
  if (reading === undefined || years.size > 1) return null;

  const { year, base, nth } = reading;
  const anniversary = `the ${ordinal(nth)} anniversary of ${base}`;
  const day = newestDay(all, reading);
  if (day === null) return { value: yearAlone(year), how: 'inferred', because: anniversary };
  const value = { iso: day.iso, earliest: day.iso, latest: dayAfter(day.iso, NEWS_DAYS) };
  return { value, how: 'inferred', because: `“${day.words}” and ${anniversary}` };
}

function datedSentences(block: string): DatedSentence[] {
  return sentences(block).map(({ start, end }) => {
    const text = block.slice(start, end);
    return { text, dates: findDates(text), years: yearsIn(text) };
  });
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<![\d.,$£€-])(1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)/g)].map(([year]) => Number(year));
}

/** Every year that a sentence's anniversary can place the report in. */
function readingsOf(sentence: DatedSentence, all: readonly DatedSentence[]): Reading[] {
  const nth = Number(ANNIVERSARY.exec(sentence.text)?.[1]);
  if (!(nth > 0) || NOT_NOW.test(sentence.text)) return [];
  const latestYear = Math.max(0, ...all.filter(({ text }) => !NOT_NOW.test(text)).flatMap(({ years }) => years));
  const readings: Reading[] = [];
  const consider = (base: number, support: number): void => {
    const year = base + nth;
    // A report cannot be older than the years that it looks back on.
    if (year >= latestYear && sentence.years.every((named) => named === base || named === year)) {
      readings.push({ year, base, nth, support });
    }
  };
  const known = knownEventYear(sentence.text);
  if (known !== null) consider(known, NAMED_EVENT);
  // "In 2011 the town marked the 50th anniversary of …": only a year behind "of" is the one it counts from.
  const [, counted = ''] = /anniversary (?:of|since)\b(.*)$/is.exec(sentence.text) ?? [];
  for (const year of yearsIn(counted)) consider(year, SAME_SENTENCE);
  for (const other of all) {
    for (const date of other.dates) {
      if (date.year !== null && date.day !== null && isSameEvent(sentence, other, date, all))
        consider(date.year, DATED_ELSEWHERE);
    }
  }
  return readings;
}

/** How many names two sentences must share to speak of one event. */
const SHARED_NAMES = 2;

/** Whether a date that stands elsewhere is that of the event whose anniversary a sentence reports. */
function isSameEvent(
  anniversary: DatedSentence,
  other: DatedSentence,
  { month, day }: WrittenDate,
  all: readonly DatedSentence[],
): boolean {
  const recurs = all.some(({ dates }) =>
    dates.some((date) => date.year === null && date.month === month && date.day === day),
  );
  if (recurs) return true;
  const names = namesIn(anniversary.text);
  return [...namesIn(other.text)].filter((name) => names.has(name)).length >= SHARED_NAMES;
}

/** Capitalised words that do not begin the sentence. */
function namesIn(sentence: string): Set<string> {
  return new Set(sentence.match(/(?<=[\p{L}\p{N},’'-] )\p{Lu}[\p{L}.]+/gu));
}

/** The day of the anniversary itself, if the story reports something of that day by day and month alone. */
function newestDay(
  all: readonly DatedSentence[],
  { year, base }: Reading,
): { readonly iso: string; readonly words: string } | null {
  const dates = all.flatMap((sentence) => sentence.dates.map((date) => ({ date, sentence })));
  const ofTheEvent = dates.filter(({ date }) => date.year === base && date.day !== null);
  for (const { date, sentence } of dates) {
    const { month, day } = date;
    if (date.year !== null || month === null || day === null) continue;
    if (!REPORTED.test(sentence.text) || NOT_NOW.test(sentence.text)) continue;
    const iso = isoDay(year, month, day);
    const isThatDay = ofTheEvent.some((event) => event.date.month === month && event.date.day === day);
    // The 29th of February has no anniversary in most years.
    if (isThatDay && dayAfter(iso, 0) === iso) return { iso, words: wordsBefore(sentence.text, date) };
  }
  return null;
}

/** A date with up to three words before it: "joint statement on April 25". */
function wordsBefore(text: string, { start, end }: WrittenDate): string {
  const before = /(?:[\p{L}\p{N}'’-]+ ){0,3}$/u.exec(text.slice(0, start))?.[0] ?? '';
  return before + text.slice(start, end);
}

function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
