import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../src/ui/timeline-bars.ts';

const days = (...all: readonly (readonly [string, number])[]) => all.map(([day, count]) => ({ day, count }));

describe('the drawing of mentions over time', () => {
  test('is none for no date and for one: a date is better said than drawn', () => {
    expect(timelineOf([])).toBeNull();
    expect(timelineOf(days(['2020-04-27', 3]))).toBeNull();
  });

  test('of some weeks has months, the year with the first', () => {
    const timeline = timelineOf(days(['2020-03-02', 1], ['2020-04-25', 4], ['2020-04-27', 8]));
    expect(timeline?.labels.map(({ text }) => text)).toEqual(['Mar 2020', 'Apr']);
    expect(timeline?.bars).toHaveLength(3);
    expect(timeline?.summary).toBe('Mentions by date. March 2020: 1, April 2020: 12');
  });

  test('of months over New Year names the new year', () => {
    const timeline = timelineOf(days(['2019-11-02', 1], ['2020-02-25', 4]));
    expect(timeline?.labels.map(({ text }) => text)).toEqual(['Nov 2019', 'Dec', 'Jan 2020', 'Feb']);
  });

  test('of sixty years has years, the first among them, and says the span and its height in words', () => {
    const sixty = Array.from({ length: 60 }, (_, i): [string, number] => [`${1961 + i}-05-09`, i === 40 ? 99 : 1]);
    const timeline = timelineOf(days(...sixty));
    expect(timeline?.bars).toHaveLength(60);
    expect(timeline?.labels.map(({ text }) => text)).toEqual(['1961', '1980', '2000', '2020']);
    expect(timeline?.summary).toBe('Mentions by date, from 1961 to 2020. Most in 2001: 99');
  });

  test('of centuries stays within its room', () => {
    const timeline = timelineOf(days(['1712-01-01', 1], ['1850-01-01', 2], ['2020-12-31', 1]));
    expect(timeline?.bars).toHaveLength(3);
    expect(timeline?.labels.length).toBeLessThanOrEqual(6);
  });

  test.each([
    ['two days', days(['2020-04-26', 1], ['2020-04-27', 3])],
    ['two years', days(['2019-01-01', 1], ['2020-12-31', 3])],
    ['thirty years', days(['1990-12-31', 1], ['1991-01-01', 2], ['2019-12-31', 3])],
    ['three hundred years', days(['1720-06-01', 5], ['2020-12-31', 3])],
  ])('keeps %s within its frame, in proportion, with labels that do not touch', (_, some) => {
    const timeline = timelineOf(some);
    const bars = timeline?.bars ?? [];
    for (const { at, width, height } of bars) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + width).toBeLessThanOrEqual(1.000001);
      expect(height).toBeGreaterThan(0);
    }
    expect(Math.max(...bars.map(({ height }) => height))).toBe(1);
    const places = (timeline?.labels ?? []).map(({ at }) => at);
    for (const [i, at] of places.entries()) expect(at - (places[i - 1] ?? -1)).toBeGreaterThan(0.1);
  });

  test('adds up days that share a bar', () => {
    const timeline = timelineOf(days(['1960-01-01', 1], ['2019-02-01', 2], ['2019-11-01', 2]));
    expect(timeline?.bars.map(({ height }) => height)).toEqual([0.25, 1]);
  });
});
