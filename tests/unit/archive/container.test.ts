import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTAINER_KINDS, encodeContainer, openContainer } from '../../../src/archive/container.ts';

const HASH = '0123456789abcdef';
const section = (name: string, ...bytes: number[]) => ({ name, bytes: Uint8Array.from(bytes) });

describe('container', () => {
  test('gives back every section, at a multiple of 8', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z-]{1,24}$/), bytes: fc.uint8Array({ maxLength: 40 }) }),
      { selector: ({ name }) => name, maxLength: 6 },
    );
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...CONTAINER_KINDS), (sections, kind) => {
        const opened = openContainer(encodeContainer(kind, HASH, sections), kind);
        expect(opened.hash).toBe(HASH);
        for (const { name, bytes } of sections) {
          expect([...opened.section(name)]).toEqual([...bytes]);
          expect(opened.section(name).byteOffset % 8).toBe(0);
        }
      }),
    );
  });

  test('opens a file that lies inside a larger buffer', () => {
    const file = encodeContainer('names', HASH, [section('a', 1, 2, 3)]);
    const larger = new Uint8Array(file.length + 5);
    larger.set(file, 5);
    expect([...openContainer(larger.subarray(5), 'names').section('a')]).toEqual([1, 2, 3]);
  });

  test('refuses what is no bundle, another version, another kind, or cut off, and says what to do', () => {
    const file = encodeContainer('names', HASH, [section('a', 1, 2, 3)]);
    const newer = Uint8Array.from(file);
    newer[4] = 99;
    expect(() => openContainer(new Uint8Array(0), 'names')).toThrow(/"names" is not one of this extension: rebuild/);
    expect(() => openContainer(new TextEncoder().encode('<html>'.repeat(20)), 'names')).toThrow(
      /rebuild the extension/,
    );
    expect(() => openContainer(newer, 'names')).toThrow(/format version 99 instead of \d+: rebuild/);
    expect(() => openContainer(file, 'articles')).toThrow(/"articles" holds "names" instead: rebuild/);
    expect(() => openContainer(file.subarray(0, 40), 'names')).toThrow(/cut off: rebuild/);
    expect(() => openContainer(file.subarray(0, file.length - 6), 'names')).toThrow(/cut off: rebuild/);
    expect(() => openContainer(file, 'names').section('b')).toThrow(/lacks its section "b": rebuild/);
  });

  test('never throws anything but a clear Error, whatever the bytes', () => {
    const file = encodeContainer('index', HASH, [section('a', 1), section('b', 2)]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, value, length) => {
        const broken = Uint8Array.from(file);
        broken[at] = value;
        try {
          openContainer(broken.subarray(0, length), 'index').section('a');
        } catch (error) {
          expect((error as Error).message).toMatch(/rebuild the extension/);
        }
      }),
    );
  });

  test('refuses names and hashes that do not fit', () => {
    expect(() => encodeContainer('names', 'xyz', [])).toThrow(RangeError);
    expect(() => encodeContainer('names', HASH, [section('é')])).toThrow(RangeError);
    expect(() => encodeContainer('names', HASH, [section('x'.repeat(25))])).toThrow(RangeError);
    expect(() => encodeContainer('names', HASH, [section('a'), section('a')])).toThrow(RangeError);
  });
});
