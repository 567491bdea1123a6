import { browser } from './browser.ts';

const KEY = 'session';

/** What tells this run of the browser from every other: numbers of tabs mean something only within one. */
export async function session(): Promise<string> {
  const { [KEY]: known } = await browser.storage.session.get(KEY);
  if (typeof known === 'string') return known;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: fresh });
  return fresh;
}
