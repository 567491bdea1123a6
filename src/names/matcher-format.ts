import type { Alias } from './entity.ts';

/** "BGM" and the version of the layout, little endian, as every platform that runs a browser is. */
export const MAGIC = 0x024d4742;

/**
 * The matcher's buffer: a header of 32-bit numbers (`MAGIC`, then for each section its offset and its length in
 * elements), then the sections, each on a multiple of four bytes.
 *
 * The words of all aliases are numbered in code-unit order. A state of the automaton is a prefix of an alias; state 0 is
 * "no name begun". The aliases that end in state s are numbers `stateAliases[s]` to `stateAliases[s + 1]`, exclusive.
 */
export const SECTIONS = [
  /** 4 x 32 bits: the ASCII characters that may begin an alias. */
  { name: 'firstCharacters', type: Uint32Array },
  /** Open addressing by word hash, a power of two of slots: two numbers each, the hash and the word's number plus one (zero is free). */
  { name: 'wordSlots', type: Uint32Array },
  /** Where each word begins in `wordUnits`; one more at the end. */
  { name: 'wordStarts', type: Uint32Array },
  /** The folded words, UTF-16. */
  { name: 'wordUnits', type: Uint16Array },
  /** For each word the state after it at the beginning of an alias, or zero. */
  { name: 'beginStates', type: Uint32Array },
  /** Open addressing of the other edges: three numbers each, state (zero is free), word and gap (`edgeLabel`), next state. */
  { name: 'edges', type: Uint32Array },
  /** For each state 1 where an edge leaves it: most names end with their first word, and the next one need not be read. */
  { name: 'goesOn', type: Uint8Array },
  { name: 'stateAliases', type: Uint32Array },
  /** Position of the entity in the archive. */
  { name: 'aliasEntities', type: Uint32Array },
  /** Position of the alias in the entity's list. */
  { name: 'aliasPositions', type: Uint16Array },
  /** Position of the kind in `ALIAS_KINDS`. */
  { name: 'aliasKinds', type: Uint8Array },
  { name: 'aliasCounts', type: Uint32Array },
  /** Where each alias's demands on case begin in `cases`. */
  { name: 'aliasCases', type: Uint32Array },
  { name: 'cases', type: Uint8Array },
  /** The gaps other than the soft one, UTF-8, a line each; their labels count from one. */
  { name: 'gaps', type: Uint8Array },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];

/** How many 32-bit numbers the header takes. */
export const HEADER_LENGTH = 1 + 2 * SECTIONS.length;

/** Which kinds of alias there are; the order is part of the format. */
export const ALIAS_KINDS = ['full', 'short', 'acronym', 'variant'] as const satisfies readonly Alias['kind'][];

const WORD_BITS = 24;
/** More words or gaps than this do not fit an edge's label. */
export const MAX_WORD_COUNT = 2 ** WORD_BITS;
export const MAX_GAP_COUNT = 2 ** (32 - WORD_BITS) - 1;

/** A word and the gap before it, as one number. */
export function edgeLabel(word: number, gap: number): number {
  return ((gap << WORD_BITS) | word) >>> 0;
}

/** The hash of a folded word: FNV-1a over its UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return finish(hash);
}

export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** Spreads a hash over its low bits, which choose the slot. */
export function finish(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Where the search for an edge begins. */
export function edgeHash(state: number, label: number): number {
  const mixed = Math.imul(state ^ Math.imul(label, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export type Sections = {
  readonly [S in (typeof SECTIONS)[number] as S['name']]: InstanceType<S['type']>;
};

/** Views of the sections of a buffer. Copies the bytes only where they start off a multiple of four. Throws a `TypeError` if they are not a matcher. */
export function openSections(given: Uint8Array): Sections {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header =
    bytes.byteLength < 4 * HEADER_LENGTH
      ? null
      : new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, HEADER_LENGTH);
  if (header?.[0] !== MAGIC)
    throw new TypeError('Not a matcher of this version of Backgrounder: build the archive again.');
  const views = SECTIONS.map(({ name, type: Section }, index) => {
    const [offset = 0, length = 0] = header.subarray(1 + 2 * index, 3 + 2 * index);
    if (offset + length * Section.BYTES_PER_ELEMENT > bytes.byteLength) {
      throw new TypeError(`The matcher is cut off: its section ${name} is missing. Build the archive again.`);
    }
    return [name, new Section(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length)];
  });
  return Object.fromEntries(views) as Sections;
}
