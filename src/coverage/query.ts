import type { EntityType } from '../names/entity.ts';
import { ENTITY_TYPES } from '../names/entity.ts';
import type { Remark } from '../protocol/texts.ts';
import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { DayRange } from './day.ts';
import { isOneSlip } from './slips.ts';
import { writtenDays } from './written-days.ts';

/** A word to be found; `span` is where the query has it. */
interface QueryWord {
  readonly folded: string;
  readonly span: Span;
}

/** Words that must stand together in this order. */
export interface QueryPhrase {
  readonly words: readonly QueryWord[];
  readonly span: Span;
}

/** A condition on articles that is no word in them. */
export type QueryFilter = { readonly span: Span; readonly negated: boolean } & (
  | { readonly field: 'outlet' | 'who' | 'where'; readonly value: string }
  | { readonly field: 'type'; readonly type: EntityType }
  | { readonly field: 'after' | 'before' | 'until' | 'on'; readonly days: DayRange }
);

/** A query as it was understood. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly QueryPhrase[];
  /** What must not stand in an article: single words and phrases. */
  readonly excluded: readonly QueryPhrase[];
  readonly filters: readonly QueryFilter[];
  /** Parts that look like a filter and are none, with one sentence that says what would be; their words are searched. */
  readonly notes: readonly { readonly span: Span; readonly message: Remark }[];
}

const FIELD_NAMES: ReadonlyMap<string, QueryFilter['field']> = new Map([
  ['outlet', 'outlet'],
  ['source', 'outlet'],
  ['site', 'outlet'],
  ['who', 'who'],
  ['person', 'who'],
  ['where', 'where'],
  ['place', 'where'],
  ['type', 'type'],
  ['after', 'after'],
  ['since', 'after'],
  ['before', 'before'],
  ['until', 'until'],
  ['on', 'on'],
  ['date', 'on'],
]);

const DATE_FIELDS: readonly string[] = ['after', 'before', 'until', 'on'];

const namesOf = (fields: readonly string[]): string =>
  [...FIELD_NAMES].flatMap(([name, field]) => (fields.includes(field) ? [name] : [])).join('|');

/** Between a field and its value a space may stand. */
const SPACE = `(?:(?<=\\b(?:${[...FIELD_NAMES.keys()].join('|')}):)\\s+(?!-|[a-z]+:))?`;

/** "April 2020", "25 April 2020" and "April 25, 2020" are one value, also without quotation marks. */
const DATE_IN_WORDS =
  `(?<=\\b(?:${namesOf(DATE_FIELDS)}):\\s*)(?:\\d{1,2}[a-z]*\\s+)?` +
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]?\\s+(?:\\d{1,2}[a-z]*,?\\s+)?\\d{4}';

/** A part of a query: a minus, a field with a colon, then a quoted or a bare value. A quotation mark may stay open. */
const part = (behindColon: string, longValue: string): RegExp =>
  new RegExp(`(-)?(?:([a-z]+):${behindColon})?(?:["“”„«]([^"“”«»]*)(?:["“”»]|$)|(${longValue}[^\\s"“”„«»]+))`, 'giu');
const PART = part(SPACE, `${DATE_IN_WORDS}|`);
/** Without a colon there is no filter. It is compiled in a third of the time, for which the first search waits. */
const PLAIN_PART = part('', '');

/** Shorter words with a colon, such as "win:", are more often words than misspelt fields. */
const LEAST_MISSPELT = 4;

const TYPE_NAMES: ReadonlyMap<string, EntityType> = new Map([
  ...ENTITY_TYPES.map((type) => [type, type] as const),
  ['people', 'person'],
  ['organisation', 'organization'],
  ['org', 'organization'],
  ['location', 'place'],
]);

/** Letters of a query that are read: a pasted text says at its beginning what it is about. */
const LONGEST = 1000;

/**
 * Reads a query: words, "exact phrase", -word, -"phrase", outlet:, who:, where:, type:, after:, before:, until:, on:. Whatever
 * it cannot read as one of these it reads as words, but for the figures of a date; so every text is a query, and it never
 * throws. Of a text of more than 1,000 characters the beginning is read.
 */
export function parseQuery(text: string): Query {
  const words: QueryWord[] = [];
  const phrases: QueryPhrase[] = [];
  const excluded: QueryPhrase[] = [];
  const filters: QueryFilter[] = [];
  const notes: Query['notes'][number][] = [];
  for (const match of text.slice(0, LONGEST).matchAll(text.includes(':') ? PART : PLAIN_PART)) {
    const [whole, minus, named, quoted, bare] = match;
    const span: Span = { start: match.index, end: match.index + whole.length };
    const unfinished = named === undefined && bare !== undefined ? fieldAlone(bare) : undefined;
    const name = named ?? unfinished;
    const value = unfinished === undefined ? (quoted ?? bare ?? '') : '';
    const negated = minus !== undefined;
    const field = name === undefined ? undefined : fieldNamed(name);
    if (field !== undefined) {
      if (!FIELD_NAMES.has(name?.toLowerCase() ?? '')) {
        notes.push({ span, message: (say) => say('query_read_as', `${name}:`, `${field}:`) });
      }
      const filter = readFilter(field, value, { span, negated });
      if (typeof filter !== 'function') {
        filters.push(filter);
        continue;
      }
      notes.push({ span, message: filter });
      // Half a date is about to be a whole one.
      if (DATE_FIELDS.includes(field) && !/\p{L}/u.test(value)) continue;
    }
    // Without a known field, what stands before the colon is searched as well: "Exclusive: …".
    const from = name === undefined || field !== undefined ? whole.lastIndexOf(value) : negated ? 1 : 0;
    const found = tokenize(whole.slice(from)).map(({ folded, start, end }) => ({
      folded,
      span: { start: span.start + from + start, end: span.start + from + end },
    }));
    if (found.length === 0) continue;
    if (negated) excluded.push({ words: found, span });
    else if (quoted !== undefined && found.length > 1) phrases.push({ words: found, span });
    else words.push(...found);
  }
  return { words, phrases, excluded, filters, notes };
}

/** The name of a field behind which nothing has been typed yet. */
const fieldAlone = (word: string): string | undefined => {
  const name = word.endsWith(':') ? word.slice(0, -1) : '';
  return FIELD_NAMES.has(name.toLowerCase()) ? name : undefined;
};

/** The field of that name, or whose name was meant: one letter wrong, left out, too many, or two changed over. */
export function fieldNamed(written: string): QueryFilter['field'] | undefined {
  const name = written.toLowerCase();
  if (FIELD_NAMES.has(name) || name.length < LEAST_MISSPELT) return FIELD_NAMES.get(name);
  const meant = [...FIELD_NAMES].find(([known]) => known.length >= LEAST_MISSPELT && isOneSlip(known, name));
  return meant?.[1];
}

/** The filter, or a sentence that says what the field takes. */
function readFilter(
  field: QueryFilter['field'],
  value: string,
  part: { readonly span: Span; readonly negated: boolean },
): QueryFilter | Remark {
  if (field === 'outlet' || field === 'who' || field === 'where') {
    return tokenize(value).length > 0 ? { ...part, field, value } : (say) => say('query_name_needed', field);
  }
  if (field === 'type') {
    const begun = value.toLowerCase().replace(/s$/, '');
    const [type, ...others] = new Set(
      [...TYPE_NAMES].flatMap(([name, type]) => (name.startsWith(begun) ? [type] : [])),
    );
    return type === undefined || others.length > 0
      ? (say) => say('query_types', ENTITY_TYPES.join(', '))
      : { ...part, field, type };
  }
  const days = writtenDays(value);
  return days === null ? (say) => say('query_date_needed', field) : { ...part, field, days };
}
