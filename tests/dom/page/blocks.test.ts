import { afterEach, describe, expect, it } from 'vitest';
import { type PageBlock, rangeOf, walkBlocks } from '../../../src/page/blocks.ts';

const blocksOf = (html: string): readonly PageBlock[] => {
  document.body.innerHTML = html;
  return [...walkBlocks(document.body)];
};
const textsOf = (html: string): string[] => blocksOf(html).map(({ text }) => text);

/** What a reader would copy from the range of the first place where `name` stands. */
const printed = (block: PageBlock | undefined, name: string): string => {
  if (!block) return '';
  const start = block.text.indexOf(name);
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(block, start, start + name.length);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
};

afterEach(() => document.body.replaceChildren());

describe('text blocks', () => {
  it('run through inline elements and end at boxes', () => {
    expect(
      textsOf('<p>One <b>two</b> <a href="#">three</a>.</p><div>Four<p>five</p>six</div><x-box>seven</x-box>'),
    ).toEqual(['One two three.', 'Four', 'five', 'six', 'seven']);
  });

  it('give the exact place of a name that is split over inline elements', () => {
    const [block] = blocksOf('<p>Then <b>Ilse <i>Mar</i></b>ie <a href="#">Brandt</a>, mayor, spoke.</p>');
    expect(printed(block, 'Ilse Marie Brandt')).toBe('Ilse Marie Brandt');
    expect(printed(block, 'Then')).toBe('Then');
    expect(printed(block, 'spoke.')).toBe('spoke.');
    expect(printed(block, 'Brandt')).toBe('Brandt');
    const start = block?.text.indexOf('Brandt') ?? 0;
    expect(block && rangeOf(block, start, start + 6).startContainer.parentElement?.localName).toBe('a');
  });

  it('have line breaks of the source as spaces and those of the page as line breaks', () => {
    const [block] = blocksOf('<h1>Ilse\n <span>Brandt</span><br>speaks\u00a0up</h1>');
    expect(block?.text).toBe('Ilse  Brandt\nspeaks\u00a0up');
    expect(printed(block, 'Ilse  Brandt')).toBe('Ilse\n Brandt');
  });

  it.each([
    '<script>Brandt()</script>',
    '<style>Brandt {}</style>',
    '<noscript>Brandt</noscript>',
    '<template>Brandt</template>',
    '<textarea>Brandt</textarea>',
    '<select><option>Brandt</select>',
    '<button>Brandt</button>',
    '<code>Brandt</code>',
    '<pre>Brandt</pre>',
    '<svg><text>Brandt</text></svg>',
    '<math><mtext>Brandt</mtext></math>',
    '<div contenteditable>Brandt</div>',
    '<span contenteditable="plaintext-only"><b>Brandt</b></span>',
    '<span aria-hidden="true">Brandt</span>',
    '<div role="textbox">Brandt</div>',
    '<p hidden>Brandt</p>',
    '<iframe srcdoc="Brandt"></iframe>',
    '<!-- Brandt -->',
  ])('do not read %s', (html) => {
    expect(textsOf(`<p>Before ${html} after</p>`).join()).not.toContain('Brandt');
  });

  const long =
    'Mayor Ilse Brandt said that the boats would sail before the end of the autumn, whatever the weather brings.';

  it.each(['ad-free first', 'share-target', 'related-quote'])('read a paragraph of a story of the class %s', (name) => {
    expect(textsOf(`<div><p>One</p><p class="${name}">${long}</p><p>Two</p></div>`)).toEqual(['One', long, 'Two']);
    expect(textsOf(`<p>One</p><p class="${name}"><a href="/">${long}</a></p><p>Two</p>`)).toEqual(['One', 'Two']);
    expect(textsOf(`<p>One</p><p class="${name}">Brandt</p><p>Two</p>`)).toEqual(['One', 'Two']);
  });

  it('read what advertisements stand among, and no comment for its length', () => {
    expect(textsOf(`<p>One</p><div class="article-body-ads"><p>Brandt</p></div><p>Two</p>`)).toContain('Brandt');
    expect(textsOf(`<p>One</p><p class="comment">${long}</p><p>Two</p>`)).toEqual(['One', 'Two']);
  });

  it.each(['c-newsletterSignup', 'tags-list', 'author-bio', 'next-article', 'reader-responses', 'CommentsSection'])(
    'do not read a box of the class %s',
    (name) => {
      expect(textsOf(`<p>One</p><div class="${name}"><p>Brandt</p></div><p>Two</p>`)).toEqual(['One', 'Two']);
    },
  );

  it('do not read comments in a shadow tree', () => {
    document.body.innerHTML = '<p>One</p><div data-spotim-module="conversation"></div>';
    const host = document.querySelector('div');
    if (!host) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Brandt</p>';
    expect([...walkBlocks(document.body)].map(({ text }) => text)).toEqual(['One']);
  });

  it('keep a sentence together around what is not read', () => {
    expect(textsOf('<p>Mayor Brandt<sup>[1]</sup> spoke<script>x()</script> on the 2<sup>nd</sup>.</p>')).toEqual([
      'Mayor Brandt  spoke  on the 2nd.',
    ]);
  });

  it('are read in open shadow roots', () => {
    document.body.innerHTML = '<p>Light</p><x-story></x-story>';
    const host = document.querySelector('x-story');
    if (!host) throw new Error('no host');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>In the <b>shadow</b></p>loose';
    const blocks = [...walkBlocks(document.body)];
    expect(blocks.map(({ text }) => text)).toEqual(['Light', 'In the shadow', 'loose']);
    expect(blocks[2]?.element).toBe(host);
  });

  it('do not change the page', () => {
    document.body.innerHTML = '<p>One <b>two</b></p><div>three</div>';
    const before = document.body.outerHTML;
    [...walkBlocks(document.body)];
    expect(document.body.outerHTML).toBe(before);
  });
});
