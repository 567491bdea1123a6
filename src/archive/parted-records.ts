import { words32 } from './number-views.ts';

/**
 * Records that are read a few at a time. Few stand behind their table; many are cut into parts, each in a file of its own. A record lies
 * whole in the part in which it begins.
 */
export interface CutRecords {
  /** Bytes of a part (`WHOLE_BYTES` where the records are few) and how many records there are, then where each begins and where the last one ends, 32 bits each; then the records if they are few. */
  readonly table: Uint8Array;
  /** By number; none if the records are few. A part in which no record begins is not there. */
  readonly parts: ReadonlyMap<number, Uint8Array>;
}

/** Where parts come from. */
export interface PartSource {
  part(number: number): Uint8Array;
  /** Sees to it that parts that will be asked for one after the other are read together. */
  need(parts: readonly number[]): void;
}

/** Records whose parts are read when one of theirs is asked for. */
export interface PartedRecords {
  readonly count: number;
  /** The bytes of one record, a view; throws a `RangeError` outside the table, and where its part is cut off. */
  record(position: number): Uint8Array;
  /** How many bytes it has, at no cost. */
  size(position: number): number;
  /** Sees to it that these records are read together. */
  need(positions: readonly number[]): void;
}

/**
 * A browser needs about 1.5 ms for a file of its package beside others and 5 ms for a megabyte: up to this size all are read as fast as the
 * parts of eight records, beyond it a part takes twice as long as an empty file.
 */
const WHOLE_BYTES = 3 << 20;
const PART_BYTES = 256 << 10;

/** Numbers before the offsets. */
const HEADER = 2;

/** Packs records, in their order. */
export function cutRecords(
  records: readonly Uint8Array[],
  { wholeBytes, partBytes } = { wholeBytes: WHOLE_BYTES, partBytes: PART_BYTES },
): CutRecords {
  const head = new Uint32Array(HEADER + records.length + 1);
  const offsets = head.subarray(HEADER);
  records.forEach(({ length }, position) => {
    offsets[position + 1] = (offsets[position] as number) + length;
  });
  const isWhole = (offsets.at(-1) ?? 0) < wholeBytes;
  head[0] = isWhole ? WHOLE_BYTES : partBytes;
  head[1] = records.length;
  const table = new Uint8Array(head.buffer);
  if (isWhole) return { table: joined([table, ...records]), parts: new Map() };
  const byPart = Map.groupBy(records.keys(), (position) => partAt(offsets, position, partBytes));
  const parts = [...byPart].map(([number, positions]): [number, Uint8Array] => [
    number,
    joined(positions.map((position) => records[position] as Uint8Array)),
  ]);
  return { table, parts: new Map(parts) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}

const partAt = (offsets: Uint32Array, position: number, partBytes: number): number =>
  Math.floor((offsets[position] as number) / partBytes);

/** Opens what `cutRecords` made; the table must stand at a multiple of 4. */
export function openParted(table: Uint8Array, source: PartSource): PartedRecords {
  const [partBytes = WHOLE_BYTES, count = 0] = words32(table, 0, HEADER);
  const offsets = words32(table, HEADER, count + 1);
  const behind = table.subarray((HEADER + count + 1) * Uint32Array.BYTES_PER_ELEMENT);
  const { part, need } = partBytes === WHOLE_BYTES ? { part: () => behind, need: () => {} } : source;
  const size = (position: number): number => (offsets[position + 1] ?? 0) - (offsets[position] ?? 0);
  const begins = new Map<number, number>();

  /** Where the first record of a part begins. */
  function beginOf(number: number): number {
    const before = begins.get(number);
    if (before !== undefined) return before;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (partAt(offsets, middle, partBytes) < number) low = middle + 1;
      else high = middle;
    }
    const begin = offsets[low] ?? 0;
    begins.set(number, begin);
    return begin;
  }

  return {
    count,
    size,
    record(position) {
      if (!Number.isInteger(position) || position < 0 || position >= count) {
        throw new RangeError(`There is no record ${position} among ${count}.`);
      }
      const number = partAt(offsets, position, partBytes);
      const bytes = part(number);
      const start = (offsets[position] as number) - beginOf(number);
      if (start + size(position) > bytes.length) throw new RangeError('A part of the archive is cut off.');
      return bytes.subarray(start, start + size(position));
    },
    need: (positions) => need([...new Set(positions.map((position) => partAt(offsets, position, partBytes)))]),
  };
}
