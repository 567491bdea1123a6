import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { success } from '../../../src/protocol/result.ts';
import { openReader } from '../../../src/ui/open-reader.tsx';
import { eventually } from './eventually.ts';
import { article, entityView, leftOut, overview, storyView, usualCard } from './samples.ts';
import { applyStyles } from './styles.ts';

let removeStyles = (): void => {};
let root: HTMLElement;
let tall: HTMLStyleElement;
let window: ReturnType<typeof windowWithHistory>;

/** A window whose history can be gone through without leaving the page of the tests. */
function windowWithHistory() {
  const target = new EventTarget();
  const entries: { state: unknown; search: string }[] = [{ state: null, search: '' }];
  let at = 0;
  const goTo = (entry: number): void => {
    at = entry;
    target.dispatchEvent(new PopStateEvent('popstate', { state: entries[at]?.state }));
  };
  return {
    addEventListener: target.addEventListener.bind(target),
    location: {
      pathname: '/reading.html',
      get search(): string {
        return entries[at]?.search ?? '';
      },
    },
    history: {
      scrollRestoration: 'auto',
      get state(): unknown {
        return entries[at]?.state;
      },
      replaceState(state: unknown): void {
        entries[at] = { state, search: entries[at]?.search ?? '' };
      },
      pushState(state: unknown, _: string, url: string): void {
        entries.splice(++at, entries.length, { state, search: url.startsWith('?') ? url : '' });
      },
      back: () => goTo(at - 1),
      forward: () => goTo(at + 1),
    },
  };
}

const open = (): void => {
  const answers = {
    article: async () => success(article),
    card: async () => success(usualCard),
    entity: async () => success(entityView),
    story: async () => success(storyView),
    overview: async () => success(overview),
    leftOut: async () => success(leftOut),
  };
  openReader(root, window as unknown as Window, 1, {
    ask: () => answers,
    search: () => {},
    copy: async () => true,
    hasBack: false,
  });
};

beforeEach(async () => {
  removeStyles = applyStyles();
  tall = document.createElement('style');
  tall.textContent = '.reading.reading { min-block-size: 4000px } .coverage.coverage { margin-block-start: 1200px }';
  root = document.createElement('div');
  document.body.append(tall, root);
  window = windowWithHistory();
  open();
  await heading('What this page leaves out');
});

afterEach(() => {
  render(null, root);
  root.remove();
  tall.remove();
  removeStyles();
});

const heading = async (text: string): Promise<void> =>
  eventually(() => root.querySelector('h1')?.textContent).toBe(text);
const scrolled = (): number => Math.round(document.scrollingElement?.scrollTop ?? 0);
async function scrollTo(top: number): Promise<void> {
  document.scrollingElement?.scrollTo({ top, behavior: 'instant' });
  await eventually(() => window.history.state).toMatchObject({ scrolled: top });
}
const focused = (): string => document.activeElement?.textContent ?? '';

async function openStory(): Promise<string> {
  const link = root.querySelector<HTMLElement>('.coverage .headline-link');
  if (link === null) throw new Error('The page has no story.');
  await userEvent.click(link);
  await heading(storyView.title);
  return link.textContent ?? '';
}

test('a new view begins at its top, with the focus on its heading', async () => {
  await scrollTo(700);
  await openStory();
  expect(scrolled()).toBeLessThan(50);
  expect(focused()).toBe(storyView.title);
});

test('Back and Forward return to where one was, and to what was pressed there', async () => {
  await scrollTo(1000);
  const pressed = await openStory();
  await scrollTo(900);
  window.history.back();
  await heading('What this page leaves out');
  expect(focused()).toBe(pressed);
  expect(document.activeElement?.localName).toBe('button');
  expect(scrolled()).toBe(1000);
  window.history.forward();
  await heading(storyView.title);
  expect(scrolled()).toBe(900);
  expect(focused()).toBe(storyView.title);
});

test('another view after Back begins at its top again', async () => {
  await openStory();
  await scrollTo(900);
  window.history.back();
  await heading('What this page leaves out');
  await openStory();
  expect(scrolled()).toBeLessThan(50);
});

test('a reload returns to where one was, and so does Back after it', async () => {
  await scrollTo(1000);
  await openStory();
  await scrollTo(900);
  render(null, root);
  open();
  await heading(storyView.title);
  expect(scrolled()).toBe(900);
  window.history.back();
  await heading('What this page leaves out');
  expect(scrolled()).toBe(1000);
});
