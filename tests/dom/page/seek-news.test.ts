import { afterEach, describe, expect, it, vi } from 'vitest';
import { seekNews } from '../../../src/page/seek-news.ts';
import { prose } from './prose-text.ts';
import { aWhile, until } from './reading.ts';

const story = `<article><h1>Ferry</h1>${prose(4)}</article>`;
const before = document.URL;
let ending: AbortController;

const seek = (body: string): ReturnType<typeof vi.fn<() => void>> => {
  document.body.innerHTML = body;
  ending = new AbortController();
  const onNews = vi.fn<() => void>();
  seekNews(document, window, onNews, ending.signal);
  return onNews;
};

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  history.replaceState(null, '', before);
  document.body.replaceChildren();
});

describe('seeking news', () => {
  it('finds it at once, and once', async () => {
    const onNews = seek(story);
    expect(onNews).toHaveBeenCalledTimes(1);
    document.body.innerHTML = story;
    await aWhile();
    expect(onNews).toHaveBeenCalledTimes(1);
  });

  it('seeks on where a closer look refuses the page', async () => {
    const onNews = seek(story);
    const [refused] = onNews.mock.calls[0] as unknown as [() => void];
    await aWhile();
    expect(onNews).toHaveBeenCalledTimes(1);
    refused();
    document.body.append(document.createElement('hr'));
    await until(() => onNews.mock.calls.length === 2);
  });

  it('looks again where the refused page may bring its story in a shadow tree', async () => {
    const onNews = seek(`${story}<x-story></x-story>`);
    const [refused] = onNews.mock.calls[0] as unknown as [() => void];
    document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    refused();
    await until(() => onNews.mock.calls.length === 2);
  });

  it('finds a story that is fetched after its frame', async () => {
    const onNews = seek('<div id=app>Loading</div>');
    await aWhile();
    expect(onNews).not.toHaveBeenCalled();
    document.body.innerHTML = '<div id=app><h1>Ferry</h1></div>';
    await aWhile();
    document.body.innerHTML = story;
    await until(() => onNews.mock.calls.length);
  });

  it('looks no more at a page that changes on and on, until its address does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const onNews = seek('<main></main>');
      const queries = vi.spyOn(document, 'querySelectorAll');
      for (let turn = 0; turn < 100; turn++) {
        document.querySelector('main')?.append(document.createElement('hr'));
        await Promise.resolve();
        vi.advanceTimersByTime(10_000);
      }
      expect(queries.mock.calls.length).toBeLessThan(20);
      document.body.innerHTML = story;
      await Promise.resolve();
      vi.advanceTimersByTime(60_000);
      expect(onNews).not.toHaveBeenCalled();
      history.pushState(null, '', '?story=ferry');
      await until(() => {
        vi.advanceTimersByTime(1000);
        return onNews.mock.calls.length;
      });
    } finally {
      vi.useRealTimers();
    }
  });

  it('finds the story that an application went on to, told only by a new title element', async () => {
    const onNews = vi.fn<() => void>();
    const old = document.querySelector('title') ?? document.head.appendChild(document.createElement('title'));
    const fresh = document.createElement('title');
    document.body.innerHTML = '<main></main>';
    ending = new AbortController();
    // A browser without the navigation interface.
    const plain = { addEventListener: window.addEventListener.bind(window) } as unknown as Window;
    seekNews(document, plain, onNews, ending.signal);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      for (let turn = 0; turn < 10; turn++) {
        document.body.append(document.createElement('hr'));
        await Promise.resolve();
        vi.advanceTimersByTime(10_000);
      }
      document.body.innerHTML = story;
      history.pushState(null, '', '?story=ferry');
      old.replaceWith(fresh);
      await Promise.resolve();
      vi.advanceTimersByTime(1000);
      expect(onNews).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
      fresh.replaceWith(old);
    }
  });

  it('does nothing while the tab is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const onNews = seek(story);
    await aWhile();
    expect(onNews).not.toHaveBeenCalled();
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => onNews.mock.calls.length);
  });

  it('ends with its signal', async () => {
    const onNews = seek('<main></main>');
    ending.abort();
    document.body.innerHTML = story;
    await aWhile();
    expect(onNews).not.toHaveBeenCalled();
  });
});
