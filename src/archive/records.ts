const OFFSET_BYTES = 4;
const LITTLE_ENDIAN = true;

/** Records that are read one at a time: nothing is decoded when the table is opened. */
export interface Records {
  readonly count: number;
  /** The bytes of one record, a view; throws a `RangeError` outside the table. */
  record(position: number): Uint8Array;
}

/**
 * Packs records: their number, then where each of them ends counted from the first one's start (32 bits each, little
 * endian), then the records.
 */
export function encodeRecords(records: readonly Uint8Array[]): Uint8Array {
  const dataStart = (records.length + 1) * OFFSET_BYTES;
  const length = records.reduce((sum, { length }) => sum + length, 0);
  const packed = new Uint8Array(dataStart + length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, records.length, LITTLE_ENDIAN);
  let end = 0;
  records.forEach((record, position) => {
    packed.set(record, dataStart + end);
    end += record.length;
    view.setUint32((position + 1) * OFFSET_BYTES, end, LITTLE_ENDIAN);
  });
  return packed;
}

/** Opens what `encodeRecords` made. Throws a `RangeError` if the table is cut off. */
export function openRecords(packed: Uint8Array): Records {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = view.getUint32(0, LITTLE_ENDIAN);
  const dataStart = (count + 1) * OFFSET_BYTES;
  const endOf = (position: number): number =>
    position < 0 ? 0 : view.getUint32((position + 1) * OFFSET_BYTES, LITTLE_ENDIAN);
  if (dataStart + endOf(count - 1) > packed.byteLength) throw new RangeError('A table of records is cut off.');
  return {
    count,
    record(position) {
      if (!Number.isInteger(position) || position < 0 || position >= count) {
        throw new RangeError(`There is no record ${position} among ${count}.`);
      }
      return packed.subarray(dataStart + endOf(position - 1), dataStart + endOf(position));
    },
  };
}

/** Position of the record whose key equals `key`, where keys ascend by UTF-16 code units; null if there is none. */
export function findByKey(count: number, keyOf: (position: number) => string, key: string): number | null {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyOf(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low < count && keyOf(low) === key ? low : null;
}

/** The member of a union that is stored as its position; throws a `RangeError` for one that this version does not know. */
export function chosen<T>(choices: readonly T[], position: number): T {
  const choice = choices[position];
  if (choice === undefined) throw new RangeError(`A record names choice ${position} of ${choices.length}.`);
  return choice;
}
