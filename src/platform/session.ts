import { browser } from './browser.ts';

const KEY = 'session';

/**
 * What tells this run of the browser from every other: numbers of tabs mean something only within one. A browser that refuses
 * storage gives a new answer each time, by which no tab is found again.
 */
export async function session(): Promise<string> {
  const fresh = crypto.randomUUID();
  try {
    const known = await kept();
    if (known !== null) return known;
    await browser.storage.session.set({ [KEY]: fresh });
    // Another part of the extension may have been first, or last.
    return (await kept()) ?? fresh;
  } catch {
    return fresh;
  }
}

async function kept(): Promise<string | null> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  return typeof known === 'string' ? known : null;
}
