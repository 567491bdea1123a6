import { browser } from './browser.ts';

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

/** The window that this page stands in. */
export async function ownWindow(): Promise<number | null> {
  const { id } = await browser.windows.getCurrent();
  return id ?? null;
}

/** Calls back whenever another tab of a window comes to the front, or the one in front has another page. */
export function onPageInFront(window: number | null, callback: (tab: number) => void): void {
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === window) callback(tabId);
  });
  browser.tabs.onUpdated.addListener((tab, { status }, { active, windowId }) => {
    if (active && windowId === window && status === 'complete') callback(tab);
  });
}
