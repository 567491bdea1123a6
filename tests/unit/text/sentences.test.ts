import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickSentences, sentences } from '../../../src/text/sentences.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['plain ones', 'It rained. They stayed.', ['It rained.', 'They stayed.']],
    [
      'a dotted acronym that goes on',
      'U.S. President Ada Stone spoke. He left.',
      ['U.S. President Ada Stone spoke.', 'He left.'],
    ],
    [
      'a dotted acronym that ends one',
      'They flew to the U.S. The others stayed.',
      ['They flew to the U.S.', 'The others stayed.'],
    ],
    [
      'titles and initials',
      'Gen. A. B. Stone met Dr. Wu. All agreed.',
      ['Gen. A. B. Stone met Dr. Wu.', 'All agreed.'],
    ],
    ['closing quotes stay with their sentence', '“We agree.” She signed.', ['“We agree.”', 'She signed.']],
    ['a line break ends a sentence', 'Mr.\nStone', ['Mr.', 'Stone']],
    ['white space is nobody’s', '  One.  \n Two. ', ['One.', 'Two.']],
    ['nothing', ' \n', []],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('loses no character but white space, whatever the text', () => {
    const dense = (text: string): string => text.replace(/\s/g, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '”', 'U.S.', '?', '1') }), (text) => {
        expect(dense(cut(text).join(''))).toBe(dense(text));
      }),
    );
  });
});

describe('quickSentences', () => {
  const quick = (text: string): string[] => quickSentences(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    'It rained. They stayed.',
    'U.S. President Ada Stone spoke. He left.',
    'They flew to the U.S. The others stayed.',
    'Gen. A. B. Stone met Dr. Wu at 3.5 km. All agreed.',
    '“We agree.” She signed. (No one knew.) Then …',
    'Mr.\nStone\n\nand others ',
    '',
  ])('cuts as the platform does: %s', (text) => {
    expect(quick(text)).toEqual(cut(text));
  });

  it('loses no character but white space', () => {
    const text = ' “No.”  He left! \r\nThe ship, No. 5, sank… Nobody drowned ';
    expect(quick(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
