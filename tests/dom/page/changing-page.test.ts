import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotatePage } from '../../../src/page/annotator.ts';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { PARAGRAPHS, prose } from './prose-text.ts';
import { aWhile, findNames, painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const page = `<header>Paper</header><main id=main><article id=story><h1>Ferry</h1>${prose(3)}<p id=last>The end.</p></article></main>`;
const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
};
const paragraph = (text: string): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};
const counted = () => vi.fn(async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks));

/** Lets faked time pass, and everything happen that waits for it; quicker than the asynchronous clock of the test runner. */
const passTime = async (milliseconds: number): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  vi.advanceTimersByTime(milliseconds);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('a page that changes', () => {
  it('has its new paragraphs marked, in the order of the page', async () => {
    const annotator = read(page);
    await until(() => painted('person').length === 1);
    byId('last').before(paragraph('Port Office says'));
    byId('last').after(paragraph('Norrland again'));
    await until(() => painted('place').length === 2);
    expect(painted('organization')).toEqual(['Port Office']);
    expect(annotator.names().map(({ name }) => name)).toEqual(['Norrland', 'Ilse Brandt', 'Port Office']);
  });

  it('has its marks moved when text changes under them, at once without the old ones', async () => {
    read(page.replace('The end.', 'The Port Office it was.'));
    await until(() => painted('organization').length === 1);
    (byId('last').firstChild as Text).data = 'In fact, it really was the Port Office.';
    await Promise.resolve();
    expect(painted('organization')).toEqual([]);
    await until(() => painted('organization').length === 1);
    expect(painted('organization')).toEqual(['Port Office']);
  });

  it('has its marks re-anchored without a question when nodes are replaced by the same text', async () => {
    const annotate = counted();
    read(page.replace('The end.', 'The Port Office it was.'), { annotate });
    await until(() => painted('organization').length === 1);
    byId('last').innerHTML = 'The <b>Port</b> Office it was.';
    await aWhile();
    expect(painted('organization')).toEqual(['Port Office']);
    expect(annotate).toHaveBeenCalledTimes(1);
  });

  it('has the marks of removed text removed', async () => {
    const annotator = read(page.replace('The end.', 'The Port Office it was.'));
    await until(() => painted('organization').length === 1);
    byId('last').remove();
    expect(annotator.names().some(({ name }) => name === 'Port Office')).toBe(false);
    await until(() => painted('organization').length === 0);
  });

  it('is marked again when its article is replaced, as single-page applications do', async () => {
    const annotator = read(page);
    await until(() => painted('person').length === 1);
    byId('main').innerHTML = '<p>Loading</p>';
    await until(() => annotator.names().length === 0);
    byId('main').innerHTML = `<article><h1>Norrland</h1><div>${prose(6)}<p>The Port Office</p></div></article>`;
    await until(() => painted('organization').length === 1);
    expect(painted('place')).toEqual(['Norrland', 'Norrland']);
  });

  it('has a shorter story marked that is added below, as pages do that scroll without end', async () => {
    const annotator = read(page.replace(prose(3), prose().repeat(3)));
    await until(() => painted('place').length > 0);
    byId('main').insertAdjacentHTML('beforeend', `<article><h2>Crane</h2>${prose(4)}<p>The Port Office</p></article>`);
    await until(() => annotator.names().some(({ name }) => name === 'Port Office'));
  });

  it('is marked when its whole body is replaced', async () => {
    read(page);
    await until(() => painted('person').length === 1);
    const body = document.createElement('body');
    body.innerHTML = `<article><h1>Norrland</h1>${prose(6)}<p>The Port Office</p></article>`;
    document.body.replaceWith(body);
    await until(() => painted('organization').length === 1);
  });

  it('is not asked about where what changes is not the article', async () => {
    const annotate = counted();
    read(`${page}<aside id=aside></aside>`, { annotate });
    await until(() => painted('person').length === 1);
    byId('aside').append(paragraph('Norrland'));
    const advertisement = document.createElement('div');
    advertisement.className = 'advert';
    advertisement.textContent = 'Buy at the Port Office';
    byId('last').before(advertisement);
    await aWhile();
    advertisement.textContent = 'Buy in Norrland';
    await aWhile();
    expect(annotate).toHaveBeenCalledTimes(1);
    expect(painted('organization')).toEqual([]);
  });

  it('gathers many changes into few questions', async () => {
    const annotate = counted();
    read(page, { annotate });
    await until(() => painted('person').length === 1);
    for (let at = 0; at < 300; at++) {
      byId('story').append(paragraph(`Norrland ${at}. ${PARAGRAPHS[at % 6]}`));
      if (at % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await until(() => annotate.mock.lastCall?.[0].some((text) => text.startsWith('Norrland 299')));
    expect(annotate.mock.calls.length).toBeLessThan(12);
  });

  it('loses the paint of changed words at once also amid thousands of changes, and is read again after them', async () => {
    read(page.replace('The end.', 'The Port Office it was.'));
    await until(() => painted('organization').length === 1);
    const lines = Array.from({ length: 1200 }, (_, at) => paragraph(`Line ${at}`));
    for (const line of lines) byId('story').append(line);
    await Promise.resolve();
    (byId('last').firstChild as Text).data = 'In fact, it really was the Port Office.';
    await Promise.resolve();
    expect(painted('organization')).toEqual([]);
    for (const line of lines) line.remove();
    byId('last').after(paragraph('Ilse Brandt left.'));
    await until(() => painted('organization').length === 1 && painted('person').length === 2);
    expect(painted('organization')).toEqual(['Port Office']);
    byId('last').after(paragraph('Norrland it is.'));
    await until(() => painted('place').length === 2);
  });

  it('does not show an answer about text that has changed meanwhile', async () => {
    let answer = (): void => {};
    const annotate = vi.fn(async (blocks: readonly string[]): Promise<Annotations> => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return findNames(blocks);
    });
    const annotator = read(page.replace('The end.', 'The Port Office it was.'), { annotate });
    await until(() => annotate.mock.calls.length === 1);
    (byId('last').firstChild as Text).data = 'The harbour office was it.';
    await aWhile();
    answer();
    await until(() => annotator.names().length);
    expect(painted('organization')).toEqual([]);
    expect(annotator.names().map(({ name }) => name)).toEqual(['Norrland', 'Ilse Brandt']);
    await until(() => annotate.mock.calls.length === 2);
    answer();
  });

  it('keeps the other marks of a text when one of them is dropped, painted and found alike', async () => {
    const annotator = read(page.replace('The end.', '<b id=first>Ilse</b> Brandt of the Port Office'));
    await until(() => painted('organization').length === 1 && painted('person').length === 2);
    (byId('first').firstChild as Text).data = 'Elsa';
    await Promise.resolve();
    expect(painted('person')).toEqual(['Ilse Brandt']);
    expect(painted('organization')).toEqual(['Port Office']);
    const box = annotator.jump('organization/port-office')?.rects[0] ?? new DOMRect();
    expect(annotator.nameAt(box.left + 5, box.top + 5)?.name).toBe('Port Office');
  });

  it.each([
    ['hidden', '', 'p', '"Port Office"'],
    ['aria-hidden', 'true', 'p', '"Port Office"'],
    ['contenteditable', 'true', 'p', '"Port Office"'],
    ['hidden', '', 'b', '"The end. Port Office"'],
  ])('is read where %s="%s" goes from a <%s>, and no longer where it comes back', async (name, value, tag, block) => {
    const annotate = counted();
    const text = `<${tag} id=secret ${name}="${value}">Port Office</${tag}>`;
    const annotator = read(page.replace('The end.', `The end. ${text}`), { annotate });
    await until(() => painted('person').length === 1);
    const listed = (): boolean => annotator.names().some((entry) => entry.name === 'Port Office');
    const asked = (): string => JSON.stringify(annotate.mock.lastCall);
    expect(asked()).not.toContain('Port Office');
    byId('secret').removeAttribute(name);
    await until(() => painted('organization').length === 1);
    expect(listed()).toBe(true);
    expect(asked()).toContain(block);
    byId('secret').setAttribute(name, value);
    await until(() => !asked().includes('Port Office') && !listed());
    expect(painted('organization')).toEqual([]);
  });

  it('is read when its whole article is no longer hidden', async () => {
    read(page.replace('<main', '<main hidden'));
    await aWhile();
    expect(painted('person')).toEqual([]);
    byId('main').hidden = false;
    await until(() => painted('person').length === 1);
  });

  it('has the text in shadow trees of a part that comes and goes marked once, and no longer', async () => {
    const annotator = read(page.replace('<p id=last>', '<div id=part><x-note id=note></x-note></div><p id=last>'));
    byId('note').attachShadow({ mode: 'open' }).innerHTML = '<p>The Port Office</p>';
    const count = (): number | undefined => annotator.names().find(({ name }) => name === 'Port Office')?.count;
    byId('last').textContent = 'Read on.';
    byId('part').hidden = true;
    await until(() => annotator.names().length);
    byId('part').hidden = false;
    await until(() => count() === 1);
    byId('part').append(paragraph('More.'));
    byId('part').setAttribute('aria-hidden', 'true');
    await until(() => count() === undefined);
    byId('part').removeAttribute('aria-hidden');
    await until(count);
    expect(count()).toBe(1);
  });

  it('is watched through a time without a body', async () => {
    read(page);
    await until(() => painted('person').length === 1);
    const { body } = document;
    body.remove();
    try {
      await until(() => painted('person').length === 0);
      await aWhile();
    } finally {
      document.documentElement.append(body);
    }
    await until(() => painted('person').length === 1);
  });

  it('is asked about again when the first answer does not come, or fails', async () => {
    const annotate = counted();
    annotate.mockResolvedValueOnce(null as unknown as Annotations);
    read(page, { annotate });
    await until(() => painted('person').length === 1);
    stopReading();
    const failing = counted();
    failing.mockRejectedValueOnce(new Error('The extension has been updated.'));
    read(page, { annotate: failing });
    await until(() => painted('person').length === 1);
  });

  it('is not asked about for ever when no answer comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const annotate = counted();
      annotate.mockResolvedValue(null as unknown as Annotations);
      read(page, { annotate });
      for (let turn = 0; turn < 20; turn++) await passTime(5000);
      expect(annotate).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is still watched after reading it has failed', async () => {
    const annotate = counted();
    read(page, { annotate });
    await until(() => painted('person').length === 1);
    annotate.mockRejectedValue(new Error('no'));
    byId('story').append(paragraph('Port Office'));
    await until(() => annotate.mock.calls.length > 1);
    annotate.mockImplementation(async (blocks) => findNames(blocks));
    byId('story').append(paragraph('Norrland'));
    await until(() => painted('organization').length === 1);
  });

  it('keeps its marks when the background does not answer', async () => {
    const annotate = counted();
    read(page, { annotate });
    await until(() => painted('person').length === 1);
    annotate.mockResolvedValueOnce(null as unknown as Annotations);
    byId('story').append(paragraph('Port Office'));
    await aWhile();
    expect(painted('person')).toEqual(['Ilse Brandt']);
    byId('story').append(paragraph('More.'));
    await until(() => painted('organization').length === 1);
  });

  it('is left alone while its tab is hidden and caught up with when it is shown', async () => {
    const annotate = counted();
    read(page, { annotate });
    await until(() => painted('person').length === 1);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    byId('story').append(paragraph('Port Office'));
    await aWhile();
    expect(annotate).toHaveBeenCalledTimes(1);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => painted('organization').length === 1);
  });

  it('is caught up with when its tab is shown again also after it was written anew', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inner = frame.contentDocument as Document;
    const write = (html: string): void => {
      inner.open();
      inner.write(html);
      inner.close();
    };
    write(page);
    const ending = new AbortController();
    const annotate = async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks);
    const settings = Promise.resolve(DEFAULT_SETTINGS);
    const annotator = annotatePage({ document: inner, window, annotate, settings, signal: ending.signal });
    const isNamed = (name: string): boolean => annotator.names().some((each) => each.name === name);
    await until(() => isNamed('Ilse Brandt'));
    write(page.replace('The end.', 'Norrland'));
    await until(() => isNamed('Norrland'));
    vi.spyOn(inner, 'hidden', 'get').mockReturnValue(true);
    inner.dispatchEvent(new Event('visibilitychange'));
    inner.querySelector('article')?.append(inner.createElement('p'), 'Port Office');
    await aWhile();
    vi.restoreAllMocks();
    inner.dispatchEvent(new Event('visibilitychange'));
    await until(() => isNamed('Port Office'));
    ending.abort();
    frame.remove();
  });

  it('is marked and can be pointed at where its story is moved into a shadow tree', async () => {
    const declared = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    const annotator = read(declared + page.replace('The end.', `Port Office</p>${prose(3)}<p>`));
    await until(() => painted('organization').length === 1);
    const host = byId('main').appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(byId('story'));
    await until(() => {
      const { rects: [box] = [] } = annotator.jump('organization/port-office') ?? {};
      return box && annotator.nameAt(box.x + 5, box.y + 5)?.name === 'Port Office';
    });
  });

  it('is read when its tab is first shown, if it was opened hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const annotate = counted();
    read(page, { annotate });
    await aWhile();
    expect(annotate).not.toHaveBeenCalled();
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => painted('person').length === 1);
  });

  it('is asked about ever more rarely while it does not rest', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const annotate = counted();
      read(page, { annotate });
      const clock = byId('last').firstChild as Text;
      for (let second = 0; second < 300; second++) {
        clock.data = `It is ${second} seconds past noon in Norrland.`;
        await vi.advanceTimersByTimeAsync(1000);
      }
      expect(annotate.mock.calls.length).toBeGreaterThan(10);
      expect(annotate.mock.calls.length).toBeLessThan(60);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is read as soon as before when an application goes from story to story, each at an address of its own', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const annotator = read(page);
      await passTime(1000);
      for (let turn = 0; turn < 20; turn++) {
        history.replaceState(null, '', `#story-${turn}`);
        byId('main').innerHTML =
          `<article><h1>Story</h1>${prose(6)}${turn % 2 ? '<p>The Port Office</p>' : ''}</article>`;
        for (let step = 0; step < 10; step++) await passTime(100);
        expect(annotator.names().some(({ name }) => name === 'Port Office')).toBe(turn % 2 === 1);
      }
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
      vi.useRealTimers();
    }
  });

  it('is given up on when it never rests, without marks left behind, and read again when its tab is next shown', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const counts: number[] = [];
      const annotator = read(page, { onChange: () => counts.push(annotator.names().length) });
      const clock = byId('last').firstChild as Text;
      for (let turn = 0; turn < 1800; turn++) {
        clock.data = `It is ${turn} seconds past noon in Norrland.`;
        await passTime(4000);
      }
      expect(counts.at(-1)).toBe(0);
      expect(annotator.names()).toEqual([]);
      expect(painted('place')).toEqual([]);
      document.dispatchEvent(new Event('visibilitychange'));
      await passTime(20_000);
      await passTime(0);
      expect(annotator.names().map(({ name }) => name)).toEqual(['Norrland', 'Ilse Brandt']);
      clock.data = 'It is noon at the Port Office.';
      await passTime(20_000);
      expect(annotator.names().map(({ name }) => name)).toEqual(['Norrland', 'Ilse Brandt', 'Port Office']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is no longer marked when an application goes on to something that is not news', async () => {
    const counts: number[] = [];
    const annotator = read(page, { onChange: () => counts.push(annotator.names().length) });
    await until(() => painted('person').length === 1);
    byId('main').innerHTML = `<ul>${'<li><a href="#">Norrland</a></li>'.repeat(20)}</ul>`;
    await until(() => annotator.names().length === 0);
    await aWhile();
    expect(counts.at(-1)).toBe(0);
    expect(painted('place')).toEqual([]);
  });

  it('has the text of its shadow trees marked, found at a point, and followed', async () => {
    const annotator = read(page);
    const host = document.createElement('x-quote');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>The Port Office replied.</p>';
    byId('last').before(host);
    await until(() => painted('organization').length === 1);
    const rect = annotator.jump('organization/port-office')?.rects[0];
    expect(annotator.nameAt((rect?.left ?? 0) + 5, (rect?.top ?? 0) + 5)?.name).toBe('Port Office');
    document.dispatchEvent(new Event('visibilitychange'));
    await aWhile();
    shadow.querySelector('p')?.replaceChildren('Nobody replied, not even the Port Office, nor Ilse Brandt.');
    await until(() => painted('person').length === 2);
    expect(painted('organization')).toEqual(['Port Office']);
  });

  it('is no longer watched once the signal has ended', async () => {
    const annotate = counted();
    const ending = new AbortController();
    read(page, { annotate, signal: ending.signal });
    await until(() => painted('person').length === 1);
    ending.abort();
    byId('story').append(paragraph('Port Office'));
    await aWhile();
    expect(annotate).toHaveBeenCalledTimes(1);
    expect(CSS.highlights.has('backgrounder-person')).toBe(false);
  });
});
