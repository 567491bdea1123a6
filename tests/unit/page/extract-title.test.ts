import { expect, test } from 'vitest';
import { data, HEADLINE, meta, read } from './pages.ts';

const site = meta('og:site_name', 'The Brightsea Post');

test.each([
  ['site behind a bar', `<title>${HEADLINE} | The Brightsea Post</title>${site}`],
  ['section and site behind dashes', `<title>${HEADLINE} - News - The Brightsea Post</title>${site}`],
  ['site before a colon', `<title>Brightsea Post: ${HEADLINE}</title>${site}`],
  ['site named by the domain', `<title>${HEADLINE} — brightseapost.example</title>`],
  ['a title for search engines', `<title>Crane accident 2020: what we know</title>${meta('og:title', HEADLINE)}`],
  [
    'a cut title for other sites',
    `${meta('og:title', HEADLINE)}${meta('twitter:title', 'Crane falls into the harb...')}`,
  ],
  ['a site that calls every page by its own name', `<title>The Brightsea Post</title>${site}`],
])('the headline is the printed one: %s', (_, head) => {
  expect(read({ head, url: 'https://www.brightseapost.example/news/1' }).title).toBe(HEADLINE);
});

test('structured data are decoded, however they are wrapped', () => {
  const json = JSON.stringify({ '@type': 'NewsArticle', headline: 'Crane falls &amp; nobody&#039;s hurt' });
  const head = `<script type="application/ld+json">/*<![CDATA[*/${json},}/*]]>*/</script>`.replace('"},}', '",}');
  expect(read({ head, headline: '' }).title).toBe("Crane falls & nobody's hurt");
});

test('a logo, a section and a teaser in headings are not the headline', () => {
  const above = '<h1>The Brightsea Post</h1><h1>Local news</h1>';
  const below = '<aside class="related"><h2 class="headline">Ferry runs aground off Marn</h2></aside>';
  expect(read({ head: `<title>${HEADLINE}</title>${site}`, above, below }).title).toBe(HEADLINE);
});

test('a title that the page does not print loses its last part', () => {
  expect(read({ headline: '', head: `<title>${HEADLINE} - The Evening Gull</title>` }).title).toBe(HEADLINE);
});

test('the headline in a colon keeps its first part', () => {
  const headline = 'Brightsea: a harbour without a crane';
  expect(read({ headline, head: `<title>${headline} | The Brightsea Post</title>${site}` }).title).toBe(headline);
});

test('of several articles in the structured data the page’s own counts', () => {
  const url = 'https://post.example/news/crane';
  const head = data([
    {
      '@type': 'NewsArticle',
      headline: 'Ferry runs aground',
      url: 'https://post.example/news/ferry',
      datePublished: '2020-01-01',
    },
    {
      '@type': 'NewsArticle',
      headline: HEADLINE,
      mainEntityOfPage: { '@id': `${url}?ref=home` },
      datePublished: '2020-04-27',
    },
  ]);
  expect(read({ head, headline: '', url })).toMatchObject({ title: HEADLINE, published: '2020-04-27' });
});

test('a kicker in the heading is no part of the headline, whichever side it is on', () => {
  for (const headline of [`<span>Opinion</span> ${HEADLINE}`, `${HEADLINE} <small>Watch now</small>`])
    expect(read({ headline, head: meta('og:title', HEADLINE) }).title).toBe(HEADLINE);
});

test('a heading in words of its own is the headline, though head and standfirst say something else', () => {
  const head = '<title>Harbour accident: what we know so far</title>';
  const between = '<h2>The port authority does not yet know when the water will be clear</h2>';
  expect(read({ head, between }).title).toBe(HEADLINE);
});

test('a standfirst is not the headline where only the head gives that', () => {
  const between = '<h2 class="headline-deck">The port authority does not yet know when</h2>';
  expect(read({ headline: '', head: `<title>${HEADLINE} | Evening Gull</title>`, between }).title).toBe(HEADLINE);
});

test('the motto of a site is not the headline', () => {
  const head = `${meta('og:title', 'The Brightsea Post - Latest Headlines & Breaking Stories')}${site}<title>${HEADLINE}</title>`;
  expect(read({ headline: '', head }).title).toBe(HEADLINE);
});

test('dashes within a headline stay', () => {
  const headline = 'Crane falls into the harbour -- AGAIN!';
  expect(read({ headline: '', head: `<title>${headline} | Gull.com</title>` }).title).toBe(headline);
});
