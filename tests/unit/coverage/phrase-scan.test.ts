import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHoldPhrase } from '../../../src/coverage/phrase-scan.ts';
import { plainlyHolds } from '../../../src/coverage/quick-look.ts';
import { plainWords } from '../../../src/coverage/quotes.ts';

const PHRASES = [
  ['us', 'navy'],
  ['us', 'navys'],
  ['navy', 'us', '1000'],
  ['a', 'us'],
  ['ve', 's'],
  ['eve', 'viii'],
  ['3.5', 'us'],
  ['grosse', 'us'],
  ['us', 'us', 'navy'],
  ['us', 'usus'],
  ['es', 'us'],
  ['навы', 'us'],
];
const PIECES = (
  "us US u U. S. U.S. usus navy Navy navys na vy NAVY s ’s 's ' ’ ‘ “ ” — - . , 1 3.5 1,000 " +
  '\u00ad \u200b é es e\u0301 É ʼ ＇ ß E\u0301 Gro se ﬃ Ⅷ eve viii a навы 𝐧avy ｎａｖｙ ' +
  '½'
).split(' ');
const TEXTS = fc
  .array(fc.constantFrom(...PIECES, ' ', ' ', ' ', '\n'), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(PHRASES.map((words) => [words.join(' '), words] as const))(
  'bytes are never said to lack "%s" where the words of the text have it',
  (phrase, words) => {
    const mayHold = mayHoldPhrase(words);
    const isPlain = plainlyHolds(words);
    let holding = 0;
    fc.assert(
      fc.property(TEXTS, TEXTS, fc.boolean(), (before, after, isWithin) => {
        const text = isWithin ? `${before} ${phrase} ${after}` : before + after;
        const holds = plainWords(text).includes(` ${phrase} `);
        if (holds) holding++;
        const around = bytesOf(`navy us ${text} us navy`);
        const start = 'navy us '.length;
        if (!mayHold(around, start, around.length - start)) expect(holds, text).toBe(false);
        if (isPlain(text)) expect(holds, text).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(holding).toBeGreaterThan(500);
  },
);

test.each([
  ['The U.S. — “Navy”', true],
  ['The US’s navy', true],
  ["the us's navys", false],
  ['the us (navy', true],
  ['the u s navy', true],
  ['the navy of the US', false],
  ['the us army', false],
  ['the US Ñavy', true],
  ['the US ñ navy', false],
  ['the US д navy', false],
])('letters are compared, and all between them passed over: %s', (text, expected) => {
  const bytes = bytesOf(text);
  expect(mayHoldPhrase(['us', 'navy'])(bytes, 0, bytes.length)).toBe(expected);
});

test('what stands outside of the two places is not looked at', () => {
  const bytes = bytesOf('us navy us navy');
  const mayHold = mayHoldPhrase(['us', 'navy']);
  expect(mayHold(bytes, 1, 7)).toBe(false);
  expect(mayHold(bytes, 0, 6)).toBe(false);
  expect(mayHold(bytes, 8, bytes.length)).toBe(true);
});

test('a phrase as it is usually printed needs no second look', () => {
  const holds = plainlyHolds(['foreign', 'minister']);
  expect(holds('The Foreign Minister, who left.')).toBe(true);
  expect(holds('The minister of foreign affairs')).toBe(false);
});
