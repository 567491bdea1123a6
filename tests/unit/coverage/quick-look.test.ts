import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOfAny } from '../../../src/coverage/quick-look.ts';
import { stemOf } from '../../../src/coverage/stem.ts';
import { type Token, tokenize } from '../../../src/text/tokenize.ts';

const WORDS = ['ussr', 'nato', 'fifa', 'obrien', 'minist', 'ministers', 'spokesperson'];
const PLAIN_PIECES = (
  "U.S.S.R. USSR u.s.s.r U.S. .S.R. N.A.T.O N.A.T.O.'s nato Nato’s NAT O. F.I.F.A. F I. A O'Brien O’BRIENS O Brien " +
  "minister Ministers Spokespeople spokesman ’s 's ' ’ ‘ “ ” - — … . , / ( 1,000 3.5 s the"
).split(' ');
const OTHER_PIECES = '\u00ad \u200b ʼ é ｎato Ｆ mínister'.split(' ');
const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...pieces, ' ', ' ', ' ', '\n'), { minLength: 6, maxLength: 16 })
    .map((chosen) => chosen.join(''));
const TEXTS = fc.oneof(textOf(PLAIN_PIECES), textOf([...PLAIN_PIECES, ...OTHER_PIECES]));

const placesIn = (text: string, ...words: readonly string[]): readonly string[] =>
  placesOfAny(words)(text).map(({ start, end }) => text.slice(start, end));

describe('a quick look for words', () => {
  test('tells where their forms may stand, each stretch once', () => {
    const text = 'Spokesmen of the minister’s office, and “Ministers”/ministries, spoke.';
    expect(placesIn(text, 'minister', 'spokesperson')).toEqual([
      'Spokesmen',
      'minister’s',
      '“Ministers”/ministries,',
      'spoke.',
    ]);
  });

  test('looks through apostrophes', () => {
    expect(placesIn("Mr O'Brien and the O’Briens left", 'obrien')).toEqual(["O'Brien", 'O’Briens']);
  });
  test('looks through the stops of acronyms', () => {
    const text = 'The U.S.S.R. and the USSR fell; the u.s.s.r.’s end.';
    expect(placesIn(text, 'ussr')).toEqual(['U.S.S.R.', 'USSR', 'u.s.s.r.’s']);
    expect(placesIn('F.I.F.A. left (N.A.T.O), N.AT.O', 'fifa', 'nato')).toEqual(['F.I.F.A.', '(N.A.T.O),', 'N.AT.O']);
  });

  test('finds nothing where there is nothing, and for no words', () => {
    expect(placesIn('The river has risen.', 'minister')).toEqual([]);
    expect(placesIn('The river has risen.')).toEqual([]);
  });

  test('takes the whole text where a word may be written in another way', () => {
    expect(placesIn('The U.S. has said so.', 'us')).toEqual(['The U.S. has said so.']);
    expect(placesIn('The ministère has said so.', 'minister')).toEqual(['The ministère has said so.']);
  });

  test('leaves out no word that parting the whole text finds', () => {
    let found = 0;
    fc.assert(
      fc.property(TEXTS, fc.subarray(WORDS, { minLength: 1, maxLength: 2 }), (text, words) => {
        const isMeant = ({ folded }: Token): boolean => words.includes(folded) || words.includes(stemOf(folded));
        const inPlaces = placesOfAny(words)(text).flatMap(({ start: from, end: to }) =>
          tokenize(text.slice(from, to)).map((token) => ({
            ...token,
            start: from + token.start,
            end: from + token.end,
          })),
        );
        const all = tokenize(text).filter(isMeant);
        found += all.length;
        expect(inPlaces.filter(isMeant)).toEqual(all);
      }),
      { numRuns: 5_000, seed: 11 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
