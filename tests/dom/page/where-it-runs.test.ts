import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageAnnotator } from '../../../src/page/annotator.ts';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { PARAGRAPHS, prose } from './prose-text.ts';
import { aWhile, findNames, painted, read, stopReading, until } from './reading.ts';

afterEach(() => {
  stopReading();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
});

const article = (inner: string): string => `<article id=story><h1>Ferry</h1>${prose(3)}${inner}</article>`;
const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
};
const counted = () => vi.fn(async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks));

/** The name found in the middle of each line that the Port Office stands on. */
const atOffice = async (annotator: PageAnnotator): Promise<(string | undefined)[]> => {
  await until(() => annotator.jump('organization/port-office') && painted('organization').length === 1);
  const { rects = [] } = annotator.jump('organization/port-office') ?? {};
  return rects.map(({ left, top, width, height }) => {
    const [x, y] = [left + width / 2, top + height / 2];
    const name = annotator.nameAt(x, y)?.name;
    expect(annotator.nameAt(x, y, document.elementFromPoint(x, y))?.name).toBe(name);
    return name;
  });
};

describe('marks stand, and are found under the pointer', () => {
  it.each([
    ['zoomed', '<p>The Port Office</p>', 'zoom:1.7'],
    ['turned', '<div style="transform:rotate(20deg) scale(1.3);width:20em"><p>The Port Office</p></div>', ''],
    ['right to left', '<p dir=rtl>מכתב אל Port Office בנמל</p>', ''],
    ['in a page from right to left', '<p>The Port Office</p>', 'direction:rtl'],
    ['in vertical text', '<p style="writing-mode:vertical-rl;height:8em">As said by the Port Office</p>', ''],
    [
      'in a narrow vertical column',
      '<p style="writing-mode:vertical-lr;height:5em;line-height:1.4">The Port Office</p>',
      '',
    ],
    ['in columns', '<div style="columns:2;height:4em"><p>One line.</p><p>And one of the Port Office</p></div>', ''],
    ['without a box', '<p style="display:contents">The <b style="display:contents">Port Office</b></p>', ''],
    ['in a table', '<table><tr><td>Seat</td><td>Port Office</td></tr></table>', ''],
    [
      'in a scrolling box',
      '<div style="height:60px;overflow:auto"><p style="height:300px">.</p><p>Port Office</p></div>',
      '',
    ],
  ])('on text that is %s', async (_, html, style) => {
    document.documentElement.setAttribute('style', style);
    const annotator = read(article(html));
    await until(() => annotator.names().some(({ name }) => name === 'Port Office'));
    const found = await atOffice(annotator);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['Port Office']));
  });

  it('in vertical text column by column, and not between them', async () => {
    const annotator = read(
      article('<p style="writing-mode:vertical-rl;height:3.5em;font:20px/4 serif">Port Office and others</p>'),
    );
    await atOffice(annotator);
    const [first, second] = annotator.jump('organization/port-office')?.rects ?? [];
    if (!first || !second) throw new Error('the name does not stand in two columns');
    expect(first.left).toBeGreaterThan(second.right);
    const between = (first.left + second.right) / 2;
    expect(annotator.nameAt(between, first.top + 4)).toBeNull();
  });

  it('on the page under a dialog, a popover or in fullscreen, and not through them', async () => {
    const annotator =
      read(`${article('<p>The Port Office</p>')}<dialog id=dialog style="inset:0;width:100vw;height:100vh;max-width:none;max-height:none">Subscribe</dialog>
      <div id=popover popover=manual style="inset:0;width:100vw;height:100vh">Cookies</div>`);
    await until(() => annotator.names().some(({ name }) => name === 'Port Office'));
    expect(await atOffice(annotator)).toEqual(['Port Office']);
    (byId('dialog') as HTMLDialogElement).showModal();
    expect(await atOffice(annotator)).toEqual([undefined]);
    (byId('dialog') as HTMLDialogElement).close();
    byId('popover').showPopover();
    expect(await atOffice(annotator)).toEqual([undefined]);
    byId('popover').hidePopover();
    expect(await atOffice(annotator)).toEqual(['Port Office']);
  });

  it('in markup as reader modes have it, without classes, headings of their own or declarations', async () => {
    read(`<div><div><div>${prose(5)}<p>The Port Office</p></div></div></div>`);
    await until(() => painted('organization').length === 1);
  });
});

describe('marks follow', () => {
  it('text that streams in, word by word, without ever showing what no longer stands', async () => {
    const annotate = counted();
    read(article('<p id=live></p>'), { annotate });
    await until(() => painted('person').length === 1);
    const line = document.createTextNode('');
    byId('live').append(line);
    for (const word of 'Then the Port Office of Norrland wrote to Ilse Brandt.'.split(' ')) {
      line.data += `${word} `;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await until(() => painted('person').length === 2);
    expect(painted('organization')).toEqual(['Port Office']);
    expect(annotate.mock.calls.length).toBeLessThan(6);
  });

  it('stories that are appended without end, each marked once', async () => {
    const annotator = read(`<div id=feed>${article('')}</div>`);
    await until(() => painted('person').length === 1);
    for (let story = 2; story < 5; story++) {
      byId('feed').insertAdjacentHTML('beforeend', `<article><h1>Story ${story}</h1>${prose()}</article>`);
      await until(() => annotator.names().find(({ name }) => name === 'Ilse Brandt')?.count === story);
    }
  });

  it('text that a lazy part of the page fills in when it is scrolled to', async () => {
    const annotator = read(article('<div style="height:3000px"></div><section id=lazy></section>'));
    await until(() => painted('person').length === 1);
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && !byId('lazy').firstChild) byId('lazy').innerHTML = '<p>The Port Office</p>';
    });
    watcher.observe(byId('lazy'));
    byId('lazy').scrollIntoView();
    await until(() => painted('organization').length === 1);
    watcher.disconnect();
    expect(annotator.names().at(-1)?.name).toBe('Port Office');
  });

  it('a single-page application from story to story and back, by history', async () => {
    const start = location.href;
    const annotator = read(`<main id=main>${article('<p>The Port Office</p>')}</main>`);
    await until(() => painted('organization').length === 1);
    const first = byId('main').innerHTML;
    history.pushState(null, '', '?story=2');
    byId('main').innerHTML = `<article><h1>Norrland</h1>${prose(5)}</article>`;
    await until(() => annotator.names().every(({ name }) => name !== 'Port Office'));
    history.replaceState(null, '', start);
    byId('main').innerHTML = first;
    await until(() => painted('organization').length === 1);
  });

  it('a page that changes from light to dark while it is read', async () => {
    read(article('<p>The Port Office</p>'));
    await until(() => painted('organization').length === 1);
    document.documentElement.style.cssText = 'background:#111;color:#eee';
    await until(() => painted('organization-on-dark').length === 1);
    expect(painted('organization')).toEqual([]);
  });
});

describe('a page cannot tell that it is read', () => {
  const state = () => ({
    html: document.documentElement.outerHTML,
    selection: [getSelection()?.toString(), getSelection()?.anchorOffset, getSelection()?.rangeCount],
    focus: document.activeElement?.id,
    history: history.length,
    address: location.href,
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    scroll: [scrollX, scrollY],
  });

  it('by its tree, selection, focus, history, globals or style sheets', async () => {
    const end = new AbortController();
    read(`${article('<p id=told>The Port Office</p>')}<button id=button>b</button>`, { signal: end.signal });
    end.abort();
    byId('button').focus();
    getSelection()?.setBaseAndExtent(byId('told').firstChild as Node, 4, byId('told').firstChild as Node, 8);
    const before = state();
    const annotator = await import('../../../src/page/annotator.ts').then(({ annotatePage }) =>
      annotatePage({
        document,
        window,
        annotate: async (blocks) => findNames(blocks),
        settings: Promise.resolve(DEFAULT_SETTINGS),
        signal: AbortSignal.any([]),
      }),
    );
    await until(() => painted('organization').length === 1);
    annotator.nameAt(100, 100);
    expect(state()).toEqual(before);
  });

  it('by the order, the number or the fate of its events', async () => {
    const heard: string[] = [];
    const annotator = read(article('<p id=told><a href="#there" id=link>The Port Office</a></p>'));
    await until(() => painted('organization').length === 1);
    const listening = new AbortController();
    for (const type of ['pointermove', 'click', 'scroll', 'load', 'visibilitychange', 'selectionchange']) {
      window.addEventListener(
        type,
        ({ defaultPrevented, eventPhase }) => heard.push(`${type} ${defaultPrevented} ${eventPhase}`),
        {
          signal: listening.signal,
          capture: true,
        },
      );
    }
    byId('told').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 5, clientY: 5 }));
    byId('told').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    annotator.nameAt(5, 5);
    await aWhile();
    listening.abort();
    expect(heard).toEqual(['pointermove false 1', 'click false 1']);
  });

  it('by a block that moves', async () => {
    const places = (): string[] =>
      [...document.querySelectorAll('article *')].map((element) => JSON.stringify(element.getBoundingClientRect()));
    const end = new AbortController();
    end.abort();
    const html = article(`<p>The <b>Port</b> Office, ${PARAGRAPHS.join(' ')}</p>`);
    read(html, { signal: end.signal });
    const before = places();
    stopReading();
    read(html);
    await until(() => painted('organization').length === 1);
    expect(places()).toEqual(before);
  });
});
