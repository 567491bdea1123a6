import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followPageInFront } from '../../../src/platform/page-in-front.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
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
