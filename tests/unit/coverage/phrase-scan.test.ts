import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookForPhrase } from '../../../src/coverage/phrase-scan.ts';
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
  ['eve', 'navy'],
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
  'bytes are said to lack or to have "%s" only as the words of the text do',
  (phrase, words) => {
    const look = lookForPhrase(words);
    let holding = 0;
    fc.assert(
      fc.property(TEXTS, TEXTS, fc.boolean(), (before, after, isWithin) => {
        const text = isWithin ? `${before} ${phrase} ${after}` : before + after;
        const holds = plainWords(text).includes(` ${phrase} `);
        if (holds) holding++;
        const around = bytesOf(`navy us ${text} us navy`);
        const start = 'navy us '.length;
        const seen = look(around, start, around.length - start);
        if (seen !== 'unsure') expect(holds, text).toBe(seen === 'there');
      }),
      { numRuns: 3_000 },
    );
    expect(holding).toBeGreaterThan(500);
  },
);

test.each([
  ['The U.S. — “Navy”', 'unsure'],
  ['The US’s navy', 'unsure'],
  ["the us's navys", 'absent'],
  ['the us (navy', 'unsure'],
  ['the u s navy', 'unsure'],
  ['the navy of the US', 'absent'],
  ['the us army', 'absent'],
  ['(US navy), the army', 'there'],
  ['us-navy, the US Navy', 'there'],
  ['the US Ñavy', 'unsure'],
  ['the US ñ navy', 'absent'],
  ['the US д navy', 'absent'],
])('letters are compared, and all between them passed over: %s', (text, expected) => {
  const bytes = bytesOf(text);
  expect(lookForPhrase(['us', 'navy'])(bytes, 0, bytes.length)).toBe(expected);
});

test('an s behind a letter that looks like an apostrophe is part of the word', () => {
  const bytes = bytesOf('the US navyʼs');
  expect(lookForPhrase(['us', 'navys'])(bytes, 0, bytes.length)).toBe('unsure');
});

test('what stands outside of the two places is not looked at', () => {
  const bytes = bytesOf('us navy us navy');
  const look = lookForPhrase(['us', 'navy']);
  expect(look(bytes, 1, 7)).toBe('absent');
  expect(look(bytes, 0, 6)).toBe('absent');
  expect(look(bytes, 8, bytes.length)).toBe('there');
});
