import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as tab, userEvent } from 'vitest/browser';
import { adoptStyles } from '../../../src/card/adopt-styles.ts';
import { type MountedCard, mountCard } from '../../../src/card/mount-card.ts';
import { GAP, INSET } from '../../../src/card/place.ts';
import { followSwipe } from '../../../src/card/swipe.ts';
import { eventually } from '../ui/eventually.ts';
import { textOf, watchShadowRoots } from './open-shadow.ts';

const shadow = watchShadowRoots();
const anchor = { boxes: [{ left: 100, top: 40, right: 180, bottom: 60 }], at: { x: 120, y: 50 } };
let stop = new AbortController();
let page: HTMLElement;
const moved = vi.fn<() => void>();
const dismissed = vi.fn<() => void>();

beforeEach(() => {
  stop = new AbortController();
  page = document.createElement('div');
  page.style.height = '3000px';
  document.body.append(page);
  vi.clearAllMocks();
});

afterEach(() => {
  stop.abort();
  page.remove();
});

function mount(): MountedCard {
  return mountCard(document, { moved, dismissed }, stop.signal);
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

test('in a low window it stands beside the name, higher than above or below it, and scrolls inside', async () => {
  const { innerWidth, innerHeight } = window;
  await tab.viewport(900, 400);
  const card = mount();
  const middle = { boxes: [{ left: 100, top: 190, right: 180, bottom: 210 }], at: { x: 120, y: 200 } };
  card.show(h('div', { style: 'height: 900px' }), middle, 'Anna');
  const { left = 0, top = 0, bottom = 0 } = card.box() ?? {};
  const frame = shadow.latest().querySelector('.frame') as HTMLElement;
  frame.scrollTop = 900;
  const scrolled = frame.scrollTop;
  await tab.viewport(innerWidth, innerHeight);
  expect(left).toBe(180 + GAP);
  expect(bottom - top).toBe(320);
  expect(scrolled).toBeGreaterThan(500);
});

describe('a script of the page that looks for its text', () => {
  const page = window as Window & { find?: (...args: unknown[]) => boolean };
  const finds = (text: string): boolean => page.find?.(text, false, false, true, false, true, false) ?? false;
  beforeEach(() => {
    const card = mount();
    card.show(content(), anchor, 'Anna');
    card.speak('Archive text');
    expect(textOf(shadow.latest())).toContain('Archive text Press');
  });

  test('is kept out by the closed root, and finds none in the tree', () => {
    expect(host()?.shadowRoot).toBeNull();
    expect(document.documentElement.textContent).not.toContain('Archive text');
    expect(document.documentElement.innerText).not.toContain('Archive text');
    expect(new XMLSerializer().serializeToString(document)).not.toContain('Archive text');
    expect(document.documentElement.getHTML({ serializableShadowRoots: true })).not.toContain('Archive text');
  });

  test('finds none in a selection', () => {
    const selection = getSelection() as Selection;
    selection.selectAllChildren(document.documentElement);
    expect(selection.toString()).not.toContain('Archive text');
    const frame = shadow.latest().querySelector('.frame') as Element;
    selection.selectAllChildren(frame);
    expect(selection.toString()).not.toContain('Archive text');
    selection.removeAllRanges();
  });

  test('cannot test for its phrases with find()', async () => {
    const own = document.createElement('p');
    own.textContent = 'Page words';
    document.body.append(own);
    expect(finds('Page words')).toBe(true);
    await eventually(() => shadow.latest().querySelector('[role=status]')?.getAttribute('data-text')).toBe(
      'Archive text',
    );
    for (const phrase of ['Archive text', 'Archive', 'Press']) expect(finds(phrase), phrase).toBe(false);
    getSelection()?.removeAllRanges();
    own.remove();
  });

  test('is given no animation whose target is in it', () => {
    for (const animations of [document.getAnimations(), host()?.getAnimations({ subtree: true })]) {
      expect(animations).toEqual([]);
    }
  });
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

test.each([
  ['in a shadow tree', (story: Element, dialog: Element) => dialog.append(story)],
  ['of a slot in a shadow tree', (_: Element, dialog: Element) => dialog.append(document.createElement('slot'))],
])('over a modal dialog %s it can be used, and the page hears nothing of it', async (_, fill) => {
  const app = document.body.appendChild(document.createElement('div'));
  const story = app.appendChild(document.createElement('div'));
  const dialog = document.createElement('dialog');
  dialog.style.cssText = 'inset:0;width:90%;height:90%;padding:0';
  story.style.height = '90vh';
  app.attachShadow({ mode: 'open' }).append(dialog);
  fill(story, dialog);
  dialog.showModal();
  const [press, heard] = [vi.fn<() => void>(), vi.fn<(event: Event) => void>()];
  const card = mount();
  card.show(content(press), anchor, 'Anna');
  for (const target of [document, app, dialog])
    target.addEventListener('click', heard, { capture: true, signal: stop.signal });
  await clickAt(...middleOf(shadow.latest().querySelector('button')));
  expect(press).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
  card.hide();
  expect(dialog.querySelector('backgrounder-card')).toBeNull();
  app.remove();
});

test('on a page that empties itself it asks to be put away, once, and can be shown again when the page is back', async () => {
  const card = mount();
  card.show(content(), anchor, 'Anna');
  const parts = [...document.documentElement.childNodes].filter((part) => part !== host());
  document.documentElement.replaceChildren();
  await eventually(() => dismissed.mock.calls.length).toBe(1);
  expect(card.box()).toBeNull();
  card.hide();
  expect(document.documentElement.childNodes).toHaveLength(0);
  document.documentElement.append(...parts);
  card.show(content(), anchor, 'Anna');
  expect(host()?.parentElement).toBe(document.documentElement);
  expect(card.box()?.right).toBeGreaterThan(0);
  expect(dismissed).toHaveBeenCalledTimes(1);
});

test('on a page that sweeps out what it has not put beside its body it stands in that, and is not fought for there', async () => {
  const swept: string[] = [];
  const sweep = (place: Element, isOwn: (child: Element) => boolean): MutationObserver => {
    const observer = new MutationObserver(() => {
      for (const child of [...place.children].filter((each) => !isOwn(each))) {
        swept.push(place.localName);
        child.remove();
      }
    });
    observer.observe(place, { childList: true });
    return observer;
  };
  const sweepers = [sweep(document.documentElement, (child) => /^(head|body)$/.test(child.localName))];
  const card = mount();
  try {
    card.show(content(), anchor, 'Anna');
    await eventually(() => host()?.parentElement).toBe(document.body);
    expect((card.box() as DOMRect).width).toBe(320);
    card.hide();
    card.show(content(), anchor, 'Anna');
    expect(host()?.parentElement).toBe(document.body);
    expect(dismissed).not.toHaveBeenCalled();
    sweepers.push(sweep(document.body, (child) => child.localName !== 'backgrounder-card'));
    card.hide();
    card.show(content(), anchor, 'Anna');
    await eventually(() => dismissed.mock.calls.length).toBe(1);
    expect(swept).toEqual(['html', 'body']);
  } finally {
    for (const sweeper of sweepers) sweeper.disconnect();
  }
});

test('when the page is written anew it is put away', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inner = frame.contentDocument as Document;
  mountCard(inner, { moved, dismissed }, stop.signal).show(content(), anchor, 'Anna');
  expect(inner.querySelector('backgrounder-card')).not.toBeNull();
  inner.open();
  inner.write('<p>Anew</p>');
  inner.close();
  await eventually(() => dismissed.mock.calls.length).toBe(1);
  expect(inner.querySelector('backgrounder-card')).toBeNull();
  frame.remove();
});

test('over a popover of the page it can be used without closing that', async () => {
  const popover = document.createElement('div');
  popover.popover = 'auto';
  popover.style.cssText = 'inset:0;width:90%;height:90%';
  document.body.append(popover);
  popover.showPopover();
  const press = vi.fn<() => void>();
  mount().show(content(press), anchor, 'Anna');
  await clickAt(...middleOf(shadow.latest().querySelector('button')));
  expect(press).toHaveBeenCalledOnce();
  expect(popover.matches(':popover-open')).toBe(true);
  popover.remove();
});

test('over what is shown in fullscreen it can still be used', async () => {
  const film = document.createElement('div');
  film.style.background = 'white';
  document.body.append(film);
  document.addEventListener('click', () => film.requestFullscreen(), { once: true, signal: stop.signal });
  await clickAt(200, 200);
  await eventually(() => document.fullscreenElement).toBe(film);
  try {
    const card = mount();
    card.show(content(), anchor, 'Anna');
    const box = card.box() as DOMRect;
    expect(document.elementFromPoint(box.left + 10, box.top + 10)).toBe(host());
  } finally {
    await document.exitFullscreen();
    film.remove();
  }
});

test.each(['2', '0.5'])(
  'on a page that is enlarged %s times as a whole it has its own size, beside its name',
  (zoom) => {
    document.documentElement.style.zoom = zoom;
    try {
      const card = mount();
      card.show(content(), anchor, 'Anna');
      const [line] = anchor.boxes;
      expect(card.box()?.top).toBe((line?.bottom ?? 0) + GAP);
      expect(card.box()?.left).toBe(anchor.at.x - INSET);
      expect((card.box() as DOMRect).width).toBe(320);
    } finally {
      document.documentElement.style.zoom = '';
    }
  },
);

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
    ...['keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'focus', 'blur', 'wheel', 'copy', 'cut', 'paste'],
    ...['mouseenter', 'mouseleave', 'pointerenter', 'pointerleave', 'beforetoggle', 'toggle', 'animationstart'],
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
  const inner = shadow.latest().querySelector('.frame [style]') as HTMLElement;
  inner.style.height = '2000px';
  const frame = shadow.latest().querySelector('.frame') as HTMLElement;
  await eventually(() => frame.scrollHeight).toBeGreaterThan(1500);
  await eventually(() => (card.box() as DOMRect).bottom).toBeLessThanOrEqual(innerHeight - 60);
  expect((card.box() as DOMRect).top).toBeGreaterThanOrEqual(0);
});

describe('the keyboard', () => {
  test('goes into it, walks round in it, and leaves with Escape to where it was, with the selection', async () => {
    const before = document.createElement('button');
    const words = document.createElement('p');
    words.textContent = 'Words that are selected';
    page.append(before, words);
    before.focus();
    getSelection()?.selectAllChildren(words);
    const card = mount();
    dismissed.mockImplementation(card.hide);
    card.show(h('div', null, h('button', null, 'One'), h('button', null, 'Two')), anchor, 'Anna');
    card.focus();
    expect(card.hasFocus()).toBe(true);
    const focused = (): string | null | undefined => shadow.latest().activeElement?.getAttribute('aria-label');
    const walked: unknown[] = [focused()];
    for (const key of ['{Tab}', '{Tab}', '{Tab}', '{Shift>}{Tab}{/Shift}', '{Shift>}{Tab}{/Shift}']) {
      await userEvent.keyboard(key);
      walked.push(focused());
    }
    expect(walked).toEqual(['Anna', 'One', 'Two', 'One', 'Two', 'One']);
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(before);
    expect(getSelection()?.toString()).toBe('Words that are selected');
  });

  test('stays where the reader has it when a card closes that did not have it', async () => {
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    page.append(before, after);
    before.focus();
    const card = mount();
    card.show(content(), anchor, 'Anna');
    after.focus();
    card.hide();
    expect(document.activeElement).toBe(after);
  });

  test('in the card works no shortcut of the page, though the page listened first', async () => {
    const heard: string[] = [];
    const own = new AbortController();
    for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut']) {
      document.addEventListener(type, () => heard.push(type), { capture: true, signal: own.signal });
      window.addEventListener(type, () => heard.push(type), { signal: own.signal });
    }
    const card = mount();
    card.show(content(), anchor, 'Anna');
    card.focus();
    await userEvent.keyboard('j/{Enter}{Control>}c{/Control}{Escape}');
    own.abort();
    expect(heard).toEqual([]);
    expect(dismissed).toHaveBeenCalledOnce();
  });
});

test('it is spoken of politely, in a live region that was there before', async () => {
  const card = mount();
  card.show(content(), anchor, 'Anna');
  const region = shadow.latest().querySelector('[role=status]') as HTMLElement;
  expect(region.hasAttribute('aria-live') || region.getAttribute('role') === 'status').toBe(true);
  card.speak('Anna, person, minister');
  expect(region.getAttribute('data-text')).toBe('');
  await eventually(() => region.getAttribute('data-text')).toBe('Anna, person, minister');
});

describe('a sheet', () => {
  const sheet = { ...anchor, isSheet: true };
  const frame = (): HTMLElement => shadow.latest().querySelector('.frame') as HTMLElement;

  test('lies at the bottom of the window, as wide as a phone, and leaves the page above it in sight', () => {
    const card = mount();
    card.show(h('div', { style: 'height:4000px' }), sheet, 'Anna');
    for (const animation of frame().getAnimations()) animation.finish();
    const box = card.box() as DOMRect;
    expect(Math.round(box.bottom)).toBe(innerHeight);
    expect(box.width).toBe(Math.min(640, document.documentElement.clientWidth));
    expect(box.top).toBeGreaterThan(innerHeight * 0.25);
  });

  test('is put away by pulling its handle down, and not by a small pull', () => {
    const card = mount();
    card.show(content(), sheet, 'Anna');
    for (const animation of frame().getAnimations()) animation.finish();
    const { left, top, width } = card.box() as DOMRect;
    const swipe = followSwipe(frame(), dismissed);
    const handle = frame().querySelector('.sheet-handle');
    const at = (type: string, by: number, timeStamp: number): PointerEvent =>
      ({ type, pointerId: 1, clientX: left + width / 2, clientY: top + 8 + by, timeStamp }) as PointerEvent;
    const pull = (by: number, time: number): void => {
      swipe(at('pointerdown', 0, 0), handle);
      swipe(at('pointermove', by, time / 2), handle);
      if (by > 0) expect(frame().style.translate).toBe(`0px ${by}px`);
      swipe(at('pointerup', by, time), handle);
      expect(frame().style.translate).toBe('');
    };
    pull(30, 1000);
    pull(-200, 100);
    expect(dismissed).not.toHaveBeenCalled();
    pull(30, 40);
    pull(120, 2000);
    expect(dismissed).toHaveBeenCalledTimes(2);
  });

  test('hardly moves for those who want less motion, nor does a card', async () => {
    const card = mount();
    card.show(content(), sheet, 'Anna');
    const rules = [...shadow.latest().adoptedStyleSheets].flatMap((each) => [...each.cssRules]);
    const reduced = rules.filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('reduced-motion'),
    );
    expect(reduced.map(({ cssText }) => cssText).join()).toMatch(
      /\.frame \{ animation: (none|auto ease 0s 1 normal none running none)/,
    );
  });
});

test('aborting removes it for good', () => {
  const card = mount();
  card.show(content(), anchor, 'Anna');
  stop.abort();
  expect(host()).toBeNull();
  card.show(content(), anchor, 'Anna');
  expect(host()).toBeNull();
});
