import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quicklyHolds } from '../../../src/coverage/quick-look.ts';
import { plainWords } from '../../../src/coverage/quotes.ts';

const PHRASE = ['us', 'navy'];
const PIECES = [
  'us',
  'US',
  'u',
  'U.',
  'S.',
  'U.S.',
  'navy',
  'Navy',
  'navys',
  's',
  "'",
  '’',
  ' ',
  ' ',
  '-',
  '.',
  ',',
  '1',
  '"',
  '\u00ad',
  'é',
];

test('what the quick look says of a phrase is what parting the text into words says', () => {
  const holds = quicklyHolds(PHRASE);
  const phrase = ` ${PHRASE.join(' ')} `;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => {
      const text = pieces.join('');
      const quick = holds(text);
      if (quick !== null) expect(quick, text).toBe(plainWords(text).includes(phrase));
    }),
    { numRuns: 5_000 },
  );
});

test('a phrase as it is usually printed needs no second look, nor does a text that lacks it', () => {
  const holds = quicklyHolds(['foreign', 'minister']);
  expect(holds('The Foreign Minister, who left.')).toBe(true);
  expect(holds('The minister of foreign affairs')).toBe(false);
  expect(holds('The foreign-minister')).toBeNull();
});
