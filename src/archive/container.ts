/** What a file of the bundle holds. The position is stored. */
export const CONTAINER_KINDS = [
  'names',
  'index',
  'articles',
  'matcher',
  'postings',
  'texts',
  'mentions',
  'pairs',
] as const;

/** One of these. */
export type ContainerKind = (typeof CONTAINER_KINDS)[number];

/** A named stretch of a container. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An opened file of the bundle. */
export interface Container {
  /** The content hash that all files of one bundle share: 16 hexadecimal digits. */
  readonly hash: string;
  /** The bytes of a section, a view that starts at a multiple of 8 in the file; throws if there is none of that name. */
  section(name: string): Uint8Array;
}

/** Raised with every change of the format of any section: files of another version are refused. */
const FORMAT_VERSION = 7;

/** "BGND" in ASCII. */
const MAGIC: readonly number[] = [0x42, 0x47, 0x4e, 0x44];
const VERSION_AT = 4;
const KIND_AT = 6;
const HASH_AT = 8;
const HASH_DIGITS = 16;
const SECTION_COUNT_AT = HASH_AT + HASH_DIGITS;
const HEADER_BYTES = 32;
/** A section's entry: its name in ASCII, padded with zeros, then start and length, 32 bits each. */
const NAME_BYTES = 24;
const ENTRY_BYTES = NAME_BYTES + 8;
/** So that sections can be read as typed arrays of any element without a copy. */
const ALIGNMENT = 8;
const LITTLE_ENDIAN = true;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const aligned = (position: number): number => Math.ceil(position / ALIGNMENT) * ALIGNMENT;

/**
 * Writes sections into one file: a header of 32 bytes (magic, version, kind, hash, number of sections), an entry of 32
 * bytes for each section, then the sections, each at a multiple of 8. Numbers are little endian. Names are unique, ASCII
 * and at most 24 characters long; anything else throws, because it is a mistake of the caller.
 */
export function encodeContainer(kind: ContainerKind, hash: string, sections: readonly Section[]): Uint8Array {
  if (!/^[0-9a-f]{16}$/.test(hash)) throw new RangeError(`A content hash has 16 hexadecimal digits, not "${hash}".`);
  if (new Set(sections.map(({ name }) => name)).size < sections.length)
    throw new RangeError('Two sections share a name.');
  let end = HEADER_BYTES + sections.length * ENTRY_BYTES;
  const starts = sections.map(({ bytes }) => {
    const start = aligned(end);
    end = start + bytes.length;
    return start;
  });
  const file = new Uint8Array(aligned(end));
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint16(VERSION_AT, FORMAT_VERSION, LITTLE_ENDIAN);
  view.setUint16(KIND_AT, CONTAINER_KINDS.indexOf(kind), LITTLE_ENDIAN);
  file.set(encoder.encode(hash), HASH_AT);
  view.setUint32(SECTION_COUNT_AT, sections.length, LITTLE_ENDIAN);
  sections.forEach(({ name, bytes }, position) => {
    if (!/^[\x21-\x7e]{1,24}$/.test(name)) throw new RangeError(`"${name}" cannot be the name of a section.`);
    const entry = HEADER_BYTES + position * ENTRY_BYTES;
    const start = starts[position] ?? 0;
    file.set(encoder.encode(name), entry);
    view.setUint32(entry + NAME_BYTES, start, LITTLE_ENDIAN);
    view.setUint32(entry + NAME_BYTES + 4, bytes.length, LITTLE_ENDIAN);
    file.set(bytes, start);
  });
  return file;
}

/**
 * Opens a file that `encodeContainer` wrote, in time that does not depend on its size. Throws an `Error` that says what
 * is wrong and what to do if it is no such file, another version, another kind, or cut off. `name` is what it is called then.
 */
export function openContainer(bytes: Uint8Array, expected: ContainerKind, name: string = expected): Container {
  const refuse = (reason: string): never => {
    throw new Error(`The bundle's file "${name}" ${reason}: rebuild the extension.`);
  };
  // Sections are read in place as typed arrays, which needs them at a multiple of 8 in the buffer as well.
  const file = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  if (file.length < HEADER_BYTES || MAGIC.some((byte, at) => file[at] !== byte)) refuse('is not one of this extension');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint16(VERSION_AT, LITTLE_ENDIAN);
  if (version !== FORMAT_VERSION) refuse(`has format version ${version} instead of ${FORMAT_VERSION}`);
  const kind = CONTAINER_KINDS[view.getUint16(KIND_AT, LITTLE_ENDIAN)];
  if (kind !== expected) refuse(`holds ${kind === undefined ? 'something unknown' : `"${kind}"`} instead`);
  const hash = decoder.decode(file.subarray(HASH_AT, HASH_AT + HASH_DIGITS));
  const count = view.getUint32(SECTION_COUNT_AT, LITTLE_ENDIAN);
  if (HEADER_BYTES + count * ENTRY_BYTES > file.length) refuse('is cut off');

  const sections = new Map<string, Uint8Array>();
  for (let position = 0; position < count; position++) {
    const entry = HEADER_BYTES + position * ENTRY_BYTES;
    const padded = decoder.decode(file.subarray(entry, entry + NAME_BYTES));
    const start = view.getUint32(entry + NAME_BYTES, LITTLE_ENDIAN);
    const length = view.getUint32(entry + NAME_BYTES + 4, LITTLE_ENDIAN);
    if (start + length > file.length) refuse('is cut off');
    sections.set(padded.replace(/\0+$/, ''), file.subarray(start, start + length));
  }
  return { hash, section: (name) => sections.get(name) ?? refuse(`lacks its section "${name}"`) };
}
