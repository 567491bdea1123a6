import { browser } from './browser.ts';
import { ownWindow } from './side-panel.ts';
import { activeTab } from './tabs.ts';

/**
 * What tells the page that a tab has loaded from any other page; null while it loads, and where the browser lets nobody
 * ask.
 */
async function loadedPage(tab: number): Promise<string | null> {
  try {
    const { status } = await browser.tabs.get(tab);
    if (status !== 'complete') return null;
    const [found] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => `${performance.timeOrigin} ${location.href}`,
    });
    return (found?.result as string | undefined) ?? null;
  } catch {
    return null;
  }
}

/**
 * Calls back with the tab that is in front in this page's window, null if none is; then whenever another tab comes to the
 * front there, or the one in front has loaded another page. Browsers say that a tab has loaded also when a frame in it has.
 */
export async function followPageInFront(callback: (tab: number | null) => void): Promise<void> {
  const window = await ownWindow();
  let turns = 0;
  let shown: Promise<string | null> = Promise.resolve(null);
  const turn = (tab: number, page = loadedPage(tab)): void => {
    turns++;
    shown = page;
    callback(tab);
  };
  const loaded = async (tab: number): Promise<void> => {
    const before = turns;
    const page = loadedPage(tab);
    const [now, then] = await Promise.all([page, shown]);
    // What has come to the front since then is newer.
    if (turns === before && (now === null || now !== then)) turn(tab, page);
  };
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === window) turn(tabId);
  });
  browser.tabs.onUpdated.addListener((tab, { status }, { active, windowId }) => {
    if (active && windowId === window && status === 'complete') void loaded(tab);
  });
  const first = await activeTab();
  if (turns > 0) return;
  if (first === null) callback(null);
  else turn(first);
}
