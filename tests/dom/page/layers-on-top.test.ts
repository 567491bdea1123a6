import { afterEach, describe, expect, it } from 'vitest';
import type { PageAnnotator } from '../../../src/page/annotator.ts';
import { prose } from './prose-text.ts';
import { painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const FIXED = 'position:fixed;inset:0;background:#fff';
const FILLING = `${FIXED};z-index:1`;
const page = `<article><h1>Ferry</h1>${prose(3)}<p>The Port Office</p><p>Again the Port Office</p></article>`;
/** What no name stands in. */
const picture = '<div style="height:300px;background:#999"></div><button>Close</button>';
const inTree = (html: string, light = ''): string =>
  `<x-layer><template shadowrootmode=open>${html}</template>${light}</x-layer>`;

/** Reads a page with something over it. */
async function openOver(layer: string, under = page): Promise<PageAnnotator> {
  const annotator = read(under);
  const over = document.createElement('div');
  over.setHTMLUnsafe(layer);
  document.body.append(...over.children);
  await until(() => painted('organization').length > 1);
  return annotator;
}

/** The names that are gone to by some steps; `|` where there is none. */
const stepsOf = (annotator: PageAnnotator, count = 6): readonly string[] => [
  ...new Set(Array.from({ length: count }, () => annotator.step('next')?.name ?? '|')),
];

describe('names behind what fills the window', () => {
  it.each([
    ['a fixed box', `<div style="${FILLING}">${picture}</div>`],
    ['a box with a margin around it', `<div style="${FILLING};inset:24px">${picture}</div>`],
    ['a popover', `<div popover style="width:100%;height:100%">${picture}</div>`],
    [
      'one with layers of its own',
      `<div style="${FILLING}"><div style="position:absolute;z-index:1">${picture}</div></div>`,
    ],
    [
      'a veil with a notice over it',
      `<div style="${FILLING};opacity:.6"></div><div style="position:fixed;inset:30%;z-index:1">${picture}</div>`,
    ],
    ['one in a shadow tree', inTree(`<div style="${FILLING}">${picture}</div>`)],
    [
      'one in a shadow tree whose host has no box',
      `<div style="display:contents">${inTree(`<style>:host{display:contents}</style><div style="${FILLING}">${picture}</div>`)}</div>`,
    ],
    ['one under what is not seen', `<div style="${FILLING}">${picture}</div><div style="${FILLING};opacity:0"></div>`],
    [
      'one of a shadow tree, with what the page puts into it',
      inTree(`<div style="${FILLING}"><slot></slot></div>`, picture),
    ],
    ['a frame', `<iframe style="${FILLING};width:100%;height:100%"></iframe>`],
    [
      'one with bars and bubbles over it',
      `<div style="${FILLING}"></div><div style="position:fixed;inset:0 0 auto;height:30%;z-index:1"></div><div style="position:fixed;inset:auto 0 0;height:30%;z-index:1"></div>`,
    ],
  ])('are passed over: %s', async (_, layer) => {
    const annotator = await openOver(layer);
    document.querySelector<HTMLElement>('[popover]')?.showPopover();
    expect(stepsOf(annotator)).toEqual(['|']);
    const { scrollY } = window;
    annotator.step('previous');
    expect(window.scrollY).toBe(scrollY);
    for (const over of [...document.body.children].slice(1)) over.remove();
    expect(stepsOf(annotator)).toContain('Port Office');
  });

  it('are passed over where it is a modal dialog of a shadow tree, however small', async () => {
    const annotator = await openOver(
      inTree(`<dialog><div style="position:absolute;z-index:1">${picture}</div></dialog>`),
    );
    document.querySelector('x-layer')?.shadowRoot?.querySelector('dialog')?.showModal();
    expect(stepsOf(annotator)).toEqual(['|']);
  });

  it.each([
    [
      'a header and a notice at the edge',
      '<div style="position:fixed;inset:0 0 auto;height:60px;z-index:1"></div><div style="position:fixed;inset:auto 0 0;height:40%;z-index:1"></div>',
    ],
    ['a bubble', '<div style="position:fixed;inset:auto 0 0 auto;width:300px;height:300px;z-index:99"></div>'],
    ['what lets everything through', `<div style="${FILLING};pointer-events:none"></div>`],
    ['a box in the middle', '<div style="position:fixed;inset:20%;z-index:1;background:#fff"></div>'],
    ['what is not shown', `<div style="${FILLING};visibility:hidden"></div><div hidden style="${FILLING}"></div>`],
    ['what is not seen', `<div style="${FILLING};opacity:0"></div>`],
    ['what is not seen in a shadow tree', inTree(`<div style="opacity:0"><div style="${FILLING}"></div></div>`)],
    ['one that scrolls with the page', `<div style="position:absolute;inset:0;z-index:9">${picture}</div>`],
    ['a dialog that scrolls with the page', `<div role=dialog style="position:absolute;inset:0">${picture}</div>`],
    [
      'boxes that fill it together',
      Array.from({ length: 16 }, (_, at) => {
        const [left, top] = [(at % 4) * 25, Math.floor(at / 4) * 25];
        return `<div style="position:fixed;z-index:1;left:${left}vw;top:${top}vh;width:25vw;height:25vh"></div>`;
      }).join(''),
    ],
    ['a panel beside the story', '<div style="position:fixed;inset:0 auto 0 0;width:45%;z-index:1"></div>'],
  ])('are gone to behind what leaves room: %s', async (_, layer) => {
    expect(stepsOf(await openOver(layer), 8)).toContain('Port Office');
  });

  it.each([
    [
      'over a background that fills the window',
      `<div style="${FIXED}"></div><div style="position:relative;width:60%;margin:auto">${page}</div>`,
    ],
    [
      'over such a background with a header above it',
      `<div style="${FIXED}"></div><div style="height:110vh"></div><div style="position:relative;z-index:1;width:40%;margin:auto">${page}</div>`,
    ],
    [
      'over one behind the page',
      `<div style="${FIXED};z-index:-1"></div><div style="height:110vh"></div><div style="width:60%;margin:auto">${page}</div>`,
    ],
    [
      'below a picture that fills the first window',
      `<div style="position:absolute;z-index:1;inset:0 0 auto;height:100vh">${picture}</div><div style="margin-top:110vh">${page}</div>`,
    ],
    [
      'below a header with such a picture',
      `<div style="position:relative;height:100vh"><div style="position:absolute;z-index:1;inset:0">${picture}</div></div>${page}`,
    ],
    [
      'below such a picture, in a pane that fills the window',
      `<div style="position:absolute;z-index:1;inset:0;overflow:auto"><div style="position:absolute;z-index:1;width:100%;height:100%">${picture}</div><div style="padding-top:110vh">${page}</div></div>`,
    ],
  ])('are gone to %s', async (_, html) => {
    const opened = openOver('', html);
    // A page is read where the reader comes.
    document.querySelector('article')?.scrollIntoView();
    const annotator = await opened;
    for (const scrolled of document.querySelectorAll('html,body>div')) scrolled.scrollTop = 0;
    expect(stepsOf(annotator, 8)).toContain('Port Office');
  });

  it('are gone to within it, and no others', async () => {
    const story = `<article><h2>Crane</h2>${prose(3)}</article>`;
    for (const layer of [
      `<div style="${FILLING};overflow:auto">${story}</div>`,
      `<div style="${FILLING}"></div><div style="position:fixed;inset:10%;z-index:1;overflow:auto">${story}</div>`,
      inTree(`<div style="${FILLING};overflow:auto">${story}</div>`),
      inTree(`<div style="${FILLING};overflow:auto"><slot></slot></div>`, story),
    ]) {
      const annotator = await openOver(layer);
      await until(() => painted('person').length === 2);
      const names = stepsOf(annotator, 8);
      expect(names, layer).toContain('Norrland');
      expect(names, layer).not.toContain('Port Office');
      stopReading();
    }
  });

  it('are gone to where the whole page stands in such a box, and on where our card covers part of it', async () => {
    const card = '<backgrounder-card style="position:fixed;inset:0"></backgrounder-card>';
    const annotator = await openOver(card, `<div style="${FILLING};overflow:auto">${page}</div>`);
    expect(stepsOf(annotator, 8)).toContain('Port Office');
  });
});
