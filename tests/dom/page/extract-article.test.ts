import { afterEach, expect, test } from 'vitest';
import { extractArticle } from '../../../src/page/extract-article.ts';
import { pageArticle, readArticle } from '../../../src/page/page-article.ts';

const STORY = [
  'The harbour of Brightsea was closed on Monday after a crane fell into the water, the port authority said, and eleven ships had to wait outside.',
  'Divers went down twice in the afternoon, but the mud that the fall had stirred up left them no sight, so they came back with nothing to tell.',
  'A second crane from the yard at Norrland is to lift the first one as soon as the wind allows it, which will not be before the end of the week.',
  'Nobody was hurt, because the crew had gone ashore for lunch, the harbour master told reporters who had come to the quay in the morning.',
];

const scripts: Element[] = [];

function element(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function showStory(): void {
  const article = document.createElement('article');
  article.append(
    element('h1', 'Crane falls into the harbour'),
    element('p', 'By Jane Doe', { class: 'byline' }),
    element('time', '12 March 2020', { datetime: '2020-03-12T08:00:00+01:00' }),
    ...STORY.map((text) => element('p', text)),
  );
  const data = element('script', '{"@type":"NewsArticle","headline":"Crane falls into the harbour"}', {
    type: 'application/ld+json',
  });
  scripts.push(data);
  document.head.append(data);
  document.body.append(article);
}

afterEach(() => {
  document.body.replaceChildren();
  for (const script of scripts.splice(0)) script.remove();
});

test('reads the article of an open page', () => {
  showStory();
  expect(extractArticle(document)).toMatchObject({
    title: 'Crane falls into the harbour',
    byline: 'Jane Doe',
    published: '2020-03-12T08:00:00+01:00',
    text: STORY.join('\n\n'),
  });
});

test('changes nothing on it: no node is added, moved, changed or taken away', () => {
  showStory();
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  extractArticle(document);
  expect(changes.takeRecords()).toEqual([]);
  changes.disconnect();
});

test('related coverage is asked for with the address of the page; a page without a story has none', () => {
  document.body.append(element('p', 'Sign in'));
  expect(pageArticle(document)?.text ?? null).not.toBe(STORY.join('\n\n'));
  showStory();
  expect(pageArticle(document)).toMatchObject({ url: document.URL, text: expect.stringContaining('eleven ships') });
});

test('of a page that says it is an article and has a headline alone, the headline is read', () => {
  const film = document.implementation.createHTMLDocument('Crane falls into the harbour');
  film.body.append(film.createElement('video'));
  expect(pageArticle(film)).toBeNull();
  const kind = film.createElement('meta');
  kind.setAttribute('property', 'og:type');
  kind.content = 'article';
  film.head.append(kind);
  expect(pageArticle(film)).toMatchObject({ title: 'Crane falls into the harbour', text: '' });
});

test('a story in shadow trees, one in the other, is found, and the page does not hear of the reading', () => {
  let made = 0;
  const define = (name: string): void =>
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          made++;
        }
      },
    );
  define('x-page');
  define('x-story');
  showStory();
  const story = document.querySelector('article') as Element;
  const inner = document.createElement('x-story');
  inner.attachShadow({ mode: 'open' }).append(story);
  const outer = document.createElement('x-page');
  outer.attachShadow({ mode: 'open' }).append(inner);
  document.body.append(outer);
  const before = document.documentElement.outerHTML;
  expect(pageArticle(document)).toMatchObject({ title: 'Crane falls into the harbour', text: STORY.join('\n\n') });
  expect(made).toBe(2);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a picture is told from a page without an article', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><title>Crane</title></svg>';
  expect(readArticle(new DOMParser().parseFromString(picture, 'image/svg+xml'))).toBe('unreadable');
  for (const kind of ['text/html', 'application/xhtml+xml', 'application/xml'] as const)
    expect(readArticle(new DOMParser().parseFromString('<p xmlns="http://www.w3.org/1999/xhtml"/>', kind))).toBeNull();
});

test.each(['parentNode', 'children', 'textContent'])(
  'an article in a form that has a field called %s is read, and the page left as it is',
  (name) => {
    showStory();
    const form = document.createElement('form');
    form.append(...document.body.childNodes);
    form.insertAdjacentHTML('beforeend', `<input name="${name}">`);
    document.body.append(form);
    const before = document.documentElement.outerHTML;
    expect(pageArticle(document)).toMatchObject({ title: 'Crane falls into the harbour', text: STORY.join('\n\n') });
    expect(document.documentElement.outerHTML).toBe(before);
  },
);
