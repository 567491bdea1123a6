import type { CardModel } from '../protocol/card-model.ts';
import { grouped } from './counted.ts';
import { locale } from './locale.ts';
import { text } from './text.ts';

/** Bars that a card's width has room for, each wide enough to be seen. */
const MOST_BARS = 60;
/** Labels under them that do not touch. */
const MOST_LABELS = 5;
/** Share of the card's width that a character of a label takes, and the line before it. */
const CHARACTER = 0.0235;
const LINE = 0.015;
/** Months up to which the scale has months; beyond that it has years. */
const MOST_MONTHS = 18;
/** Years or months that a text alternative names one by one. */
const MOST_TOLD = 12;
const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12] as const;
const MONTHS_OF_YEAR = 12;
const DAYS_OF_MONTH = 31;

/** Mentions over time as a drawing: all lengths are shares of the whole width or height, 0 to 1. */
export interface Timeline {
  readonly bars: readonly { readonly at: number; readonly width: number; readonly height: number }[];
  /** Where a stretch begins; `isBefore` has the text end there, because the edge is too near. */
  readonly labels: readonly { readonly at: number; readonly text: string; readonly isBefore: boolean }[];
  /** The same in words. */
  readonly summary: string;
}

/**
 * Bars for mentions by day, on a scale of years, or of months where all is within a year and a half. Days that share a
 * bar are added up. Null for fewer than two days: one date is better said than drawn.
 */
export function timelineOf(days: CardModel['days']): Timeline | null {
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last || first === last) return null;
  const months = monthOf(last.day) - monthOf(first.day) + 1;
  const scale = months > MOST_MONTHS ? YEARS : MONTHS_SCALE;
  const from = scale.unitOf(first.day);
  const covered = scale.unitOf(last.day) - from + 1;
  // Whole bars, where several units make one.
  const perBar = Math.ceil(covered / MOST_BARS);
  const units = Math.ceil(covered / perBar) * perBar;
  return {
    bars: barsOf(days, scale, from, units),
    labels: labelsOf(scale, from, units),
    summary: summaryOf(days, scale),
  };
}

interface Scale {
  /** The unit that a day lies in, counted from the year 0. */
  readonly unitOf: (day: string) => number;
  /** How far into its unit a day lies, 0 to 1. */
  readonly within: (day: string) => number;
  /** Parts of a unit that are no finer than days. */
  readonly finest: number;
  readonly steps: readonly number[];
  readonly short: (unit: number, isFirst: boolean) => string;
  readonly long: (unit: number) => string;
}

const YEARS: Scale = {
  unitOf: (day) => Number(day.slice(0, 4)),
  within: (day) => (monthOf(day) % MONTHS_OF_YEAR) / MONTHS_OF_YEAR,
  finest: MONTHS_OF_YEAR,
  steps: YEAR_STEPS,
  short: String,
  long: String,
};

const MONTHS_SCALE: Scale = {
  unitOf: monthOf,
  within: (day) => (Number(day.slice(8, 10)) - 1) / DAYS_OF_MONTH,
  finest: DAYS_OF_MONTH,
  steps: MONTH_STEPS,
  short: (unit, isFirst) =>
    monthAs(unit, isFirst || unit % MONTHS_OF_YEAR === 0 ? { month: 'short', year: 'numeric' } : { month: 'short' }),
  long: (unit) => monthAs(unit, { month: 'long', year: 'numeric' }),
};

function monthAs(month: number, form: Intl.DateTimeFormatOptions): string {
  const begins = Date.UTC(yearOf(month), month % MONTHS_OF_YEAR);
  return new Intl.DateTimeFormat(locale(), { ...form, timeZone: 'UTC' }).format(begins);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * MONTHS_OF_YEAR + Number(day.slice(5, 7)) - 1;
}

function yearOf(month: number): number {
  return Math.floor(month / MONTHS_OF_YEAR);
}

function barsOf(days: CardModel['days'], scale: Scale, from: number, units: number): Timeline['bars'] {
  const perUnit =
    units > MOST_BARS ? 1 / Math.ceil(units / MOST_BARS) : Math.min(scale.finest, Math.floor(MOST_BARS / units));
  const counts = new Map<number, number>();
  for (const { day, count } of days) {
    const bar = Math.floor((scale.unitOf(day) - from + scale.within(day)) * perUnit);
    counts.set(bar, (counts.get(bar) ?? 0) + count);
  }
  const most = Math.max(...counts.values());
  const width = 1 / (units * perUnit);
  return [...counts].map(([bar, count]) => ({ at: bar * width, width, height: count / most }));
}

function labelsOf(scale: Scale, from: number, units: number): Timeline['labels'] {
  const step = scale.steps.find((wide) => units / wide <= MOST_LABELS) ?? units;
  const labels: { at: number; text: string; isBefore: boolean }[] = [];
  let end = 0;
  for (let unit = from; unit < from + units; unit = (Math.floor(unit / step) + 1) * step) {
    const at = (unit - from) / units;
    const label = scale.short(unit, labels.length === 0);
    const width = label.length * CHARACTER + LINE;
    const isBefore = at + width > 1;
    if (at < end || (isBefore && at - width < end)) continue;
    labels.push({ at, text: label, isBefore });
    end = at + width;
  }
  return labels;
}

function summaryOf(days: CardModel['days'], { unitOf, long }: Scale): string {
  const counts = new Map<number, number>();
  for (const { day, count } of days) counts.set(unitOf(day), (counts.get(unitOf(day)) ?? 0) + count);
  const told = [...counts].map(([unit, count]) => ({ unit: long(unit), count }));
  const say = ({ unit, count }: { unit: string; count: number }): string => `${unit}: ${grouped(count)}`;
  if (told.length <= MOST_TOLD) return text('mentions_by_date', told.map(say).join(', '));
  const most = told.reduce((best, next) => (next.count > best.count ? next : best));
  return text('mentions_from_to', told.at(0)?.unit ?? '', told.at(-1)?.unit ?? '', say(most));
}
