import { describe, expect, it } from 'vitest';
import { isoDays } from '../../../src/coverage/day.ts';
import { saidDays } from '../../../src/coverage/said-days.ts';

const days = (text: string, published: string | null = null): readonly string[] =>
  saidDays(text, published === null ? null : isoDays(published)).map(({ day }) => day);

describe('the days that a text speaks of', () => {
  it.each([
    ['The bridge fell on April 25, 1945, at noon.', ['1945-04-25']],
    ['The bridge fell on 25 April 1945.', ['1945-04-25']],
    ['It was rebuilt in March 1951 and again in 1962.', ['1951-03', '1962']],
    ['Voters of the 2016 election remember.', ['2016']],
    ['There were 1945 people and 2010 votes, 1500 of them by post.', []],
    ['Nothing happened.', []],
  ])('reads %j', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    ['The parade of May 9 was put off.', '2020-04-27', '2020-05-09'],
    ['The parade of 9 May was put off.', '2020-04-27', '2020-05-09'],
    ['He resigned on December 30.', '2021-01-04', '2020-12-30'],
    ['The vote is on January 3.', '2020-12-28', '2021-01-03'],
  ])('takes %j of %s for %s, the nearest', (text, published, expected) => {
    expect(days(text, published)).toEqual([expected]);
  });

  it('reckons weekdays back from the day of publication, and forward where the sentence looks ahead', () => {
    expect(days('The statement was issued on Saturday.', '2020-04-27')).toEqual(['2020-04-25']);
    expect(days('The court sat on Monday.', '2020-04-27')).toEqual(['2020-04-27']);
    expect(days('The council will meet on Thursday.', '2020-04-27')).toEqual(['2020-04-30']);
    expect(days('Answers must be in before Friday.', '2020-04-27')).toEqual(['2020-05-01']);
    expect(days('The roads were blocked by Friday.', '2020-04-27')).toEqual(['2020-04-24']);
    expect(days('It rained yesterday.', '2020-03-01')).toEqual(['2020-02-29']);
    expect(days('Cracks had been found in March.', '2021-05-04')).toEqual(['2021-03']);
  });

  it('reckons nothing from a publication that is not known well enough', () => {
    expect(days('The statement was issued on Saturday, before May 9.')).toEqual([]);
    expect(days('The statement was issued on Saturday, before May 9.', '2020')).toEqual(['2020-05-09']);
    expect(days('The statement was issued on Saturday.', '2020-04')).toEqual([]);
  });

  it('says where the words stand', () => {
    const text = 'The fire of 3 June 1987 was the last, on a Sunday in 1990 it was forgotten.';
    expect(saidDays(text, null).map(({ start, end }) => text.slice(start, end))).toEqual(['3 June 1987', '1990']);
  });
});
