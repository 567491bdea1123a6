import { afterEach, describe, expect, it } from 'vitest';
import { findArticleRoots } from '../../../src/page/article-roots.ts';
import { walkBlocks } from '../../../src/page/blocks.ts';
import { prose } from './prose-text.ts';
import { aWhile, painted, read, stopReading, until } from './reading.ts';

afterEach(stopReading);

const BEHIND = `<article><h1>Harbour</h1>${prose().replaceAll('<p>', '<p>BEHIND ')}</article>`;

/** The text that is read of a page; what stands in `<template shadowrootmode=open>` stands in a shadow tree. */
const textOf = async (body: string): Promise<string> => {
  // What was found of the page before is forgotten with its turn.
  await Promise.resolve();
  document.body.setHTMLUnsafe(body);
  return findArticleRoots(document)
    .flatMap((root) => [...walkBlocks(root)])
    .map(({ text }) => text.trim())
    .join('\n');
};
const inTree = (html: string, host = ''): string =>
  `<x-layer ${host}><template shadowrootmode=open>${html}</template></x-layer>`;
const FIXED = 'style="position:fixed;inset:0"';

describe('a story in a layer over another one', () => {
  const story = `<article><h2>Crane</h2>${prose(3)}</article>`;
  const boxes = (headline: string): string =>
    `<div class=box>${headline}<div>${prose()}</div><button>Close</button></div>`;
  const cases: Readonly<Record<string, string>> = {
    'an article in a dialog': `<dialog>${story}</dialog>`,
    'boxes with the headline of a page in a dialog': `<dialog>${boxes('<h1>Crane</h1>')}</dialog>`,
    'boxes with a headline in a dialog': `<dialog>${boxes('<h2>Crane</h2>')}</dialog>`,
    'paragraphs in a dialog': `<dialog>${prose()}<button>Close</button></dialog>`,
    'a popover': `<div popover>${boxes('<h2>Crane</h2>')}</div>`,
    'an element with the role of a dialog': `<div><div role=dialog>${boxes('<h2>Crane</h2>')}</div></div>`,
    'an overlay that only its place tells': `<div><div ${FIXED}>${boxes('<h2>Crane</h2>')}</div></div>`,
    'an overlay that scrolls with the page': `<div style="position:absolute;z-index:9;inset:0">${boxes('<h2>Crane</h2>')}</div>`,
  };
  it.each(Object.entries(cases))('is read: %s', async (_, layer) => {
    expect(await textOf(`<main>${BEHIND}</main>${layer}`)).toMatch(/BEHIND The council[\s\S]*\nThe council/);
  });

  it.each(Object.entries(cases))('is read in a shadow tree: %s', async (_, layer) => {
    expect(await textOf(`<main>${BEHIND}</main>${inTree(layer)}`)).toMatch(/BEHIND The council[\s\S]*\nThe council/);
  });

  it('is read in a shadow tree whose host lies over the page', async () => {
    for (const host of [FIXED, 'role=dialog']) {
      const text = await textOf(`<main>${BEHIND}</main>${inTree(boxes('<h2>Crane</h2>'), host)}`);
      expect(text).toMatch(/^The council/m);
    }
  });

  it('is the page itself where it holds most of the prose, however it is positioned', async () => {
    const aside = `<div>${prose(2).replaceAll('<p>', '<p>ASIDE ')}</div>`;
    for (const place of [FIXED, 'style="position:absolute;z-index:1"']) {
      const page = `<h1>Harbour</h1>${prose(9)}<p>The privacy of our readers …</p><form><input></form>`;
      expect(await textOf(`<main ${place}>${page}</main>${aside}`), place).toMatch(/^The council/m);
      expect(await textOf(`<div ${place}><h1>Harbour</h1><div>${prose(9)}</div></div>${aside}`), place).toMatch(
        /^The council/m,
      );
    }
  });

  it('is read over paragraphs that nothing stands around', async () => {
    const text = await textOf(
      `<h1>Harbour</h1>${prose(4).replaceAll('<p>', '<p>BEHIND ')}${cases['boxes with a headline in a dialog']}`,
    );
    expect(text.match(/^The council/gm)).toHaveLength(1);
  });

  it.each(['inert', 'aria-hidden=true', 'inert aria-hidden=true'])('is read over one that is %s', async (state) => {
    for (const layer of Object.values(cases))
      expect(await textOf(`<main ${state}>${BEHIND}</main>${layer}`)).toMatch(/^The council/m);
  });

  it('is read once, however many layers are around it', async () => {
    const text = await textOf(
      `<main>${BEHIND}</main><div role=dialog><dialog><div ${FIXED}>${story}</div></dialog></div>`,
    );
    expect(text.match(/^The council/gm)).toHaveLength(1);
    expect(text).toMatch(/BEHIND/);
  });

  it('is read without the one behind being mixed up with what is around that', async () => {
    const text = await textOf(
      `<nav>MENU</nav><main>${BEHIND}</main><section><p>COMMENT</p></section><dialog>${story}</dialog><p>LEGAL</p>`,
    );
    expect(text).not.toMatch(/MENU|COMMENT|LEGAL/);
    expect(text).toMatch(/BEHIND The council[\s\S]*\nCrane\nThe council/);
  });

  it('is read over the headlines of a front page', async () => {
    const headlines = Array.from(
      { length: 12 },
      (_, at) =>
        `<li><a href="/2024/05/${at}/ferry-to-sail-again">The ferry is to sail again on day ${at}</a><time>10:0${at}</time></li>`,
    );
    const text =
      await textOf(`<div>${['World', 'Politics', 'Sport'].map((name) => `<a href="/${name}">${name}</a>`).join(' ')}</div>
      <main><ul>${headlines.join('')}</ul></main>${cases['boxes with a headline in a dialog']}`);
    expect(text).toMatch(/The ferry is to sail again on day 3/);
    expect(text).toMatch(/\nThe council/);
  });
});

describe('a layer is not read', () => {
  const long = `<div>${prose()}</div>`;
  it.each(
    Object.entries({
      'that asks for consent': `<h2>We value your privacy</h2>${long}<button>Accept</button><button>Choose</button>`,
      'that asks for consent to cookies': `<h2>Before you go on</h2>${long}<p>We and our partners use cookies.</p><button>OK</button>`,
      'that asks what the reader agrees to': `<h1>Your choices</h1>${long}<label><input type=checkbox>Measuring</label>`,
      'that offers a newsletter': `<h2>Never miss a story</h2>${long}<form><input type=email></form>`,
      'that asks who the reader is': `<h1>Sign in</h1>${long}<input type=password><button>Go</button>`,
      'that says little': `<h2>Welcome back</h2>${prose(3)}`,
      'that shows pictures': prose().replaceAll('<p>', '<figure><img alt=""></figure><p>'),
      'that holds comments': `<h2>Comments</h2><ul>${prose().replaceAll('<p>', '<li><p>')}</ul>`,
      'that holds comments as articles': `<h2>What others say</h2>${prose().replaceAll('<p>', '<article><p>').replaceAll('</p>', '</p></article>')}`,
      'that holds comments that are answered': prose().replaceAll('</p>', '</p><button>Answer</button>'),
      'that lists stories': `<h2>More</h2>${prose().replaceAll('<p>', '<h3>Another headline</h3><p>')}`,
      'that is a menu': `<nav><h2>Sections</h2>${long}</nav>`,
    }),
  )('%s', async (_, inside) => {
    for (const layer of [
      `<dialog>${inside}</dialog>`,
      `<div role=dialog>${inside}</div>`,
      `<div ${FIXED}>${inside}</div>`,
    ]) {
      for (const body of [layer, inTree(layer), inTree(inside, FIXED)]) {
        const text = await textOf(`<main>${BEHIND}</main>${body}`);
        expect(text).toMatch(/^Harbour\nBEHIND/);
        expect(text).not.toMatch(/^(?!BEHIND).*The council/m);
      }
    }
  });

  it('where it lies over nothing and is no layer', async () => {
    expect(await textOf(`<main>${BEHIND}</main><div><h2>Crane</h2>${prose(2)}</div>`)).not.toMatch(/^The council/m);
    expect(await textOf(`<main>${BEHIND}</main>${inTree(`<h2>Crane</h2>${prose()}`)}`)).not.toMatch(/^The council/m);
  });
});

describe('a story that comes in a layer is marked', () => {
  const page = `<main><article><h1>Harbour</h1>${prose()}</article></main><div id=layers> </div><dialog id=dialog><div></div></dialog>`;
  const story = `<h2>Crane</h2><div>${prose()}<p>The Port Office</p></div>`;
  const make = (html: string): HTMLElement => {
    const made = document.createElement('div');
    made.innerHTML = html;
    return made;
  };
  const inTreeOf = (host: HTMLElement): ShadowRoot => host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const dialogIn = (root: HTMLElement | ShadowRoot): HTMLDialogElement => {
    const dialog = document.createElement('dialog');
    root.append(dialog);
    dialog.showModal();
    return dialog;
  };
  const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

  it.each<readonly [string, () => void | Promise<void>]>([
    ['with its layer', () => document.body.append(make(`<div ${FIXED}>${story}</div>`))],
    [
      'in a dialog of the page that was empty',
      () => {
        const dialog = byId('dialog') as HTMLDialogElement;
        dialog.firstElementChild?.append(make(story));
        dialog.showModal();
      },
    ],
    [
      'in an empty place that the page has for layers',
      () => byId('layers').append(make(`<div role=dialog>${story}</div>`)),
    ],
    [
      'in a shadow tree that comes with it',
      () => {
        const host = document.createElement('div');
        document.body.append(host);
        dialogIn(inTreeOf(host)).append(make(story));
      },
    ],
    [
      'after its layer',
      async () => {
        const dialog = dialogIn(document.body);
        dialog.append(make('<p>Loading</p>'));
        await aWhile();
        dialog.firstElementChild?.append(make(story));
      },
    ],
    [
      'after its layer, in a shadow tree',
      async () => {
        const host = document.createElement('div');
        document.body.append(host);
        const dialog = dialogIn(inTreeOf(host));
        await aWhile();
        dialog.append(make(story));
      },
    ],
  ])('%s', async (_, come) => {
    const annotator = read(page);
    await until(() => painted('person').length === 1);
    await come();
    await until(() => painted('organization').length === 1);
    expect(painted('person')).toEqual(['Ilse Brandt', 'Ilse Brandt']);
    expect(annotator.names().map(({ name }) => name)).toContain('Port Office');
  });

  it('and not when it has gone', async () => {
    const annotator = read(page);
    await until(() => painted('person').length === 1);
    const dialog = dialogIn(document.body);
    dialog.append(make(story));
    await until(() => painted('organization').length === 1);
    dialog.close();
    expect(annotator.names().map(({ name }) => name)).not.toContain('Port Office');
    dialog.remove();
    await until(() => painted('organization').length === 0);
    expect(painted('person')).toEqual(['Ilse Brandt']);
  });
});
