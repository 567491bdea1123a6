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

/** The window that this page stands in; null where the browser has none. */
export async function ownWindow(): Promise<number | null> {
  // Browsers on phones have no windows.
  return (await browser.windows?.getCurrent())?.id ?? null;
}
