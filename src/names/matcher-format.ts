import type { Alias } from './entity.ts';

/** "BGM" and the version of the layout, little endian, as every platform that runs a browser is. */
const MAGIC = 0x044d4742;

/**
 * The matcher's buffer: a header of 32-bit numbers (`MAGIC`, then for each section its offset and its length in
 * elements), then the sections, each on a multiple of four bytes. What is read together lies together: a step of the
 * automaton costs one line of the processor's cache a table.
 *
 * A state of the automaton is a prefix of an alias; state 0 is "no name begun". Hash tables are open addressing over a
 * power of two of slots. Numbers of 32 bits are signed: a browser computes with those fastest.
 */
const SECTIONS = [
  /** Of which ASCII characters an alias may begin, `asciiSigns`. */
  { name: 'asciiSigns', type: Uint16Array },
  /** The letters with which aliases begin, folded, and those of them that may be small. */
  { name: 'firstLetters', type: Uint16Array },
  { name: 'smallFirstLetters', type: Uint16Array },
  /** A bit for each first word of an alias, by hash, so that nearly all other words end here: a power of two of bits. */
  { name: 'beginFilter', type: Int32Array },
  /** By word hash, the words that begin an alias: two numbers each, the word (`wordTag`) and the state behind it (zero is free). */
  { name: 'begins', type: Int32Array },
  /** By state and word hash, the other words: four numbers each, state (zero is free), word hash, the word with its gap (`edgeLabel`), next state. */
  { name: 'edges', type: Int32Array },
  /** The folded words, UTF-16, each with a zero behind it. */
  { name: 'wordUnits', type: Uint16Array },
  /** For each state the number of its first alias times `ALIAS_STEP`, with `GOES_ON` and `GOES_ON_SMALL`; one more at the end. */
  { name: 'states', type: Int32Array },
  /** By state: four numbers each, position of the entity in the archive, position of the alias in the entity's list, count, where its demands begin with its kind (`demandsLabel`). */
  { name: 'aliases', type: Int32Array },
  /** The demands of aliases on the case of their words; aliases that demand the same share theirs. */
  { name: 'demands', type: Uint8Array },
  /** The gaps other than the soft one, UTF-8, a line each; their labels count from one. */
  { name: 'gaps', type: Uint8Array },
] as const;

type SectionName = (typeof SECTIONS)[number]['name'];

/** A state that an edge leaves. */
export const GOES_ON = 1;
/** A state that an edge leaves whose word may begin with a small letter. */
export const GOES_ON_SMALL = 2;
const FLAG_BITS = 2;
/** The rest of a state's number counts aliases by this. */
export const ALIAS_STEP = 1 << FLAG_BITS;

/** The number of a state's first alias. */
export function firstAlias(state: number): number {
  return state >>> FLAG_BITS;
}

/** How many 32-bit numbers the header takes. */
const HEADER_LENGTH = 1 + 2 * SECTIONS.length;

/** Which kinds of alias there are; the order is part of the format. */
export const ALIAS_KINDS = ['full', 'short', 'acronym', 'variant'] as const satisfies readonly Alias['kind'][];

const PLACE_BITS = 24;
/** Words and demands further back than this do not fit a label. */
export const MAX_PLACE = 2 ** PLACE_BITS - 1;
/** More gaps than this do not fit a label. */
export const MAX_GAP_COUNT = 2 ** (32 - PLACE_BITS) - 1;

/** Where a label says that its word, or its demands, begin. */
export function placeIn(label: number): number {
  return label & MAX_PLACE;
}

/** A word by its beginning in `wordUnits`, with as many bits of its hash as there is room for. */
export function wordTag(hash: number, place: number): number {
  return (hash & ~MAX_PLACE) | place;
}

/** A word by its beginning in `wordUnits`, and the gap before it. */
export function edgeLabel(gap: number, place: number): number {
  return (gap << PLACE_BITS) | place;
}

/** Demands by their beginning in `demands`, and the kind of an alias by its position in `ALIAS_KINDS`. */
export function demandsLabel(kind: number, place: number): number {
  return (kind << PLACE_BITS) | place;
}

/** What a label says beside the place: the gap of an edge, the kind of an alias. */
export function markIn(label: number): number {
  return label >>> PLACE_BITS;
}

/** The hash of a folded word: FNV-1a over its UTF-16 code units, from zero. */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at));
  return finish(hash);
}

/** The hash of no code units, before `finish`. */
export const HASH_START = 0;

/** The hash with one more code unit, before `finish`. */
function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** By which FNV-1a multiplies, in 32 bits. */
export const FNV_PRIME = 0x01000193;

/** Spreads a hash over its low bits, which choose the slot. A signed number. */
export function finish(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Where the search for an edge begins. A signed number. */
export function edgeHash(state: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(state, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 16);
}

/** The sections of a matcher by name. */
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

/** The sections as one buffer for `openSections`. */
export function packSections(sections: Readonly<Record<SectionName, ArrayLike<number>>>): Uint8Array {
  const header = new Uint32Array(HEADER_LENGTH);
  header[0] = MAGIC;
  let size = header.byteLength;
  SECTIONS.forEach(({ name, type }, index) => {
    header.set([size, sections[name].length], 1 + 2 * index);
    size += Math.ceil((sections[name].length * type.BYTES_PER_ELEMENT) / 4) * 4;
  });
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, HEADER_LENGTH).set(header);
  SECTIONS.forEach(({ name, type: Section }, index) => {
    new Section(buffer, header[1 + 2 * index], sections[name].length).set(sections[name]);
  });
  return new Uint8Array(buffer);
}
