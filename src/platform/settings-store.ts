import { type Browser, browser } from './browser.ts';

const KEY = 'settings';

/** Where the reader's choices lie: on this machine only, and there after an update. Both reject where the browser refuses. */
export const settingsStorage = {
  read: async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY],
  write: (value: unknown): Promise<void> => browser.storage.local.set({ [KEY]: value }),
};

/**
 * Keeps content scripts out of the storage, where the browser can: a page's process has no business with what was chosen for
 * other sites. The background calls it whenever it starts.
 */
export function closeStorageToPages(): void {
  const local: Closable = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
}

/** Chrome has it, Firefox not yet; the polyfill's types do not know it. */
interface Closable {
  setAccessLevel?(to: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Calls back with what has been written, whichever part of the extension wrote it, until the signal ends. */
export function onSettingsWritten(callback: (stored: unknown) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) callback(change.newValue);
  };
  browser.storage.onChanged.addListener(listener as never);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener as never));
}
