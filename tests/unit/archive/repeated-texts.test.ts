import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/archive/bytes.ts';
import { openRepeated, packRepeated } from '../../../src/archive/repeated-texts.ts';

function packed(texts: readonly string[]) {
  const { table, write } = packRepeated(texts);
  const writer = new ByteWriter();
  for (const text of texts) write(writer, text);
  return { table, bytes: writer.finish() };
}

describe('texts of which some repeat', () => {
  test('come back in their order', () => {
    const text = fc.oneof(fc.constantFrom('', 'stated', '\ufeffReuters', 'né'), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
        const { table, bytes } = packed(texts);
        const read = openRepeated(table);
        const reader = new ByteReader(bytes);
        expect(texts.map(() => read(reader))).toEqual(texts);
      }),
    );
  });

  test('stand once in the table, and take a byte wherever else they do', () => {
    const texts = [...Array.from({ length: 50 }, () => 'stated in the article’s own metadata'), 'once'];
    const { table, bytes } = packed(texts);
    expect(bytes.length).toBe(50 + 'once'.length + 2);
    expect(new TextDecoder().decode(table).split('metadata')).toHaveLength(2);
  });

  test('with a number that the table does not have are refused', () => {
    const { table } = packRepeated(['a', 'a']);
    expect(() => openRepeated(table)(new ByteReader(Uint8Array.of(2)))).toThrow(RangeError);
  });
});
