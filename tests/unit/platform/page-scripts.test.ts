import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../../src/platform/page-scripts.ts';
import { success } from '../../../src/protocol/result.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
});
afterEach(() => vi.useRealTimers());

describe('a tab', () => {
  beforeEach(() => {
    browser.tabs.found = () => [{ id: 3, url: 'https://a.example/' }];
  });
  const refuse = async (): Promise<never> => {
    throw new Error('Cannot access contents of the page');
  };

  it('is read for the article on its page', async () => {
    const article = { url: 'https://a.example/', title: 'A', published: null, text: 'Text.' };
    browser.scripting.injected = async (_, func) => [{ result: func ? null : article }];
    expect(await readPage(3)).toEqual(success(article));
    browser.scripting.injected = async () => [{ result: null }];
    expect(await readPage(3)).toMatchObject({ failure: { code: 'not-found', message: 'text of failure_no_article' } });
  });

  it('is read by what the script has left there, if it has been run there before', async () => {
    const world = globalThis as { backgrounderArticle?: () => unknown };
    const article = { url: 'https://a.example/', title: 'A', published: null, text: 'Text.' };
    browser.scripting.injected = async (_, func) => {
      if (func) return [{ result: func() }];
      world.backgrounderArticle = () => article;
      return [{ result: { ...article, title: 'First' } }];
    };
    try {
      expect(await readPage(3)).toMatchObject({ value: { title: 'First' } });
      expect(await readPage(3)).toEqual(success(article));
      world.backgrounderArticle = () => null;
      expect(await readPage(3)).toMatchObject({ failure: { code: 'not-found' } });
    } finally {
      delete world.backgrounderArticle;
    }
  });

  it('that the browser protects, that nothing may be read in, or that has been closed, is told apart', async () => {
    browser.scripting.injected = async () => [{}];
    expect(await readPage(3)).toMatchObject({ failure: { code: 'restricted-page' } });
    browser.scripting.injected = refuse;
    expect(await readPage(3)).toMatchObject({ failure: { code: 'restricted-page' } });
    browser.permissions.contains = async () => false;
    expect(await readPage(3)).toMatchObject({ failure: { code: 'not-ready' } });
    expect(await readPage(4)).toMatchObject({ failure: { code: 'not-found', message: 'text of no_page' } });
  });

  it('in which nothing answers, is not waited for without end', async () => {
    const never = (): Promise<never> => new Promise(() => {});
    browser.scripting.injected = never;
    // The source of a page, in Chromium: the browser keeps the address to itself, and nobody waits at all.
    browser.tabs.found = () => [{ id: 3 }];
    expect(await readPage(3)).toMatchObject({
      failure: { code: 'restricted-page', message: 'text of restricted_page' },
    });
    browser.tabs.found = () => [{ id: 3, url: 'https://a.example/' }];
    vi.useFakeTimers();
    const reading = readPage(3);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reading).toMatchObject({ failure: { code: 'restricted-page' } });
  });

  it('that is a picture or a PDF, is said not to be readable, and not to be without an article', async () => {
    browser.scripting.injected = async (_, func) => [{ result: func ? null : 'unreadable' }];
    expect(await readPage(3)).toMatchObject({ failure: { code: 'restricted-page' } });
  });
});
