import { afterEach, describe, expect, it } from 'vitest';
import type { PageAnnotator } from '../../../src/page/annotator.ts';
import type { MarkedName } from '../../../src/page/hit-test.ts';
import { prose } from './prose-text.ts';
import { painted, read, stopReading, until } from './reading.ts';

afterEach(() => {
  stopReading();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

/** A page whose story has something of its own under the usual paragraphs; `around` is put about the story. */
const opened = async (html: string, around: readonly [string, string] = ['', '']): Promise<PageAnnotator> => {
  const annotator = read(`${around[0]}<article><h1>Ferry</h1>${prose(3)}${html}</article>${around[1]}`);
  await until(() => annotator.names().length);
  return annotator;
};
const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const toOffice = (annotator: PageAnnotator): MarkedName | null => annotator.jump('organization/port-office');
const stepped = (annotator: PageAnnotator, count: number): (string | undefined)[] =>
  Array.from({ length: count }, () => annotator.step('next')?.name);

/** Whether a name was gone to and stands in the window, and nothing cuts it off there. */
const isThere = (name: MarkedName | null): boolean => {
  if (!name) return false;
  const { left = -1, top = -1, width = 0, height = 0 } = name.rects[0] ?? {};
  return document.elementFromPoint(left + width / 2, top + height / 2) === name.range.startContainer.parentElement;
};

describe('what the reader cannot scroll', () => {
  it.each([
    ['text that is cut off', '<div id=box style="height:60px;overflow:hidden">', '</div>'],
    ['text that is clipped', '<div id=box style="height:60px;overflow:clip">', '</div>'],
    [
      'text that is shortened to two lines',
      '<div id=box style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden">',
      '</div>',
    ],
  ])('stays as it is: %s is not gone to, and what is seen of it is', async (_, before, after) => {
    const annotator = await opened(
      `${before}<p id=first>Norrland is far.</p><p>${'All is well. '.repeat(90)}</p><p>The Port Office.</p>${after}<p id=end>Ilse Brandt</p>`,
    );
    expect(toOffice(annotator)).toBeNull();
    expect(painted('active')).toEqual([]);
    const names = stepped(annotator, 8);
    expect(names).toContain('Norrland');
    expect(names).toContain('Ilse Brandt');
    expect(names).not.toContain('Port Office');
    expect(byId('box').scrollTop).toBe(0);
    byId('box').style.cssText = '';
    expect(isThere(toOffice(annotator))).toBe(true);
  });

  it('stays as it is where a part of the paragraph is seen', async () => {
    const annotator = await opened(
      `<div id=box style="height:60px;overflow:hidden"><p>The Port Office. ${'All is well. '.repeat(90)}</p></div>`,
    );
    expect(isThere(toOffice(annotator))).toBe(true);
    expect(byId('box').scrollTop).toBe(0);
  });

  it('stays as it is: a slide that is not in turn is not gone to, the one that is can be', async () => {
    const slide = (text: string): string => `<p style="flex:0 0 200px;margin:0">${text}</p>`;
    const annotator = await opened(
      `<div id=box style="width:200px;overflow:hidden"><div id=slides style="display:flex;width:600px">${slide('Crane')}${slide('Ferry')}${slide('The Port Office')}</div></div>`,
    );
    expect(toOffice(annotator)).toBeNull();
    expect(byId('box').scrollLeft).toBe(0);
    byId('slides').style.transform = 'translateX(-400px)';
    expect(isThere(toOffice(annotator))).toBe(true);
    expect(byId('box').scrollLeft).toBe(0);
  });

  it.each(['html', 'body'])('stays as it is: the page itself while its <%s> is held', async (name) => {
    const annotator = await opened('<div style="height:5000px"></div><p>The Port Office</p>');
    const held = document.querySelector(name) as HTMLElement;
    held.style.overflow = 'hidden';
    expect(toOffice(annotator)).toBeNull();
    expect(stepped(annotator, 3)).not.toContain('Port Office');
    expect(window.scrollY).toBe(0);
    held.style.overflow = 'hidden auto';
    expect(isThere(toOffice(annotator))).toBe(true);
  });

  it('does not keep from what hangs out of it by its position', async () => {
    const annotator = await opened(
      '<div style="height:20px;overflow:hidden"><div style="position:absolute;top:3000px"><p>The Port Office</p></div></div>',
    );
    expect(isThere(toOffice(annotator))).toBe(true);
  });

  it('does not keep from what has no box of its own', async () => {
    const annotator = await opened(
      '<div style="height:3000px"></div><div style="display:contents;overflow:hidden"><p>The Port Office</p></div>',
    );
    expect(isThere(toOffice(annotator))).toBe(true);
  });
});

describe('text that scrolls inside a box', () => {
  const long = `${'All is well. '.repeat(600)}<br><br>The Port Office. ${'All is well. '.repeat(600)}<br><br>Ilse Brandt. ${'All is well. '.repeat(60)}`;

  it('of a page that never moves is gone through from top to end, also in one high block', async () => {
    document.body.style.cssText = 'margin:0;height:100vh;overflow:hidden';
    const annotator = await opened(`<div>${long}</div>`, [
      '<div style="height:50px"></div><main style="height:calc(100vh - 50px);overflow:auto">',
      '</main>',
    ]);
    expect(isThere(toOffice(annotator))).toBe(true);
    document.querySelector('main')?.scrollTo(0, 0);
    const names: (string | undefined)[] = [];
    for (let step = 0; step < 6; step++) {
      const name = annotator.step('next');
      expect(isThere(name)).toBe(true);
      names.push(name?.name);
    }
    expect(names).toEqual(['Norrland', 'Ilse Brandt', 'Port Office', 'Ilse Brandt', 'Norrland', 'Ilse Brandt']);
    expect(window.scrollY).toBe(0);
  });

  it('far down in a page that scrolls, too, is reached', async () => {
    const annotator = await opened(
      `<div style="height:3000px"></div><div style="height:200px;overflow-y:scroll">${long}</div><div style="height:3000px"></div>`,
    );
    expect(isThere(toOffice(annotator))).toBe(true);
  });

  it('sideways is reached', async () => {
    const annotator = await opened(
      `<div style="width:300px;overflow-x:auto;white-space:nowrap"><p>${'All is well. '.repeat(60)} The Port Office</p></div>`,
    );
    expect(isThere(toOffice(annotator))).toBe(true);
    expect(window.scrollX).toBe(0);
  });

  it('that is laid out only when it is near is reached', async () => {
    const section = (text: string): string =>
      `<section style="content-visibility:auto;contain-intrinsic-size:auto 100px"><p>${'All is well. '.repeat(100)}</p><p>${text}</p></section>`;
    const annotator = await opened(section('Nobody came.').repeat(20) + section('The Port Office'));
    expect(isThere(toOffice(annotator))).toBe(true);
  });
});

describe('transparent text', () => {
  const page = `<p>Norrland</p><div style="height:3000px"></div>
    <section id=late style="opacity:0"><p>The Port Office</p><p>Ilse Brandt</p></section><div style="height:3000px"></div>`;
  /** What pages do that let a part appear when it is scrolled to. */
  const reveal = (): void => {
    const { top } = byId('late').getBoundingClientRect();
    if (top < window.innerHeight) byId('late').style.opacity = '1';
  };

  it('that appears when it is scrolled to is gone to, in the order of the page', async () => {
    const annotator = await opened(page);
    expect(toOffice(annotator)?.name).toBe('Port Office');
    expect(painted('active')).toEqual(['Port Office']);
    reveal();
    expect(isThere(toOffice(annotator))).toBe(true);

    byId('late').style.opacity = '0';
    window.scrollTo(0, 0);
    const names = Array.from({ length: 6 }, () => {
      const name = annotator.step('next')?.name;
      reveal();
      return name;
    });
    expect(names).toEqual(['Norrland', 'Ilse Brandt', 'Norrland', 'Port Office', 'Ilse Brandt', 'Norrland']);
  });

  it('that does not appear is gone to in vain only once', async () => {
    const annotator = await opened(page);
    expect(toOffice(annotator)?.name).toBe('Port Office');
    expect(toOffice(annotator)).toBeNull();
  });

  it('is gone to after what can be seen', async () => {
    const annotator = await opened(
      `<p style="opacity:0">The Port Office</p><div style="height:3000px"></div><p id=seen>The Port Office</p>`,
    );
    expect(toOffice(annotator)?.range.startContainer.parentElement).toBe(byId('seen'));
  });

  it('is not gone to where it is hidden besides', async () => {
    const annotator = await opened(
      '<div style="height:3000px"></div><p style="visibility:hidden;opacity:0">The Port Office</p>',
    );
    expect(toOffice(annotator)).toBeNull();
    expect(window.scrollY).toBe(0);
  });
});
