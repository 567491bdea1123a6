import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { MarkedName } from '../../../src/page/hit-test.ts';
import type { ReadingPage } from '../../../src/page/reading-page.ts';
import { startReading } from '../../../src/page/start-reading.ts';
import type { AnnotateRequest } from '../../../src/protocol/annotations.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/protocol/settings.ts';
import { prose } from './prose-text.ts';
import { aWhile, findNames, painted, until } from './reading.ts';

let ending = new AbortController();

afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

const story = `<article><h1>Ferry</h1>${prose(4)}<p id=office>The Port Office</p></article>`;

interface Started {
  readonly page: ReadingPage;
  /** What was asked of the background, without the texts. */
  readonly asked: [kind: string, request: unknown][];
  readonly opened: [name: string, how: string][];
}

/** Starts reading a page as the gate has it started, before a background that knows three names. */
function start(body: string, own: Partial<ReadingPage> = {}, settings: Settings = DEFAULT_SETTINGS): Started {
  document.body.innerHTML = body;
  ending = new AbortController();
  const asked: [string, unknown][] = [];
  const opened: [string, string][] = [];
  const page: ReadingPage = {
    signal: ending.signal,
    annotator: null,
    wasRead: vi.fn(),
    refuse: vi.fn(),
    text: (key) => key,
    pointer: null,
    pointerMoved: null,
    hasCard: false,
    isWanted: true,
    isAsked: false,
    openCard: null,
    step: null,
    jump: null,
    note: null,
    ...own,
    ask: (async (kind: string, request: unknown) => {
      asked.push([kind, kind === 'annotate' ? null : request]);
      if (kind === 'annotate') return { ok: true, value: findNames((request as AnnotateRequest).blocks) };
      if (kind === 'settings') return { ok: true, value: settings };
      if ((request as { script?: string } | null)?.script === 'card') {
        page.openCard = ({ name }: MarkedName, how) => void opened.push([name, how]);
      }
      return { ok: true, value: null };
    }) as ReadingPage['ask'],
  };
  startReading(document, window, page);
  return { page, asked, opened };
}

const requests = ({ asked }: Started, kind: string): unknown[] =>
  asked.filter(([asked]) => asked === kind).map(([, request]) => request);

describe('reading a page', () => {
  it('tells how many names are marked, only when that changes, and again when the page comes back from the cache', async () => {
    const started = start(story);
    await until(() => requests(started, 'marked').length === 1);
    expect(started.page.annotator?.nameCount()).toBe(3);
    expect(started.page.wasRead).toHaveBeenCalled();
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Norrland again</p>');
    await until(() => painted('place').length === 2);
    expect(requests(started, 'marked')).toHaveLength(1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(requests(started, 'marked')).toHaveLength(1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(requests(started, 'marked')).toHaveLength(2);
    document.getElementById('office')?.remove();
    await until(() => requests(started, 'marked').length === 3);
    expect(started.page.annotator?.nameCount()).toBe(2);
  });

  it('applies what the reader chose, and marks a page that was asked for wherever marking is off', async () => {
    const off = { ...DEFAULT_SETTINGS, marking: 'off' as const };
    const silent = start(story, {}, off);
    await until(() => (silent.page.annotator?.names().length ?? 0) > 0);
    await aWhile();
    expect(painted('place')).toEqual([]);
    ending.abort();
    start(story, { isAsked: true }, off);
    await until(() => painted('place').length === 1);
  });

  it('refuses a page that is no news unless it is wanted', async () => {
    const list = '<ul><li>Norrland</li><li>Ilse Brandt</li></ul>';
    const refused = start(list, { isWanted: false });
    expect(refused.page.refuse).toHaveBeenCalledTimes(1);
    expect(refused.page.annotator).toBeNull();
    expect(refused.asked).toEqual([]);
    const wanted = start(`<div>${prose(2)}</div>`, { isWanted: true });
    await until(() => painted('place').length === 1);
    expect(wanted.page.refuse).not.toHaveBeenCalled();
    ending.abort();
    const news = start(`${story}${prose()}`, { isWanted: false });
    await until(() => painted('organization').length === 1);
    expect(news.page.refuse).not.toHaveBeenCalled();
  });

  it('marks a page without a story that is wanted, and the story that comes there', async () => {
    const shop = '<nav>Norrland</nav><main><h2>Map of Norrland</h2><form>Ilse Brandt</form></main>';
    start(shop, { isWanted: true });
    await until(() => painted('place').length === 1);
    expect(painted('person')).toEqual([]);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<ul><li>Ilse Brandt</li></ul>');
    await until(() => painted('person').length === 1);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', story);
    await until(() => painted('organization').length === 1);
    expect(painted('place')).toEqual(['Norrland']);
  });

  it('does not begin twice', async () => {
    const started = start(story);
    const { annotator } = started.page;
    startReading(document, window, started.page);
    expect(started.page.annotator).toBe(annotator);
    await until(() => painted('place').length);
    expect(requests(started, 'annotate')).toHaveLength(1);
  });

  it('has the card opened of a name that is gone to by those who cannot hover, and by them alone', async () => {
    const { page, opened } = start(story);
    await until(() => page.annotator?.names().length);
    expect(page.jump?.('place/norrland', 'pointer')).toBe(true);
    expect(page.jump?.('place/norrland', 'touch')).toBe(true);
    expect(page.jump?.('person/nobody', 'keyboard')).toBe(false);
    await until(() => opened.length > 0);
    expect(opened).toEqual([['Norrland', 'touch']]);
  });

  it('has the card opened for a step to the next mark, its script loaded once', async () => {
    const started = start(story);
    await until(() => painted('place').length);
    await started.page.step?.('next');
    await started.page.step?.('next');
    expect(started.opened).toEqual([
      ['Norrland', 'keyboard'],
      ['Ilse Brandt', 'keyboard'],
    ]);
    expect(requests(started, 'loadScript')).toEqual([{ script: 'card' }]);
  });

  it('has the card opened by a tap on a mark, also where the page keeps it to itself, but not by one on a link or beside it', async () => {
    const started = start(story.replace('</article>', '<p id=link><a href="#x">Port Office</a></p></article>'));
    await until(() => painted('organization').length === 2);
    const tap = async (element: Element | null, dx = 12): Promise<void> => {
      element?.scrollIntoView({ block: 'center' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const box = element?.getBoundingClientRect() ?? new DOMRect();
      const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
      const scale = window.frameElement ? frame.width / window.innerWidth : 1;
      const point = { x: frame.x + (box.x + dx) * scale, y: frame.y + (box.y + box.height / 2) * scale };
      await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true });
    try {
      document.querySelector('article')?.addEventListener('click', (event) => event.stopPropagation());
      await tap(document.querySelector('#link a'));
      await tap(document.querySelector('#office'), 250);
      await aWhile();
      expect(started.opened).toEqual([]);
      await tap(document.querySelector('#office'), 60);
      await until(() => started.opened.length);
      expect(started.opened).toEqual([['Port Office', 'touch']]);
    } finally {
      await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
    }
  });

  it('has the card opened by a pen that touches a mark, unless that can point without touching', async () => {
    const started = start(story);
    await until(() => painted('organization').length === 1);
    const office = document.getElementById('office') as HTMLElement;
    office.scrollIntoView({ block: 'center' });
    const box = office.getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
    const scale = window.frameElement ? frame.width / window.innerWidth : 1;
    const at = { x: frame.x + (box.x + 60) * scale, y: frame.y + (box.y + box.height / 2) * scale };
    const pen = (type: 'mousePressed' | 'mouseReleased' | 'mouseMoved'): Promise<unknown> => {
      const press = type === 'mouseMoved' ? {} : ({ button: 'left', clickCount: 1 } as const);
      return cdp().send('Input.dispatchMouseEvent', { type, ...at, ...press, pointerType: 'pen' });
    };
    await pen('mousePressed');
    await pen('mouseReleased');
    await until(() => started.opened.length);
    expect(started.opened).toEqual([['Port Office', 'touch']]);
    await pen('mouseMoved');
    await pen('mousePressed');
    await pen('mouseReleased');
    await aWhile();
    expect(started.opened).toHaveLength(1);
  });

  it('has the card’s script loaded when the reader points at a mark, not when a script of the page acts as if', async () => {
    const started = start(story);
    await until(() => painted('organization').length === 1);
    const office = document.getElementById('office') as HTMLElement;
    office.scrollIntoView({ block: 'center' });
    const { x, y, height } = office.getBoundingClientRect();
    const at = { clientX: x + 60, clientY: y + height / 2, bubbles: true };
    expect(started.page.annotator?.nameAt(at.clientX, at.clientY)?.name).toBe('Port Office');
    for (const type of ['pointermove', 'click'])
      office.dispatchEvent(new PointerEvent(type, { ...at, pointerType: type === 'click' ? 'touch' : 'mouse' }));
    await aWhile();
    expect(requests(started, 'loadScript')).toEqual([]);
    document.body.addEventListener('pointermove', (event) => event.stopPropagation(), { once: true });
    await userEvent.hover(office, { position: { x: 60, y: height / 2 } });
    await until(() => requests(started, 'loadScript').length);
    expect(requests(started, 'loadScript')).toEqual([{ script: 'card' }]);
    const told = vi.fn<(event: PointerEvent) => void>();
    started.page.pointerMoved = told;
    office.dispatchEvent(new PointerEvent('pointermove', at));
    expect(told).not.toHaveBeenCalled();
    await userEvent.hover(office, { position: { x: 70, y: height / 2 } });
    await until(() => told.mock.calls.length);
  });

  it('says so when it gives a page up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const { page } = start(story);
      const clock = document.getElementById('office')?.firstChild as Text;
      for (let turn = 0; turn < 1800 && !page.annotator?.gaveUp; turn++) {
        clock.data = `It is ${turn} seconds past noon in Norrland.`;
        for (let wait = 0; wait < 10; wait++) await Promise.resolve();
        vi.advanceTimersByTime(4000);
        for (let wait = 0; wait < 20; wait++) await Promise.resolve();
      }
      expect(page.annotator?.gaveUp).toBe(true);
      expect(page.note).toBe('page_gave_up');
      document.dispatchEvent(new Event('visibilitychange'));
      for (let turn = 0; turn < 20; turn++) {
        vi.advanceTimersByTime(1000);
        for (let wait = 0; wait < 20; wait++) await Promise.resolve();
      }
      expect(page.note).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('frames', () => {
  const frame = async (html: string, attributes: Record<string, string> = {}): Promise<HTMLIFrameElement> => {
    const element = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.srcdoc = html;
    const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
    document.body.append(element);
    await loaded;
    return element;
  };
  const framesAsked = (started: Started): number =>
    requests(started, 'loadScript').filter((request) => (request as { script: string }).script === 'frames').length;

  it('of the page’s own origin that hold a text are read, each asked for once', async () => {
    const started = start(story);
    await until(() => painted('place').length);
    expect(framesAsked(started)).toBe(0);
    await frame('<p>A player.</p>');
    expect(framesAsked(started)).toBe(0);
    const inner = await frame(prose(4));
    expect(framesAsked(started)).toBe(1);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Norrland again</p>');
    await until(() => painted('place').length === 2);
    expect(framesAsked(started)).toBe(1);
    inner.srcdoc = prose(5);
    await until(() => framesAsked(started) === 2);
  });

  it('that their own script fills are read, and those that stay as they are not looked at again', async () => {
    const started = start(story);
    await until(() => painted('place').length);
    const [filled, player] = [await frame('<p>A page.</p>'), await frame('<p>A player.</p>')];
    let looks = 0;
    const inPlayer = (player.contentDocument as Document).body;
    vi.spyOn(inPlayer, 'querySelectorAll').mockImplementation((selector) => {
      if (selector === 'p') looks++;
      return Element.prototype.querySelectorAll.call(inPlayer, selector) as never;
    });
    const change = async (at: number): Promise<void> => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>Norrland for the ${at}th time</p>`);
      await until(() => painted('place').length === at);
    };
    (filled.contentDocument as Document).body.innerHTML = prose(4);
    await change(2);
    await until(() => framesAsked(started) === 1);
    for (let at = 3; at < 9; at++) await change(at);
    expect(looks).toBe(0);
    expect(framesAsked(started)).toBe(1);
  });

  it('of other origins are not', async () => {
    const started = start(story);
    await until(() => painted('place').length);
    await frame(prose(4), { sandbox: 'allow-scripts' });
    await aWhile();
    expect(framesAsked(started)).toBe(0);
  });
});
