import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { adoptStyles } from '../../../src/card/adopt-styles.ts';
import { type MountedCard, mountCard } from '../../../src/card/mount-card.ts';
import { eventually } from '../ui/eventually.ts';
import { watchShadowRoots } from './open-shadow.ts';

const shadow = watchShadowRoots();
const anchor = { boxes: [{ left: 100, top: 40, right: 180, bottom: 60 }], at: { x: 120, y: 50 } };
let stop = new AbortController();
let page: HTMLElement;
const moved = vi.fn<() => void>();

beforeEach(() => {
  stop = new AbortController();
  page = document.createElement('div');
  page.style.height = '3000px';
  document.body.append(page);
  moved.mockClear();
});

afterEach(() => {
  stop.abort();
  page.remove();
});

function mount(): MountedCard {
  return mountCard(document, moved, stop.signal);
}

const host = (): HTMLElement | null => document.querySelector('backgrounder-card');
const content = (press = () => {}) =>
  h('p', { class: 'text' }, 'Archive text ', h('button', { type: 'button', onClick: press }, 'Press'));

/** Clicks at a place of the viewport, whatever is there. */
async function clickAt(x: number, y: number): Promise<void> {
  const { left, top } = document.body.getBoundingClientRect();
  await userEvent.click(document.body, { position: { x: x - left, y: y - top }, force: true });
}

function middleOf(element: Element | null | undefined): readonly [number, number] {
  const box = (element as Element).getBoundingClientRect();
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

test('nothing is in the document until a card is shown, nor after it is hidden', () => {
  const before = document.documentElement.outerHTML;
  const card = mount();
  expect(document.documentElement.outerHTML).toBe(before);
  card.show(content(), anchor, 'Anna');
  expect(host()?.parentElement).toBe(document.documentElement);
  card.hide();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('the root is closed, and a script of the page reads its text neither in the tree nor in a selection', () => {
  mount().show(content(), anchor, 'Anna');
  expect(host()?.shadowRoot).toBeNull();
  expect(document.documentElement.textContent).not.toContain('Archive text');
  const selection = getSelection() as Selection;
  selection.selectAllChildren(document.documentElement);
  expect(selection.toString()).not.toContain('Archive text');
  const text = shadow.latest().querySelector('.text')?.firstChild as Text;
  selection.setBaseAndExtent(text, 0, text, text.length);
  expect(selection.toString()).not.toContain('Archive text');
  selection.removeAllRanges();
});

test('it lies in the top layer, above anything of the page, and lets the pointer through beside the card', () => {
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
  document.body.append(cover);
  const card = mount();
  card.show(content(), anchor, 'Anna');
  const box = card.box() as DOMRect;
  expect(document.elementFromPoint(box.left + 10, box.top + 10)).toBe(host());
  expect(document.elementFromPoint(box.left + 10, box.top - 20)).toBe(cover);
  cover.remove();
});

test('over a modal dialog it can still be used', () => {
  const dialog = document.createElement('dialog');
  dialog.style.cssText = 'inset:0;width:90%;height:90%;padding:0';
  document.body.append(dialog);
  dialog.showModal();
  const card = mount();
  card.show(content(), anchor, 'Anna');
  const box = card.box() as DOMRect;
  expect(document.elementFromPoint(box.left + 10, box.top + 10)).toBe(host());
  card.hide();
  expect(dialog.children).toHaveLength(0);
  dialog.remove();
});

describe('styles', () => {
  test("the page's styles do not reach the card, not even important ones", () => {
    const style = document.createElement('style');
    style.textContent = `
      *, backgrounder-card { display: none !important; color: red !important; font-size: 60px !important; }
      html { display: block !important; font-size: 30px; }
      body { display: block !important; }
      backgrounder-card { opacity: 0 !important; transform: rotate(9deg) !important; --paper: red !important; pointer-events: auto !important; }
      .frame, .text { color: red !important; width: 10px !important; }`;
    document.head.append(style);
    const card = mount();
    card.show(content(), anchor, 'Anna');
    const frame = shadow.latest().querySelector('.frame') as Element;
    const text = shadow.latest().querySelector('.text') as Element;
    expect(frame.getBoundingClientRect().width).toBe(320);
    expect(getComputedStyle(text).color).not.toBe('rgb(255, 0, 0)');
    expect(getComputedStyle(frame).backgroundColor).not.toBe('rgb(255, 0, 0)');
    expect(getComputedStyle(host() as Element).opacity).toBe('1');
    expect(getComputedStyle(host() as Element).transform).toBe('none');
    expect(getComputedStyle(host() as Element).pointerEvents).toBe('none');
    expect(getComputedStyle(text).fontSize).not.toBe('60px');
    style.remove();
  });

  test("a page that is written from right to left does not turn the card's own words round", () => {
    document.documentElement.dir = 'rtl';
    mount().show(content(), anchor, 'Anna');
    expect(getComputedStyle(shadow.latest().querySelector('.text') as Element).direction).toBe('ltr');
    document.documentElement.removeAttribute('dir');
  });

  test('where sheets cannot be adopted, a style element does the same', () => {
    const element = document.createElement('div');
    document.body.append(element);
    const root = element.attachShadow({ mode: 'open' });
    Object.defineProperty(root, 'adoptedStyleSheets', {
      get: () => [],
      set: () => {
        throw new Error('Accessing from Xray wrapper is not supported.');
      },
    });
    adoptStyles(root, 'p { color: rgb(1, 2, 3) }');
    const text = root.appendChild(document.createElement('p'));
    expect(getComputedStyle(text).color).toBe('rgb(1, 2, 3)');
    element.remove();
  });
});

describe('events', () => {
  const types = [
    ...[
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerup',
      'pointermove',
      'mousemove',
      'mouseover',
      'pointerover',
    ],
    ...['keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'focus', 'blur', 'wheel', 'copy'],
  ];

  test('of the card do not reach the page, and its buttons work by pointer and by keyboard', async () => {
    const press = vi.fn<() => void>();
    const seen: string[] = [];
    const note = (event: Event): void => {
      if (event.target === host()) seen.push(event.type);
    };
    for (const type of types) {
      document.addEventListener(type, note, { capture: true, signal: stop.signal });
      document.addEventListener(type, note, { signal: stop.signal });
      window.addEventListener(type, note, { signal: stop.signal });
    }
    mount().show(content(press), anchor, 'Anna');
    const button = shadow.latest().querySelector('button');
    await clickAt(...middleOf(button));
    expect(press).toHaveBeenCalledTimes(1);
    expect(moved).toHaveBeenCalled();
    expect(shadow.latest().activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(press).toHaveBeenCalledTimes(2);
    await userEvent.keyboard('x');
    expect(seen).toEqual([]);
  });

  test('that a script of the page makes up press nothing and are not taken for the pointer', async () => {
    const press = vi.fn<() => void>();
    mount().show(content(press), anchor, 'Anna');
    const button = shadow.latest().querySelector('button');
    const [clientX, clientY] = middleOf(button);
    const made = { clientX, clientY, bubbles: true, composed: true };
    moved.mockClear();
    host()?.dispatchEvent(new MouseEvent('click', { ...made, detail: 1 }));
    button?.focus();
    host()?.click();
    host()?.dispatchEvent(new PointerEvent('pointermove', made));
    expect(press).not.toHaveBeenCalled();
    expect(moved).not.toHaveBeenCalled();
  });

  test('of the page reach the page as before', async () => {
    mount().show(content(), anchor, 'Anna');
    const clicks = vi.fn<() => void>();
    document.addEventListener('click', clicks, { signal: stop.signal });
    await clickAt(20, 20);
    expect(clicks).toHaveBeenCalledOnce();
  });
});

test('a card that grows stays on the screen and can be scrolled', async () => {
  const card = mount();
  const low = {
    boxes: [{ left: 100, top: innerHeight - 60, right: 180, bottom: innerHeight - 40 }],
    at: { x: 120, y: innerHeight - 50 },
  };
  card.show(h('div', { style: 'height:60px' }), low, 'Anna');
  const inner = shadow.latest().querySelector('.frame > div') as HTMLElement;
  inner.style.height = '2000px';
  const frame = shadow.latest().querySelector('.frame') as HTMLElement;
  await eventually(() => frame.scrollHeight).toBeGreaterThan(1500);
  await eventually(() => (card.box() as DOMRect).bottom).toBeLessThanOrEqual(innerHeight - 60);
  expect((card.box() as DOMRect).top).toBeGreaterThanOrEqual(0);
});

test('aborting removes it for good', () => {
  const card = mount();
  card.show(content(), anchor, 'Anna');
  stop.abort();
  expect(host()).toBeNull();
  card.show(content(), anchor, 'Anna');
  expect(host()).toBeNull();
});
