import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NamedPlace } from '../../../src/card/named-place.ts';
import { startCard } from '../../../src/card/start-card.ts';
import type { CardModel } from '../../../src/protocol/messages.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import { eventually } from '../ui/eventually.ts';
import { leastCard, usualCard } from '../ui/samples.ts';
import { watchShadowRoots } from './open-shadow.ts';

const shadow = watchShadowRoots();
let stop = new AbortController();
let page: HTMLElement;
const fetchCard = vi.fn<(entity: string) => Promise<Result<CardModel>>>();
const openArticle = vi.fn<(article: string) => void>();
const search = vi.fn<(text: string) => void>();
const onActive = vi.fn<(place: NamedPlace | null) => void>();

beforeEach(() => {
  stop = new AbortController();
  vi.clearAllMocks();
  fetchCard.mockImplementation(async (entity) =>
    entity === usualCard.entity
      ? success(usualCard)
      : entity === leastCard.entity
        ? success(leastCard)
        : failed('not-found', 'Gone.'),
  );
  page = document.createElement('div');
  page.style.cssText = 'height:3000px;position:relative;font:20px/40px sans-serif';
  for (const [top, { entity, name }] of [
    [60, usualCard],
    [700, leastCard],
    [760, { entity: 'person/gone', name: 'Nobody' }],
  ] as const) {
    const line = document.createElement('p');
    line.style.cssText = `position:absolute;margin:0;left:200px;top:${top}px`;
    const mark = document.createElement('i');
    mark.setAttribute('data-entity', entity);
    mark.textContent = name;
    line.append(mark, ' went on.');
    page.append(line);
  }
  const button = document.createElement('button');
  button.textContent = 'Of the page';
  page.prepend(button);
  document.body.append(page);
  const { signal } = stop;
  startCard({ document, window, nameAt, pointer: null, fetchCard, openArticle, search, onActive, signal });
});

afterEach(async () => {
  stop.abort();
  page.remove();
  scrollTo(0, 0);
  await moveTo(5, 5);
});

function placeOf(mark: HTMLElement): NamedPlace {
  const text = mark.firstChild as Text;
  return {
    entity: mark.getAttribute('data-entity') ?? '',
    name: mark.textContent,
    type: 'person',
    rects: [...mark.getClientRects()],
    range: { startContainer: text, startOffset: 0, endContainer: text, endOffset: text.data.length },
  };
}

function nameAt(x: number, y: number): NamedPlace | null {
  const mark = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-entity]');
  return mark ? placeOf(mark) : null;
}

function markOf(entity: string): HTMLElement {
  return page.querySelector(`[data-entity="${entity}"]`) as HTMLElement;
}

const host = (): HTMLElement | null => document.querySelector('backgrounder-card');
const heading = (): string | undefined => (host() ? shadow.latest().querySelector('h2')?.textContent : undefined);
const frame = (): HTMLElement => shadow.latest().querySelector('.frame') as HTMLElement;

/** Moves the pointer to a place of the viewport, whatever is there. */
async function moveTo(x: number, y: number): Promise<void> {
  const { left, top } = document.body.getBoundingClientRect();
  await userEvent.hover(document.body, { position: { x: x - left, y: y - top }, force: true });
}

async function clickAt(x: number, y: number): Promise<void> {
  const { left, top } = document.body.getBoundingClientRect();
  await userEvent.click(document.body, { position: { x: x - left, y: y - top }, force: true });
}

async function rest(entity: string): Promise<void> {
  const { left, top } = markOf(entity).getBoundingClientRect();
  await moveTo(left + 10, top + 10);
}

function inCard(selector: string): readonly [number, number] {
  const box = (shadow.latest().querySelector(selector) as Element).getBoundingClientRect();
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

async function openUsual(): Promise<void> {
  await rest(usualCard.entity);
  await eventually(heading).toBe('Anna Lindqvist');
}

describe('with the pointer', () => {
  test('resting on a name opens its card beside it, on the screen', async () => {
    await openUsual();
    expect(fetchCard).toHaveBeenCalledExactlyOnceWith(usualCard.entity);
    const box = frame().getBoundingClientRect();
    const line = markOf(usualCard.entity).getBoundingClientRect();
    expect(box.top).toBeGreaterThan(line.bottom);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(frame().getAttribute('aria-label')).toBe('Anna Lindqvist');
  });

  test('leaving closes it, going into it does not', async () => {
    await openUsual();
    await moveTo(...inCard('h2'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heading()).toBe('Anna Lindqvist');
    await moveTo(5, innerHeight - 5);
    await eventually(host).toBeNull();
  });

  test('from one name to the next the card is replaced', async () => {
    await openUsual();
    await rest(leastCard.entity);
    await eventually(heading).toBe('Orrefors');
  });

  test('a press elsewhere closes it', async () => {
    await openUsual();
    await clickAt(5, innerHeight - 5);
    await eventually(host).toBeNull();
  });

  test('a pointer with a button held down selects text and opens nothing', async () => {
    document.dispatchEvent(new PointerEvent('pointermove', { clientX: 210, clientY: 80, buttons: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(fetchCard).not.toHaveBeenCalled();
  });

  test('a failure is shown with its message', async () => {
    await rest('person/gone');
    await eventually(() => host() && shadow.latest().querySelector('[role=alert]')?.textContent).toBe('Gone.');
  });

  test('a pointer that rested on a name before the card was there opens it', async () => {
    const { left, top } = markOf(leastCard.entity).getBoundingClientRect();
    const late = new AbortController();
    startCard({
      document,
      window,
      nameAt,
      pointer: { x: left + 5, y: top + 5 },
      fetchCard,
      openArticle,
      search,
      signal: late.signal,
    });
    await eventually(heading).toBe('Orrefors');
    late.abort();
    expect(host()).toBeNull();
  });
});

describe('what closes it', () => {
  test('Escape, which the page does not get to see while a card is open', async () => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key), { capture: true, signal: stop.signal });
    await openUsual();
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(keys).toEqual(['Escape']);
  });

  test('scrolling the page, but not scrolling the card', async () => {
    await openUsual();
    frame().scrollTop = 40;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heading()).toBe('Anna Lindqvist');
    scrollTo(0, 200);
    await eventually(host).toBeNull();
  });

  test('not the scrolling of something that the name does not stand in', async () => {
    const ticker = document.createElement('div');
    ticker.style.cssText = 'position:absolute;top:300px;height:40px;width:80px;overflow:auto';
    ticker.append(document.createElement('p'), 'News '.repeat(100));
    page.append(ticker);
    await openUsual();
    ticker.scrollTop = 50;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heading()).toBe('Anna Lindqvist');
  });

  test('navigation within the page, even when it is pinned', async () => {
    await openUsual();
    await clickAt(...inCard('[aria-label="Keep this card open"]'));
    location.hash = 'elsewhere';
    await eventually(host).toBeNull();
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('the signal, after which nothing listens any more', async () => {
    await openUsual();
    stop.abort();
    expect(host()).toBeNull();
    await rest(leastCard.entity);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(fetchCard).toHaveBeenCalledOnce();
  });
});

describe('what it offers', () => {
  test('pinned, it stays when the pointer goes and the page scrolls; closed, it is gone', async () => {
    await openUsual();
    await clickAt(...inCard('[aria-label="Keep this card open"]'));
    await moveTo(5, innerHeight - 5);
    scrollTo(0, 100);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heading()).toBe('Anna Lindqvist');
    await clickAt(...inCard('[aria-label="Close"]'));
    await eventually(host).toBeNull();
  });

  test('an article, and the search', async () => {
    await openUsual();
    await clickAt(...inCard('.card-sentences .source'));
    await clickAt(...inCard('footer .link'));
    expect(openArticle).toHaveBeenCalledWith('a1');
    expect(search).toHaveBeenCalledWith('Anna Lindqvist');
  });

  test('the rest of the sentences', async () => {
    await openUsual();
    const details = shadow.latest().querySelector('details') as HTMLDetailsElement;
    details.scrollIntoView({ block: 'center' });
    await clickAt(...inCard('summary'));
    expect(details.open).toBe(true);
  });

  test('a copy of what it says, and word of how that went', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openUsual();
    await clickAt(...inCard('footer .link + .link'));
    expect(write.mock.calls[0]?.[0]).toContain('minister of waterways (The Harbour Courier, “Ministers sign');
    await eventually(() => shadow.latest().querySelector('footer [role=status]')?.textContent).toBe('Copied');
    write.mockRestore();
  });
});

test('with the pointer gone into it, it can be walked through from the keyboard', async () => {
  await openUsual();
  await clickAt(...inCard('[aria-label="Keep this card open"]'));
  await userEvent.keyboard('{Tab}');
  expect(shadow.latest().activeElement?.getAttribute('aria-label')).toBe('Close');
  await userEvent.keyboard('{Enter}');
  await eventually(host).toBeNull();
});

describe('the name that it is about', () => {
  const told = (): readonly (string | undefined)[] => onActive.mock.calls.map(([place]) => place?.entity);

  test('is told when the pointer rests on it, once, and when card and pointer are gone', async () => {
    await openUsual();
    await moveTo(...inCard('h2'));
    expect(told()).toEqual([usualCard.entity]);
    await moveTo(5, innerHeight - 5);
    await eventually(host).toBeNull();
    expect(told()).toEqual([usualCard.entity, undefined]);
  });

  test('is the next one as soon as the pointer is there', async () => {
    await openUsual();
    await rest(leastCard.entity);
    expect(told()).toEqual([usualCard.entity, leastCard.entity]);
  });

  test('is none after Escape, nor once the signal has ended', async () => {
    await openUsual();
    await userEvent.keyboard('{Escape}');
    expect(told()).toEqual([usualCard.entity, undefined]);
    await rest(leastCard.entity);
    stop.abort();
    expect(told()).toEqual([usualCard.entity, undefined, leastCard.entity, undefined]);
  });
});

test('a card comes again after the page has thrown the last one away', async () => {
  await openUsual();
  host()?.remove();
  await rest(leastCard.entity);
  await eventually(heading).toBe('Orrefors');
});

test('the page keeps its own body, focus and selection while a card comes and goes', async () => {
  const body = document.body.outerHTML;
  const focused = document.activeElement;
  await openUsual();
  expect(document.body.outerHTML).toBe(body);
  expect(document.activeElement).toBe(focused);
  await userEvent.keyboard('{Escape}');
  expect(document.body.outerHTML).toBe(body);
});
