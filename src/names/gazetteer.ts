/**
 * What the gazetteer can know about a word or phrase, one bit each. The bits are part of the file format.
 *
 * `word` an ordinary English word, `common` one of the frequent ones; `given` and `surname` parts of persons' names;
 * `country` a country, state or continent, `city` a big city, `place` any other place; `demonym` an adjective or noun of
 * nationality, people, religion or party; `organization` and `event` as in the entity types; `thing` another named thing (an index, a product, a prize, a language);
 * `american` a place whose largest bearer lies in the United States or Canada.
 */
export const KNOWN_AS = {
  word: 1,
  common: 2,
  given: 4,
  surname: 8,
  place: 16,
  city: 32,
  country: 64,
  demonym: 128,
  organization: 256,
  event: 512,
  thing: 1024,
  american: 2048,
} as const;

/** What a word or phrase can be known as. */
export type KnownAs = keyof typeof KNOWN_AS;

/** Folded words and phrases (words parted by one space) by what they are known as. */
export type GazetteerLists = { readonly [K in KnownAs]: Iterable<string> };

/** Words and phrases known before any text is read. */
export interface Gazetteer {
  /** The `KNOWN_AS` bits of a folded word, or of folded words parted by one space; 0 if unknown. */
  flagsOf(phrase: string): number;
  /** The same for the phrase made of `words[from]` up to, not including, `words[to]`. Makes no string. */
  flagsOfRun(words: readonly { readonly folded: string }[], from: number, to: number): number;
  /**
   * Where the longest phrase of two words or more ends, exclusive, that begins at `words[from]`, goes no further than `to`,
   * does not end in a word that is written small and has one of the `flags`; `from` if there is none. Makes no string.
   */
  endOfLongest(
    words: readonly { readonly folded: string; readonly shape: string }[],
    from: number,
    to: number,
    flags: number,
  ): number;
  /** How many words and phrases it holds. */
  readonly size: number;
}

/*
 * File: seven Uint32 of header, Uint32 bucket offsets, Uint16 flag sets, Uint16 fingerprints, Uint8 set numbers; all
 * little-endian. An entry is found by the upper bits of its 32-bit hash (the bucket) and known by the lower 16 (the
 * fingerprint): with about 12 entries a bucket one unknown word in 5,000 is taken for a known one, which the finder bears.
 */
const MAGIC = 0x5a474742;
const VERSION = 1;
const HEADER_WORDS = 7;
const ENTRIES_PER_BUCKET = 12;
const FINGERPRINT = 0xffff;
const SPACE = 32;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, to be continued with the next word and finished by `mixed`. */
function hashed(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** The finishing steps of MurmurHash3: spreads FNV's weak upper bits. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The gazetteer as a file. The same lists in any order give the same bytes; throws if there are too many kinds of entry. */
export function encodeGazetteer(lists: GazetteerLists): Uint8Array<ArrayBuffer> {
  const flagsByHash = new Map<number, number>();
  for (const kind of Object.keys(KNOWN_AS) as KnownAs[]) {
    for (const phrase of lists[kind]) {
      const hash = mixed(hashed(phrase, FNV_OFFSET));
      flagsByHash.set(hash, (flagsByHash.get(hash) ?? 0) | KNOWN_AS[kind]);
    }
  }
  const entries = [...flagsByHash].sort(([a], [b]) => a - b);
  const sets = [...new Set(entries.map(([, flags]) => flags))].sort((a, b) => a - b);
  if (sets.length > 256) throw new RangeError(`gazetteer: ${sets.length} different sets of flags, 256 fit`);
  const setOf = new Map(sets.map((flags, at) => [flags, at]));
  const bucketBits = Math.min(16, Math.max(0, Math.ceil(Math.log2(entries.length / ENTRIES_PER_BUCKET + 1))));
  const buckets = 2 ** bucketBits;

  const offsetsAt = HEADER_WORDS * 4;
  const setsAt = offsetsAt + (buckets + 1) * 4;
  const fingerprintsAt = setsAt + sets.length * 2;
  const numbersAt = fingerprintsAt + entries.length * 2;
  const bytes = new Uint8Array(numbersAt + entries.length);
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, entries.length, bucketBits, sets.length, numbersAt + entries.length, 0].forEach((value, at) => {
    view.setUint32(at * 4, value, true);
  });
  sets.forEach((flags, at) => {
    view.setUint16(setsAt + at * 2, flags, true);
  });
  let filled = 0;
  entries.forEach(([hash, flags], at) => {
    const bucket = bucketOf(hash, bucketBits);
    while (filled <= bucket) view.setUint32(offsetsAt + filled++ * 4, at, true);
    view.setUint16(fingerprintsAt + at * 2, hash & FINGERPRINT, true);
    bytes[numbersAt + at] = setOf.get(flags) ?? 0;
  });
  while (filled <= buckets) view.setUint32(offsetsAt + filled++ * 4, entries.length, true);
  return bytes;
}

const bucketOf = (hash: number, bucketBits: number): number => (bucketBits === 0 ? 0 : hash >>> (32 - bucketBits));

/** Words of the longest phrase that a gazetteer can hold: a run of capitals that goes on has none to be found. */
const LONGEST_PHRASE = 24;

/** Opens a gazetteer file; it is looked up in place and must not be changed afterwards. Throws if it is not one, or of another version. */
export function openGazetteer(file: Uint8Array): Gazetteer {
  // Typed arrays need their file to begin at a multiple of four.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_WORDS * 4 || view.getUint32(0, true) !== MAGIC) throw new TypeError('not a gazetteer file');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new TypeError(`gazetteer file of version ${version}, this is version ${VERSION}: build again`);
  const size = view.getUint32(8, true);
  const bucketBits = view.getUint32(12, true);
  const setCount = view.getUint32(16, true);
  const buckets = 2 ** bucketBits;
  const offsetsAt = bytes.byteOffset + HEADER_WORDS * 4;
  const setsAt = offsetsAt + (buckets + 1) * 4;
  const fingerprintsAt = setsAt + setCount * 2;
  const numbersAt = fingerprintsAt + size * 2;
  if (bytes.length !== view.getUint32(20, true) || numbersAt + size - bytes.byteOffset !== bytes.length) {
    throw new TypeError('gazetteer file is cut off');
  }
  const offsets = new Uint32Array(bytes.buffer, offsetsAt, buckets + 1);
  const sets = new Uint16Array(bytes.buffer, setsAt, setCount);
  const fingerprints = new Uint16Array(bytes.buffer, fingerprintsAt, size);
  const numbers = new Uint8Array(bytes.buffer, numbersAt, size);

  function flagsOfHash(unmixed: number): number {
    const hash = mixed(unmixed);
    const fingerprint = hash & FINGERPRINT;
    const bucket = bucketOf(hash, bucketBits);
    const end = offsets[bucket + 1] ?? 0;
    for (let at = offsets[bucket] ?? 0; at < end; at++) {
      if (fingerprints[at] === fingerprint) return sets[numbers[at] ?? 0] ?? 0;
    }
    return 0;
  }

  return {
    size,
    flagsOf: (phrase) => flagsOfHash(hashed(phrase, FNV_OFFSET)),
    flagsOfRun(words, from, to) {
      if (to - from > LONGEST_PHRASE) return 0;
      let hash = FNV_OFFSET;
      for (let at = from; at < to; at++) {
        if (at > from) hash = Math.imul(hash ^ SPACE, FNV_PRIME);
        hash = hashed(words[at]?.folded ?? '', hash);
      }
      return flagsOfHash(hash);
    },
    endOfLongest(words, from, to, flags) {
      let end = from;
      let hash = FNV_OFFSET;
      for (let at = from; at < to; at++) {
        const word = words[at];
        if (word === undefined) break;
        if (at > from) hash = Math.imul(hash ^ SPACE, FNV_PRIME);
        hash = hashed(word.folded, hash);
        if (at > from && word.shape !== 'lower' && (flagsOfHash(hash) & flags) !== 0) end = at + 1;
      }
      return end;
    },
  };
}
