import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCodes, openCodes } from '../../../src/archive/text-codes.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const report = bytesOf(
  'The council said on Monday that the bridge over the river would be closed. The council said that the river had risen. '.repeat(
    5,
  ),
);

describe('texts written in codes', () => {
  test('come back as they were, whatever their bytes are', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 }), fc.uint8Array(), (texts, other) => {
        const { table, write } = chooseCodes(texts);
        const read = openCodes(table);
        for (const text of [...texts, other]) expect(read(write(text))).toEqual(text);
      }),
      { numRuns: 60 },
    );
  });

  test('are less than half as long where they repeat themselves', () => {
    const { write } = chooseCodes([report]);
    expect(write(report).length).toBeLessThan(report.length / 2);
  });

  test('can be read one at a time, those among them of which none was there when the codes were chosen', () => {
    const { table, write } = chooseCodes([report]);
    const later = bytesOf('Łódź: “the bridge” — 橋');
    expect(openCodes(table)(write(later))).toEqual(later);
  });

  test('are chosen by no more of a long text than its share', () => {
    const beginning = new Uint8Array(200_000).map((_, at) => report[at % report.length] as number);
    const long = new Uint8Array(3 * beginning.length).fill(0x7e);
    long.set(beginning);
    expect(chooseCodes([long]).table).toEqual(chooseCodes([beginning]).table);
  });

  test('are the same bytes for the same texts', () => {
    const [one, other] = [chooseCodes([report]), chooseCodes([report.slice()])];
    expect(one.table).toEqual(other.table);
    expect(one.write(report)).toEqual(other.write(report));
  });
});
