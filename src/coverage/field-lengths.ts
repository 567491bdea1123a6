/** How many words the documents have in one field. Articles and entities have few fields in common: what none has on either side is left out. */
export interface FieldLengths {
  /** The document of the first number. */
  readonly first: number;
  readonly words: Uint16Array;
}

/** Where the numbers of a field stand among the documents. */
export interface LengthRange {
  readonly first: number;
  readonly count: number;
}

/** Greatest length that is stored; longer fields count as this long. */
const LONGEST = 0xffff;

/** Packs the lengths of each field one after the other, 16 bits each. `byDocument` has a list by field for each document, ascending. */
export function packFieldLengths(
  byDocument: ReadonlyMap<number, readonly (number | undefined)[]>,
  fieldCount: number,
): { readonly lengths: Uint8Array; readonly ranges: readonly LengthRange[] } {
  const all: number[] = [];
  const ranges = Array.from({ length: fieldCount }, (_, field): LengthRange => {
    const holding = [...byDocument].filter(([, lengths]) => (lengths[field] ?? 0) > 0).map(([document]) => document);
    const first = holding[0] ?? 0;
    const count = holding.length === 0 ? 0 : (holding.at(-1) ?? 0) + 1 - first;
    for (let document = first; document < first + count; document++)
      all.push(Math.min(byDocument.get(document)?.[field] ?? 0, LONGEST));
    return { first, count };
  });
  return { lengths: new Uint8Array(Uint16Array.from(all).buffer), ranges };
}

/** Opens what `packFieldLengths` made, by field. */
export function openFieldLengths(lengths: Uint8Array, ranges: readonly LengthRange[]): readonly FieldLengths[] {
  let at = lengths.byteOffset;
  return ranges.map(({ first, count }) => {
    const words = new Uint16Array(lengths.buffer, at, count);
    at += words.byteLength;
    return { first, words };
  });
}
