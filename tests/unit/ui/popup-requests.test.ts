import { describe, expect, it, vi } from 'vitest';
import { type Result, success } from '../../../src/protocol/result.ts';
import { memoryFor, type PopupMemory, type PopupState } from '../../../src/ui/popup-memory.ts';
import { popupRequests } from '../../../src/ui/popup-requests.ts';
import { provideTexts } from '../../../src/ui/text.ts';

provideTexts((key) => `text of ${key}`);

function asking(tab: number | null, remembered: PopupState | null) {
  const background = vi.fn(
    async (kind: string, request: unknown): Promise<Result<unknown>> => success({ kind, request }),
  );
  const requests = popupRequests(background as never, tab, remembered);
  return { requests, sent: () => background.mock.calls };
}

const remembered: PopupState = { query: ' elbe ', scroll: 600, active: null, order: 'date' };

describe('before the popup has been drawn', () => {
  it('the search that has come back with it is asked, else the page', () => {
    expect(asking(7, remembered).sent()).toEqual([
      ['search', { query: 'elbe', limit: 18, order: 'date' }],
      ['suggest', { query: 'elbe' }],
    ]);
    expect(asking(7, null).sent()).toEqual([['pageOverview', { tab: 7 }]]);
    expect(asking(null, { ...remembered, query: ' ' }).sent()).toEqual([]);
  });

  it('and is not asked a second time when it is wanted, but whenever it is wanted again', async () => {
    const { requests: coming, sent } = asking(7, null);
    const requests = await coming;
    expect(await requests.overview()).toEqual(success({ kind: 'pageOverview', request: { tab: 7 } }));
    expect(sent()).toHaveLength(1);
    await requests.overview();
    expect(sent()).toHaveLength(2);
    await requests.suggest('elbe');
    await requests.search({ query: 'elbe', limit: 20 });
    expect(sent().slice(2)).toEqual([
      ['suggest', { query: 'elbe' }],
      ['search', { query: 'elbe', limit: 20 }],
    ]);
  });
});

describe('a popup that comes back with a search', () => {
  const opened = async (answer: Promise<Result<unknown>>): Promise<void> => {
    await popupRequests(((kind: string) => (kind === 'search' ? answer : success(null))) as never, null, remembered);
  };

  it('waits for its answer', async () => {
    const answer = Promise.withResolvers<Result<unknown>>();
    const waiting = opened(answer.promise).then(() => 'drawn');
    expect(await Promise.race([waiting, Promise.resolve('not yet')])).toBe('not yet');
    answer.resolve(success(null));
    expect(await waiting).toBe('drawn');
  });

  it('but is drawn without one that takes long', async () => {
    vi.useFakeTimers();
    try {
      const waiting = opened(new Promise(() => {}));
      await vi.advanceTimersByTimeAsync(100);
      await waiting;
    } finally {
      vi.useRealTimers();
    }
  });
});

it('a popup about no page says what it is for', async () => {
  const { requests, sent } = asking(null, null);
  expect(await (await requests).overview()).toMatchObject({
    failure: { code: 'not-found', message: 'text of search_without_page' },
  });
  expect(sent()).toEqual([]);
});

describe('the memory of the popup', () => {
  const kept: PopupMemory = { get: () => remembered, set: () => {} };

  it('is that of the browser above a page', () => {
    expect(memoryFor(null, { isPrivate: false }, kept).get()).toBe(remembered);
  });

  it('is none in a private window, nor where the window is not known', () => {
    for (const above of [{ isPrivate: true }, null]) {
      const memory = memoryFor(null, above, kept);
      memory.set(remembered);
      expect(memory.get()).toBeNull();
    }
  });

  it('is the query with which it is opened', () => {
    expect(memoryFor('Torgau', { isPrivate: false }, kept).get()).toMatchObject({ query: 'Torgau', scroll: 0 });
  });
});
