import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, type Page, TimeoutError } from 'puppeteer-core';
import { build } from 'wxt';
import { ensureBrowsers, installsUnasked } from './ensure-browsers.ts';
import { findBrowsers, type InstalledBrowser, orderForDemo } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { waitForMarks } from './read-marks.ts';
import { servePages } from './serve-pages.ts';
import { thisSystem } from './system.ts';

const ROOT = dirname(dirname(import.meta.dirname));
const DEMO_FOLDER = join(ROOT, 'tests/fixtures/pages');
const DEMO_PAGE = 'demo.html';
const SCREENSHOT = join(ROOT, '.output/demo.png');

/** A cold browser on a busy computer; names are usually marked within one second. */
const MARKS_TIMEOUT_MS = 30_000;

/** The card's dwell time with room for its answer, so that the picture shows the card. */
const CARD_OPENS_MS = 1_500;

/** What shells expect of a program that was ended by Ctrl-C. */
const INTERRUPTED = 130;

const PICTURE_SIZE = { width: 1280, height: 900 };

const hasDisplay = (): boolean =>
  thisSystem.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const engineOf = ({ kind }: InstalledBrowser): 'chrome' | 'firefox' => (kind === 'firefox' ? 'firefox' : 'chrome');

function sayHowByHand(address: string): void {
  console.log(
    [
      'No installed browser could be started with the extension. To load it by hand in Chrome or Edge:',
      '  1. open chrome://extensions (edge://extensions) and switch on "Developer mode";',
      `  2. press "Load unpacked" and choose ${join(ROOT, '.output/chrome-mv3')};`,
      `  3. open ${address}, which is served until you press Ctrl-C.`,
    ].join('\n'),
  );
}

async function takePicture(page: Page): Promise<void> {
  const [first] = await waitForMarks(page, MARKS_TIMEOUT_MS).catch((error: unknown) => {
    if (error instanceof TimeoutError) return [];
    throw error;
  });
  if (first) {
    await page.mouse.move(first.x, first.y, { steps: 5 });
    await new Promise((passed) => setTimeout(passed, CARD_OPENS_MS));
  } else {
    console.log(
      `No name was marked within ${MARKS_TIMEOUT_MS / 1000} seconds. The demo page is about the articles that came in seeds/: another archive may know none of its names.`,
    );
    process.exitCode = 1;
  }
  await mkdir(dirname(SCREENSHOT), { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  console.log(`There is no display: the page was opened headless, and a screenshot of it is in ${SCREENSHOT}`);
}

/** Opens the first browser that takes the extension, built for it; null when none does. */
async function openFirst(browsers: readonly InstalledBrowser[], headless: boolean): Promise<Browser | null> {
  const built = new Set<string>();
  for (const browser of browsers) {
    const engine = engineOf(browser);
    if (!built.has(engine)) await build({ root: ROOT, browser: engine });
    built.add(engine);
    try {
      const extension = join(ROOT, `.output/${engine}-mv3`);
      return await openBrowser({ browser, extension, headless, viewport: headless ? PICTURE_SIZE : null });
    } catch (error) {
      console.log(`${browser.path} (${browser.version}) does not take the extension: ${String(error)}`);
    }
  }
  if (built.size === 0) await build({ root: ROOT, browser: 'chrome' });
  return null;
}

async function showDemo(browser: Browser, address: string, headless: boolean): Promise<void> {
  const closed = new Promise<void>((gone) => browser.once('disconnected', () => gone()));
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(address);
  if (headless) return await takePicture(page);
  console.log(`${address} is open; close the browser or press Ctrl-C to end.`);
  await closed;
}

/** The installed browsers; where there is none at all, and it takes no question, they are installed. */
function browsersForDemo(): readonly InstalledBrowser[] {
  const installed = findBrowsers();
  if (installed.length > 0 || !installsUnasked(thisSystem)) return installed;
  ensureBrowsers();
  return findBrowsers();
}

/**
 * Builds the extension and shows it on the demo page, in the first installed browser that takes it. Ends early, whatever
 * is under way, when the person stops it.
 */
async function start(stop: Promise<'stopped'>): Promise<void> {
  const headless = !hasDisplay();
  const browser = await Promise.race([openFirst(orderForDemo(browsersForDemo()), headless), stop]);
  // A build cannot be called off, nor can a browser that is about to open: both end with the process.
  if (browser === 'stopped') process.exit(INTERRUPTED);
  const server = await servePages(DEMO_FOLDER);
  const address = `${server.origin}/${DEMO_PAGE}`;
  try {
    if (browser) {
      const ended = await Promise.race([showDemo(browser, address, headless), stop]);
      if (ended === 'stopped' && headless) process.exitCode = INTERRUPTED;
      return;
    }
    sayHowByHand(address);
    process.exitCode = 1;
    if (!headless) await stop;
  } finally {
    await browser?.close().catch(() => undefined);
    await server.close();
  }
}

const stopped = new Promise<'stopped'>((stop) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop('stopped'));
});
await start(stopped);
