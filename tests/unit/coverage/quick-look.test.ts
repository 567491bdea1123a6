import { describe, expect, test } from 'vitest';
import { placesOfAny } from '../../../src/coverage/quick-look.ts';

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

  test('finds nothing where there is nothing, and for no words', () => {
    expect(placesIn('The river has risen.', 'minister')).toEqual([]);
    expect(placesIn('The river has risen.')).toEqual([]);
  });

  test('takes the whole text where a word may be written in another way', () => {
    expect(placesIn('The U.S. has said so.', 'us')).toEqual(['The U.S. has said so.']);
    expect(placesIn('The ministère has said so.', 'minister')).toEqual(['The ministère has said so.']);
  });
});
