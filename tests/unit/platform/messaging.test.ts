import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequests, askBackground, askPage, senderOf } from '../../../src/platform/messaging.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
});

describe('where nobody answers', () => {
  it('the reader is told so in a text of the locales', async () => {
    browser.tabs.sendMessage = () => Promise.reject(new Error('Could not establish connection.'));
    expect(await askBackground('settings', null)).toEqual(failed('internal', 'text of failure_no_answer'));
    expect(await askPage(1)('reading', null)).toEqual(failed('restricted-page', 'text of failure_not_on_page'));
  });

  it('because the extension has gone from under the page, there are no texts either, and that is no error', async () => {
    browser.i18n.getMessage = () => {
      throw new Error('Extension context invalidated.');
    };
    expect(await askBackground('settings', null)).toEqual(failed('internal', ''));
  });

  it('no text is asked for as long as somebody does', async () => {
    browser.i18n.getMessage = vi.fn(browser.i18n.getMessage);
    await askPage(1)('reading', null);
    expect(browser.i18n.getMessage).not.toHaveBeenCalled();
  });
});

describe('who asks', () => {
  const own = { id: 'own-id', frameId: 0 };

  it.each([
    [
      'a page',
      { ...own, url: 'https://a.example/1', tab: { id: 3, url: 'https://a.example/1' } },
      'https://a.example/1',
    ],
    [
      'an application that has gone on',
      { ...own, url: 'https://a.example/1', tab: { id: 3, url: 'https://a.example/2' } },
      'https://a.example/2',
    ],
    [
      'a frame',
      { ...own, frameId: 5, url: 'about:srcdoc', tab: { id: 3, url: 'https://a.example/1' } },
      'https://a.example/1',
    ],
    [
      'a page that is loaded ahead',
      { ...own, url: 'https://b.example/', documentLifecycle: 'prerender', tab: { id: 3, url: 'https://a.example/1' } },
      'https://b.example/',
    ],
    [
      'a page in a tab that says nothing',
      { ...own, url: 'https://a.example/1', tab: { id: 3 } },
      'https://a.example/1',
    ],
  ])('%s is known by the address that the reader sees', (_, from, url) => {
    expect(senderOf(from as never)).toMatchObject({ isOwnPage: false, tab: 3, url });
  });

  it('is one of our own pages only if its address says so', () => {
    const popup = { ...own, url: 'chrome-extension://own-id/popup.html' };
    expect(senderOf(popup as never)).toMatchObject({ isOwnPage: true, tab: null });
    expect(senderOf({ ...own, url: 'https://x.example/chrome-extension://own-id/' } as never).isOwnPage).toBe(false);
    expect(senderOf({ id: 'own-id' } as never)).toEqual({ tab: null, frame: 0, isOwnPage: false, url: null });
  });

  it('gets an answer only if it belongs to this extension and asks for something that there is', async () => {
    answerRequests({ ping: () => success('pong') } as never, senderOf);
    const respond = vi.fn();
    const ask = (kind: string, from: object) => browser.runtime.onMessage.fire({ kind, request: null }, from, respond);
    expect(ask('ping', { id: 'other-id' })).toEqual([false]);
    expect(ask('constructor', own)).toEqual([false]);
    expect(ask('ping', own)).toEqual([true]);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith({ ok: true, value: 'pong' }));
  });
});
