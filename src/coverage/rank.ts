import type { FieldLengths } from './field-lengths.ts';
import type { PackedSearch } from './packed-search.ts';
import type { TermPostings } from './packed-terms.ts';
import { BM25, FIELD_WEIGHTS, FIELDS, type Field } from './schema.ts';

/** A term that is searched for. */
export interface SoughtTerm {
  readonly postings: TermPostings;
  /** The fields in which it counts. */
  readonly fields: readonly Field[];
  /** What it counts beside other terms. */
  readonly weight: number;
}

/**
 * The scores of the documents whose entry in `mask` is 1, 0 for all others: for each term and field its weight times BM25+, as
 * MiniSearch scores them. MiniSearch makes an object for each document and term; here a document costs one addition. A term
 * is as rare as it is in the whole archive.
 */
export function rank(
  sought: readonly SoughtTerm[],
  mask: Uint8Array,
  { lengths, averageLengths }: Pick<PackedSearch, 'lengths' | 'averageLengths'>,
): Float64Array {
  const { k, b, d } = BM25;
  const scores = new Float64Array(mask.length);
  for (const { postings, fields, weight } of sought) {
    for (const name of fields) {
      const field = FIELDS.indexOf(name);
      const found = postings.get(field);
      if (found === undefined) continue;
      const { documents, frequencies } = found;
      const rarity = Math.log(1 + (mask.length - documents.length + 0.5) / (documents.length + 0.5));
      const worth = weight * FIELD_WEIGHTS[name] * rarity;
      const perWord = b / (averageLengths[field] ?? 1);
      const { first, words } = lengths[field] as FieldLengths;
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] as number;
        if (mask[document] !== 1) continue;
        const frequency = frequencies[i] as number;
        const length = words[document - first] as number;
        const damped = (frequency * (k + 1)) / (frequency + k * (1 - b + perWord * length));
        scores[document] = (scores[document] as number) + worth * (d + damped);
      }
    }
  }
  return scores;
}

/** In which of its fields a document has a term. */
export const fieldsHolding = (document: number, { postings, fields }: SoughtTerm): Field[] =>
  fields.filter((field) => holds(postings.get(FIELDS.indexOf(field))?.documents ?? [], document));

/** Whether an ascending list has a number. */
function holds(list: readonly number[], wanted: number): boolean {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((list[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return list[from] === wanted;
}
