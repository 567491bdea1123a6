import type { Span } from '../text/span.ts';

const FIRST_CAPACITY = 256;
/** Numbers take 7 bits a byte; the eighth bit says that another byte follows. */
const CONTINUES = 0x80;
const LOW_BITS = 0x7f;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Appends whole numbers and strings to a buffer that grows. */
export class ByteWriter {
  private buffer = new Uint8Array(FIRST_CAPACITY);
  private length = 0;

  /** A whole number from 0 to 2^53 - 1, in as many bytes as it needs (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest >= CONTINUES) {
      this.byte((rest % CONTINUES) | CONTINUES);
      rest = Math.floor(rest / CONTINUES);
    }
    this.byte(rest);
  }

  /** A string in UTF-8 behind its length in bytes. Surrogates without a partner become U+FFFD. */
  text(value: string): void {
    const encoded = encoder.encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  /** A string or null. */
  optionalText(value: string | null): void {
    this.number(value === null ? 0 : 1);
    if (value !== null) this.text(value);
  }

  /** Bytes as they are, without their length. */
  bytes(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }

  /** How many of the items follow, then each of them. */
  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.number(items.length);
    for (const item of items) write(item);
  }

  /** What was written so far, as a copy. */
  finish(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.buffer.length * 2));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. Throws a `RangeError` where the bytes end too early. */
export class ByteReader {
  private readonly source: Uint8Array;
  private at = 0;

  constructor(source: Uint8Array) {
    this.source = source;
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.source[this.at++];
      if (byte === undefined) throw new RangeError('The record ends inside a number.');
      value += (byte & LOW_BITS) * unit;
      if (byte < CONTINUES) return value;
      unit *= CONTINUES;
    }
  }

  text(): string {
    const { start, end } = this.stretch();
    return decoder.decode(this.source.subarray(start, end));
  }

  /** Passes over a string, and says where its bytes stand. */
  stretch(): Span {
    const length = this.number();
    const start = this.at;
    this.at += length;
    if (this.at > this.source.length) throw new RangeError('The record ends inside a text.');
    return { start, end: this.at };
  }

  optionalText(): string | null {
    return this.number() === 0 ? null : this.text();
  }

  list<T>(read: () => T): T[] {
    const count = this.number();
    const items: T[] = [];
    for (let index = 0; index < count; index++) items.push(read());
    return items;
  }
}
