import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDays } from '../../../src/coverage/day.ts';
import { parseQuery } from '../../../src/coverage/query.ts';
import { writtenDays } from '../../../src/coverage/written-days.ts';
import { say } from '../../texts.ts';

const words = (query: string): readonly string[] => parseQuery(query).words.map(({ folded }) => folded);

describe('reading a query', () => {
  it('reads words as the index writes them', () => {
    expect(words('Müller’s COVID-19 U.S.')).toEqual(['muller', 'covid', '19', 'us']);
  });

  it('reads phrases, also while the closing mark is missing', () => {
    const phrase = (query: string) => parseQuery(query).phrases.map((found) => found.words.map(({ folded }) => folded));
    expect(phrase('"spirit of the Elbe" statement')).toEqual([['spirit', 'of', 'the', 'elbe']]);
    expect(phrase('“spirit of')).toEqual([['spirit', 'of']]);
    expect(phrase('"one"')).toEqual([]);
    expect(words('"one"')).toEqual(['one']);
  });

  it('takes words that every object of the language has for words', () => {
    expect(parseQuery('constructor:river type:valueOf')).toMatchObject({ filters: [], notes: [expect.anything()] });
    expect(words('constructor:river __proto__:x')).toEqual(['constructor', 'river', 'proto', 'x']);
  });

  it('reads the beginning of a pasted page', () => {
    const { phrases, filters } = parseQuery('"two words" who:Olsen '.repeat(300));
    expect(phrases.length).toBeLessThan(50);
    expect(filters.length).toBeLessThan(50);
  });

  it('reads what is left out', () => {
    const { excluded, words } = parseQuery('parade -Elbe -"joint statement" rock-and-roll');
    expect(excluded.map((part) => part.words.map(({ folded }) => folded))).toEqual([['elbe'], ['joint', 'statement']]);
    expect(words.map(({ folded }) => folded)).toEqual(['parade', 'rock', 'and', 'roll']);
  });

  it('reads filters in any case, quoted or not, negated or not', () => {
    const { filters, words } = parseQuery('WHO:Sullivan -outlet:"Harbour Post" type:people after:2020-04-01');
    expect(words).toEqual([]);
    expect(filters).toMatchObject([
      { field: 'who', value: 'Sullivan', negated: false },
      { field: 'outlet', value: 'Harbour Post', negated: true },
      { field: 'type', type: 'person' },
      { field: 'after', days: isoDays('2020-04-01') },
    ]);
  });

  it('lets a space stand between a filter and its value, and a date stand in words', () => {
    const { filters, words } = parseQuery(
      'who: Sullivan where: "Red Square" after: april 2020 before:May 25, 2020 -on:3 May 2020',
    );
    expect(words).toEqual([]);
    expect(filters).toMatchObject([
      { field: 'who', value: 'Sullivan' },
      { field: 'where', value: 'Red Square' },
      { field: 'after', days: isoDays('2020-04') },
      { field: 'before', days: isoDays('2020-05-25') },
      { field: 'on', days: isoDays('2020-05-03'), negated: true },
    ]);
    expect(words).toEqual([]);
    expect(parseQuery('who: after:2020').filters).toMatchObject([{ field: 'after' }]);
    expect(parseQuery('Exclusive: "Red Square"').phrases).toMatchObject([
      { words: [{ folded: 'red' }, { folded: 'square' }] },
    ]);
    expect(parseQuery('who:May 2020')).toMatchObject({ filters: [{ value: 'May' }], words: [{ folded: '2020' }] });
  });

  it('looks for no figures of a date that is being typed', () => {
    expect(words('bridge after:20')).toEqual(['bridge']);
    expect(words('bridge on: 2020-04-31')).toEqual(['bridge']);
  });

  it.each([
    ['type:per', 'person'],
    ['type:places', 'place'],
    ['type:org', 'organization'],
  ])('reads %s as it is meant', (query, type) => {
    expect(parseQuery(query)).toMatchObject({ filters: [{ field: 'type', type }], notes: [] });
  });

  it('says which types there are where more than one may be meant', () => {
    expect(parseQuery('type:p')).toMatchObject({ filters: [], notes: [expect.anything()] });
  });

  it.each(['before:', 'who:', '-Outlet:'])(
    'says what %s takes while nothing stands behind it, and looks for no such word',
    (text) => {
      const { words, excluded, filters, notes } = parseQuery(`parade ${text}`);
      expect(words.map(({ folded }) => folded)).toEqual(['parade']);
      expect([excluded, filters]).toEqual([[], []]);
      expect(notes).toEqual([{ span: { start: 7, end: 7 + text.length }, message: expect.any(Function) }]);
    },
  );

  it('searches for the words of a filter that it cannot read, and says why', () => {
    const { filters, words, notes } = parseQuery('after:christmas');
    expect(filters).toEqual([]);
    expect(words.map(({ folded }) => folded)).toEqual(['christmas']);
    expect(notes.map(({ span, message }) => [span, message(say)])).toEqual([
      [{ start: 0, end: 15 }, expect.stringContaining('2020-04-25')],
    ]);
  });

  it('takes a colon after another word for punctuation', () => {
    expect(words('Exclusive:bridge')).toEqual(['exclusive', 'bridge']);
  });

  it('reads every text, with spans that lie where the words are', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'ab":-“” who:on') })),
        (text) => {
          const { words, phrases, excluded, filters, notes } = parseQuery(text);
          const spans = [...phrases, ...excluded, ...filters, ...notes, ...words].map(({ span }) => span);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('written dates', () => {
  it.each([
    ['2020', '2020'],
    ['2020-04', '2020-04'],
    ['2020/4/25', '2020-04-25'],
    ['25.4.2020', '2020-04-25'],
    ['April 2020', '2020-04'],
    ['25 April 2020', '2020-04-25'],
    ['Apr 25th, 2020', '2020-04-25'],
    ['2020-12', '2020-12'],
    ['april 2020', '2020-04'],
    ['APR 25 2020', '2020-04-25'],
    ['25/4/2020', '2020-04-25'],
    ['4/25/2020', '2020-04-25'],
    ['25-04-2020', '2020-04-25'],
    ['20200425', '2020-04-25'],
    ['2020-04-25T10:00', '2020-04-25'],
    ['2020-', '2020'],
    ['2020-0', '2020'],
    ['2020-04-', '2020-04'],
    ['2020-04-0', '2020-04'],
  ])('reads %s', (written, iso) => {
    expect(writtenDays(written)).toEqual(isoDays(iso));
  });

  it.each(['', 'soon', '2020-13', '31.2.2020', '4/5/2020', '4-5-2020', '20200', 'marching 2020', 'April'])(
    'does not guess %j',
    (written) => {
      expect(writtenDays(written)).toBeNull();
    },
  );

  it('knows how long months and years are', () => {
    expect(isoDays('2020-02')).toEqual({ first: 18_293, last: 18_321 });
    const { first = 0, last = 0 } = isoDays('2019') ?? {};
    expect(last - first).toBe(364);
  });
});
