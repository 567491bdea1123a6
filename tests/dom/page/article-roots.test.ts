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

  it('has the lines around its headline and those between it and the text, whatever they stand in', async () => {
    const boxed = await textOf(`<div class=bar><a href="/">MENU</a></div><div><div class=head><h1>Ferry</h1>
      <p>Standfirst line</p><figure><figcaption>Caption of the quay</figcaption></figure></div>
      <div class=body>${prose(3)}</div></div><div><a href="/">FOOT</a></div>`);
    expect(boxed).toMatch(/^Ferry\nStandfirst line\nCaption of the quay\nThe council/);
    expect(boxed).not.toMatch(/[A-Z]{4}/);
    const loose = await textOf(`<div><h1>Ferry</h1><p>Standfirst line</p><div class=share>SHARE</div>
      <ul><li><a href="/1">LINK</a></li></ul><div class=body>${prose(3)}</div><p>FOOT</p></div>`);
    expect(loose).toMatch(/^Ferry\nStandfirst line\nThe council/);
    expect(loose).not.toMatch(/[A-Z]{4}/);
    const withHeader =
      await textOf(`<div><p>${'LONG '.repeat(300)}</p><header><h1>Ferry</h1><p>Standfirst line</p></header>
      </div><div class=body>${prose(3)}</div>`);
    expect(withHeader).toMatch(/^Ferry\nStandfirst line\nThe council/);
  });

  it('has its own headline, not the name of the paper', async () => {
    const logo = '<div class=top><h1><a href="/">THE PAPER</a></h1><p>WEATHER</p></div>';
    const outside = await textOf(
      `${logo}<div><h1>Ferry</h1><h2>Nine years later</h2></div><div class=body>${prose(3)}</div>`,
    );
    expect(outside).toMatch(/^Ferry\nNine years later\nThe council/);
    const inside = await textOf(`${logo}<div class=alarm>ALARM</div><article><h1>Ferry</h1>${prose(3)}</article>`);
    expect(inside.replace('THE PAPER\n', '')).toMatch(/^Ferry\nThe council/);
    const below = await textOf(`<div class=body>${prose(3)}</div><div><h1>Ferry</h1><p>BESIDE</p></div>`);
    expect(below).toMatch(/\nFerry$/);
  });

  const post = (inside: string, name = 'div'): string => `<${name} class=post><time>14:10</time>${inside}</${name}>`;
  const posts = (name?: string): string =>
    `${post('<h3>Short</h3><p>Soon.</p>', name)}${post(`<div>${prose()}</div>`, name)}${post('<p>Later.</p>', name)}`;

  it('is the whole of a live blog, however long one of its posts is', async () => {
    const declared = '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>';
    const text = await textOf(`${declared}<main><h1>Ferry: live</h1><ul><li>Key point</li></ul>
      <div class=feed>${posts()}</div></main><div class=more><a href="/">MORE</a></div>`);
    expect(text).toMatch(/^Ferry: live\nKey point\n14:10\nShort\nSoon\.\n14:10\nThe council[\s\S]*\nLater\.$/);
    const undeclared = await textOf(`<main><h1>Ferry: live</h1><div>${posts('article')}</div></main>`);
    expect(undeclared).toMatch(/^Ferry: live\n14:10\nShort\nSoon\.[\s\S]*\nLater\.$/);
  });

  it('is not the teasers beside it, though they have a time', async () => {
    const teaser = '<article class=card><time>14:10</time><h3><a href="/1">TEASER OF A STORY</a></h3></article>';
    const text = await textOf(
      `<main><article class=card><h1>Ferry</h1><time>14:10</time>${prose(3)}</article>${teaser.repeat(3)}</main>`,
    );
    expect(text).not.toMatch(/TEASER/);
    const declared = '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>';
    const live = await textOf(`${declared}<main><article><h1>Ferry: live</h1>${post(prose(3)).repeat(4)}</article>
      ${teaser.repeat(3)}</main>`);
    expect(live).toMatch(/^Ferry: live\n14:10\nThe council/);
    expect(live).not.toMatch(/TEASER/);
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
