import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onSettingsWritten, settingsStorage } from '../../../src/platform/settings-store.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
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
