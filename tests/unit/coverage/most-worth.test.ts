import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostWorth } from '../../../src/coverage/most-worth.ts';

const sum = (entries: readonly { readonly worth: number }[]): number =>
  entries.reduce((total, { worth }) => total + worth, 0);

test('what is left out is worth a thousandth of the whole at most, and less than anything that is kept', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: 0, max: 1000, noNaN: true })), (worths) => {
      const entries = worths.map((worth, at) => ({ at, worth }));
      const kept = mostWorth(entries);
      const left = entries.filter((entry) => !kept.includes(entry));
      expect(sum(left)).toBeLessThanOrEqual(0.001 * sum(entries) + 1e-9);
      for (const { worth } of left) expect(worth).toBeLessThanOrEqual(kept.at(-1)?.worth ?? 0);
      expect(kept.map(({ worth }) => worth)).toEqual(kept.map(({ worth }) => worth).sort((a, b) => b - a));
    }),
  );
});

test('of a text that has telling words those are left out that nearly every article has', () => {
  const entries = [{ worth: 0.01 }, { worth: 30 }, { worth: 0.01 }, { worth: 25 }, { worth: 1 }];
  expect(mostWorth(entries)).toEqual([{ worth: 30 }, { worth: 25 }, { worth: 1 }]);
});

test('nothing is left out where all is worth the same', () => {
  const entries = Array.from({ length: 50 }, () => ({ worth: 2 }));
  expect(mostWorth(entries)).toHaveLength(50);
});
