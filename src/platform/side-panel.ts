import { browser } from './browser.ts';
import { activeTab } from './tabs.ts';

/** What shows a page beside the tab, in Chrome and in Firefox; the types of neither know that of the other. */
const beside = browser as unknown as {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
};

/** Whether the browser can show a page beside the tab. */
export const hasSidePanel = (): boolean => beside.sidePanel !== undefined || beside.sidebarAction !== undefined;

/**
 * Shows the side panel in a window. Must be called at once when the reader presses something: after waiting for anything
 * the browser takes it for unasked.
 */
export async function openSidePanel(window: number): Promise<void> {
  await (beside.sidePanel?.open({ windowId: window }) ?? beside.sidebarAction?.open());
}

/** The window that this page stands in; null where the browser has none. */
export async function ownWindow(): Promise<number | null> {
  // Browsers on phones have no windows.
  return (await browser.windows?.getCurrent())?.id ?? null;
}

/**
 * Calls back with the tab that is in front in this page's window, null if none is; then whenever another tab comes to the
 * front there, or the one in front has another page.
 */
export async function followPageInFront(callback: (tab: number | null) => void): Promise<void> {
  const window = await ownWindow();
  let hasTurned = false;
  const turn = (tab: number): void => {
    hasTurned = true;
    callback(tab);
  };
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === window) turn(tabId);
  });
  browser.tabs.onUpdated.addListener((tab, { status }, { active, windowId }) => {
    if (active && windowId === window && status === 'complete') turn(tab);
  });
  const first = await activeTab();
  // What has come to the front since then is newer.
  if (!hasTurned) callback(first);
}
