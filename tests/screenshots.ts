import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'wxt';
import { readMarks, waitForMarks } from '../src/launch/read-marks.ts';
import { servePages } from '../src/launch/serve-pages.ts';
import { openChromiumSession } from './e2e/chromium.ts';
import { ROOT, type Session } from './e2e/session.ts';

const IMAGES = join(ROOT, 'docs/images');
const WINDOW = { width: 1120, height: 760 };
const MARKS_TIMEOUT_MS = 20_000;

/** For the dwell time, the answer and the fade of a card, or for the results of a search. */
const SETTLES_MS = 1_200;

/** Pictures are part of the repository, and of what a README's reader loads. */
const MOST_BYTES = 200 * 1024;

const settled = (): Promise<void> => new Promise((passed) => setTimeout(passed, SETTLES_MS));

async function picture(page: Page, name: string): Promise<void> {
  const path = join(IMAGES, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  const { size } = await stat(path);
  console.log(`docs/images/${name}.png  ${Math.ceil(size / 1024)} kB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES / 1024} kB.`);
}

async function cardOn(session: Session, address: string, name: string): Promise<void> {
  const { page } = session;
  await page.goto(address);
  await waitForMarks(page, MARKS_TIMEOUT_MS);
  await settled();
  const mark = (await readMarks(page)).find(({ text }) => text === name);
  if (!mark) throw new Error(`"${name}" is not marked on ${address}.`);
  await page.mouse.move(mark.x - 30, mark.y + 3);
  await page.mouse.move(mark.x, mark.y, { steps: 8 });
  await settled();
}

/** Takes the README's pictures, with the extension as it is built now. */
async function takeScreenshots(): Promise<void> {
  await build({ root: ROOT, browser: 'chrome' });
  await mkdir(IMAGES, { recursive: true });
  const server = await servePages(join(ROOT, 'tests/fixtures/pages'));
  const session = await openChromiumSession();
  try {
    const { page } = session;
    await page.setViewport(WINDOW);
    await cardOn(session, `${server.origin}/demo.html`, 'Donald Trump');
    await picture(page, 'card');
    const popup = await session.openPopup();
    await settled();
    await picture(popup.page, 'popup');
    await popup.type('bridge');
    await settled();
    await picture(popup.page, 'search');
    await session.closePopup();

    const overview = await session.openPopup();
    await overview.press('Backspace');
    await settled();
    await overview.page.click('.option.story');
    const reading = await session.readingView();
    await reading.page.setViewport(WINDOW);
    await settled();
    await picture(reading.page, 'story');
    await reading.close();

    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await cardOn(session, `${server.origin}/dark.html`, 'Dmitry Medvedev');
    await picture(page, 'dark');
  } finally {
    await session.close();
    await server.close();
  }
}

await takeScreenshots();
