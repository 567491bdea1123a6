import { browser } from './browser.ts';

/** A value that survives the page that holds it, until the browser is closed. */
export interface SessionMemory<T> {
  /** The value as it was when the memory was opened, or null. */
  get(): T | null;
  set(value: T): void;
}

/**
 * Opens the memory of that name. `isValid` guards against what an earlier version may have left there. A browser that
 * refuses storage costs the memory, not the page.
 */
export async function openSessionMemory<T>(
  name: string,
  isValid: (value: unknown) => value is T,
): Promise<SessionMemory<T>> {
  const stored: unknown = await browser.storage.session.get(name).then(
    (found) => found[name],
    () => null,
  );
  return {
    get: () => (isValid(stored) ? stored : null),
    set: (value) => void browser.storage.session.set({ [name]: value }).catch(() => {}),
  };
}
