import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, encodingOf } from '../../../src/archive/decode-text.ts';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

describe('decodeText', () => {
  test('reads UTF-8 and UTF-16 with or without a mark, and takes the mark off', () => {
    const wellFormed = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.toWellFormed())
      .filter((text) => !text.startsWith('\ufeff') && !text.includes('\0'));
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toBe(text);
        expect(decodeText(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
        expect(decodeText(utf16(text, true))).toBe(text);
        expect(decodeText(utf16(text, false))).toBe(text);
      }),
    );
  });

  test('knows UTF-16 without a mark by its zero bytes', () => {
    const text = 'Zürich, 3 May 2021 — “We were ready,” she said.';
    expect(decodeText(utf16(text, true).subarray(2))).toBe(text);
    expect(decodeText(utf16(text, false).subarray(2))).toBe(text);
    expect(encodingOf(Uint8Array.from({ length: 64 }, (_, at) => at % 4))).toBe('utf-8');
  });

  test('falls back to Windows-1252, where every byte means something', () => {
    expect(decodeText(Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35]))).toBe('“Café” €5');
    expect(encodingOf(Uint8Array.from([0xe9]))).toBe('windows-1252');
  });

  test('reads pages and feeds in the encoding that they declare', () => {
    const inLatin2 = (declaration: string) => Uint8Array.from([...Buffer.from(declaration), 0xa3, 0xf3, 0x64, 0xbc]);
    for (const declaration of [
      '<?xml version="1.0" encoding="ISO-8859-2"?>',
      '<meta charset=iso-8859-2>',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
    ])
      expect(decodeText(inLatin2(declaration))).toBe(`${declaration}Łódź`);
    // Bytes that are valid UTF-8 are hardly ever something else, whatever an old template says.
    expect(decodeText(new TextEncoder().encode('<meta charset=iso-8859-2>Łódź'))).toContain('Łódź');
    for (const nonsense of ['<meta charset=utf-16>', '<meta charset=klingon>', '<p charset=koi8-r>', 'charset=koi8-r'])
      expect(encodingOf(inLatin2(nonsense))).toBe('windows-1252');
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
  });
});
