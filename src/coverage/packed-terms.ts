import { type CutRecords, cutRecords, type PartedRecords } from '../archive/parted-records.ts';
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

/** The terms of an index as byte sections. */
interface PackedTerms {
  /** All terms in UTF-8, one after the other, sorted by UTF-16 code units. */
  readonly terms: Uint8Array;
  /** Where each term begins in the decoded string, and the end. Uint32. */
  readonly termOffsets: Uint8Array;
  /** How many code units each term has in common with the one before it, 255 at most. */
  readonly shared: Uint8Array;
}

/**
 * Sorts the terms and packs them. The postings are a record for each term: for each field its number, the count, then for
 * each document its distance from the one before and its frequency.
 */
export function packTerms(indexed: Iterable<IndexedTerm>): {
  readonly terms: PackedTerms;
  readonly postings: CutRecords;
} {
  const sorted = [...indexed].sort(([a], [b]) => (a < b ? -1 : 1));
  const termOffsets = new Uint32Array(sorted.length + 1);
  const postings: Uint8Array[] = [];
  const shared = new Uint8Array(sorted.length);
  let before = '';
  for (const [i, [term, byField]] of sorted.entries()) {
    termOffsets[i + 1] = (termOffsets[i] ?? 0) + term.length;
    shared[i] = Math.min(sharedLength(before, term), 255);
    before = term;
    const record = varintWriter();
    for (const [field, frequencies] of [...byField].sort(([a], [b]) => a - b)) {
      record.write(field);
      record.write(frequencies.size);
      let last = 0;
      for (const [document, frequency] of frequencies) {
        record.write(document - last);
        record.write(frequency);
        last = document;
      }
    }
    postings.push(record.bytes());
  }
  const terms = {
    terms: new TextEncoder().encode(sorted.map(([term]) => term).join('')),
    termOffsets: new Uint8Array(termOffsets.buffer),
    shared,
  };
  return { terms, postings: cutRecords(postings) };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Decoded postings, and walks along the terms, that are kept: those of a query of some words with their completions. */
const RECENT = 128;

/** A longer word is no slip of the pen, and the matrix grows with its square. */
const LONGEST_NEAR = 64;

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

type Near = [position: number, distance: number];

export function openTerms(packed: PackedTerms, records: PartedRecords): TermTable {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(packed.terms);
  const termOffsets = words32(packed.termOffsets);
  const { shared } = packed;
  const size = shared.length;
  const term = (position: number): string => text.slice(termOffsets[position], termOffsets[position + 1]);

  /** The first position whose term is not below `bound`. */
  function lowerBound(bound: string): number {
    let from = 0;
    let to = size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (term(middle) < bound) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  // One query asks for the same several times: to choose documents, to rank them, to explain them, to correct the query.
  const recent = new Map<number, TermPostings>();
  const near = new Map<string, readonly Near[]>();

  function postings(position: number): TermPostings {
    const before = recent.get(position);
    if (before !== undefined) return before;
    if (recent.size >= RECENT) recent.clear();
    const decoded = decode(position);
    recent.set(position, decoded);
    return decoded;
  }

  function decode(position: number): TermPostings {
    const record = records.record(position);
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
        document += next();
        documents[i] = document;
        frequencies[i] = next();
      }
      byField.set(field, { documents, frequencies });
    }
    return byField;
  }

  function read(position: number, tell: (field: number, document: number, frequency: number) => void): void {
    const record = records.record(position);
    const next = varintReader(record);
    while (next.at() < record.length) {
      const field = next();
      const count = next();
      let document = 0;
      for (let i = 0; i < count; i++) {
        document += next();
        tell(field, document, next());
      }
    }
  }

  /**
   * Levenshtein's matrix walked along the sorted terms: a term keeps the rows of the prefix it shares with the one
   * before, and when a prefix is already too far away all terms with that prefix are skipped by their `shared` lengths.
   */
  function walk(word: string, maxDistance: number): Near[] {
    const found: Near[] = [];
    if (word.length > LONGEST_NEAR) return found;
    const width = word.length + 1;
    const depthLimit = word.length + maxDistance;
    const rows = new Uint16Array((depthLimit + 1) * width);
    for (let j = 0; j < width; j++) rows[j] = j;
    // Rows 1 to `valid` belong to the prefix of the current term; `dead` is the length of a prefix known to be too far.
    let valid = 0;
    let dead = Number.POSITIVE_INFINITY;
    for (let position = 0; position < size; position++) {
      const common = shared[position] ?? 0;
      if (common >= dead) continue;
      dead = Number.POSITIVE_INFINITY;
      const start = termOffsets[position] ?? 0;
      const length = (termOffsets[position + 1] ?? 0) - start;
      let depth = Math.min(common, valid);
      while (depth < length) {
        if (depth === depthLimit) {
          dead = depth + 1;
          break;
        }
        depth++;
        const unit = text.charCodeAt(start + depth - 1);
        if (fillRow(rows, width, depth, unit, word) > maxDistance) {
          dead = depth;
          break;
        }
      }
      valid = depth;
      if (dead !== Number.POSITIVE_INFINITY) continue;
      const distance = rows[length * width + word.length] ?? maxDistance + 1;
      if (distance <= maxDistance) found.push([position, distance]);
    }
    return found;
  }

  return {
    find(wanted) {
      const position = lowerBound(wanted);
      return position < size && term(position) === wanted ? position : -1;
    },
    term,
    postings,
    read,
    postingsSize: records.size,
    within(word, maxDistance) {
      const key = `${maxDistance} ${word}`;
      const before = near.get(key);
      if (before !== undefined) return [...before];
      if (near.size >= RECENT) near.clear();
      const found = walk(word, maxDistance);
      near.set(key, found);
      return [...found];
    },
    need: (positions) => records.need(positions.filter((position) => position >= 0)),
    prefixRange: (prefix) => ({ from: lowerBound(prefix), to: lowerBound(`${prefix}\uffff`) }),
  };
}

/** Fills the matrix row of a prefix of length `depth` that ends in `unit`; returns the row's least distance. */
function fillRow(rows: Uint16Array, width: number, depth: number, unit: number, word: string): number {
  const row = depth * width;
  const above = row - width;
  rows[row] = depth;
  let least = depth;
  for (let j = 1; j < width; j++) {
    const replaced = (rows[above + j - 1] as number) + (word.charCodeAt(j - 1) === unit ? 0 : 1);
    const deleted = (rows[above + j] as number) + 1;
    const inserted = (rows[row + j - 1] as number) + 1;
    const distance = Math.min(replaced, deleted, inserted);
    rows[row + j] = distance;
    if (distance < least) least = distance;
  }
  return least;
}

const words32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
