import type { Metadata } from './extract-metadata.ts';
import { type DateVoice, type PrintedPage, printedDates } from './extract-printed-dates.ts';
import { daysBetween, localStamp, readStamp, type Stamp } from './extract-stamp.ts';
import type { StructuredArticle } from './extract-structured.ts';

/** What may tell when an article was published. */
export interface DatedPage extends PrintedPage {
  readonly structured: StructuredArticle | null;
  readonly metadata: Metadata;
  /** Addresses of the page. */
  readonly addresses: readonly string[];
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
const ADDRESS = 1.2;
/** A stated day that is also the day of the last change is believed less, if something speaks for another. */
const AS_MODIFIED = 0.5;

/**
 * When the article was published: each source is a voice for its day and the day with most voices wins. Of one moment
 * the form in the place's own time is taken, so that the day is the one that readers there saw.
 */
export function findPublished(given: DatedPage): string | null {
  const { structured, metadata, addresses, reading } = given;
  const voices: DateVoice[] = [];
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

function winner(voices: readonly DateVoice[], modified: readonly string[]): Stamp | null {
  const groups: DateVoice[][] = [];
  for (const voice of voices) {
    const group = groups.find((members) => members.some((member) => isSame(member, voice)));
    if (group === undefined) groups.push([voice]);
    else group.push(voice);
  }
  const weigh = (group: readonly DateVoice[]): number =>
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

function isSame(a: DateVoice, b: DateVoice): boolean {
  if (a.day === b.day) return true;
  if (Math.abs(daysBetween(a, b)) > 1) return false;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/;
  if (zoned.test(a.iso) && zoned.test(b.iso)) return Date.parse(a.iso) === Date.parse(b.iso);
  if (a.iso.endsWith('Z') && b.isPrinted) return localStamp(a, b) !== null;
  return b.iso.endsWith('Z') && a.isPrinted && localStamp(b, a) !== null;
}
