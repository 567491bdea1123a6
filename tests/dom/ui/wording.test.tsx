import { type JSX, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardText, citationText } from '../../../src/ui/citation-text.ts';
import { counted } from '../../../src/ui/counted.ts';
import { Marked } from '../../../src/ui/marked-text.tsx';
import { mentionsIn, namesIn } from '../../../src/ui/mentions.ts';
import { textAround } from '../../../src/ui/text-around.tsx';
import { article, citation, leastCard, usualCard } from './samples.ts';

test.each([
  [0, '0 articles'],
  [1, '1 article'],
  [999, '999 articles'],
  [1000, '1,000 articles'],
  [1234567, '1,234,567 articles'],
])('%i: %s', (count, expected) => {
  expect(counted(count, 'article')).toBe(expected);
});

test('a text has an element where its language wants it, and says nothing of the place it was kept for', () => {
  const root = document.createElement('p');
  const shown = (view: JSX.Element): string => {
    render(view, root);
    return root.innerHTML;
  };
  const name = <bdi>Anna</bdi>;
  expect(shown(textAround('rejected_site', name))).toBe('<bdi>Anna</bdi> is no longer marked on this site.');
  expect(shown(textAround('also_written', name))).toBe('Also written <bdi>Anna</bdi>');
  expect(shown(textAround('probably_means', name, 'this person'))).toBe(
    '“<bdi>Anna</bdi>” probably means this person.',
  );
  render(null, root);
});

describe('plain text for notes', () => {
  test('a source is cited with outlet, headline and date, and no headline that nobody printed', () => {
    expect(citationText(citation())).toBe(
      'The Harbour Courier, “Ministers sign river treaty after nine years of talks”, 27 April 2020',
    );
    expect(citationText(citation({ headlineDerived: true, outlet: 'a.txt', date: 'undated' }))).toBe('a.txt, undated');
  });

  test('every line of a card has its source', () => {
    const lines = cardText(usualCard).split('\n');
    expect(lines[0]).toBe('Anna Lindqvist');
    expect(lines).toHaveLength(7);
    for (const line of lines.slice(1)) expect(line).toMatch(/\(.+, .+\)$/);
    expect(cardText(leastCard).split('\n')).toHaveLength(2);
  });
});

describe('marked text', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = document.createElement('p');
  });
  afterEach(() => render(null, root));

  test.each([
    {
      name: 'in order',
      marks: [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
      expected: ['ab', 'ef'],
    },
    {
      name: 'out of order',
      marks: [
        { start: 4, end: 6 },
        { start: 0, end: 2 },
      ],
      expected: ['ab', 'ef'],
    },
    {
      name: 'overlapping',
      marks: [
        { start: 0, end: 3 },
        { start: 1, end: 5 },
      ],
      expected: ['abc', 'de'],
    },
    { name: 'beyond the end', marks: [{ start: 4, end: 60 }], expected: ['ef'] },
    {
      name: 'empty or reversed',
      marks: [
        { start: 2, end: 2 },
        { start: 5, end: 3 },
      ],
      expected: [],
    },
  ])('$name: loses no character', ({ marks, expected }) => {
    render(<Marked of={{ text: 'abcdef', marks }} />, root);
    expect(root.textContent).toBe('abcdef');
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(expected);
  });
});

test('mentions are read from their numbers', () => {
  expect(mentionsIn(article.annotations, 4).map(({ start, end, name }) => [start, end, name.name])).toEqual([
    [0, 9, 'Anna Lindqvist'],
  ]);
  expect(namesIn(article.annotations).map(({ name, count }) => [name, count])).toEqual([
    ['Anna Lindqvist', 2],
    ['Orrefors', 2],
  ]);
  expect(namesIn({ mentions: [0, 0, 1, 9, 0, 2], entities: [] })).toEqual([]);
});
