import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepChosenSites } from '../../../src/platform/chosen-sites.ts';
import { answerRequests, askBackground, askPage, senderOf } from '../../../src/platform/messaging.ts';
import { followPageInFront } from '../../../src/platform/page-in-front.ts';
import { readPage } from '../../../src/platform/page-scripts.ts';
import { session } from '../../../src/platform/session.ts';
import { onSettingsWritten, settingsStorage } from '../../../src/platform/settings-store.ts';
import {
  answerAddressBar,
  keysOfCommands,
  offerMenus,
  onCommand,
  onMenuLine,
} from '../../../src/platform/shortcuts.ts';
import { openLeftOut, openSearch, showTab, tabInFront, tellPages } from '../../../src/platform/tabs.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { DEFAULT_SETTINGS, type Settings, settingsOn } from '../../../src/protocol/settings.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
});

const withSites = (sites: Settings['sites']): Settings => ({ ...DEFAULT_SETTINGS, sites });

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

describe('sites that are on', () => {
  const patterns = () => [...browser.scripts.values()].map(({ id, matches }) => [id, ...matches]);

  it('have the script that says so, and no others have', async () => {
    const keep = keepChosenSites();
    await keep(withSites({ 'a.example': 'on', 'b.example': 'off', 'file://': 'on', '127.0.0.1': 'on', '[::1]': 'on' }));
    expect(patterns()).toEqual([
      ['a.example', '*://a.example/*', '*://www.a.example/*'],
      ['file://', 'file:///*'],
      ['127.0.0.1', '*://127.0.0.1/*'],
      ['[::1]', '*://[::1]/*'],
    ]);
    await keep(withSites({ 'b.example': 'on' }));
    expect(patterns().map(([id]) => id)).toEqual(['b.example']);
    await keep(withSites({}));
    expect(patterns()).toEqual([]);
  });

  it('are as they were chosen last, however fast one changes one’s mind', async () => {
    const keep = keepChosenSites();
    await Promise.all([
      keep(withSites({ 'a.example': 'on' })),
      keep(withSites({})),
      keep(withSites({ 'a.example': 'on' })),
    ]);
    expect(patterns().map(([id]) => id)).toEqual(['a.example']);
    await Promise.all([keep(withSites({})), keep(withSites({ 'a.example': 'on' })), keep(withSites({}))]);
    expect(patterns()).toEqual([]);
  });

  it('are found again by the next background', async () => {
    await keepChosenSites()(withSites({ 'a.example': 'on', 'c.example': 'on' }));
    await keepChosenSites()(withSites({ 'a.example': 'on', 'b.example': 'on' }));
    expect(patterns().map(([id]) => id)).toEqual(['a.example', 'b.example']);
  });

  it('do not suffer from one that the browser has no pattern for', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    await keepChosenSites()(withSites({ 'no site': 'on', 'a.example': 'on' }));
    expect(patterns().map(([id]) => id)).toEqual(['a.example']);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });
});

describe('after a change', () => {
  it('every frame of every page is told what concerns it, and pages of chosen sites are read', async () => {
    const settings = withSites({ 'a.example': 'on', 'b.example': 'off' });
    const [a, b, c] = ['https://www.a.example/1', 'https://b.example/2', 'https://c.example/3'];
    browser.tabs.found = () => [{ id: 1, url: a }, { id: 2, url: b }, { id: 3, url: c }, { id: 4 }];
    await tellPages(settings);
    expect(browser.sent).toEqual([
      { tab: 1, message: { kind: 'settings', request: settingsOn(settings, a) }, options: {} },
      { tab: 1, message: { kind: 'read', request: null }, options: { frameId: 0 } },
      { tab: 2, message: { kind: 'settings', request: settingsOn(settings, b) }, options: {} },
      { tab: 3, message: { kind: 'settings', request: settingsOn(settings, c) }, options: {} },
    ]);
  });

  it('that turned everything off no page is read', async () => {
    browser.tabs.found = () => [{ id: 1, url: 'https://a.example/' }];
    await tellPages({ ...withSites({ 'a.example': 'on' }), marking: 'off' });
    expect(browser.sent.map(({ message }) => (message as { readonly kind: string }).kind)).toEqual(['settings']);
  });

  it('a tab that cannot be reached keeps nobody from the news', async () => {
    browser.tabs.found = () => [
      { id: 1, url: 'https://a.example/' },
      { id: 2, url: 'https://b.example/' },
    ];
    const reached: number[] = [];
    browser.tabs.sendMessage = async (tab) => {
      if (tab === 1) throw new Error('Could not establish connection');
      reached.push(tab);
      return { ok: true, value: null };
    };
    await tellPages(DEFAULT_SETTINGS);
    expect(reached).toEqual([2]);
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

  it('is brought to the front, if it is still there', async () => {
    await showTab(4);
    await showTab(3);
    expect(browser.tabs.updated).toEqual([[3, { active: true }]]);
  });
});

describe('the number of a tab in an address', () => {
  it('stands beside the session of the browser, which is another one after it has been started again', async () => {
    await openSearch('river Elbe', 12, 'background');
    await openSearch('Elbe', null);
    await openLeftOut(12);
    const now = await session();
    expect(browser.tabs.created).toEqual([
      { url: `chrome-extension://own-id/popup.html?tab=12&session=${now}&query=river%20Elbe`, active: false },
      { url: 'chrome-extension://own-id/popup.html?query=Elbe', active: true },
      { url: `chrome-extension://own-id/reading.html?tab=12&session=${now}`, active: true },
    ]);
    expect(await session()).toBe(now);
    door.browser = fakeBrowser();
    expect(await session()).not.toBe(now);
  });
});

describe('the tab in front', () => {
  it('is told with whether it is private; none is none', async () => {
    browser.tabs.found = () => [{ id: 3, incognito: true }];
    expect(await tabInFront()).toEqual({ id: 3, isPrivate: true });
    browser.tabs.found = () => [{ id: 4, incognito: false }];
    expect(await tabInFront()).toEqual({ id: 4, isPrivate: false });
    browser.tabs.found = () => [];
    expect(await tabInFront()).toBeNull();
  });
});

describe('the page in front', () => {
  it('is followed in the own window, once it has loaded', async () => {
    browser.tabs.found = () => [{ id: 3 }];
    const turned: unknown[] = [];
    await followPageInFront((tab) => turned.push(tab));
    browser.tabs.onActivated.fire({ tabId: 4, windowId: 1 });
    browser.tabs.onActivated.fire({ tabId: 5, windowId: 2 });
    browser.tabs.onUpdated.fire(4, { status: 'loading' }, { active: true, windowId: 1 });
    browser.tabs.onUpdated.fire(4, { status: 'complete' }, { active: true, windowId: 1 });
    await new Promise((resolve) => setTimeout(resolve));
    browser.tabs.onUpdated.fire(3, { status: 'complete' }, { active: false, windowId: 1 });
    browser.tabs.onUpdated.fire(5, { status: 'complete' }, { active: true, windowId: 2 });
    expect(turned).toEqual([3, 4, 4]);
  });

  it('is not another one because a frame in it has loaded', async () => {
    let page = 'first';
    browser.tabs.found = () => [{ id: 3, status: 'complete' }];
    browser.scripting.injected = async () => [{ result: page }];
    const turned: unknown[] = [];
    await followPageInFront((tab) => turned.push(tab));
    const load = async (): Promise<void> => {
      browser.tabs.onUpdated.fire(3, { status: 'complete' }, { active: true, windowId: 1 });
      await new Promise((resolve) => setTimeout(resolve));
    };
    await load();
    expect(turned).toEqual([3]);
    page = 'second';
    await load();
    await load();
    expect(turned).toEqual([3, 3]);
    // Pages of the browser's own say nothing.
    browser.scripting.injected = async () => [{}];
    await load();
    expect(turned).toEqual([3, 3, 3]);
  });

  it('is the newest one, also where the answer which one it was comes late', async () => {
    browser.tabs.query = async () => {
      browser.tabs.onActivated.fire({ tabId: 4, windowId: 1 });
      return [{ id: 3 }];
    };
    const turned: unknown[] = [];
    await followPageInFront((tab) => turned.push(tab));
    expect(turned).toEqual([4]);
  });

  it('is none where there is no tab', async () => {
    const turned: unknown[] = [];
    await followPageInFront((tab) => turned.push(tab));
    expect(turned).toEqual([null]);
  });
});

describe('settings in the browser', () => {
  it('lie under one key, and every part hears of a change until it no longer listens', async () => {
    await settingsStorage.write({ marking: 'off' });
    expect(browser.local).toEqual({ settings: { marking: 'off' } });
    expect(await settingsStorage.read()).toEqual({ marking: 'off' });
    const ending = new AbortController();
    const heard: unknown[] = [];
    onSettingsWritten((stored) => heard.push(stored), ending.signal);
    browser.storage.onChanged.fire({ settings: { newValue: 1 } }, 'local');
    browser.storage.onChanged.fire({ popup: { newValue: 2 } }, 'local');
    browser.storage.onChanged.fire({ settings: { newValue: 3 } }, 'session');
    ending.abort();
    browser.storage.onChanged.fire({ settings: { newValue: 4 } }, 'local');
    expect(heard).toEqual([1]);
    expect(browser.storage.onChanged.count()).toBe(0);
  });
});

describe('keys, menus and address bar', () => {
  it('lines of menus can be offered again and again', async () => {
    const lines = [
      { id: 'a', text: () => 'A', at: 'selection' },
      { id: 'b', text: () => 'B', at: 'action' },
    ] as const;
    await offerMenus(lines);
    await offerMenus(lines);
    expect(browser.menus.map(({ id, title, contexts }) => [id, title, ...contexts])).toEqual([
      ['a', 'A', 'selection'],
      ['b', 'B', 'action'],
    ]);
  });

  it('are told with the tab in front, where there is one', () => {
    const told: unknown[] = [];
    onCommand((...values) => told.push(values));
    onMenuLine((...values) => told.push(values));
    browser.commands.onCommand.fire('next-name', { id: 3 });
    browser.commands.onCommand.fire('toggle-marking');
    browser.contextMenus.onClicked.fire({ menuItemId: 'a', selectionText: 'Elbe' }, { id: 3 });
    browser.contextMenus.onClicked.fire({ menuItemId: 'b' });
    expect(told).toEqual([
      ['next-name', 3],
      ['toggle-marking', null],
      ['a', 3, 'Elbe'],
      ['b', null, ''],
    ]);
  });

  it('keys are listed as they are set', async () => {
    expect(await keysOfCommands()).toEqual([
      { does: 'text of command_search', keys: 'Alt+Shift+G' },
      { does: 'Turn marking on this site off, or on', keys: '' },
    ]);
  });

  it('the address bar is answered, also where the search fails', async () => {
    const entered: unknown[] = [];
    const lines = vi.fn(async (typed: string) => {
      if (typed === 'bad') throw new Error('No archive');
      return [{ content: 'article:1', description: typed }];
    });
    answerAddressBar({ invitation: 'Search', lines, enter: (...values) => entered.push(values) });
    browser.omnibox.onInputStarted.fire();
    expect(browser.omnibox.invitations).toEqual([{ description: 'Search' }]);
    const suggest = vi.fn();
    browser.omnibox.onInputChanged.fire('elbe', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenLastCalledWith([{ content: 'article:1', description: 'elbe' }]));
    browser.omnibox.onInputChanged.fire('bad', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenLastCalledWith([]));
    for (const where of ['currentTab', 'newForegroundTab', 'newBackgroundTab'])
      browser.omnibox.onInputEntered.fire('elbe', where);
    expect(entered).toEqual([
      ['elbe', 'this'],
      ['elbe', 'new'],
      ['elbe', 'background'],
    ]);
  });

  it('are left out by browsers that have none', async () => {
    Object.assign(browser, { commands: undefined, contextMenus: undefined, omnibox: undefined });
    onCommand(() => {});
    onMenuLine(() => {});
    answerAddressBar({ invitation: '', lines: async () => [], enter: () => {} });
    await offerMenus([]);
    expect(await keysOfCommands()).toEqual([]);
  });
});
