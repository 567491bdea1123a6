import { type DateReading, findDates, type WrittenDate } from '../archive/dates.ts';
import { isApart, isCaption, type PageLines } from './extract-lines.ts';
import { readStamp, type Stamp, writtenStamp } from './extract-stamp.ts';
import type { StoryPlace, Surroundings } from './extract-story-place.ts';

/** What a reader sees of a page, as far as it may tell a date. */
export interface PrintedPage {
  readonly page: PageLines;
  readonly around: Surroundings | null;
  readonly headline: number | null;
  readonly story: StoryPlace;
  /** How its dates are written. */
  readonly reading: DateReading;
}

/** A source that tells a day, and how much it is believed. */
export interface DateVoice extends Stamp {
  readonly weight: number;
  readonly isPrinted: boolean;
}

const MARKED_TIME = 2.5;
const LABELLED = 2.5;
const PLAIN_TIME = 1.5;
const PLAIN_LINE = 1.5;

const CHANGED =
  /\b(?:updat|modif|edited|revis|correct|amend|last reviewed|reviewed|mis à jour|actuali[sz]|aktualis|geändert|aggiorn|bijgewerkt|gewijzigd|atualiz)/i;
/** "28 November 2013 -- Updated 0203 GMT". */
const CHANGED_BEHIND = /^\s*[-–—|(]+\s*(?:last )?(?:updated|modified)\b/i;
const PUBLISHED =
  /(?<!\p{L})(?:publi|posted|first|issued|released|created|erstellt|veröffentlicht|pubblicat|gepubliceerd|creado|criado)/iu;
/** What a line of dates says beside them. A line that says more is a sentence. */
const MOST_WORDS_BESIDE = 14;
const MOST_WORDS_IN_STORY = 3;
const LONGEST_DATE_LINE = 400;
/** The end of a sentence and the beginning of the next. */
const SENTENCE = /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u;
/** A story opens with place and date: "OSLO, 12 March 2020 (Wire) — The …". */
const LONGEST_OPENING = 120;
const OPENS = /^(?:\p{Lu}[\p{L} .'’-]*[,:]?\s*){0,3}\(?$/u;
const STORY_FOLLOWS = /^\)?\s*(?:\([^)]{2,30}\)\s*)?(?:--|—|–|-\s|:\s)/;
/** A line further up than so many levels of nesting does not belong to the headline. */
const HEADLINE_LEVELS = 3;
/** Lines behind the end of a story that may still say when it was published. */
const BEHIND_STORY = 6;

/** A date, the line in which it is printed, and how much it is believed. */
interface PrintedDate {
  readonly line: number;
  readonly date: WrittenDate;
  readonly weight: number;
}

/** The dates that a reader sees by the headline, and those below the story that say that they are of publication. */
export function printedDates(given: PrintedPage): DateVoice[] {
  const { around } = given;
  if (around === null) return [];
  const times = timesAround(given, around);
  const stated = times.flatMap(({ stamp, isLabelled }): DateVoice[] =>
    stamp === null ? [] : [{ ...stamp, weight: isLabelled ? MARKED_TIME : PLAIN_TIME, isPrinted: false }],
  );
  /** The same date is met as an element and in its line. */
  const printed = new Map<string, DateVoice>();
  for (const { line, date, weight } of [
    ...datesInTimes(times, given.reading),
    ...datesInLines(given, around),
    ...datesInOpenings(given, around),
  ]) {
    const stamp = writtenStamp(date);
    if (stamp === null) continue;
    const key = `${line}/${stamp.day}`;
    const known = printed.get(key);
    if (known === undefined || known.weight < weight) printed.set(key, { ...stamp, weight, isPrinted: true });
  }
  return [...stated, ...printed.values()];
}

/** An element that is marked as a time. */
interface MarkedTime {
  readonly line: number;
  readonly text: string;
  /** What its attributes state. */
  readonly stamp: Stamp | null;
  /** Whether it says that it is of publication. */
  readonly isLabelled: boolean;
}

/** The elements by the headline that are marked as times, without those of changes. */
function timesAround(given: PrintedPage, around: Surroundings): MarkedTime[] {
  const { page, story, reading } = given;
  return page.marks.flatMap(({ element, kind, line, boxes }): MarkedTime[] => {
    if (kind !== 'time' || line < around.from || line >= around.to) return [];
    if (isApart(boxes, story.block) || !belongs(given, line)) return [];
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > LONGEST_DATE_LINE) return [];
    const about = ['itemprop', 'class', 'pubdate'].map((name) => element.getAttribute(name) ?? '').join(' ');
    const label = labelBefore(page.lines[line]?.text ?? '', text);
    const isOfPublication = /publish|pubdate/i.test(about) || element.hasAttribute('pubdate');
    if (CHANGED.test(label) || (/modif|updated/i.test(about) && !isOfPublication)) return [];
    const stamp = readStamp(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', reading);
    return [{ line, text, stamp, isLabelled: isOfPublication || PUBLISHED.test(label) }];
  });
}

/** What marked times say to the reader: one with two dates is a span, or more than a time. */
function* datesInTimes(times: readonly MarkedTime[], reading: DateReading): Generator<PrintedDate> {
  for (const { line, text, isLabelled } of times) {
    const [date, second] = findDates(text, reading);
    if (date !== undefined && second === undefined) yield { line, date, weight: isLabelled ? LABELLED : PLAIN_LINE };
  }
}

/** The dates in lines that are nothing but dates and what goes with them. */
function* datesInLines(given: PrintedPage, around: Surroundings): Generator<PrintedDate> {
  const { story, reading } = given;
  const { lines } = given.page;
  for (let line = around.from; line < Math.min(lines.length, story.end + BEHIND_STORY); line++) {
    const isAround = line < around.to;
    if (!isAround && line < story.end) continue;
    const { text = '', boxes = null, block } = lines[line] ?? {};
    if (text.length > LONGEST_DATE_LINE || isApart(boxes, story.block) || !belongs(given, line)) continue;
    if (block !== undefined && isCaption(block)) continue;
    const dates = findDates(text, reading);
    const beside = textBeside(text, dates);
    if ((beside.match(/\p{L}+/gu) ?? []).length > MOST_WORDS_BESIDE || SENTENCE.test(beside)) continue;
    // In the story itself only what is nothing but a date: a caption may hold one, too.
    if (isAround && story.start !== null && line >= story.start && !isBareDate(beside)) continue;
    let end = 0;
    for (const [position, date] of dates.entries()) {
      const label = text.slice(end, date.start);
      end = date.end;
      if (CHANGED.test(label)) continue;
      if (position === dates.length - 1 && CHANGED_BEHIND.test(text.slice(end))) continue;
      const isLabelled = PUBLISHED.test(label);
      if (isAround || isLabelled) yield { line, date, weight: isLabelled ? LABELLED : PLAIN_LINE };
    }
  }
}

/** The dates with which stories open. */
function* datesInOpenings({ page, reading }: PrintedPage, around: Surroundings): Generator<PrintedDate> {
  for (let line = around.from; line < around.to; line++) {
    const opening = (page.lines[line]?.text ?? '').slice(0, LONGEST_OPENING);
    const [date] = findDates(opening, reading);
    if (date === undefined || !OPENS.test(opening.slice(0, date.start))) continue;
    const behind = opening.slice(date.end);
    if (STORY_FOLLOWS.test(behind) && !CHANGED_BEHIND.test(behind)) yield { line, date, weight: PLAIN_LINE };
  }
}

/** Above a headline stand the page's own date and other stories: only what shares its box with the headline counts. */
function belongs({ headline, page: { lines } }: PrintedPage, line: number): boolean {
  if (headline === null || line >= headline) return true;
  const block = lines[line]?.block;
  let box = lines[headline]?.block ?? null;
  for (let level = 0; level < HEADLINE_LEVELS && box !== null; level++) {
    box = box.parentNode;
    if (box === null || /^(?:BODY|HTML|MAIN|#document)$/i.test(box.nodeName)) return false;
    if (block !== undefined && box.contains(block)) return true;
  }
  return false;
}

/** A line without its dates. */
function textBeside(line: string, dates: readonly WrittenDate[]): string {
  let end = 0;
  let beside = '';
  for (const date of dates) {
    beside += `${line.slice(end, date.start)} `;
    end = date.end;
  }
  return beside + line.slice(end);
}

/** Whether what stands beside dates is no more than labels, a byline and zones. */
function isBareDate(beside: string): boolean {
  const words = beside.match(/\p{L}+/gu) ?? [];
  return words.length <= MOST_WORDS_IN_STORY || /^\W*by\b/i.test(beside) || PUBLISHED.test(beside);
}

/** What a line says before a part of it. */
function labelBefore(line: string, part: string): string {
  const position = part === '' ? -1 : line.indexOf(part);
  return position < 0
    ? part
    : `${
        line
          .slice(0, position)
          .split(/[|•·/]/)
          .at(-1) ?? ''
      } ${part}`;
}
