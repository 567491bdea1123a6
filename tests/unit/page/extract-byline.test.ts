import { describe, expect, test } from 'vitest';
import { data, meta, read } from './pages.ts';

const byline = (parts: Parameters<typeof read>[0]) => read(parts).byline;
const site = meta('og:site_name', 'The Brightsea Post');

test.each([
  ['a line', '<p>By Jane Doe</p>', 'Jane Doe'],
  ['two names and a place of work', '<p>By Jane Doe and John F. Roe, Channel Nine</p>', 'Jane Doe, John F. Roe'],
  [
    'name and role',
    '<div class="byline"><a rel="author" href="/a">Jane Doe</a><div>Harbour correspondent</div></div>',
    'Jane Doe',
  ],
  ['name and date in one line', '<div class="byline">by Jane Doe - Apr 16, 2020 8:02 pm UTC</div>', 'Jane Doe'],
  ['"By" on its own', '<div>By</div><div>Jane Doe</div>', 'Jane Doe'],
  ['behind the date', '<p>Posted on 12 March 2020 by Jane Doe</p>', 'Jane Doe'],
  ['before the time', '<p>Posted by Jane Doe at 10:21 AM</p>', 'Jane Doe'],
  ['microdata', '<span itemprop="author"><span itemprop="name">Jane van der Doe</span></span>', 'Jane van der Doe'],
  ['what each did', '<p>by Jane Doe (reporting) and John Roe (photography)</p>', 'Jane Doe, John Roe'],
  ['an account behind the name', '<p class="byline">By Jane Doe@janedoe</p>', 'Jane Doe'],
  ['a desk', '<p class="byline">By National Desk</p>', 'National Desk'],
])('a printed byline: %s', (_, between, name) => {
  expect(byline({ between, head: site })).toBe(name);
});

test.each([
  ['a person', data({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Jane Doe' } }), 'Jane Doe'],
  [
    'several',
    data({ '@type': 'NewsArticle', author: [{ name: 'Jane Doe' }, { name: 'John Roe' }] }),
    'Jane Doe, John Roe',
  ],
  [
    'by reference',
    data({
      '@graph': [
        { '@type': 'Article', author: { '@id': '#j' } },
        { '@id': '#j', '@type': 'Person', name: 'Jane Doe' },
      ],
    }),
    'Jane Doe',
  ],
  ['a meta element', meta('author', 'By JANE DOE'), 'JANE DOE'],
  [
    'a pair of label and value',
    `${meta('twitter:label1', 'Written by')}${meta('twitter:data1', 'Jane Doe')}`,
    'Jane Doe',
  ],
])('an author in the page’s data: %s', (_, head, name) => {
  expect(byline({ head })).toBe(name);
});

test('who signs by the headline wins over the owner in the metadata', () => {
  const head = meta('author', 'Harbour Press Group') + meta('article:author', 'Jane Doe');
  expect(byline({ head, between: '<p class="byline">Jane Doe</p>' })).toBe('Jane Doe');
});

describe('no byline is claimed', () => {
  test.each([
    [
      'the site',
      { head: site + data({ '@type': 'NewsArticle', author: { '@type': 'Organization', name: 'Brightsea Post' } }) },
    ],
    ['an account', { head: meta('author', 'admin') }],
    ['a profile’s address', { head: meta('article:author', 'https://social.example/jane.doe') }],
    ['a user’s name', { head: meta('article:author', 'jdoe77') }],
    [
      'a comment’s author',
      { below: '<div class="comments"><p>By Ann Other</p><span class="author">Bob Smith</span></div>' },
    ],
    ['a teaser’s author', { below: '<aside><p class="byline">By Ann Other</p></aside>' }],
    ['"by" in a sentence', { between: '<p>By Friday the harbour should be open again.</p>' }],
    ['a role', { between: '<p class="byline">Brightsea Post Reporter</p>' }],
    ['a word in a box for authors', { between: '<div class="author">Print</div>' }],
    ['a picture’s credit', { between: '<figure><figcaption>Photo: Ann Other</figcaption></figure>' }],
  ])('%s', (_, parts) => {
    expect(byline(parts)).toBeNull();
  });
});

test('a byline below standfirst, picture and caption is found where the body begins with these', () => {
  const between = `<p>The port authority does not yet know when the water will be clear enough to dive in again.</p>
    <div>Image</div><p>A diver waits on the quay on Monday, the day on which the crane fell, until the mud has settled.</p><div>By Jane Doe</div>`;
  expect(byline({ between })).toBe('Jane Doe');
});
