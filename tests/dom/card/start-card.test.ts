import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { NamedPlace } from '../../../src/card/named-place.ts';
import { type StartedCard, startCard } from '../../../src/card/start-card.ts';
import type { CardSurroundings } from '../../../src/card/surroundings.ts';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import type { MarkReason } from '../../../src/protocol/mark-reason.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import type { Rejection } from '../../../src/protocol/settings.ts';
import { eventually } from '../ui/eventually.ts';
import { leastCard, usualCard } from '../ui/samples.ts';
import { textOf, watchShadowRoots } from './open-shadow.ts';

const shadow = watchShadowRoots();
let stop = new AbortController();
let page: HTMLElement;
let openCard: StartedCard['open'];
const fetchCard = vi.fn<(place: NamedPlace) => Promise<Result<CardModel>>>();
const fetchReason = vi.fn<(place: NamedPlace) => Promise<Result<MarkReason>>>();
const reject = vi.fn<(rejection: Rejection) => Promise<Result<unknown>>>();
const restore = vi.fn<(rejection: Rejection) => Promise<Result<unknown>>>();
const openArticle = vi.fn<(article: string) => void>();
const search = vi.fn<(text: string) => void>();
const asked = { fetchCard, fetchReason, reject, restore, openArticle, search };
const onActive = vi.fn<(place: NamedPlace | null) => void>();

const reason: MarkReason = {
  alias: 'Lindqvist',
  confidence: 0.97,
  lines: ['Earlier the page writes “Anna Lindqvist”.'],
  runnerUp: 'Not Karl Lindqvist: the page does not write that name in full.',
};

beforeEach(() => {
  stop = new AbortController();
  vi.clearAllMocks();
  fetchReason.mockResolvedValue(success(reason));
  reject.mockResolvedValue(success(null));
  restore.mockResolvedValue(success(null));
  fetchCard.mockImplementation(async ({ entity }) =>
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
  openCard = start({ onActive, signal }).open;
});

afterEach(async () => {
  stop.abort();
  page.remove();
  scrollTo(0, 0);
  await moveTo(5, 5);
});

/** Starts the card of the test page, and tells it of the pointer. */
function start(own: Partial<CardSurroundings> & Pick<CardSurroundings, 'signal'>): StartedCard {
  const card = startCard({ ...asked, document, window, nameAt, pointer: null, ...own });
  window.addEventListener('pointermove', card.pointerMoved, { capture: true, signal: own.signal });
  return card;
}

function placeOf(mark: HTMLElement): NamedPlace {
  const text = mark.firstChild as Text;
  return {
    entity: mark.getAttribute('data-entity') ?? '',
    name: mark.textContent,
    type: 'person',
    rects: [...mark.getClientRects()],
    range: new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: text.data.length }),
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
const heading = (): string | undefined => (host() ? textOf(shadow.latest().querySelector('h2')) : undefined);
const frame = (): HTMLElement => shadow.latest().querySelector('.frame') as HTMLElement;

/** Moves the pointer to a place of the viewport, whatever is there. */
async function moveTo(x: number, y: number): Promise<void> {
  const { left, top } = document.body.getBoundingClientRect();
  await userEvent.hover(document.body, { position: { x: x - left, y: y - top }, force: true });
}

/** The mouse itself, at a place of the viewport. */
async function mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', left: number, top: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = window.frameElement ? frame.width / innerWidth : 1;
  const [x, y] = [frame.x + left * scale, frame.y + top * scale];
  const held = { button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 } as const;
  await cdp().send('Input.dispatchMouseEvent', { type, x, y, ...held });
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

/** Presses a button of the card by its name, once the card lies still: what is opened in it may move it. */
async function press(label: string): Promise<void> {
  const middle = (): string => inCard(`button[aria-label="${label}"]`).map(Math.round).join();
  let before = '';
  await eventually(() => {
    const same = middle() === before;
    before = middle();
    return same;
  }).toBe(true);
  await clickAt(...inCard(`button[aria-label="${label}"]`));
}

async function openUsual(): Promise<void> {
  await rest(usualCard.entity);
  await eventually(heading).toBe('Anna Lindqvist');
}

describe('with the pointer', () => {
  test('resting on a name opens its card beside it, on the screen', async () => {
    await openUsual();
    expect(fetchCard.mock.calls.map(([{ entity }]) => entity)).toEqual([usualCard.entity]);
    const box = frame().getBoundingClientRect();
    const line = markOf(usualCard.entity).getBoundingClientRect();
    expect(box.top).toBeGreaterThan(line.bottom);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(frame().getAttribute('aria-label')).toBe('Anna Lindqvist');
  });

  test('it opens, and stays for a pointer that goes into it, also where the page keeps its events to itself', async () => {
    for (const type of ['pointermove', 'mousemove', 'pointerover'])
      window.addEventListener(type, (event) => event.stopPropagation(), { capture: true, signal: stop.signal });
    await openUsual();
    await moveTo(...inCard('h2'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heading()).toBe('Anna Lindqvist');
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
    const moves: number[] = [];
    document.addEventListener('pointermove', ({ buttons }) => moves.push(buttons), { signal: stop.signal });
    await mouse('mousePressed', 150, 300);
    await mouse('mouseMoved', 210, 80);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await mouse('mouseReleased', 210, 80);
    expect(moves.at(-1)).toBe(1);
    expect(fetchCard).not.toHaveBeenCalled();
  });

  test('what a script of the page makes up closes nothing and is left to the page', async () => {
    const { left, top } = markOf(usualCard.entity).getBoundingClientRect();
    const at = { clientX: left + 10, clientY: top + 10, bubbles: true, cancelable: true };
    await openUsual();
    expect(document.body.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'Escape' }))).toBe(true);
    document.body.dispatchEvent(new PointerEvent('pointerdown', at));
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heading()).toBe('Anna Lindqvist');
  });

  test('on dark paper it is dark itself, and only there', async () => {
    const paper = (): string => getComputedStyle(frame()).backgroundColor;
    await openUsual();
    const usual = paper();
    stop.abort();
    stop = new AbortController();
    const isOnDark = ({ entity }: NamedPlace): boolean => entity === usualCard.entity;
    start({ isOnDark, signal: stop.signal });
    await openUsual();
    expect(paper()).not.toBe(usual);
    await rest(leastCard.entity);
    await eventually(heading).toBe('Orrefors');
    expect(paper()).toBe(usual);
  });

  test('a failure is shown with its message', async () => {
    await rest('person/gone');
    await eventually(() => host() && textOf(shadow.latest().querySelector('[role=alert]'))).toBe('Gone.');
  });

  test('a pointer that rested on a name before the card was there opens it', async () => {
    const { left, top } = markOf(leastCard.entity).getBoundingClientRect();
    const late = new AbortController();
    start({ pointer: { x: left + 5, y: top + 5 }, signal: late.signal });
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

  test('not the scrolling of the browser itself, where the page grows above what is in the window', async () => {
    // Who points while the page still scrolls is not taken at his word.
    const scrolled = new Promise((resolve) => document.addEventListener('scroll', resolve, { once: true }));
    scrollTo(0, 600);
    await scrolled;
    await rest(leastCard.entity);
    await eventually(heading).toBe('Orrefors');
    const added = document.createElement('p');
    added.style.height = '200px';
    document.body.prepend(added);
    await eventually(() => Math.round(scrollY)).toBeGreaterThan(700);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heading()).toBe('Orrefors');
    added.remove();
    scrollTo(0, 500);
    await eventually(host).toBeNull();
  });

  test('the page moving its name; one that stays goes along', async () => {
    const paragraph = markOf(usualCard.entity).parentElement as HTMLElement;
    await openUsual();
    paragraph.style.top = '100px';
    await eventually(host).toBeNull();
    openCard(placeOf(markOf(usualCard.entity)), 'keyboard');
    await eventually(() => shadow.latest().querySelector('footer')).not.toBeNull();
    const { top } = frame().getBoundingClientRect();
    paragraph.style.top = '130px';
    await eventually(() => Math.round(frame().getBoundingClientRect().top - top)).toBe(30);
  });

  test('the pointer going into a frame, of which the page hears nothing more', async () => {
    const video = document.createElement('iframe');
    video.style.cssText = 'position:absolute;left:0;top:40px;width:150px;height:400px';
    page.append(video);
    await openUsual();
    await moveTo(60, 90);
    await eventually(host).toBeNull();
    await rest(usualCard.entity);
    await moveTo(60, 90);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(host()).toBeNull();
  });

  test('the dialog closing that it lies in, though it is pinned; the next Escape is the page’s', async () => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key), { capture: true, signal: stop.signal });
    const dialog = document.createElement('dialog');
    dialog.style.cssText = 'position:static;margin:0;width:auto;height:auto';
    dialog.append(markOf(leastCard.entity).parentElement as HTMLElement);
    page.append(dialog);
    dialog.showModal();
    openCard(placeOf(markOf(leastCard.entity)), 'keyboard');
    await eventually(heading).toBe('Orrefors');
    dialog.close();
    await eventually(host).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(keys).toEqual(['Escape']);
    await openUsual();
  });

  test('the page taking its name away', async () => {
    await openUsual();
    markOf(usualCard.entity).remove();
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
    await clickAt(...inCard('[aria-label="Search the archive"]'));
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
    const word = (): string | undefined => textOf(shadow.latest().querySelector('footer [role=status]'));
    const places = (): readonly string[] =>
      [...shadow.latest().querySelectorAll('button')].map((each) => JSON.stringify(each.getBoundingClientRect()));
    await clickAt(...inCard('[aria-label=Copy]'));
    const before = places();
    await clickAt(...inCard('[aria-label="Plain text"]'));
    expect(write.mock.calls[0]?.[0]).toContain('minister of waterways (The Harbour Courier, “Ministers sign');
    await eventually(word).toBe('Copied');
    expect(places()).toEqual(before);
    await clickAt(...inCard('[aria-label="Not this"]'));
    expect(word()).toBe('');
    write.mockRestore();
  });

  test('word that nothing was copied, which moves no button either', async () => {
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    const command = vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await openUsual();
    const status = (): Element | null => shadow.latest().querySelector('footer [role=status]');
    const places = (): readonly string[] =>
      [...shadow.latest().querySelectorAll('button')].map((each) => JSON.stringify(each.getBoundingClientRect()));
    await clickAt(...inCard('[aria-label=Copy]'));
    const before = places();
    await clickAt(...inCard('[aria-label="Plain text"]'));
    await eventually(() => textOf(status())).toBe('The clipboard refused');
    expect(places()).toEqual(before);
    refused.mockRestore();
    command.mockRestore();
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

describe('why a name is marked', () => {
  test('is asked when the reader asks, once, and said in words', async () => {
    await openUsual();
    expect(fetchReason).not.toHaveBeenCalled();
    await press('Why marked');
    await eventually(() => textOf(shadow.latest().querySelector('.card-reason'))).toBe(
      '“Lindqvist” almost certainly means this person.' +
        'Earlier the page writes “Anna Lindqvist”.Not Karl Lindqvist: the page does not write that name in full.',
    );
    await press('Why marked');
    await eventually(() => shadow.latest().querySelector('.card-reason')).toBeNull();
    await press('Why marked');
    expect(fetchReason.mock.calls.map(([{ entity }]) => entity)).toEqual([usualCard.entity]);
  });

  test('that cannot be said is a failure, and may be asked again', async () => {
    fetchReason.mockResolvedValueOnce(failed('not-found', 'The page has changed.'));
    await openUsual();
    await press('Why marked');
    await eventually(() => textOf(shadow.latest().querySelector('[role=alert]'))).toBe('The page has changed.');
    await press('Why marked');
    await press('Why marked');
    await eventually(() => shadow.latest().querySelector('.card-reason')).not.toBeNull();
  });

  test('is not taken from one card to the next', async () => {
    await openUsual();
    await press('Why marked');
    await rest(leastCard.entity);
    await eventually(heading).toBe('Orrefors');
    expect(shadow.latest().querySelector('.card-panel')).toBeNull();
    await press('Why marked');
    await eventually(() => fetchReason.mock.calls.length).toBe(2);
  });
});

describe('“not this”', () => {
  const undoText = (): string | undefined => textOf(host() && shadow.latest().querySelector('.card-undo p'));

  async function rejectBy(label: string): Promise<void> {
    await openUsual();
    await press('Not this');
    await press(label);
  }

  test.each([
    ['On this page', 'page', 'on this page'],
    ['On this site', 'site', 'on this site'],
    ['Everywhere', 'everywhere', 'anywhere'],
  ] as const)('%s is remembered, and the card gives way to an undo', async (label, scope, where) => {
    await rejectBy(label);
    const rejection = { entity: usualCard.entity, name: 'Anna Lindqvist', scope, where: '' };
    expect(reject).toHaveBeenCalledExactlyOnceWith(rejection);
    await eventually(undoText).toBe(`Anna Lindqvist is no longer marked ${where}.`);
    await press('Undo');
    expect(restore).toHaveBeenCalledExactlyOnceWith(rejection);
    await eventually(host).toBeNull();
  });

  test('that cannot be kept leaves the card and says why', async () => {
    reject.mockResolvedValueOnce(failed('internal', 'There is no room left.'));
    await rejectBy('Everywhere');
    await eventually(() => textOf(shadow.latest().querySelector('footer [role=status]'))).toBe(
      'There is no room left.',
    );
    expect(heading()).toBe('Anna Lindqvist');
  });

  test('an undo that fails says so and stays', async () => {
    restore.mockResolvedValueOnce(failed('internal', 'The storage does not answer.'));
    await rejectBy('Everywhere');
    await eventually(undoText).toContain('no longer marked');
    await press('Undo');
    await eventually(undoText).toBe('The storage does not answer.');
  });

  test('the undo goes with Escape, which the page does not get', async () => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key), { capture: true, signal: stop.signal });
    await rejectBy('On this page');
    await eventually(undoText).toContain('no longer marked');
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(keys).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(keys).toEqual(['Escape']);
  });

  test('the next card takes the place of the undo', async () => {
    await rejectBy('On this page');
    await eventually(undoText).toContain('no longer marked');
    await rest(leastCard.entity);
    await eventually(heading).toBe('Orrefors');
    expect(shadow.latest().querySelector('.card-undo')).toBeNull();
  });

  test('works without a pointer from the opening to the undo, and gives the focus back', async () => {
    const own = page.querySelector('button') as HTMLElement;
    own.focus();
    openCard(placeOf(markOf(usualCard.entity)), 'keyboard');
    await eventually(heading).toBe('Anna Lindqvist');
    const focusOn = async (label: string): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        if (shadow.latest().activeElement?.getAttribute('aria-label') === label) return;
        await userEvent.keyboard('{Tab}');
      }
      throw new Error(`Tab does not reach "${label}".`);
    };
    await focusOn('Not this');
    await userEvent.keyboard('{Enter}');
    expect(shadow.latest().activeElement?.className).toBe('card-panel');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(reject).toHaveBeenCalledWith(expect.objectContaining({ scope: 'page' }));
    await eventually(undoText).toContain('no longer marked');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(restore).toHaveBeenCalledOnce();
    await eventually(host).toBeNull();
    expect(document.activeElement).toBe(own);
  });
});

describe('opened by the keyboard', () => {
  test('it is there at once, has the focus, is spoken of, and gives focus and selection back', async () => {
    let answer = (_: Result<CardModel>): void => {};
    fetchCard.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const own = page.querySelector('button') as HTMLElement;
    own.focus();
    getSelection()?.selectAllChildren(markOf(leastCard.entity));
    openCard(placeOf(markOf(usualCard.entity)), 'keyboard');
    expect(heading()).toBe('Anna Lindqvist');
    expect(shadow.latest().activeElement).toBe(frame());
    expect(frame().getAttribute('role')).toBe('dialog');
    expect(frame().getAttribute('aria-label')).toBe('Anna Lindqvist');
    answer(success(usualCard));
    const spoken = (): string | null | undefined =>
      shadow.latest().querySelector('.frame ~ [role=status]')?.getAttribute('data-text');
    await eventually(spoken).toBe('Anna Lindqvist, person, minister of waterways');
    expect(shadow.latest().activeElement).toBe(frame());
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(own);
    expect(getSelection()?.toString()).toBe('Orrefors');
    getSelection()?.removeAllRanges();
  });

  test('it lies beside its name, and neither the pointer nor scrolling takes it away', async () => {
    openCard(placeOf(markOf(usualCard.entity)), 'keyboard');
    await eventually(() => shadow.latest().querySelector('footer')).not.toBeNull();
    expect(frame().getBoundingClientRect().top).toBeGreaterThan(
      markOf(usualCard.entity).getBoundingClientRect().bottom,
    );
    await rest(leastCard.entity);
    scrollTo(0, 60);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heading()).toBe('Anna Lindqvist');
  });

  test('the next name’s card takes its place, and the way back stays the first one', async () => {
    const own = page.querySelector('button') as HTMLElement;
    own.focus();
    openCard(placeOf(markOf(usualCard.entity)), 'keyboard');
    await eventually(heading).toBe('Anna Lindqvist');
    openCard(placeOf(markOf(leastCard.entity)), 'keyboard');
    await eventually(heading).toBe('Orrefors');
    expect(onActive.mock.calls.map(([place]) => place?.entity)).toEqual([usualCard.entity, leastCard.entity]);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(own);
  });

  test('it goes with its name when the window changes', async () => {
    openCard(placeOf(markOf(usualCard.entity)), 'keyboard');
    await eventually(() => shadow.latest().querySelector('footer')).not.toBeNull();
    const { top } = frame().getBoundingClientRect();
    (markOf(usualCard.entity).parentElement as HTMLElement).style.top = '100px';
    window.dispatchEvent(new Event('resize'));
    await eventually(() => Math.round(frame().getBoundingClientRect().top - top)).toBe(40);
  });
});

describe('opened by touch', () => {
  test('it is a sheet at the bottom that cannot be pinned', async () => {
    openCard(placeOf(markOf(usualCard.entity)), 'touch');
    await eventually(() => shadow.latest().querySelector('footer')).not.toBeNull();
    await eventually(() => Math.round(frame().getBoundingClientRect().bottom)).toBe(innerHeight);
    expect(shadow.latest().querySelector('[aria-label="Keep this card open"]')).toBeNull();
    expect(shadow.latest().querySelector('[aria-label=Close]')).not.toBeNull();
  });

  test('a press outside closes it, one inside does not', async () => {
    openCard(placeOf(markOf(usualCard.entity)), 'touch');
    await eventually(() => Math.round(frame().getBoundingClientRect().bottom)).toBe(innerHeight);
    await clickAt(...inCard('h2'));
    expect(host()).not.toBeNull();
    await clickAt(20, 10);
    await eventually(host).toBeNull();
  });

  test('Escape closes it', async () => {
    openCard(placeOf(markOf(usualCard.entity)), 'touch');
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
  });
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

test('a card that a replaced version has left behind goes when the next one opens', async () => {
  document.documentElement.append(document.createElement('backgrounder-card'));
  await openUsual();
  expect(document.querySelectorAll('backgrounder-card')).toHaveLength(1);
});

test('a card comes again after the page has thrown the last one away', async () => {
  await openUsual();
  host()?.remove();
  await rest(leastCard.entity);
  await eventually(heading).toBe('Orrefors');
});

test('a card that the page has thrown away takes no key from it', async () => {
  const keys: string[] = [];
  document.addEventListener('keydown', ({ key }) => keys.push(key), { signal: stop.signal });
  await openUsual();
  // It tries another place once.
  for (const parent of [document.documentElement, document.body]) {
    await eventually(() => host()?.parentNode).toBe(parent);
    host()?.remove();
  }
  await userEvent.keyboard('{Escape}');
  expect(keys).toEqual(['Escape']);
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
