import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../../src/archive/article.ts';
import { citationOf } from '../../../src/archive/citation.ts';
import { readableDate } from '../../../src/archive/date-text.ts';
import { readArticle } from '../../../src/archive/read-article.ts';

const known = (iso: string, earliest = iso, latest = earliest) => {
  const value: PartialDate = { iso, earliest, latest };
  return { value, how: 'stated' as const, because: 'a test' };
};

describe('readableDate', () => {
  test.each([
    [known('2020-04-27'), '27 April 2020'],
    [known('2020-04-27T11:10', '2020-04-27'), '27 April 2020'],
    [known('2020-04-25', '2020-04-25', '2020-04-27'), 'about 25–27 April 2020'],
    [known('2020-04-30', '2020-04-30', '2020-05-02'), 'about 30 April – 2 May 2020'],
    [known('2019-12-31', '2019-12-31', '2020-01-02'), 'about 31 December 2019 – 2 January 2020'],
    [known('2020-04', '2020-04-01', '2020-04-30'), 'April 2020'],
    [known('2025', '2025-01-01', '2025-12-31'), '2025'],
    [null, 'undated'],
  ])('%j reads %s', (fact, text) => {
    expect(readableDate(fact)).toBe(text);
  });
});

describe('citationOf', () => {
  const text = 'The harbour of Brightsea was closed on Monday after a crane fell into the water.';

  test('names the outlet, the day and the printed headline', () => {
    const facts = {
      title: { value: 'Harbour closed', how: 'metadata', because: 'row' },
      outlet: { value: 'Brightsea Gazette', how: 'metadata', because: 'row' },
      published: { ...known('2021-03-01'), how: 'metadata' },
    } as const;
    expect(citationOf(readArticle({ id: 'a', source: 'a.txt', text, facts }))).toEqual({
      article: 'a',
      headline: 'Harbour closed',
      headlineDerived: false,
      outlet: 'Brightsea Gazette',
      date: '1 March 2021',
      day: '2021-03-01',
    });
  });

  test('says what is not known: the file stands for the outlet, the first sentence for the headline', () => {
    expect(citationOf(readArticle({ id: 'a', source: 'a.txt', text, facts: {} }))).toEqual({
      article: 'a',
      headline: text,
      headlineDerived: true,
      outlet: 'a.txt',
      date: 'undated',
      day: null,
    });
  });
});
