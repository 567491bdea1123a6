import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import { MOST_PAGE_TEXT } from '../../../src/protocol/page-limits.ts';
import { prose } from './prose-text.ts';
import { aWhile, findNames, painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const article = (inner: string): string => `<article><h1>Ferry to Norrland</h1>${prose(3)}${inner}</article>`;
const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
};

describe('marks', () => {
  it('stand on the names of the article, by type, and the page does not change', async () => {
    const annotator = read(
      `<nav>Norrland</nav>${article('<p>Mayor <b>Ilse</b> <a href="#">Brandt</a> of the Port Office.</p>')}<footer>Ilse Brandt</footer>`,
    );
    const before = document.documentElement.outerHTML;
    await until(() => painted('person').length === 2);
    expect(painted('person')).toEqual(['Ilse Brandt', 'Ilse Brandt']);
    expect(painted('place')).toEqual(['Norrland', 'Norrland']);
    expect(painted('organization')).toEqual(['Port Office']);
    annotator.activate(annotator.jump('place/norrland'));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('are static ranges, which do not tax changes of the page', async () => {
    read(article(''));
    await until(() => painted('place').length > 0);
    for (const range of CSS.highlights.get('backgrounder-place') ?? []) expect(range).toBeInstanceOf(StaticRange);
  });

  it('do not stand on hidden text, and do once it is shown', async () => {
    const annotator = read(
      article(`<div id=closed style="display:none"><p>The Port Office</p></div>
        <details><summary>More</summary><p>The Port Office</p></details>
        <div style="display:contents" id=boxless>The Port Office again</div>`),
    );
    await until(() => painted('organization').length === 1);
    await aWhile();
    expect(painted('organization')).toEqual(['Port Office']);
    expect(annotator.names().find(({ name }) => name === 'Port Office')?.count).toBe(1);
    byId('closed').style.display = 'block';
    await until(() => painted('organization').length === 2);
    expect(annotator.names().find(({ name }) => name === 'Port Office')?.count).toBe(2);
  });

  it('stand on text that fades in, and are not met before it can be seen', async () => {
    document.body.style.opacity = '0';
    const annotator = read(article('<p>The <i id=office>Port Office</i></p><p style="visibility:hidden">Norrland</p>'));
    await until(() => painted('organization').length === 1);
    byId('office').scrollIntoView({ block: 'center' });
    const { left, top } = byId('office').getBoundingClientRect();
    expect(annotator.nameAt(left + 5, top + 5)).toBeNull();
    expect(annotator.jump('organization/port-office')).toBeNull();
    document.body.style.opacity = '';
    expect(painted('organization')).toEqual(['Port Office']);
    expect(annotator.nameAt(left + 5, top + 5)?.name).toBe('Port Office');
  });

  it('are only registered near the viewport', async () => {
    const annotator = read(article(`<div style="height:9000px"></div><p id=far>Ilse Brandt</p>`));
    await until(() => painted('person').length === 1);
    byId('far').scrollIntoView();
    await until(() => painted('place').length === 0);
    expect(painted('person')).toEqual(['Ilse Brandt']);
    expect(annotator.names().map(({ name, count }) => [name, count])).toEqual([
      ['Norrland', 2],
      ['Ilse Brandt', 2],
    ]);
  });

  it('have colours of their own on dark backgrounds, also where only a part of the page is dark', async () => {
    const annotator = read(article('<div style="background:#101418;color:#e8e8e8"><p>The Port Office</p></div>'));
    await until(() => painted('place').length === 2);
    expect(painted('organization-on-dark')).toEqual(['Port Office']);
    expect(painted('organization')).toEqual([]);
    expect(painted('place-on-dark')).toEqual([]);
    const onDark = (entity: string): boolean | null => {
      const name = annotator.jump(entity);
      return name && annotator.isOnDark(name);
    };
    expect(onDark('organization/port-office')).toBe(true);
    expect(onDark('place/norrland')).toBe(false);
  });

  it.each([
    ['oklch(0.95 0.01 260)', 'oklch(0.3 0.01 260)'],
    ['oklab(0.95 0.01 0)', 'oklab(0.3 0.01 0)'],
    ['lch(95 2 260)', 'lch(30 2 260)'],
    ['lab(95 1 1)', 'lab(30 1 1)'],
    ['color(srgb 0.95 0.95 0.96)', 'color(srgb 0.2 0.2 0.2)'],
    ['color(display-p3 0.95 0.95 0.96)', 'color(display-p3 0.2 0.2 0.2)'],
    ['color(srgb-linear 0.5 0.5 0.5)', 'color(srgb-linear 0.1 0.1 0.1)'],
    ['color(xyz 0.5 0.5 0.5)', 'color(xyz 0.1 0.1 0.1)'],
    ['oklch(95% 0.01 260 / 90%)', 'color-mix(in oklab, black 90%, white)'],
    ['hsl(200 10% 90%)', 'rgb(20 30 40 / 0.9)'],
  ])('know light text that is %s from dark text that is %s', async (light, dark) => {
    read(article(`<p style="color:${light}">The Port Office</p><p style="color:${dark}">Ilse Brandt</p>`));
    await until(() => painted('person').length + painted('person-on-dark').length === 2);
    expect(painted('organization-on-dark')).toEqual(['Port Office']);
    expect(painted('person')).toEqual(['Ilse Brandt', 'Ilse Brandt']);
  });

  it('leave nothing behind when they end', async () => {
    const annotator = read(article(''));
    await until(() => painted('place').length > 0);
    stopReading();
    expect([...CSS.highlights.keys()].filter((key) => key.startsWith('backgrounder'))).toEqual([]);
    expect(annotator.nameAt(20, 20)).toBeNull();
  });

  it('give the page its turn while a very long article is read', async () => {
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    const annotate = vi.fn(async (): Promise<Annotations> => ({ mentions: [], entities: [] }));
    read(`<article><h1>Ferry</h1>${prose().repeat(2000)}</article>`, { annotate });
    turns = 0;
    await until(() => annotate.mock.calls.length);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(1);
  });

  it('never ask about more text than the background takes, however the page grows', async () => {
    const annotate = vi.fn(async (): Promise<Annotations> => ({ mentions: [], entities: [] }));
    const asked = (): number => ((annotate.mock.lastCall as unknown as [string[]])?.[0] ?? []).join('').length;
    read(article('<div id=more style="display:none"></div>'), { annotate });
    await until(asked);
    const before = asked();
    const grow = (length: number): void => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'x'.repeat(length);
      byId('more').append(paragraph);
    };
    const [most, rest] = [MOST_PAGE_TEXT * 0.75, MOST_PAGE_TEXT * 0.2];
    grow(most);
    await until(() => asked() === before + most);
    grow(rest);
    await until(() => asked() === before + most + rest);
    grow(rest);
    await aWhile();
    expect(asked()).toBe(before + most + rest);
  });

  it('never ask about what stands in fields and editors', async () => {
    const annotate = vi.fn(async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks));
    read(article('<textarea>SECRET</textarea><div contenteditable>SECRET</div><input value="SECRET">'), { annotate });
    await until(() => annotate.mock.calls.length);
    expect(JSON.stringify(annotate.mock.calls)).not.toContain('SECRET');
  });
});

describe('names', () => {
  it('are listed in order of first appearance with their counts, and their change is told', async () => {
    const onChange = vi.fn();
    const annotator = read(article('<p>Port Office, Port Office.</p>'), { onChange });
    await until(() => onChange.mock.calls.length);
    expect(annotator.names()).toEqual([
      { entity: 'place/norrland', name: 'Norrland', type: 'place', count: 2 },
      { entity: 'person/ilse-brandt', name: 'Ilse Brandt', type: 'person', count: 1 },
      { entity: 'organization/port-office', name: 'Port Office', type: 'organization', count: 2 },
    ]);
  });

  it('are jumped to one after the other, brought into view and tinted', async () => {
    const annotator = read(article(`<div style="height:5000px"></div><p>Norrland, far below.</p>`));
    await until(() => annotator.names().length);
    const tops = [1, 2, 3, 4].map(() => {
      const rect = annotator.jump('place/norrland')?.rects[0];
      expect(rect && rect.top >= 0 && rect.bottom <= window.innerHeight).toBe(true);
      expect(painted('active')).toEqual(['Norrland']);
      return Math.round((rect?.top ?? 0) + window.scrollY);
    });
    expect(tops[0]).toBeLessThan(tops[1] ?? 0);
    expect(tops[2]).toBeGreaterThan(5000);
    expect(tops[3]).toBe(tops[0]);
    expect(annotator.jump('person/nobody')).toBeNull();
  });

  it('are tinted by whoever is at them last, also while the tint of a jump runs out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const annotator = read(article(''));
      await until(() => vi.advanceTimersByTime(10) && annotator.names().length);
      const place = annotator.jump('place/norrland');
      const person = annotator.jump('person/ilse-brandt');
      annotator.activate(place);
      expect(painted('active')).toEqual(['Norrland']);
      annotator.activate(person);
      vi.advanceTimersByTime(10_000);
      expect(painted('active')).toEqual(['Ilse Brandt']);
      annotator.activate(null);
      expect(painted('active')).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('in a paragraph higher than the window are brought into view too', async () => {
    const annotator = read(article(`<p>${'Long text. '.repeat(3000)} Port Office ${'Long text. '.repeat(3000)}</p>`));
    await until(() => annotator.names().length);
    const rect = annotator.jump('organization/port-office')?.rects[0];
    expect(rect && rect.top >= 0 && rect.bottom <= window.innerHeight).toBe(true);
  });
});

describe('the name at a point', () => {
  it('is found on each line of a name that wraps, and not beside it', async () => {
    const annotator = read(
      article('<p id=narrow style="width:6em;font:20px monospace">x x <b>Ilse</b> Brandt and</p>'),
    );
    await until(() => painted('person').length === 2);
    const name = annotator.jump('person/ilse-brandt') && annotator.jump('person/ilse-brandt');
    expect(name?.rects).toHaveLength(2);
    for (const rect of name?.rects ?? []) {
      const hit = annotator.nameAt(rect.left + rect.width / 2, rect.top + rect.height / 2);
      expect(hit).toMatchObject({ entity: 'person/ilse-brandt', text: 'Ilse Brandt', type: 'person' });
      expect(hit?.rects).toHaveLength(2);
      expect(annotator.nameAt(rect.right + 30, rect.top + rect.height / 2)?.entity).not.toBe('person/ilse-brandt');
    }
    const [first] = name?.rects ?? [];
    expect(annotator.nameAt((first?.left ?? 0) - 5, (first?.top ?? 0) + 5)).toBeNull();
    expect(annotator.nameAt(390, (first?.top ?? 0) + 5)).toBeNull();
  });

  it('is the right one where names stand close to each other', async () => {
    const annotator = read(article('<p>Ilse Brandt, Norrland, Port Office, Ilse Brandt</p>'));
    await until(() => painted('organization').length === 1);
    const office = annotator.jump('organization/port-office')?.rects[0];
    const place =
      annotator.jump('place/norrland') && annotator.jump('place/norrland') && annotator.jump('place/norrland');
    for (const [rect, entity] of [
      [office, 'organization/port-office'],
      [place?.rects[0], 'place/norrland'],
    ] as const) {
      if (!rect) throw new Error('no box');
      const y = rect.top + rect.height / 2;
      expect(annotator.nameAt(rect.left + 2, y)?.entity).toBe(entity);
      expect(annotator.nameAt(rect.right - 2, y)?.entity).toBe(entity);
    }
  });

  it('is none where something lies over the text', async () => {
    const annotator = read(article('<p>Port Office</p>'));
    await until(() => painted('organization').length === 1);
    const rect = annotator.jump('organization/port-office')?.rects[0];
    if (!rect) throw new Error('no box');
    expect(annotator.nameAt(rect.left + 5, rect.top + 5)).not.toBeNull();
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:white';
    document.body.append(cover);
    expect(annotator.nameAt(rect.left + 5, rect.top + 5)).toBeNull();
  });
});
