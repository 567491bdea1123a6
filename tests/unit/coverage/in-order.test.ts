import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, inOrder } from '../../../src/coverage/in-order.ts';

const ascending = (a: number, b: number): number => a - b;

describe('a list in order, as far as it is asked for', () => {
  it('has the same beginning as the sorted list, of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.nat(40), (list, count) => {
        expect(firstOf(inOrder([...list], ascending), count)).toEqual([...list].sort(ascending).slice(0, count));
      }),
    );
  });

  it('compares little more than once or twice for each entry where only the first are asked for', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_007);
    let compared = 0;
    firstOf(
      inOrder(list, (a, b) => {
        compared++;
        return a - b;
      }),
      20,
    );
    expect(compared).toBeLessThan(3 * list.length);
  });
});
