import { describe, expect, it } from 'vitest';
import { findArticleRoots } from '../../../src/page/article-roots.ts';
import { isNewsPage } from '../../../src/page/news-page.ts';
import { OTHER_PAGES, UNDECLARED_NEWS } from './other-pages.ts';
import { PARAGRAPHS, prose } from './prose-text.ts';

const page = (body: string, head = ''): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><head><title>Page</title>${head}</head><body>${body}</body>`,
    'text/html',
  );
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const navigation = `<nav>${times(8, (at) => `<a href="/${at}">Section ${at}</a>`)}</nav>`;
const published = '<meta property="article:published_time" content="2024-05-12T06:00:00Z">';
const paper = { '@type': 'NewsMediaOrganization', name: 'The Brightsea Post' };
const WEB = 'https://www.example.org/2024/05/ferry-line';

it('is not led astray by a form that stands in place of the page’s title', () => {
  expect(isNewsPage(page(`<form name="title"></form><h1>Ferry to sail again</h1>${prose(4)}`))).toBe(
    isNewsPage(page(`<h1>Ferry to sail again</h1>${prose(4)}`)),
  );
});

it('is found where all of a declared story stands in a shadow tree', () => {
  const inTree = (html: string): Document => {
    const built = page('<x-story></x-story>', jsonLd({ '@type': 'NewsArticle' }));
    const tree = built.querySelector('x-story')?.attachShadow({ mode: 'open' });
    tree?.append(...page(html).body.childNodes);
    return built;
  };
  expect(isNewsPage(inTree(`<h1>Ferry</h1>${prose(2)}`), WEB)).toBe(true);
  expect(isNewsPage(inTree('<h1>Ferry</h1><p>Soon.</p>'), WEB)).toBe(false);
});

describe('pages that are news', () => {
  const short = `<h1>Ferry to sail again</h1>${prose(1)}`;
  const cases: Record<string, [Document, string?]> = {
    'NewsArticle in JSON-LD': [page(short, jsonLd({ '@type': 'NewsArticle', headline: 'Ferry' }))],
    'a kin of NewsArticle in an array': [page(short, jsonLd([{ '@type': ['Thing', 'ReportageNewsArticle'] }]))],
    'NewsArticle in a graph, with the address of the type': [
      page(short, jsonLd({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'https://schema.org/NewsArticle' }] })),
    ],
    'broken JSON-LD': [
      page(short, '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A "quote""</script>'),
    ],
    'a live blog': [page(short, jsonLd({ '@type': 'LiveBlogPosting' }))],
    microdata: [page(`<div itemscope itemtype="http://schema.org/NewsArticle">${short}</div>`)],
    'og:type article': [page(`<h1>Ferry</h1><div>${prose(3)}</div>`, '<meta property="og:type" content="article">')],
    'an article element': [
      page(`${navigation}<article><h1>Ferry</h1>${prose(3)}</article><footer>All rights</footer>`),
    ],
    'paragraphs parted by double line breaks': [
      page(`<article><h1>Ferry</h1><div>${PARAGRAPHS.slice(0, 4).join('<br><br>')}</div></article>`),
    ],
    'nothing but long paragraphs': [page(`<h1>Ferry</h1>${prose()}${prose()}`)],
    'a file with plain paragraphs': [page(`<h1>Ferry</h1>${prose(3)}`), 'file:///home/reader/story.html'],
    'the first lines of a story that says when it was published, with a player': [
      page(`<div role=application></div>${short}`, published),
    ],
    'a story that says when it was published, for subscribers only': [
      page(short, `${published}${jsonLd({ '@type': 'Article', isPartOf: { '@type': ['CreativeWork', 'Product'] } })}`),
    ],
    'a story with questions and answers that says when it was published': [
      page(short, `${published}${jsonLd({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'FAQPage' }] })}`),
    ],
    'a story beside a recipe': [page(short, jsonLd([{ '@type': 'NewsArticle' }, { '@type': 'Recipe' }]))],
    'a story that names its newspaper only': [
      page(`<h1>Ferry</h1><input type=password><div role=application></div>${prose(4)}`, jsonLd(paper)),
    ],
    'a newspaper with a name like that of another kind of page': [
      page(`<article><h1>Ferry</h1>${prose(4)}</article>`),
      'https://www.norrlandmail.example/bookshop/ferry',
    ],
    'a newspaper with a search field and a password field': [
      page(
        `<input type=password><form><input type=search></form><article>${prose(3)}</article>`,
        jsonLd({ '@type': 'NewsArticle' }),
      ),
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [document, address = WEB]) => {
    expect(isNewsPage(document, address)).toBe(true);
  });
});

describe('pages that are not', () => {
  const letter = `<div role=main><div role=list><div><h2>Your ferry</h2>${prose()}</div></div></div>`;
  const cases: Record<string, [Document, string?]> = {
    'an empty page': [page('')],
    mail: [page(letter), 'https://mail.example.org/u/0/'],
    'mail elsewhere, with an editor': [page(`${letter}<div contenteditable=true></div>`), 'https://example.org/inbox'],
    'a document in an editor': [page(`<div contenteditable>${prose()}${prose()}</div>`), 'https://example.org/d/1'],
    'a shop': [
      page(
        `<h1>Sea boots</h1><span class=price>49.00</span>${prose(4)}<article>${prose(2)}</article>`,
        jsonLd({ '@type': 'Product' }),
      ),
    ],
    'a list of products': [
      page(times(30, (at) => `<article><a href="/${at}"><h2>Boot ${at}</h2></a><p>49.00</p></article>`)),
    ],
    code: [
      page(`<article><h1>API</h1>${times(4, (at) => `<p>${PARAGRAPHS[at]}</p><pre>call(${at})</pre>`)}</article>`),
    ],
    'a manual without a mark': [page(`<h1>Manual</h1>${prose()}${prose()}<p>Call <code>ferry</code> to cross.</p>`)],
    'a manual in a file': [
      page(`<h1>Manual</h1>${prose(4)}<dl><dt>ferry<dd>crosses</dl>`),
      'file:///usr/share/doc/ferry.html',
    ],
    'documentation by a tool': [
      page(`<main><article>${prose()}</article></main>`, '<meta name=generator content="Docusaurus v3">'),
    ],
    'an encyclopedia': [page(`<div>${prose()}${prose()}</div>`, '<meta name=generator content="MediaWiki 1.44">')],
    'search results': [
      page(
        times(
          10,
          (at) => `<div><a href="/${at}"><h3>Result ${at}</h3></a><p>${PARAGRAPHS[at % 6]?.slice(0, 130)} …</p></div>`,
        ),
      ),
    ],
    banking: [
      page(`<h1>Accounts</h1><table>${times(20, (at) => `<tr><td>Transfer ${at}<td>100.00`)}</table>${prose(1)}`),
    ],
    'banking with terms': [page(`<h1>Terms</h1>${prose()}${prose()}`), 'https://ebanking.example.org/terms'],
    'a page with a login': [page(`<input type=password><h1>Welcome</h1>${prose()}${prose()}`)],
    'a forum that says when its threads were begun': [
      page(
        times(6, (at) => `<div><p>${PARAGRAPHS[at]}</p></div>`),
        `${published}<meta name=generator content="Discourse 3.4">`,
      ),
    ],
    'a forum of another make that says when': [
      page(`<div itemscope itemtype="http://schema.org/DiscussionForumPosting">${prose()}</div>`, published),
    ],
    'a recipe that says when it was published': [
      page(`<article>${prose()}</article>`, `${published}${jsonLd([{ '@type': 'Article' }, { '@type': 'Recipe' }])}`),
    ],
    'instructions that say when they were published': [
      page(`<article>${prose()}</article>`, `${published}${jsonLd({ '@type': 'TechArticle' })}`),
    ],
    'the search of a newspaper': [page(prose(), jsonLd({ '@type': 'SearchResultsPage', publisher: paper }))],
    'an account at a newspaper': [page(`<h1>Your account</h1>${prose(2)}<input type=password>`, jsonLd(paper))],
    'a chat': [page(`<div role=log>${prose()}${prose()}</div>`)],
    'a feed of what people write': [
      page(
        `<div role=feed>${times(12, (at) => `<article><time>2h</time><p>${PARAGRAPHS[at % 6]}</p></article>`)}</div>`,
      ),
    ],
    'a forum': [page(times(6, (at) => `<ul><li><p>${PARAGRAPHS[at]}</p></li></ul>`))],
    'a front page of teasers': [
      page(`<main>${times(20, (at) => `<div><h3><a href="/${at}">Ferry ${at}</a></h3><p>Short.</p></div>`)}</main>`),
    ],
    'a page whose only prose is the notice about cookies': [
      page(`<div class="cookie-notice">${prose()}${prose()}</div>`),
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [document, address = 'https://www.example.org/']) => {
    expect(isNewsPage(document, address)).toBe(false);
  });
});

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

it.each(Object.entries(UNDECLARED_NEWS))('news that does not say so: %s', (_, [html, address]) => {
  expect(isNewsPage(parsed(html), address)).toBe(true);
  expect(findArticleRoots(parsed(html)).map((root) => root.textContent?.length)).not.toEqual([]);
});

it.each(Object.entries(OTHER_PAGES))('no news, though much text or many links: %s', (_, [html, address]) => {
  expect(isNewsPage(parsed(html), address)).toBe(false);
});
