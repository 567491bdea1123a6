import type { CDPSession } from 'puppeteer-core';
import { ensureBrowsers } from '../../../src/launch/ensure-browsers.ts';
import { openBrowser } from '../../../src/launch/open-browser.ts';

/** A tab in which nothing is listened to but what the bench asks for. */
export interface Tab {
  /** Runs an expression in the page and returns what its promise gives. */
  evaluate<T>(expression: string): Promise<T>;
  /** Opens another address; `first` runs in the new document before its own scripts. */
  open(url: string, first?: string): Promise<void>;
  press(letter: string): Promise<void>;
}

/** Chromium with the extension, whose background starts without a debugger to wait for. */
export interface Unwatched {
  /** Address of the extension's own files, with a slash at the end. */
  readonly origin: string;
  newTab(url: string): Promise<Tab>;
  /** Stops the background as the browser stops one that has nothing to do. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

const SETTLED = 400;
const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Opens Chromium with an extension. The library that starts it attaches to every worker and halts each until it has said so, which would
 * be timed with every start; so it is told to attach to nothing more, and tabs are spoken to directly.
 */
export async function openUnwatched(extension: string): Promise<Unwatched> {
  const browser = await openBrowser({
    browser: ensureBrowsers().chromium,
    extension,
    headless: true,
    viewport: null,
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  const origin = new URL('/', worker.url()).href;
  const session = await browser.target().createCDPSession();
  const connection = session.connection();
  if (connection === undefined) throw new Error('Chromium has closed.');
  await connection.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });

  async function newTab(url: string): Promise<{ readonly tab: Tab; readonly own: CDPSession }> {
    const { targetId } = await session.send('Target.createTarget', { url });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const own = connection?.session(sessionId);
    if (!own) throw new Error(`The tab of ${url} has closed.`);
    await own.send('Page.enable');
    await pause(SETTLED);
    let added: string | null = null;
    const tab: Tab = {
      async evaluate<T>(expression: string) {
        const { result, exceptionDetails } = await own.send('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as T;
      },
      async open(next, first) {
        if (added !== null) await own.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: added });
        added = null;
        if (first !== undefined) {
          const { identifier } = await own.send('Page.addScriptToEvaluateOnNewDocument', { source: first });
          added = identifier;
        }
        const loaded = new Promise<void>((resolve) => own.once('Page.loadEventFired', () => resolve()));
        await own.send('Page.navigate', { url: next });
        await loaded;
      },
      async press(letter) {
        await own.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter });
        await own.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
      },
    };
    return { tab, own };
  }

  const { own: stopper } = await newTab(`${origin}options.html`);
  await stopper.send('ServiceWorker.enable');
  return {
    origin,
    newTab: async (url) => (await newTab(url)).tab,
    async stopBackground() {
      await stopper.send('ServiceWorker.stopAllWorkers');
      await pause(SETTLED);
    },
    close: () => browser.close(),
  };
}
