import { beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../../../src/platform/session.ts';
import { openLeftOut, openSearch, showTab, tabInFront, tellPages } from '../../../src/platform/tabs.ts';
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

describe('a tab', () => {
  it('is brought to the front, if it is still there', async () => {
    browser.tabs.found = () => [{ id: 3, url: 'https://a.example/' }];
    await showTab(4);
    await showTab(3);
    expect(browser.tabs.updated).toEqual([[3, { active: true }]]);
  });
});
