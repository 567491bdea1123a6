import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NamedPlace } from '../../../src/card/named-place.ts';
import { type StartedCard, startCard } from '../../../src/card/start-card.ts';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import { eventually } from '../ui/eventually.ts';
import { leastCard, longCard, rightToLeftCard, usualCard } from '../ui/samples.ts';
import { watchShadowRoots } from './open-shadow.ts';

// axe cannot look into closed roots.
const shadow = watchShadowRoots('open');
let stop = new AbortController();
let openCard: StartedCard['open'];
let mark: HTMLElement;
let answer: Promise<Result<CardModel>>;

beforeEach(() => {
  stop = new AbortController();
  mark = document.createElement('p');
  mark.textContent = 'Anna Lindqvist';
  document.body.append(mark);
  answer = Promise.resolve(success(usualCard));
  ({ open: openCard } = startCard({
    document,
    window,
    nameAt: () => null,
    pointer: null,
    fetchCard: () => answer,
    fetchReason: async () =>
      success({
        alias: 'Lindqvist',
        confidence: 0.7,
        lines: ['The archive prints “Lindqvist” 9 times.'],
        runnerUp: 'Not Karl.',
      }),
    reject: async () => success(null),
    restore: async () => success(null),
    openArticle: () => {},
    search: () => {},
    signal: stop.signal,
  }));
});

afterEach(() => {
  stop.abort();
  mark.remove();
  document.documentElement.style.removeProperty('color-scheme');
});

function place(): NamedPlace {
  const text = mark.firstChild as Text;
  return {
    entity: usualCard.entity,
    name: 'Anna Lindqvist',
    type: 'person',
    rects: [...mark.getClientRects()],
    range: new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: text.length }),
  };
}

const inCard = (selector: string): HTMLElement | null => shadow.latest().querySelector(selector);
const button = (label: string): HTMLElement => inCard(`button[aria-label="${label}"]`) as HTMLElement;

async function open(by: 'keyboard' | 'touch' = 'keyboard'): Promise<void> {
  openCard(place(), by);
  await eventually(() => inCard('footer')).not.toBeNull();
}

async function expectNothingFound(): Promise<void> {
  const found: string[] = [];
  const frame = inCard('.frame') as HTMLElement;
  for (const animation of frame.getAnimations()) animation.finish();
  for (const scheme of ['dark', 'light']) {
    frame.style.colorScheme = scheme;
    const { violations, passes } = await axe.run('backgrounder-card', {
      // A part of a page has neither a title nor landmarks of its own.
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    for (const { id, nodes } of violations) found.push(`${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(passes.length).toBeGreaterThan(0);
  }
  expect(found).toEqual([]);
}

describe('axe finds nothing', () => {
  test('in a card that is being fetched', async () => {
    answer = new Promise(() => {});
    openCard(place(), 'keyboard');
    await expectNothingFound();
  });

  test('in a failure', async () => {
    answer = Promise.resolve(failed('not-found', 'The archive no longer knows this name. Reload the page.'));
    openCard(place(), 'keyboard');
    await eventually(() => inCard('[role=alert]')).not.toBeNull();
    await expectNothingFound();
  });

  test.each([
    ['usual', usualCard],
    ['least', leastCard],
    ['longest', longCard],
    ['right-to-left', rightToLeftCard],
  ])('in the %s card', async (_, card) => {
    answer = Promise.resolve(success(card));
    await open();
    for (const details of shadow.latest().querySelectorAll('details')) details.open = true;
    await expectNothingFound();
  });

  test('in an unpinned card', async () => {
    await open();
    button('Keep this card open').click();
    await eventually(() => button('Keep this card open').getAttribute('aria-pressed')).toBe('false');
    await expectNothingFound();
  });

  test.each(['Copy', 'Why marked', 'Not this'])('with “%s” open', async (panel) => {
    await open();
    button(panel).click();
    await eventually(() => inCard(panel === 'Why marked' ? '.card-reason' : '.card-choices')).not.toBeNull();
    await expectNothingFound();
  });

  test('in the way back from a rejection', async () => {
    await open();
    button('Not this').click();
    await eventually(() => button('On this page')).not.toBeNull();
    button('On this page').click();
    await eventually(() => inCard('.card-undo')).not.toBeNull();
    await expectNothingFound();
  });

  test('in a sheet', async () => {
    await open('touch');
    await expectNothingFound();
  });
});

/** Relative luminance of a colour as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('every text has 4.5 : 1 or more against the paper, in light and in dark, which axe does not see', async () => {
  await open();
  button('Why marked').click();
  await eventually(() => inCard('.card-reason')).not.toBeNull();
  const frame = inCard('.frame') as HTMLElement;
  for (const scheme of ['dark', 'light']) {
    frame.style.colorScheme = scheme;
    const paper = luminance(getComputedStyle(frame).backgroundColor);
    for (const text of frame.querySelectorAll('[data-text]')) {
      const ink = luminance(getComputedStyle(text, '::before').color);
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      expect(contrast, `${scheme} ${text.getAttribute('data-text')}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

describe('every control', () => {
  test.each(['keyboard', 'touch'] as const)('can be hit (WCAG 2.5.8), opened by %s', async (by) => {
    await open(by);
    for (const control of shadow.latest().querySelectorAll<HTMLElement>('button, summary')) {
      if (!control.checkVisibility()) continue;
      const { width, height } = control.getBoundingClientRect();
      const least = by === 'touch' ? 32 : 24;
      expect(Math.min(width, height), control.outerHTML).toBeGreaterThanOrEqual(least);
    }
  });

  test('that has the focus is not hidden behind the foot (WCAG 2.4.11)', async () => {
    answer = Promise.resolve(success(longCard));
    await open();
    const foot = inCard('footer') as HTMLElement;
    for (const control of shadow.latest().querySelectorAll<HTMLElement>('.card-view :is(button, summary)')) {
      if (!control.checkVisibility() || foot.contains(control)) continue;
      control.focus();
      const box = control.getBoundingClientRect();
      expect(box.top, control.outerHTML).toBeLessThan(foot.getBoundingClientRect().top);
    }
  });

  test('in the foot gets the focus without moving what is being read', async () => {
    answer = Promise.resolve(success(longCard));
    await open();
    const frame = inCard('.frame') as HTMLElement;
    for (const label of ['Not this', 'Why marked', 'Copy', 'Search the archive']) {
      button(label).focus();
      expect(frame.scrollTop, label).toBe(0);
    }
  });
});
