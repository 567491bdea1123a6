import { FILES, type Settings } from '../protocol/settings.ts';
import { browser } from './browser.ts';

const SCRIPT = '/chosen-site.js';

/**
 * Keeps the script that says "read this page in any case" registered for exactly those sites that are on. The browser runs
 * it there before the gate and keeps the registration; on all other sites nothing is run, stored or asked. Calls wait for
 * one another.
 */
export function keepChosenSites(): (settings: Settings) => Promise<void> {
  let queue: Promise<void> = Promise.resolve();
  return (settings) => {
    queue = queue.then(() => register(settings)).catch((error: unknown) => console.error(error));
    return queue;
  };
}

async function register({ sites }: Settings): Promise<void> {
  const wanted = Object.keys(sites).filter((site) => sites[site] === 'on');
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = registered.filter((site) => !wanted.includes(site));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const added = wanted.filter((site) => !registered.includes(site));
  // One by one: an address for which a browser has no pattern must not take the others with it.
  const registrations = added.map((site) =>
    browser.scripting.registerContentScripts([
      { id: site, js: [SCRIPT], matches: patternsOf(site), runAt: 'document_start', allFrames: true },
    ]),
  );
  for (const outcome of await Promise.allSettled(registrations)) {
    if (outcome.status === 'rejected') console.error(outcome.reason);
  }
}

/** The addresses of a site, as `siteOf` names it. Before a number there is no `www.`, and browsers refuse such a pattern. */
function patternsOf(site: string): string[] {
  if (site === FILES) return ['file:///*'];
  return /^\[|\.\d+$/.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
}
