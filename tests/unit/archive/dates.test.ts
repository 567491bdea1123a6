import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDateLine, splitLeadingDate, splitTrailingDate } from '../../../src/archive/date-line.ts';
import { dayOrderOf } from '../../../src/archive/date-locale.ts';
import { findDates, partialDate, readDate } from '../../../src/archive/dates.ts';

const isoOf = (text: string) => findDates(text).map((date) => partialDate(date)?.iso ?? `--${date.month}-${date.day}`);

describe('findDates', () => {
  test.each([
    ['2020-04-27', ['2020-04-27']],
    ['2020/4/7', ['2020-04-07']],
    ['April 27, 2020', ['2020-04-27']],
    ['27 April 2020', ['2020-04-27']],
    ['27th of April, 2020', ['2020-04-27']],
    ['Apr. 27th 2020', ['2020-04-27']],
    ['MONDAY, APRIL 27, 2020', ['2020-04-27']],
    ['Mon 27 Apr 2020 11.10 BST', ['2020-04-27T11:10']],
    ['2020-04-27T11:10:00Z', ['2020-04-27T11:10Z']],
    ['2020-04-27T23:30:00.123-0500', ['2020-04-27T23:30-05:00']],
    ['Published: 11:10, April 27, 2020 | Updated: 03:36, June 6, 2023', ['2020-04-27T11:10', '2023-06-06T03:36']],
    ['Posted on June 6th, 2013 at 7: 38pm', ['2013-06-06T19:38']],
    ['12 a.m. on 1 May 2020', ['2020-05-01T00:00']],
    ['5 May 2020 12:30, 6 May 2020', ['2020-05-05T12:30', '2020-05-06']],
    ['12:30 on 5 May 2020, 6 May 2020', ['2020-05-05T12:30', '2020-05-06']],
    ['27/04/2020', ['2020-04-27']],
    ['4/27/2020', ['2020-04-27']],
    ['04/05/2020', ['2020']],
    ['April 2020', ['2020-04']],
    ['on April 25, officials said', ['--4-25']],
    ['the 9 May parade', ['--5-9']],
    ['He may 5 times', []],
    ['31 February 2020', []],
    ['may be in May', []],
    ['a ratio of 16/9/3', []],
  ])('%s', (text, expected) => {
    expect(isoOf(text)).toEqual(expected);
  });

  test('an ambiguous day claims only its year and the span of both readings', () => {
    const [date] = findDates('04/05/2020');
    expect(date && partialDate(date)).toEqual({ iso: '2020', earliest: '2020-04-05', latest: '2020-05-04' });
  });

  test.each([
    ['27 de abril de 2020, 11:10', 'es', '2020-04-27T11:10'],
    ['le 1er mai 2020 à 11h10', 'fr-FR', '2020-05-01T11:10'],
    ['mar. 27 avr. 2020', 'fr', '2020-04-27'],
    ['Montag, 27. März 2020', 'de', '2020-03-27'],
    ['27 aprile 2020 alle 11.10', 'it', '2020-04-27T11:10'],
    ['27 de março de 2020', 'pt-BR', '2020-03-27'],
    ['27 maart 2020', 'nl', '2020-03-27'],
    ['abril 27, 2020', 'es', '2020-04-27'],
    ['27 April 2020', 'de-AT', '2020-04-27'],
  ])('%s in %s', (text, language, iso) => {
    expect(findDates(text, { language }).map((date) => partialDate(date)?.iso)).toEqual([iso]);
  });

  test('a month of another language is read only where the language is said', () => {
    expect(isoOf('27 de abril de 2020')).toEqual([]);
  });

  test('the order of day and month is that of the language, if it has one', () => {
    const iso = (language: string) =>
      findDates('04/05/2020', { order: dayOrderOf(language) }).map((date) => partialDate(date)?.iso);
    expect(['en-US', 'en-GB', 'de', 'en', 'ja', 'no language'].flatMap(iso)).toEqual([
      '2020-04-05',
      '2020-05-04',
      '2020-05-04',
      '2020',
      '2020',
      '2020',
    ]);
  });

  test.each([
    ['9/11/13 10:00AM', ['2013-09-11T10:00']],
    ['11.03.17', ['2017-11-03']],
    ['6/6/71', ['1971-06-06']],
    ['version 1.2.20', []],
    ['192.16.11.12', []],
    ['1/2/3/20', []],
  ])('a short year, where one is expected: %s', (text, expected) => {
    expect(findDates(text, { shortYears: true, order: 'month-day' }).map((date) => partialDate(date)?.iso)).toEqual(
      expected,
    );
    expect(findDates(text)).toEqual([]);
  });

  test('finds any day however it is written', () => {
    const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const months = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = [date.getUTCFullYear(), months[date.getUTCMonth()], date.getUTCDate()];
        const iso = date.toISOString().slice(0, 10);
        for (const written of [iso, `${dayOfMonth} ${month} ${year}`, `${month} ${dayOfMonth}, ${year}`]) {
          expect(isoOf(`It was ${written}, they say`)).toEqual([iso]);
          expect(readDate(written)).toEqual({ iso, earliest: iso, latest: iso });
        }
      }),
    );
  });

  test('spans lie inside any text and do not overlap', () => {
    const piece = fc.constantFrom(
      '5 May 2020',
      ' 12:30 ',
      'May',
      '5',
      '2020',
      '-',
      '/',
      ' ',
      ',',
      'April',
      '12:30',
      'pm',
      'T',
      '04',
      '.',
      'Mon',
      'of',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { size: '+1' }).map((pieces) => pieces.join('')),
        (text) => {
          let last = 0;
          for (const { start, end } of findDates(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('readDate', () => {
  test.each([
    ['2020', '2020'],
    ['2020-04', '2020-04'],
    ['20200427', '2020-04-27'],
    ['Mon, 27 Apr 2020 11:10:00 +0000', '2020-04-27T11:10Z'],
    [' April 2020 ', '2020-04'],
    ['yesterday', undefined],
    ['27 April 2020 or so', undefined],
    ['2020-13-01', undefined],
    ['', undefined],
  ])('%s', (text, iso) => {
    expect(readDate(text)?.iso).toBe(iso);
  });
});

describe('lines of dates', () => {
  test('tell publication and change apart by their labels', () => {
    const dates = readDateLine('23 July 2013 | Last updated at 13:42 on 24 July 2013');
    expect([dates?.published?.day, dates?.updated?.day]).toEqual([23, 24]);
  });

  test('a line with nothing but a time of day is one, without a date', () => {
    expect(readDateLine('Updated at 9:50 p.m. ET Thursday')).toEqual({ published: null, updated: null });
  });

  test('a sentence with a date is none', () => {
    expect(readDateLine('The bridge was opened on 27 April 2020.')).toBeNull();
    expect(readDateLine('May 2020')).toBeNull();
  });

  test('a date run into the first paragraph is parted from it', () => {
    const text = 'date 2021-03-01 The harbour of Brightsea was closed after a crane fell into the water.';
    expect(text.slice(splitLeadingDate(text)?.end)).toMatch(/^The harbour/);
  });

  test('a sentence that begins with a date stays whole', () => {
    expect(
      splitLeadingDate('April 25, 2021, marks the tenth year of the new harbour of Brightsea, which cost a lot.'),
    ).toBeNull();
    expect(
      splitLeadingDate('May 5 2021 was the day on which the harbour of Brightsea was closed for good.'),
    ).toBeNull();
  });

  test('dates behind a headline are parted from it', () => {
    expect(splitTrailingDate('Crane falls into harbour Updated: 2021-03-01 09:53 (Agencies)')).toEqual({
      heading: 'Crane falls into harbour',
      dates: 'Updated: 2021-03-01 09:53 (Agencies)',
    });
  });
});
