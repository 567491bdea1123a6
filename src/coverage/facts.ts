import type { Archive } from '../archive/archive.ts';
import { encodeRecords, openRecords } from '../archive/records.ts';
import { ENTITY_TYPES, type EntityType } from '../names/entity.ts';
import { type DayRange, isoDays } from './day.ts';
import { once } from './once.ts';
import type { Stories } from './stories.ts';

/** What the index knows of articles and entities beside their words, each list by position in the archive. */
export interface Facts {
  readonly articleIds: readonly string[];
  readonly urls: readonly (string | null)[];
  /** As printed. */
  readonly outlets: readonly (string | null)[];
  /** The days on which an article can have been published. */
  readonly published: readonly (DayRange | null)[];
  readonly stories: readonly (string | null)[];
  /** The article of the same story whose text an article repeats, or null. */
  readonly copyOf: readonly (number | null)[];
  readonly entityTypes: readonly EntityType[];
}

/** The facts of an archive, each list a record of JSON in UTF-8: days as pairs of numbers, outlets, stories and types numbered. */
export function packFacts({ articles, entities }: Archive, { stories, copyOf }: Stories): Uint8Array {
  const storyIds = [...new Set(stories.filter((story) => story !== null))];
  const numbers = new Map(storyIds.map((id, i) => [id, i]));
  const outletNames = [...new Set(articles.flatMap(({ outlet }) => outlet?.value ?? []))];
  const outletNumbers = new Map(outletNames.map((name, i) => [name, i]));
  const packed: PackedFacts = {
    articleIds: articles.map(({ id }) => id),
    urls: articles.map(({ url }) => url),
    outletNames,
    outlets: articles.map(({ outlet }) => (outlet === null ? null : (outletNumbers.get(outlet.value) ?? null))),
    published: articles.map(({ published }) => {
      const first = published && isoDays(published.value.earliest)?.first;
      const last = published && isoDays(published.value.latest)?.last;
      return typeof first === 'number' && typeof last === 'number' ? [first, last] : null;
    }),
    storyIds,
    stories: stories.map((story) => (story === null ? null : (numbers.get(story) ?? null))),
    copyOf,
    entityTypes: entities.map(({ type }) => ENTITY_TYPES.indexOf(type)),
  };
  const encoder = new TextEncoder();
  return encodeRecords(LISTS.map((name) => encoder.encode(JSON.stringify(packed[name]))));
}

/** Opens what `packFacts` wrote; each list is read when it is first asked for: a search needs two of them. */
export function openFacts(bytes: Uint8Array): Facts {
  const { record } = openRecords(bytes);
  const list = <N extends keyof PackedFacts>(name: N): PackedFacts[N] =>
    JSON.parse(new TextDecoder().decode(record(LISTS.indexOf(name))));
  const articleIds = once(() => list('articleIds'));
  const urls = once(() => list('urls'));
  const outlets = once(() => named(list('outlets'), list('outletNames')));
  const published = once(() => list('published').map((days) => days && { first: days[0], last: days[1] }));
  const stories = once(() => named(list('stories'), list('storyIds')));
  const copyOf = once(() => list('copyOf'));
  const entityTypes = once(() => list('entityTypes').map((type) => ENTITY_TYPES[type] ?? 'other'));
  return {
    get articleIds() {
      return articleIds();
    },
    get urls() {
      return urls();
    },
    get outlets() {
      return outlets();
    },
    get published() {
      return published();
    },
    get stories() {
      return stories();
    },
    get copyOf() {
      return copyOf();
    },
    get entityTypes() {
      return entityTypes();
    },
  };
}

const named = (numbers: readonly (number | null)[], names: readonly string[]): (string | null)[] =>
  numbers.map((number) => (number === null ? null : (names[number] ?? null)));

interface PackedFacts {
  readonly articleIds: readonly string[];
  readonly urls: readonly (string | null)[];
  readonly outletNames: readonly string[];
  readonly outlets: readonly (number | null)[];
  readonly published: readonly (readonly [first: number, last: number] | null)[];
  readonly storyIds: readonly string[];
  readonly stories: readonly (number | null)[];
  readonly copyOf: readonly (number | null)[];
  readonly entityTypes: readonly number[];
}

/** The order is part of the index format. */
const LISTS: readonly (keyof PackedFacts)[] = [
  'articleIds',
  'urls',
  'outletNames',
  'outlets',
  'published',
  'storyIds',
  'stories',
  'copyOf',
  'entityTypes',
];
