import { type CutRecords, cutRecords, type PartedRecords } from '../archive/parted-records.ts';
import { type Near, nearTerms } from './near-terms.ts';
import { NAME_MARK, STEM_MARK } from './schema.ts';
import { stemOf } from './stem.ts';
import { keptTerm, openTermList, type PackedTermList, packTermList } from './term-list.ts';
import { varintReader, varintWriter } from './varint.ts';

/** The documents that hold a term in one field, ascending, and how often each does. */
export interface FieldPostings {
  readonly documents: readonly number[];
  readonly frequencies: readonly number[];
}

/** What of a term the index holds, by field; the position in `FIELDS` is the field's number. */
export type TermPostings = ReadonlyMap<number, FieldPostings>;

/** A term with its postings, for packing. Postings in the ascending order of documents. */
type IndexedTerm = readonly [term: string, postings: ReadonlyMap<number, ReadonlyMap<number, number>>];

/** Terms of an index, packed. */
interface PackedTerms {
  readonly terms: PackedTermList;
  /** For each word, which stand behind all terms with marks, the number of its record. Uint32. */
  readonly wordRecords: Uint8Array;
  /** The records of the terms with marks, in their order, then those that words have alone. */
  readonly postings: CutRecords;
}

/**
 * Sorts the terms and packs them. The postings of a term are a record: for each field its number, the count, then for each document
 * twice its distance from the one before, and one more if its frequency, which follows then, is not 1. A word that is the only one
 * of its stem has the record of that: they are half of all bytes.
 */
export function packTerms(indexed: Iterable<IndexedTerm>): PackedTerms {
  const sorted = Array.from(indexed, ([term, postings]): IndexedTerm => [keptTerm(term), postings]).sort(([a], [b]) =>
    a < b ? -1 : Number(a > b),
  );
  const records: Uint8Array[] = [];
  const stems = new Map<string, number>();
  const wordRecords: number[] = [];
  for (const [term, postings] of sorted) {
    const record = packPostings(postings);
    if (!isWord(term)) {
      stems.set(term, records.push(record) - 1);
      continue;
    }
    const ofStem = stems.get(keptTerm(STEM_MARK + stemOf(term))) ?? -1;
    wordRecords.push(isSame(record, records[ofStem]) ? ofStem : records.push(record) - 1);
  }
  return {
    terms: packTermList(sorted.map(([term]) => term)),
    wordRecords: new Uint8Array(Uint32Array.from(wordRecords).buffer),
    postings: cutRecords(records),
  };
}

const isWord = (term: string): boolean => term > NAME_MARK && !term.startsWith(NAME_MARK);

const isSame = (record: Uint8Array, other: Uint8Array | undefined): boolean =>
  record.length === other?.length && record.every((byte, at) => byte === other[at]);

function packPostings(byField: IndexedTerm[1]): Uint8Array {
  const record = varintWriter();
  for (const [field, frequencies] of [...byField].sort(([a], [b]) => a - b)) {
    record.write(field);
    record.write(frequencies.size);
    let last = 0;
    for (const [document, frequency] of frequencies) {
      record.write((document - last) * 2 + (frequency === 1 ? 0 : 1));
      if (frequency !== 1) record.write(frequency);
      last = document;
    }
  }
  return record.bytes();
}

/** Decoded postings, and walks along the terms, that are kept: those of a query of some words with their completions. */
const RECENT = 128;

/** The terms of an index, read in place: nothing is built when it is opened, postings are decoded when they are asked for. */
export interface TermTable {
  /** Position of a term, or -1. Logarithmic in the number of terms. */
  find(term: string): number;
  term(position: number): string;
  postings(position: number): TermPostings;
  /** Tells every field, document and frequency of a term, fields and then documents ascending, without keeping them. */
  read(position: number, tell: (field: number, document: number, frequency: number) => void): void;
  /** How many bytes the postings of a term take: about how many documents have it. */
  postingsSize(position: number): number;
  /** Sees to it that the postings of these terms are read together; -1 stands for a term that is not there. */
  need(positions: readonly number[]): void;
  /** Positions of the terms that begin with `prefix`, `from` to `to`, exclusive. */
  prefixRange(prefix: string): { readonly from: number; readonly to: number };
  /** Positions and edit distances of the terms within `maxDistance` edits of `word`; none where it has more than 64 letters. */
  within(word: string, maxDistance: number): Near[];
}

/** Opens what `packTerms` made. */
export function openTerms(packed: PackedTermList, wordRecords: Uint32Array, records: PartedRecords): TermTable {
  const list = openTermList(packed);
  const { find, term, lowerBound } = list;
  const firstWord = list.size - wordRecords.length;
  const recordOf = (position: number): number =>
    position < firstWord ? position : (wordRecords[position - firstWord] ?? -1);

  // One query asks for the same several times: to choose documents, to rank them, to explain them, to correct the query.
  const recent = new Map<number, TermPostings>();
  const near = new Map<string, readonly Near[]>();

  function postings(position: number): TermPostings {
    const number = recordOf(position);
    const before = recent.get(number);
    if (before !== undefined) return before;
    if (recent.size >= RECENT) recent.clear();
    const decoded = decode(records.record(number));
    recent.set(number, decoded);
    return decoded;
  }

  function decode(record: Uint8Array): TermPostings {
    const next = varintReader(record);
    const byField = new Map<number, FieldPostings>();
    while (next.at() < record.length) {
      const field = next();
      const count = next();
      if (count > record.length) throw new Error('The postings of the archive are damaged: rebuild the extension.');
      const documents = new Array<number>(count);
      const frequencies = new Array<number>(count);
      let document = 0;
      for (let i = 0; i < count; i++) {
        const step = next();
        document += step >>> 1;
        documents[i] = document;
        frequencies[i] = step % 2 === 0 ? 1 : next();
      }
      byField.set(field, { documents, frequencies });
    }
    return byField;
  }

  function read(position: number, tell: (field: number, document: number, frequency: number) => void): void {
    const record = records.record(recordOf(position));
    const next = varintReader(record);
    while (next.at() < record.length) {
      const field = next();
      const count = next();
      let document = 0;
      for (let i = 0; i < count; i++) {
        const step = next();
        document += step >>> 1;
        tell(field, document, step % 2 === 0 ? 1 : next());
      }
    }
  }

  return {
    find,
    term,
    postings,
    read,
    postingsSize: (position) => records.size(recordOf(position)),
    within(word, maxDistance) {
      const key = `${maxDistance} ${word}`;
      const before = near.get(key);
      if (before !== undefined) return [...before];
      if (near.size >= RECENT) near.clear();
      const found = nearTerms(word, maxDistance, list);
      near.set(key, found);
      return [...found];
    },
    need: (positions) => records.need(positions.filter((position) => position >= 0).map(recordOf)),
    prefixRange: (prefix) => ({ from: lowerBound(prefix), to: lowerBound(`${prefix}\uffff`) }),
  };
}
