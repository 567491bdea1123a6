import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parseSeed } from '../../../src/archive/parse-seed.ts';
import { readSavedPage } from '../../../src/build/read-saved-page.ts';
import { extractArticle } from '../../../src/page/extract-article.ts';
import { data, HEADLINE, meta, page, read, STORY_TEXT } from './pages.ts';

test('the story is text in paragraphs, without menus, comments and labels', () => {
  const { text } = read({
    above: '<nav><a href="/a">News</a> <a href="/b">Sport</a></nav>',
    below: '<p>ADVERTISEMENT</p><div id="comments"><p>I was there and saw it fall!</p></div>',
  });
  expect(text).toBe(STORY_TEXT);
});

test('a page that prints its story late gives the one of its structured data', () => {
  const head = data({ '@type': 'NewsArticle', headline: HEADLINE, articleBody: STORY_TEXT });
  const { document } = parseHTML(`<html><head>${head}</head><body><div id="root">Loading</div></body></html>`);
  expect(extractArticle(document)).toMatchObject({ title: HEADLINE, text: STORY_TEXT });
});

test('what the page does not say is null', () => {
  expect(read({})).toEqual({
    title: HEADLINE,
    byline: null,
    published: null,
    siteName: null,
    language: 'en',
    text: STORY_TEXT,
  });
});

test('the document stays as it was', () => {
  const { document } = parseHTML(page({ between: '<p class="byline">By Jane Doe</p>' }));
  const before = document.toString();
  extractArticle(document);
  expect(document.toString()).toBe(before);
});

test('a saved page becomes a text with the facts of its markup', () => {
  const html = page({
    head: meta('og:site_name', 'The Brightsea Post'),
    between: '<p>By Jane Doe</p><p>Published 12 March 2020</p>',
  });
  const { text, facts } = readSavedPage(html) ?? {};
  expect(text).toBe(STORY_TEXT);
  expect(facts).toMatchObject({
    title: { value: HEADLINE },
    byline: { value: 'Jane Doe' },
    outlet: { value: 'The Brightsea Post' },
    published: { value: { iso: '2020-03-12' } },
  });
});

test('headings and captions of a saved page stay what they are', () => {
  const [first = '', ...rest] = STORY_TEXT.split('\n\n').map((text) => `<p>${text}</p>`);
  const picture =
    '<figure><img src="a.png"><figcaption>Divers on the quay of Brightsea on Monday</figcaption></figure>';
  const html = `<html><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1>${first}${picture}
    <h2>No sight in the mud</h2>${rest.join('')}</article></body></html>`;
  const { articles } = parseSeed({ path: 'crane.html', text: html }, { readPage: readSavedPage });
  const kinds = new Map(articles[0]?.paragraphs.map(({ text, kind }) => [text, kind]));
  expect(kinds.get('No sight in the mud')).toBe('subheading');
  expect(kinds.get('Divers on the quay of Brightsea on Monday')).toBe('caption');
});

test('comments that an application leaves between words part no sentence', () => {
  const between = `<div>The crane had <!-- -->stood there<!-- --> since 1961, when the yard was <!-- -->opened, the port authority said on Monday.</div>`;
  expect(read({ between }).text).toContain('The crane had stood there since 1961, when the yard was opened');
});

describe('whatever the markup', () => {
  const FRAGMENTS = [
    ...page({
      head:
        meta('article:published_time', '2020-03-12') +
        data({ '@type': 'NewsArticle', author: [{ name: 'Jane Doe' }], headline: HEADLINE }),
      between: '<p class="byline">By Jane Doe</p><time datetime="2020-03-12">12 March 2020</time>',
    }).split(/(?=<)|(?<=>)/),
    '<![CDATA[',
    '</body>',
    '<html>',
    '<meta>',
    '<meta content="x">',
    '&#xfffffff;',
    '\0',
    '\ud800',
    '<a href="javascript:0">',
    '<template><p>x</p>',
    '<script type="application/ld+json">{"@graph":[null,1,{"@type":["NewsArticle",7],"author":[[{"name":{}}]],"headline":["a",{}]}]}</script>',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{},"author":{"@id":"x"},"articleBody":7}',
    '<link rel="canonical" href="http://[">',
    '<svg><title>x</title></svg>',
    '<table><tr><td>',
  ];

  test('broken and shuffled pages never throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS) },
            { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const { text, title } = extractArticle(parseHTML(parts.join('')).document);
          expect(text === null || text.trim() !== '').toBe(true);
          expect(title === null || title.trim() !== '').toBe(true);
          readSavedPage(parts.join(''));
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    ['nothing', ''],
    ['no markup', 'just a line'],
    ['nesting without end', '<div class="byline">'.repeat(20_000)],
    ['white space without end', `<title>${' '.repeat(200_000)}x</title><p>${'\n'.repeat(200_000)}</p>`],
    ['open tags without end', `<h1>${'<a'.repeat(50_000)}`],
    ['structured data without end', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
    [
      'thousands of bylines and dates',
      page({ between: '<span class="byline">By Jane Doe</span> <time>12 March 2020</time>'.repeat(3_000) }),
    ],
  ])('%s is read in bounded work', (_, html) => {
    expect(() => readSavedPage(html)).not.toThrow();
  });
});
