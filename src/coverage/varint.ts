/** Most records are short. */
const FIRST_CAPACITY = 64;

/** Appends whole numbers of 0 to 2^31 - 1 to a growing buffer, 7 bits a byte, the lowest first (LEB128). */
interface VarintWriter {
  write(value: number): void;
  /** A copy of what was written. */
  bytes(): Uint8Array;
}

export function varintWriter(): VarintWriter {
  let buffer = new Uint8Array(FIRST_CAPACITY);
  let length = 0;
  return {
    write(value) {
      if (length + 5 > buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    bytes: () => buffer.slice(0, length),
  };
}

/** Reads numbers one after the other; `at` tells the byte that is read next. */
interface VarintReader {
  (): number;
  readonly at: () => number;
}

export function varintReader(bytes: Uint8Array): VarintReader {
  let next = 0;
  const read = (): number => {
    let byte = bytes[next++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[next++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  return Object.assign(read, { at: () => next });
}
