import { describe, expect, it } from 'vitest';
import { seenText } from '../../../src/service/seen-text.ts';

const PAGE = [
  'Talks collapse',
  'It rained in Tarvala. Energy Minister Mirela Danesco said on Monday the dam would flood four villages! Nobody replied.',
];

describe('a sentence that the page prints', () => {
  it.each([
    ['word for word', 'Energy Minister Mirela Danesco said on Monday the dam would flood four villages!'],
    [
      'with other quotes, case and accents',
      '“Énergy minister Mirela DANESCO said on Monday the dam would flood four villages”',
    ],
    ['but for a word or two', 'Energy Minister Mirela Danesco said Tuesday the dam would flood four villages.'],
    ['in part', 'Mirela Danesco said the dam would flood four villages.'],
  ])('is seen %s', (_, sentence) => {
    expect(seenText(PAGE)(sentence)).toBe(true);
  });

  it.each([
    ['says something else', 'Mirela Danesco welcomed the decision of the four villages to leave the valley.'],
    ['is so short that it says nothing', 'She said.'],
    ['has its words in different sentences', 'It rained on four villages in Tarvala and nobody replied.'],
  ])('is not when it %s', (_, sentence) => {
    expect(seenText(PAGE)(sentence)).toBe(false);
  });

  it('is none on a page without text', () => {
    expect(seenText([])('Mirela Danesco said the dam would flood four villages.')).toBe(false);
  });
});
