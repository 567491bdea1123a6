import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { failed, success } from '../../../src/protocol/result.ts';
import { Reader, type ReaderProps } from '../../../src/ui/reader.tsx';
import { queryOf, type Route, routeOf, tabOf } from '../../../src/ui/route.ts';
import { expectAccessible } from './accessibility.ts';
import { eventually } from './eventually.ts';
import { anna, article, entityView, leftOut, overview, storyView, usualCard } from './samples.ts';
import { applyStyles } from './styles.ts';

let removeStyles = (): void => {};
let root: HTMLElement;
const ask = {
  article: vi.fn<ReaderProps['ask']['article']>(),
  card: vi.fn<ReaderProps['ask']['card']>(),
  entity: vi.fn<ReaderProps['ask']['entity']>(),
  story: vi.fn<ReaderProps['ask']['story']>(),
  overview: vi.fn<ReaderProps['ask']['overview']>(),
  leftOut: vi.fn<ReaderProps['ask']['leftOut']>(),
};
const go = vi.fn<(route: Route) => void>();
const back = vi.fn<() => void>();

beforeEach(() => {
  removeStyles = applyStyles();
  root = document.createElement('div');
  document.body.append(root);
  vi.clearAllMocks();
  ask.article.mockResolvedValue(success(article));
  ask.card.mockResolvedValue(success(usualCard));
  ask.entity.mockResolvedValue(success(entityView));
  ask.story.mockResolvedValue(success(storyView));
  ask.overview.mockResolvedValue(success(overview));
  ask.leftOut.mockResolvedValue(success(leftOut));
});

afterEach(() => {
  render(null, root);
  root.remove();
  removeStyles();
});

async function open(route: Route, page = '1'): Promise<void> {
  const copy = async (): Promise<boolean> => true;
  render(
    <Reader route={route} page={page} ask={ask} returning={null} go={go} back={back} search={() => {}} copy={copy} />,
    root,
  );
  await eventually(() => root.querySelector('h1, [role=alert]')).not.toBeNull();
}

const press = async (selector: string): Promise<void> => userEvent.click(root.querySelector(selector) as Element);
const texts = (selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((each) => each.textContent ?? '');

describe('a story', () => {
  beforeEach(() => open({ view: 'story', id: 'story/a1' }));

  test('has its title, its span, its outlets, and each article with what it alone has', async () => {
    expect(texts('h1')).toEqual([storyView.title]);
    expect(texts('.article-facts')).toEqual(['3 articles, 25–27 April 2020 · The Harbour Courier, Evening Post']);
    expect(texts('.coverage > li')).toEqual([
      expect.stringMatching(/^Ministers sign .*Same text: Evening PostOnly hereThe treaty runs for thirty years\.$/),
      expect.stringMatching(/^Treaty criticised .*Evening Post · about 25–27 April 2020$/),
    ]);
    expect(document.title).toBe(storyView.title);
    await expectAccessible(root);
  });

  test('shows one saying in its wordings, by whom it is, and the dates of which articles speak', async () => {
    expect(texts('.quote h3')).toEqual(['Anna Lindqvist', 'Speaker not named']);
    expect(texts('.quote:first-of-type blockquote strong')).toContain('a floor, not a ceiling');
    expect(texts('.timeline h3')).toHaveLength(12);
    expect(texts('.timeline h3')[0]).toBe('February 1953');
    await press('.timeline > .link');
    expect(texts('.timeline h3')).toHaveLength(15);
  });

  test('leads to articles, copies and names', async () => {
    await press('.coverage .headline-link');
    await press('.copies .link');
    await press('.name-buttons .link');
    expect(go.mock.calls).toEqual([
      [{ view: 'article', id: 'a1' }],
      [{ view: 'article', id: 'a9' }],
      [{ view: 'entity', id: anna.entity }],
    ]);
  });
});

describe('an entity', () => {
  test('has its card, quotes and dates', async () => {
    await open({ view: 'entity', id: anna.entity });
    expect(texts('.card-name')).toEqual(['Anna Lindqvist']);
    expect(texts('.quote h3')).toEqual(['Anna Lindqvist', 'Speaker not named']);
    // It would lead to where one is.
    expect(texts('.quote h3 button')).toEqual([]);
    expect(document.title).toBe('Anna Lindqvist');
    await expectAccessible(root);
  });
});

describe('the page beside the archive', () => {
  test('says what the page leaves out, with the source, and what it alone has', async () => {
    await open({ view: 'page' });
    expect(texts('h1')).toEqual(['What this page leaves out']);
    expect(texts('main > .card-sentences > li')).toEqual([
      expect.stringMatching(/^Eleven people died in the flood of 1953\.Evening Post/),
    ]);
    expect(texts('details blockquote')).toEqual(['A brass band played at the signing.']);
    await expectAccessible(root);
    await press('.coverage .headline-link');
    expect(go).toHaveBeenCalledExactlyOnceWith({ view: 'story', id: 'story/a1' });
  });

  test('is asked for anew when another page comes to the front', async () => {
    await open({ view: 'page' });
    await open({ view: 'page' }, '2');
    await eventually(() => ask.leftOut.mock.calls.length).toBe(2);
  });

  test('where nothing is related says so', async () => {
    ask.overview.mockResolvedValue(success({ names: [], related: [], stories: [] }));
    ask.leftOut.mockResolvedValue(success({ missing: [], only: [] }));
    await open({ view: 'page' });
    expect(texts('.article-note')).toEqual(['The archive has no related coverage.']);
    await expectAccessible(root);
  });
});

test('where what was pressed has gone, the heading of what it led to takes the focus', async () => {
  await open({ view: 'page' });
  go.mockImplementationOnce((route) => void open(route));
  await press('.coverage .headline-link');
  await eventually(() => document.activeElement?.textContent).toBe(storyView.title);
  expect(document.activeElement?.localName).toBe('h1');
});

test('what cannot be answered is said, and there is a way back', async () => {
  ask.story.mockResolvedValue(failed('not-found', 'The archive has no such story.'));
  await open({ view: 'story', id: 'gone' });
  expect(texts('[role=alert]')).toEqual(['The archive has no such story.']);
  await expectAccessible(root);
  await press('.reader-bar button');
  expect(back).toHaveBeenCalledOnce();
  await press('.reader-bar button + button');
  expect(go).toHaveBeenCalledExactlyOnceWith({ view: 'page' });
});

test.each([320, 480, 1000])('at a width of %i pixels nothing sticks out', async (width) => {
  root.style.width = `${width}px`;
  for (const route of [{ view: 'story', id: 'a' }, { view: 'entity', id: 'b' }, { view: 'page' }] as const) {
    await open(route);
    await eventually(() => root.querySelector('main:not([aria-busy])')).not.toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(width);
  }
});

test.each<Route>([
  { view: 'page' },
  { view: 'article', id: 'a b/ü&c=d' },
  { view: 'story', id: 'story/1' },
  { view: 'entity', id: 'person/x' },
])('the address of %j leads back to it', (route) => {
  expect(routeOf(queryOf(route))).toEqual(route);
});

test.each([
  ['?tab=12&session=now', 12],
  ['?tab=12&session=now&query=%3Cb%3E', 12],
  ['', null],
  ['?session=now', null],
  ['?tab=&session=now', null],
  ['?tab=-1&session=now', null],
  ['?tab=null&session=now', null],
  ['?tab=1e3&session=now', null],
  ['?tab=12', null],
  ['?tab=12&session=before', null],
])('the tab in the address “%s” is %s', (query, tab) => {
  expect(tabOf(query, 'now')).toBe(tab);
});
