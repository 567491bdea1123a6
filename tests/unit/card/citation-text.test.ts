import { describe, expect, test } from 'vitest';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import { cardMarkdown, cardText } from '../../../src/ui/citation-text.ts';
import { directionOf } from '../../../src/ui/direction.ts';

const citation = {
  article: 'a',
  headline: 'Dam *fails* again',
  headlineDerived: false,
  outlet: 'River Post',
  date: '4 March 2024',
  day: '2024-03-04',
};
const card = {
  name: 'Anna_Lindqvist',
  role: { text: 'minister', citation },
  sentences: [
    { sentence: { text: 'She [Lindqvist] left.', marks: [] }, citation },
    {
      sentence: { text: 'Lindqvist left.', marks: [] },
      citation: { ...citation, headlineDerived: true, date: 'undated' },
    },
  ],
} as unknown as CardModel;

describe('a card as text', () => {
  test('has its source on every line', () => {
    expect(cardText(card)).toBe(
      'Anna_Lindqvist\nminister (River Post, “Dam *fails* again”, 4 March 2024)\n' +
        '“She [Lindqvist] left.” (River Post, “Dam *fails* again”, 4 March 2024)\n“Lindqvist left.” (River Post, undated)',
    );
  });

  test('as Markdown is a list, and nothing from the archive is markup', () => {
    expect(cardMarkdown(card)).toBe(
      '**Anna\\_Lindqvist**, minister (River Post, *Dam \\*fails\\* again*, 4 March 2024)\n\n' +
        '- “She \\[Lindqvist\\] left.” (River Post, *Dam \\*fails\\* again*, 4 March 2024)\n' +
        '- “Lindqvist left.” (River Post, undated)',
    );
  });

  test('without role and sentences is the name', () => {
    expect(cardMarkdown({ ...card, role: null, sentences: [] })).toBe('**Anna\\_Lindqvist**');
  });
});

test.each([
  ['Anna فاطمة', 'ltr'],
  ['“فاطمة” said Anna', 'rtl'],
  ['2020: שלום', 'rtl'],
  ['12 %', 'ltr'],
  ['🙂 — שלום', 'rtl'],
  ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
  ['Ελλάδα שלום', 'ltr'],
  ['中国 فاطمة', 'ltr'],
  ['', 'ltr'],
] as const)('“%s” runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
