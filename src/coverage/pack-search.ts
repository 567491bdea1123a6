import MiniSearch from 'minisearch';
import type { CutRecords } from '../archive/parted-records.ts';
import { type LengthRange, packFieldLengths } from './field-lengths.ts';
import { packTerms } from './packed-terms.ts';
import { type DocumentKind, FIELDS, type IndexDocument, MINISEARCH_OPTIONS } from './schema.ts';

/** What MiniSearch 7.2.0 keeps to itself of an index that it has built. The version is pinned in package.json, a test holds it there. */
interface BuiltInternals {
  readonly _index: Iterable<[string, ReadonlyMap<number, ReadonlyMap<number, number>>]>;
  readonly _fieldLength: ReadonlyMap<number, readonly (number | undefined)[]>;
  readonly _avgFieldLength: readonly number[];
}

/** What the section `search` holds, as JSON. */
export interface SearchHeader {
  readonly articles: number;
  readonly entities: number;
  /** By field: how many words a document has in it on average. */
  readonly averageLengths: readonly number[];
  /** By field: the first document that has it, and how many there are up to the last one that does. */
  readonly lengthRanges: readonly LengthRange[];
}

/** An index as named sections, and the postings of its terms. */
export interface PackedIndex {
  readonly sections: Readonly<Record<string, Uint8Array>>;
  readonly postings: CutRecords['parts'];
}

/** Builds the MiniSearch index of the documents (articles first, then entities) and packs it. */
export function packSearch(documents: Iterable<IndexDocument>): PackedIndex {
  const built = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
  const counts: Record<DocumentKind, number> = { article: 0, entity: 0 };
  for (const document of documents) {
    built.add(document);
    counts[document.kind]++;
  }
  const { _index, _fieldLength, _avgFieldLength } = built as unknown as BuiltInternals;
  const { lengths, ranges } = packFieldLengths(_fieldLength, FIELDS.length);
  const header: SearchHeader = {
    articles: counts.article,
    entities: counts.entity,
    averageLengths: FIELDS.map((_, field) => _avgFieldLength[field] ?? 0),
    lengthRanges: ranges,
  };
  const { terms, wordRecords, postings } = packTerms(_index);
  return {
    sections: {
      search: new TextEncoder().encode(JSON.stringify(header)),
      lengths,
      ...terms,
      wordRecords,
      postings: postings.table,
    },
    postings: postings.parts,
  };
}
