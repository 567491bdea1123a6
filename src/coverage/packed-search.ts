import MiniSearch, { type SearchResult } from 'minisearch';
import { type FieldPostings, openTerms, packTerms, type TermPostings, type TermTable } from './packed-terms.ts';
import { type DocumentKind, FIELDS, type IndexDocument, MINISEARCH_OPTIONS } from './schema.ts';

/**
 * What MiniSearch 7.2.0 keeps to itself and reads when it answers a query. The version is pinned in package.json, and
 * a test compares the answers with those of an index that MiniSearch built and opened by itself.
 */
interface Internals {
  _index: unknown;
  _documentCount: number;
  _nextId: number;
  _documentIds: unknown;
  _fieldLength: unknown;
  _avgFieldLength: number[];
  _storedFields: unknown;
}

interface BuiltInternals {
  readonly _index: Iterable<[string, ReadonlyMap<number, ReadonlyMap<number, number>>]>;
  readonly _fieldLength: ReadonlyMap<number, readonly (number | undefined)[]>;
  readonly _avgFieldLength: readonly number[];
}

/** Greatest field length that is stored; longer fields count as this long. */
const LONGEST_FIELD = 0xffff;

interface Header {
  readonly articles: number;
  readonly entities: number;
  readonly averageLengths: readonly number[];
}

/** Builds the MiniSearch index of the documents (articles first, then entities) and returns it as named sections. */
export function packSearch(documents: Iterable<IndexDocument>): Record<string, Uint8Array> {
  const built = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  const counts: Record<DocumentKind, number> = { article: 0, entity: 0 };
  for (const document of documents) {
    built.add(document);
    counts[document.kind]++;
  }
  const { _index, _fieldLength, _avgFieldLength } = built as unknown as BuiltInternals;
  const lengths = new Uint16Array(built.documentCount * FIELDS.length);
  for (const [document, fields] of _fieldLength) {
    fields.forEach((length, field) => {
      lengths[document * FIELDS.length + field] = Math.min(length ?? 0, LONGEST_FIELD);
    });
  }
  const header: Header = {
    articles: counts.article,
    entities: counts.entity,
    averageLengths: FIELDS.map((_, field) => _avgFieldLength[field] ?? 0),
  };
  return {
    search: new TextEncoder().encode(JSON.stringify(header)),
    lengths: new Uint8Array(lengths.buffer),
    ...packTerms(_index),
  };
}

/** A MiniSearch index over packed sections, and the tables it reads. */
export interface PackedSearch {
  readonly miniSearch: MiniSearch<IndexDocument>;
  /** Answers a query from the documents alone whose entry in `mask` is 1, with the scores that they have among all. */
  searchAmong(mask: Uint8Array, ...query: Parameters<MiniSearch<IndexDocument>['search']>): SearchResult[];
  readonly terms: TermTable;
  readonly articleCount: number;
  readonly entityCount: number;
}

/**
 * Opens what `packSearch` made. MiniSearch's own query code runs over tables that decode a term's postings when a query
 * asks for them, so opening costs about as much as decoding the list of terms. The index is read-only.
 */
export function openSearch(section: (name: string) => Uint8Array): PackedSearch {
  const header = JSON.parse(new TextDecoder().decode(section('search'))) as Header;
  const terms = openTerms({
    terms: section('terms'),
    termOffsets: section('termOffsets'),
    shared: section('shared'),
    postings: section('postings'),
    postingOffsets: section('postingOffsets'),
  });
  const { articles, entities } = header;
  const miniSearch = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  const internals = miniSearch as unknown as Internals;
  const count = articles + entities;
  let among: Uint8Array | null = null;
  internals._index = searchableTerms(terms, () => among);
  internals._documentCount = count;
  internals._nextId = count;
  internals._avgFieldLength = [...header.averageLengths];
  internals._fieldLength = lengthRows(section('lengths'));
  internals._documentIds = {
    has: (document: number) => document < count,
    get: (document: number) => (document < articles ? `a${document}` : `e${document - articles}`),
  };
  internals._storedFields = {
    get: (document: number) => ({ kind: document < articles ? 'article' : 'entity' }),
  };
  return {
    miniSearch,
    searchAmong(mask, ...query) {
      among = mask;
      try {
        return miniSearch.search(...query);
      } finally {
        among = null;
      }
    },
    terms,
    articleCount: articles,
    entityCount: entities,
  };
}

/** The part of MiniSearch's `SearchableMap` that queries use. */
function searchableTerms(terms: TermTable, among: () => Uint8Array | null) {
  const data = (position: number): ReadonlyMap<number, PostingsMap> => termData(terms.postings(position), among());
  return {
    get(term: string) {
      const position = terms.find(term);
      return position < 0 ? undefined : data(position);
    },
    *atPrefix(prefix: string) {
      const { from, to } = terms.prefixRange(prefix);
      for (let position = from; position < to; position++) yield [terms.term(position), data(position)] as const;
    },
    fuzzyGet: (word: string, maxDistance: number) =>
      new Map(
        terms
          .within(word, maxDistance)
          .map(([position, distance]) => [terms.term(position), [data(position), distance]] as const),
      ),
  };
}

const termData = (postings: TermPostings, among: Uint8Array | null): ReadonlyMap<number, PostingsMap> =>
  new Map([...postings].map(([field, fieldPostings]) => [field, postingsMap(fieldPostings, among)]));

/** The part of a `Map` from documents to frequencies that queries use. */
interface PostingsMap {
  readonly size: number;
  keys(): Iterable<number>;
  get(document: number): number | undefined;
}

/**
 * Answers in the order of the documents at no cost, which is how queries ask. The size is that of the whole list, because
 * a word is as rare as it is in the archive, not among the documents that are asked for.
 */
function postingsMap({ documents, frequencies }: FieldPostings, among: Uint8Array | null): PostingsMap {
  let cursor = 0;
  return {
    size: documents.length,
    keys: () => (among === null ? documents : documents.filter((document) => among[document] === 1)),
    get(document) {
      while (cursor < documents.length && documents[cursor] !== document) cursor++;
      if (cursor === documents.length) cursor = documents.indexOf(document);
      return frequencies[cursor];
    },
  };
}

/** The field lengths of each document as MiniSearch reads them, a row made when it is first asked for. */
function lengthRows(bytes: Uint8Array) {
  const lengths = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint16Array.BYTES_PER_ELEMENT);
  const rows: Uint16Array[] = [];
  return {
    get(document: number): Uint16Array {
      const start = document * FIELDS.length;
      const row = rows[document] ?? lengths.subarray(start, start + FIELDS.length);
      rows[document] = row;
      return row;
    },
  };
}
