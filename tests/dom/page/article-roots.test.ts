import { afterEach, describe, expect, it } from 'vitest';
import { findArticleRoots } from '../../../src/page/article-roots.ts';
import { walkBlocks } from '../../../src/page/blocks.ts';
import { prose } from './prose-text.ts';

const textOf = async (body: string): Promise<string> => {
  await Promise.resolve();
  document.body.innerHTML = body;
  return findArticleRoots(document)
    .flatMap((root) => [...walkBlocks(root)])
    .map(({ text }) => text.trim())
    .join('\n');
};

afterEach(() => document.body.replaceChildren());

describe('the article on a page', () => {
  it('has its headline, wherever that stands', async () => {
    const inside = await textOf(`<div><article><h1>Ferry</h1>${prose(3)}</article></div>`);
    const outside = await textOf(
      `<header><nav>Menu item</nav></header><h1>Ferry</h1><div class=body>${prose(3)}</div>`,
    );
    const header = await textOf(
      `<header><h1>Ferry</h1><p>Standfirst line</p></header><div class=body>${prose(3)}</div>`,
    );
    expect(inside).toMatch(/^Ferry\nThe council/);
    expect(outside).toMatch(/^Ferry\nThe council/);
    expect(header).toMatch(/^Ferry\nStandfirst line\nThe council/);
  });

  it('leaves out what stands around and within it but is not the story', async () => {
    const text = await textOf(`
      <header><nav><a href="/">NAVIGATION</a></nav>MASTHEAD</header>
      <main><article><h1>Ferry</h1>${prose(3)}
        <figure><img alt=""><figcaption>Caption of the quay</figcaption></figure>
        <aside>ASIDE</aside><div class="related-links"><p>RELATED</p></div>
        <form><label>FORM</label></form><div id="comments"><p>COMMENT</p></div>
        <ul><li>Listed fact</li></ul><table><tr><td>Cell of a table</td></tr></table>
      </article></main>
      <section class="comments"><p>COMMENTS AFTER</p></section><footer>FOOTER</footer>`);
    expect(text).not.toMatch(/[A-Z]{5}/);
    expect(text).toMatch(/Caption of the quay/);
    expect(text).toMatch(/Listed fact/);
    expect(text).toMatch(/Cell of a table/);
  });

  it('is found inside a form or a class that frameworks put around whole pages', async () => {
    expect(
      await textOf(`<form id="aspnetForm"><div class="has-sidebar related"><h1>Ferry</h1>${prose(3)}</div></form>`),
    ).toMatch(/The council/);
  });

  it('is found behind a dialog that hides it from assistive technology', async () => {
    const text = await textOf(
      `<main aria-hidden="true" inert><h1>Ferry</h1>${prose(3)}</main><dialog open>COOKIES</dialog>`,
    );
    expect(text).toMatch(/^Ferry\nThe council/);
    expect(text).not.toMatch(/COOKIES/);
  });

  it('is found in a dialog that shows it, and without one that asks for something', async () => {
    const text =
      await textOf(`<main>${'<p>Teaser. </p>'.repeat(9)}</main><dialog open><article><h1>Ferry</h1>${prose(3)}
      <dialog open id=ask><p>COOKIES</p></dialog></article></dialog>`);
    expect(text).toMatch(/^Ferry\nThe council/);
    expect(text).not.toMatch(/COOKIES|Teaser/);
  });

  const tree = (host: Element | null, html: string): ShadowRoot => {
    const root = host?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = html;
    return root;
  };

  it('is not what stands in a shadow tree beside a text of the page’s own', async () => {
    await textOf(`<main>${prose(1)}</main><x-consent></x-consent>`);
    tree(document.querySelector('x-consent'), prose(4));
    expect(findArticleRoots(document)).toEqual([document.querySelector('main')]);
  });

  it('is found in shadow trees, one in the other, and without what stands around it there', async () => {
    await textOf('<p>Skip to the text.</p><x-page></x-page><x-bar></x-bar>');
    const outer = tree(document.querySelector('x-page'), '<nav>MENU</nav><x-story></x-story><footer>FOOTER</footer>');
    tree(outer.querySelector('x-story'), `<article><h1>Ferry</h1>${prose(3)}</article>`);
    tree(document.querySelector('x-bar'), '<nav><p>MENU</p></nav>');
    const roots = findArticleRoots(document);
    const text = roots.flatMap((root) => [...walkBlocks(root)]).map((block) => block.text.trim());
    expect(text.join('\n')).toMatch(/\nFerry\nThe council/);
    expect(text.join('\n')).not.toMatch(/[A-Z]{4}/);
  });

  it('is followed by others, however short, but not by comments and teasers', async () => {
    const more = (kind: string, inside: string): string => `<article class="${kind}">${inside}</article>`;
    const text = await textOf(`<main><article><h1>Ferry</h1>${prose().repeat(4)}</article>
      <article><h2>Crane</h2>${prose(3)}</article>
      ${more('teaser', '<h2>TEASER</h2><p>Short.</p>')}${more('comment', prose(4).replaceAll('<p>', '<p>COMMENT '))}</main>`);
    expect(text).toMatch(/^Ferry\nThe council[\s\S]*\nCrane\nThe council/);
    expect(text).not.toMatch(/[A-Z]{5}/);
    const boxes = await textOf(`<div class="story one"><h1>Ferry</h1>${prose().repeat(4)}</div>
      <div class="story two"><h1>Crane</h1>${prose(3)}</div><div class=other><h2>OTHER</h2>${prose(3)}</div>`);
    expect(boxes).toMatch(/^Ferry\n[\s\S]*\nCrane\nThe council/);
    expect(boxes).not.toMatch(/OTHER/);
  });

  it('is the whole page where one without prose is wanted, without its menus, forms and editors', async () => {
    await textOf(`<nav>MENU</nav><header><form>SEARCH</form></header><main><h1>Maps</h1>
      <div><h2>Map of the Elbe</h2><button>BUTTON</button></div><div contenteditable>EDITOR</div></main>`);
    const text = findArticleRoots(document, true)
      .flatMap((root) => [...walkBlocks(root)])
      .map(({ text }) => text.trim())
      .join('\n');
    expect(text).toBe('Maps\nMap of the Elbe');
  });

  it('is not on a page without prose', async () => {
    document.body.innerHTML = '<ul><li>One</li></ul>';
    expect(findArticleRoots(document)).toEqual([]);
  });

  it('is not on a page that has no body yet', () => {
    const empty = document.implementation.createHTMLDocument();
    empty.body.remove();
    expect(findArticleRoots(empty)).toEqual([]);
  });
});
