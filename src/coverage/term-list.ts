import { words32 } from '../archive/number-views.ts';

/** Sorted terms as byte sections, each without what it has in common with the one before it; the first of a block is whole. */
export interface PackedTermList {
  /** In UTF-8, one after the other. */
  readonly terms: Uint8Array;
  /** How many code units each term has. */
  readonly termLengths: Uint8Array;
  /** How many of them it has in common with the one before it. */
  readonly shared: Uint8Array;
  /** Where each block begins in the decoded string. Uint32. */
  readonly termBlocks: Uint8Array;
}

/** So few that a term is put together in a moment, so many that whole ones are few. */
const BLOCK = 16;
/** Code units of a term that are kept: what is longer is no word. */
const LONGEST = 255;

/** What is kept of a term, and looked for in its place. */
export const keptTerm = (term: string): string => term.slice(0, wholeLetters(term, LONGEST));

/** Packs kept terms that ascend by UTF-16 code units. */
export function packTermList(sorted: readonly string[]): PackedTermList {
  const termLengths = new Uint8Array(sorted.length);
  const shared = new Uint8Array(sorted.length);
  const termBlocks = new Uint32Array(Math.ceil(sorted.length / BLOCK));
  let text = '';
  let before = '';
  for (const [position, term] of sorted.entries()) {
    termLengths[position] = term.length;
    shared[position] = sharedLength(before, term);
    const isFirst = position % BLOCK === 0;
    if (isFirst) termBlocks[position / BLOCK] = text.length;
    text += isFirst ? term : term.slice(shared[position]);
    before = term;
  }
  return {
    terms: new TextEncoder().encode(text),
    termLengths,
    shared,
    termBlocks: new Uint8Array(termBlocks.buffer),
  };
}

/** So many code units, or one less where a letter of two would be cut: half a letter has no UTF-8. */
const wholeLetters = (term: string, length: number): number =>
  length > 0 && length < term.length && /[\ud800-\udbff]/.test(term.charAt(length - 1)) ? length - 1 : length;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return wholeLetters(b, length);
}

/** Sorted terms, read in place. */
export interface TermList {
  readonly size: number;
  /** The term at a position; in the order of the list it takes a step each. */
  term(position: number): string;
  /** Position of a term, or -1. Logarithmic in the number of terms. */
  find(term: string): number;
  /** The first position whose term is not below `bound`. */
  lowerBound(bound: string): number;
  /** What `PackedTermList` says of each position. */
  readonly lengths: Uint8Array;
  readonly shared: Uint8Array;
  /** The terms as they are packed, and where the one at a position ends in them: what it has alone stands before. */
  readonly text: string;
  end(position: number): number;
}

/** Opens what `packTermList` made: nothing is built. */
export function openTermList({ terms, termLengths: lengths, shared, termBlocks }: PackedTermList): TermList {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(terms);
  const size = lengths.length;
  const blocks = words32(termBlocks);
  const packedLength = (position: number): number =>
    (lengths[position] as number) - (position % BLOCK === 0 ? 0 : (shared[position] as number));

  // The place that was looked for last: neighbours are asked for one after the other.
  let ended = -1;
  let at = 0;

  function end(position: number): number {
    const first = position - (position % BLOCK);
    if (ended < first || ended > position) {
      ended = first - 1;
      at = blocks[first / BLOCK] ?? text.length;
    }
    while (ended < position) at += packedLength(++ended);
    return at;
  }

  let last = -1;
  let lastTerm = '';

  function term(position: number): string {
    const first = position - (position % BLOCK);
    if (last < first || last > position) last = first - 1;
    while (last < position) {
      const behind = end(++last);
      const packed = packedLength(last);
      lastTerm = lastTerm.slice(0, (lengths[last] as number) - packed) + text.slice(behind - packed, behind);
    }
    return lastTerm;
  }

  function lowerBound(bound: string): number {
    let from = 0;
    let to = blocks.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (term(middle * BLOCK) < bound) from = middle + 1;
      else to = middle;
    }
    const end = Math.min(from * BLOCK, size);
    let position = Math.max(0, (from - 1) * BLOCK);
    while (position < end && term(position) < bound) position++;
    return position;
  }

  return {
    size,
    term,
    find(wanted) {
      const kept = keptTerm(wanted);
      const position = lowerBound(kept);
      return position < size && term(position) === kept ? position : -1;
    },
    lowerBound,
    lengths,
    shared,
    text,
    end,
  };
}
