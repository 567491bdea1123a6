/** Begins every coverage index; the last character is the version of the format. */
const MAGIC = 'BGCI0001';

/** Typed arrays are read in place, so each section begins on a boundary that suits all of them. */
const ALIGNMENT = 8;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/**
 * Puts named byte sections into one buffer: the magic, the length of a JSON directory (4 bytes, little endian, counted from
 * byte 8), the directory of names and lengths, then the sections in order, each on an 8-byte boundary.
 */
export function packSections(sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(sections);
  const directory = new TextEncoder().encode(JSON.stringify(entries.map(([name, bytes]) => [name, bytes.length])));
  const first = aligned(MAGIC.length + 4 + directory.length);
  const packed = new Uint8Array(entries.reduce((total, [, bytes]) => total + aligned(bytes.length), first));
  packed.set(new TextEncoder().encode(MAGIC), 0);
  new DataView(packed.buffer).setUint32(MAGIC.length, directory.length, true);
  packed.set(directory, MAGIC.length + 4);
  let at = first;
  for (const [, bytes] of entries) {
    packed.set(bytes, at);
    at += aligned(bytes.length);
  }
  return packed;
}

/** Reads what `packSections` wrote, without copying. Throws a `RangeError` for any other bytes and for a missing section. */
export function openSections(bytes: Uint8Array): (name: string) => Uint8Array {
  const text = new TextDecoder();
  if (bytes.length < MAGIC.length + 4 || text.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new RangeError('These bytes are not a coverage index of this version; build the archive again.');
  }
  // Typed arrays need the boundary in the underlying buffer, too.
  const placed = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const length = new DataView(placed.buffer, placed.byteOffset).getUint32(MAGIC.length, true);
  const start = MAGIC.length + 4;
  const directory = JSON.parse(text.decode(placed.subarray(start, start + length))) as [string, number][];
  const found = new Map<string, Uint8Array>();
  let at = aligned(start + length);
  for (const [name, size] of directory) {
    if (at + size > placed.length) throw new RangeError(`The coverage index is cut off in its section "${name}".`);
    found.set(name, placed.subarray(at, at + size));
    at += aligned(size);
  }
  return (name) => {
    const section = found.get(name);
    if (section === undefined) throw new RangeError(`The coverage index has no section "${name}".`);
    return section;
  };
}
