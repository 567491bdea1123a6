import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src/archive/content-hash.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('contentHash', () => {
  test('gives the published values of FNV-1a with 64 bits', () => {
    expect(contentHash()).toBe('cbf29ce484222325');
    expect(contentHash(bytes('a'))).toBe('af63dc4c8601ec8c');
    expect(contentHash(bytes('foobar'))).toBe('85944171f73967e8');
  });

  test('equals the definition in exact arithmetic for any bytes', () => {
    const defined = (data: Uint8Array): string => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of data) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      return hash.toString(16).padStart(16, '0');
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (data) => contentHash(data) === defined(data)));
  });

  test('does not depend on how the bytes are parted', () => {
    expect(contentHash(bytes('foo'), bytes('bar'))).toBe(contentHash(bytes('foobar')));
  });
});
