import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearTerms } from '../../../src/coverage/near-terms.ts';
import { keptTerm, openTermList, packTermList, type TermList } from '../../../src/coverage/term-list.ts';

const opened = (sorted: readonly string[]): TermList => openTermList(packTermList(sorted));
const inOrder = (terms: Iterable<string>): string[] => [...new Set(terms)].sort((a, b) => (a < b ? -1 : 1));

/** Terms that have beginnings in common, with letters of one and of two code units. */
const word = fc.array(fc.constantFrom('a', 'b', 'é', 'ж', '\u{10400}', '\u{10401}', '語'), { maxLength: 6 });
const someTerms = fc.array(
  word.map((letters) => letters.join('')),
  { maxLength: 120 },
);

/** Edits from one word to another, straight from the definition. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('a list of terms', () => {
  test('gives each of them back, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(someTerms, fc.infiniteStream(fc.nat()), (some, numbers) => {
        const terms = inOrder(some);
        const list = opened(terms);
        expect(terms.map((_, position) => list.term(position))).toEqual(terms);
        for (const number of terms.length === 0 ? [] : numbers.take(50)) {
          const position = number % terms.length;
          expect(list.term(position)).toBe(terms[position]);
        }
      }),
    );
  });

  test('finds a term, and where one that it lacks would stand', () => {
    fc.assert(
      fc.property(someTerms, word, (some, letters) => {
        const terms = inOrder(some);
        const list = opened(terms);
        for (const asked of [...terms, letters.join(''), '', '\uffff']) {
          expect(list.find(asked)).toBe(terms.indexOf(asked));
          expect(list.lowerBound(asked)).toBe(terms.filter((term) => term < asked).length);
        }
      }),
    );
  });

  test('keeps no more of a term than 255 code units and never half a letter, and finds it by these', () => {
    const long = ['x'.repeat(300), `x${'\u{10400}'.repeat(200)}`, `${'x'.repeat(254)}\u{10400}`];
    const terms = inOrder(long.map(keptTerm));
    expect(terms.map((term) => term.length)).toEqual([254, 255, 255]);
    expect(terms.every((term) => term.isWellFormed())).toBe(true);
    const list = opened(terms);
    expect(long.map((term) => list.find(term))).toEqual([1, 2, 0]);
  });

  test('takes less than half of the bytes of terms with beginnings in common', () => {
    const terms = inOrder(Array.from({ length: 1000 }, (_, i) => `reconstruction-of-${i}`));
    const { terms: text, termLengths, shared, termBlocks } = packTermList(terms);
    const bytes = text.length + termLengths.length + shared.length + termBlocks.length;
    expect(bytes).toBeLessThan(terms.join('').length / 2);
  });
});

describe('the terms near a word', () => {
  test('are those within so many edits, with their distances', () => {
    fc.assert(
      fc.property(someTerms, word, fc.constantFrom(1, 2), (some, letters, most) => {
        const terms = inOrder(some);
        const asked = letters.join('');
        const expected = terms.flatMap((term, position) =>
          edits(term, asked) <= most ? [[position, edits(term, asked)]] : [],
        );
        expect(nearTerms(asked, most, opened(terms))).toEqual(expected);
      }),
    );
  });

  test('of a word of more than 64 letters are none', () => {
    const long = 'a'.repeat(65);
    expect(nearTerms(long, 2, opened([long]))).toEqual([]);
  });
});
