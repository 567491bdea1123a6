import { type DateReading, findDates, type WrittenDate } from '../archive/dates.ts';
import { isApart, isCaption, type PageLines } from './extract-lines.ts';
import type { Metadata } from './extract-metadata.ts';
import { daysBetween, localStamp, readStamp, type Stamp, writtenStamp } from './extract-stamp.ts';
import type { StoryPlace, Surroundings } from './extract-story-place.ts';
import type { StructuredArticle } from './extract-structured.ts';

/** What may tell when an article was published. */
export interface DatedPage {
  readonly structured: StructuredArticle | null;
  readonly metadata: Metadata;
  readonly page: PageLines;
  readonly around: Surroundings | null;
  readonly headline: number | null;
  readonly story: StoryPlace;
  /** Addresses of the page. */
  readonly addresses: readonly string[];
  /** How its dates are written. */
  readonly reading: DateReading;
}

/** Metadata names of the first publication, with how much each is believed. */
const PUBLISHED_NAMES: readonly (readonly [weight: number, names: readonly string[]])[] = [
  [3, ['article:published_time', 'og:article:published_time', 'article:published']],
  [2.5, ['datepublished']],
  [
    2,
    [
      'parsely-pub-date',
      'citation_publication_date',
      'citation_online_date',
      'article_date_original',
      'article:publicationdate',
      'dcsext.articlefirstpublished',
      'cxenseparse:recs:publishtime',
      'cxenseparse:publishtime',
      'published_at',
      'published_time',
      'published-date',
      'publication_date',
      'publish-date',
      'publishdate',
      'publish_date',
      'pubdate',
      'pub_date',
      'bt:pubdate',
      'article.published',
      'rnews:datepublished',
      'sailthru.date',
      'og:published_time',
      'og:pubdate',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date.published',
      'ptime',
      'pdate',
    ],
  ],
  [
    1.2,
    [
      'date',
      'dc.date',
      'dcterms.date',
      'dc.date.created',
      'dcterms.created',
      'datecreated',
      'citation_date',
      'displaydate',
      'release_date',
      'article_date',
      'og:date',
    ],
  ],
];
const MODIFIED_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
];

const STRUCTURED = 3;
const MARKED_TIME = 2.5;
const LABELLED = 2.5;
const PLAIN_TIME = 1.5;
const PLAIN_LINE = 1.5;
const ADDRESS = 1.2;
/** A stated day that is also the day of the last change is believed less, if something speaks for another. */
const AS_MODIFIED = 0.5;

interface Voice extends Stamp {
  readonly weight: number;
  readonly isPrinted: boolean;
}

/**
 * When the article was published: each source is a voice for its day and the day with most voices wins. Of one moment
 * the form in the place's own time is taken, so that the day is the one that readers there saw.
 */
export function findPublished(given: DatedPage): string | null {
  const { structured, metadata, addresses, reading } = given;
  const voices: Voice[] = [];
  const hear = (value: string | null, weight: number, isPrinted = false): void => {
    const stamp = value === null ? null : readStamp(value, reading);
    if (stamp !== null) voices.push({ ...stamp, weight, isPrinted });
  };
  hear(structured?.published ?? null, STRUCTURED);
  for (const [weight, names] of PUBLISHED_NAMES) {
    const values = metadata(...names);
    // Several values are of several articles: each is believed less.
    for (const value of values) hear(value, weight / values.length);
  }
  for (const address of addresses) {
    const [, year, month, day] = ADDRESS_DAY.exec(address) ?? [];
    if (year === undefined) continue;
    const number = MONTHS.indexOf(month ?? '') + 1;
    hear(`${year}-${number > 0 ? String(number).padStart(2, '0') : month}-${day}`, ADDRESS);
  }
  voices.push(...printedDates(given));
  const modified = [structured?.modified ?? '', ...metadata(...MODIFIED_NAMES)].flatMap(
    (value) => readStamp(value, reading)?.day ?? [],
  );
  return winner(voices, modified)?.iso ?? null;
}

/** "/2020/04/27/" and "/2020/apr/27/" in an address. */
const ADDRESS_DAY = /\/((?:19|20)\d\d)[/-]([01]\d|[a-z]{3})[/-]([0-3]\d)(?=[/-])/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

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

/** The dates that a reader sees by the headline, and those below the story that say that they are of publication. */
function printedDates({ page, around, headline, story, reading }: DatedPage): Voice[] {
  if (around === null) return [];
  const { lines, marks } = page;
  const voices: Voice[] = [];
  /** The same date is met as an element and in its line. */
  const printed = new Map<string, Voice>();
  const hear = (line: number, date: WrittenDate, weight: number): void => {
    const stamp = writtenStamp(date);
    if (stamp === null) return;
    const key = `${line}/${stamp.day}`;
    const known = printed.get(key);
    if (known === undefined || known.weight < weight) printed.set(key, { ...stamp, weight, isPrinted: true });
  };

  for (const { element, kind, line, boxes } of marks) {
    if (kind !== 'time' || line < around.from || line >= around.to) continue;
    if (isApart(boxes, story.block) || !belongs(line)) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > LONGEST_DATE_LINE) continue;
    const about = ['itemprop', 'class', 'pubdate'].map((name) => element.getAttribute(name) ?? '').join(' ');
    const label = labelBefore(lines[line]?.text ?? '', text);
    const isOfPublication = /publish|pubdate/i.test(about) || element.hasAttribute('pubdate');
    if (CHANGED.test(label) || (/modif|updated/i.test(about) && !isOfPublication)) continue;
    const stated = readStamp(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', reading);
    const isLabelled = isOfPublication || PUBLISHED.test(label);
    const [date, second] = findDates(text, reading);
    if (stated !== null) voices.push({ ...stated, weight: isLabelled ? MARKED_TIME : PLAIN_TIME, isPrinted: false });
    if (date !== undefined && second === undefined) hear(line, date, isLabelled ? LABELLED : PLAIN_LINE);
  }
  for (let line = around.from; line < Math.min(lines.length, story.end + BEHIND_STORY); line++) {
    const isAround = line < around.to;
    if (!isAround && line < story.end) continue;
    const { text = '', boxes = null, block } = lines[line] ?? {};
    if (text.length > LONGEST_DATE_LINE || isApart(boxes, story.block) || !belongs(line)) continue;
    if (block !== undefined && isCaption(block)) continue;
    const dates = findDates(text, reading);
    let end = 0;
    let beside = '';
    for (const date of dates) {
      beside += `${text.slice(end, date.start)} `;
      end = date.end;
    }
    beside += text.slice(end);
    if ((beside.match(/\p{L}+/gu) ?? []).length > MOST_WORDS_BESIDE || SENTENCE.test(beside)) continue;
    // In the story itself only what is nothing but a date: a caption may hold one, too.
    if (isAround && story.start !== null && line >= story.start && !isBareDate(beside)) continue;
    end = 0;
    for (const [position, date] of dates.entries()) {
      const label = text.slice(end, date.start);
      end = date.end;
      if (CHANGED.test(label)) continue;
      if (position === dates.length - 1 && CHANGED_BEHIND.test(text.slice(end))) continue;
      const isLabelled = PUBLISHED.test(label);
      if (isAround || isLabelled) hear(line, date, isLabelled ? LABELLED : PLAIN_LINE);
    }
  }
  for (let line = around.from; line < around.to; line++) {
    const opening = (lines[line]?.text ?? '').slice(0, LONGEST_OPENING);
    const [date] = findDates(opening, reading);
    if (date === undefined || !OPENS.test(opening.slice(0, date.start))) continue;
    const behind = opening.slice(date.end);
    if (STORY_FOLLOWS.test(behind) && !CHANGED_BEHIND.test(behind)) hear(line, date, PLAIN_LINE);
  }
  return [...voices, ...printed.values()];

  /** Above a headline stand the page's own date and other stories: only what shares its box with the headline counts. */
  function belongs(line: number): boolean {
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

function winner(voices: readonly Voice[], modified: readonly string[]): Stamp | null {
  const groups: Voice[][] = [];
  for (const voice of voices) {
    const group = groups.find((members) => members.some((member) => isSame(member, voice)));
    if (group === undefined) groups.push([voice]);
    else group.push(voice);
  }
  const weigh = (group: readonly Voice[]): number =>
    group.reduce((sum, voice) => {
      const isChange = groups.length > 1 && !voice.isPrinted && modified.includes(voice.day);
      return sum + voice.weight * (isChange ? AS_MODIFIED : 1);
    }, 0);
  const ranked = groups
    .map((group) => ({ group, weight: weigh(group), day: group[0]?.day ?? '' }))
    .sort((a, b) => b.weight - a.weight || (a.day < b.day ? -1 : 1));
  const best = ranked[0]?.group;
  if (best === undefined) return null;
  const printed = best.find((voice) => voice.isPrinted);
  const stated = [...best].sort((a, b) => precision(b) - precision(a))[0];
  if (stated === undefined) return null;
  if (printed === undefined || printed.day === stated.day) return stated;
  return (stated.iso.endsWith('Z') ? localStamp(stated, printed) : null) ?? stated;
}

/** A time with its own zone says most, then one in Greenwich time, then one without a zone, then a day. */
function precision({ iso }: Stamp): number {
  if (/T.*[+-]\d\d:\d\d$/.test(iso)) return 3;
  return iso.endsWith('Z') ? 2 : iso.includes('T') ? 1 : 0;
}

function isSame(a: Voice, b: Voice): boolean {
  if (a.day === b.day) return true;
  if (Math.abs(daysBetween(a, b)) > 1) return false;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/;
  if (zoned.test(a.iso) && zoned.test(b.iso)) return Date.parse(a.iso) === Date.parse(b.iso);
  if (a.iso.endsWith('Z') && b.isPrinted) return localStamp(a, b) !== null;
  return b.iso.endsWith('Z') && a.isPrinted && localStamp(b, a) !== null;
}
