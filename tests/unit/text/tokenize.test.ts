import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/text/tokenize.ts';

const words = (text: string): string[] => tokenize(text).map(({ start, end }) => text.slice(start, end));
const folded = (text: string): string[] => tokenize(text).map((token) => token.folded);
const shapes = (text: string): string[] => tokenize(text).map(({ shape }) => shape);

describe('tokenize', () => {
  it.each([
    ['hyphens and slashes part words', 'U.S.-Russia RFE/RL COVID-19', ['U.S.', 'Russia', 'RFE', 'RL', 'COVID', '19']],
    [
      'an inner apostrophe belongs to the word, a possessive does not',
      "O’Brien's Trump's U.S.'s don't",
      ['O’Brien', 'Trump', 'U.S.', "don't"],
    ],
    ['a closing quote is not a possessive', "the 'Spirit of the Elbe'", ['the', 'Spirit', 'of', 'the', 'Elbe']],
    [
      'dotted acronyms are one word',
      'J.K. Rowling, U.S. and a.m. but J. Smith',
      ['J.K.', 'Rowling', 'U.S.', 'and', 'a.m.', 'but', 'J', 'Smith'],
    ],
    ['numbers keep their separators', '1,000 and 3.5, then 7.', ['1,000', 'and', '3.5', 'then', '7']],
    ['letters beyond the basic plane', '𝒜b x', ['𝒜b', 'x']],
    ['nothing', ' … —', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['diacritics and letters that do not decompose', 'Müller Łódź Straße Ærø', ['muller', 'lodz', 'strasse', 'aero']],
    ['composed and decomposed alike', 'Zo\u00eb Zoe\u0308', ['zoe', 'zoe']],
    ['soft hyphens and zero-width characters', 'Pu\u00adtin Me\u200bdvedev', ['putin', 'medvedev']],
    ['both apostrophes', "O'Brien O’Brien", ['obrien', 'obrien']],
    ['dotted and undotted acronyms', 'U.S. US', ['us', 'us']],
    ['thousands', '1,000', ['1000']],
  ])('folds %s', (_, text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  it('tells how a word is written', () => {
    expect(shapes('the Elbe US U.S. G20 iPhone McDonald A 2020')).toEqual([
      'lower',
      'capitalized',
      'acronym',
      'acronym',
      'acronym',
      'mixed',
      'mixed',
      'capitalized',
      'number',
    ]);
  });

  it('reads long texts like their parts, and a short one behind a long one without its words', () => {
    const sentence = 'The U.S. asked Müller’s O’Brien for 1,000 votes ';
    const long = sentence.repeat(1000);
    const once = tokenize(sentence);
    const all = tokenize(long);
    expect(all).toHaveLength(once.length * 1000);
    expect(all.slice(-once.length)).toEqual(
      once.map((token) => ({
        ...token,
        start: token.start + 999 * sentence.length,
        end: token.end + 999 * sentence.length,
      })),
    );
    tokenize('abcdef');
    expect(words('ab')).toEqual(['ab']);
    expect(words('a')).toEqual(['a']);
  });

  it('gives spans inside the text, in order, without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end, folded: word } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).toBe(word.toLowerCase());
          last = end;
        }
      }),
    );
  });
});
