import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRecords, openParted, type PartedRecords } from '../../../src/archive/parted-records.ts';

/** Records in parts that are all at hand, and the numbers of those that were asked for. */
function parted(records: readonly Uint8Array[]) {
  const { table, parts } = cutRecords(records);
  const asked = new Set<number>();
  const needed: (readonly number[])[] = [];
  const opened = openParted(table, {
    part(number) {
      asked.add(number);
      return parts.get(number) ?? new Uint8Array();
    },
    need: (numbers) => void needed.push(numbers),
  });
  return { opened, parts, asked, needed };
}

const all = ({ count, record }: PartedRecords): Uint8Array[] =>
  Array.from({ length: count }, (_, position) => record(position));

const filled = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);

describe('records in parts', () => {
  test('come back as they were, with their sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), (records) => {
        const { opened } = parted(records);
        expect(all(opened)).toEqual(records);
        expect(records.map((_, position) => opened.size(position))).toEqual(records.map(({ length }) => length));
      }),
      { numRuns: 60 },
    );
  });

  test('stand behind their table while they are few, so that nothing more is read', () => {
    const records = Array.from({ length: 40 }, (_, i) => filled(70_000, i));
    const { opened, parts, asked, needed } = parted(records);
    opened.need([3, 30]);
    expect(all(opened)).toEqual(records);
    expect([parts.size, asked.size, needed.length]).toEqual([0, 0, 0]);
  });

  test('are many parts when they are long, and one is read for one record', () => {
    const records = Array.from({ length: 500 }, (_, i) => filled(i === 7 ? 700_000 : 10_000, i % 251));
    const { opened, parts, asked } = parted(records);
    expect(parts.size).toBeGreaterThan(10);
    opened.record(250);
    expect(asked.size).toBe(1);
    expect(parts.get([...asked][0] ?? 0)?.length).toBeLessThan(600_000);
    expect(all(opened)).toEqual(records);
  });

  test('that will be asked for are needed by their parts, each once', () => {
    const { opened, parts, needed } = parted(Array.from({ length: 500 }, (_, i) => filled(10_000, i % 251)));
    opened.need([0, 1, 2, 499]);
    expect(needed).toEqual([[0, [...parts.keys()].at(-1)]]);
  });

  test('outside the table, or in a part that is cut off, are errors and never wrong bytes', () => {
    const few = cutRecords([filled(3, 1), filled(3, 2)]).table;
    const many = cutRecords([filled(3_000_000, 1), filled(3_000_000, 2)]);
    const none = { part: () => new Uint8Array(), need: () => {} };
    for (const { record } of [openParted(few.subarray(0, few.length - 1), none), openParted(many.table, none)]) {
      expect(() => record(1)).toThrow(/cut off/);
      expect(() => record(2)).toThrow(/no record 2 among 2/);
      expect(() => record(-1)).toThrow(RangeError);
    }
  });
});
