import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readMarks, waitForMarks } from '../../src/launch/read-marks.ts';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { openChromiumSession } from './chromium.ts';
import { partsOf } from './heard.ts';
import { ROOT, type Session } from './session.ts';

/** What is used of the browser's API inside of the service worker. */
declare const chrome: {
  readonly runtime: { getManifest(): { readonly content_scripts: readonly { readonly js: readonly string[] }[] } };
  readonly scripting: { executeScript(script: object): Promise<unknown> };
  readonly tabs: { query(which: { readonly active: boolean }): Promise<readonly { readonly id?: number }[]> };
};

// In Chromium only: WebDriver BiDi has no way to take an extension out of Firefox while a page stays open.
const PATIENCE = { timeout: 20_000, interval: 100 };

let session: Session;
let server: PageServer;
beforeAll(async () => {
  server = await servePages(join(ROOT, 'tests/fixtures/pages'));
  session = await openChromiumSession();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

const open = async (page: string): Promise<void> => {
  await session.page.goto(`${server.origin}/${page}`);
};
const badge = (matching: RegExp): Promise<void> =>
  vi.waitFor(async () => expect(await session.badge()).toMatch(matching), PATIENCE);

test('the badge goes with the article', async () => {
  await open('spa.html');
  await badge(/^\d+$/);
  await session.page.evaluate(() => document.querySelector('article')?.remove());
  await badge(/^$/);
});

test('the badge comes back with a page that comes back', async () => {
  await open('light.html');
  await badge(/^\d+$/);
  const before = await session.badge();
  await open('shop.html');
  await badge(/^$/);
  await session.page.goBack();
  await badge(new RegExp(`^${before}$`));
});

test('the side panel keeps what it shows when a frame of the page loads, and turns with the page', async () => {
  await open('parts.html');
  const panel = await session.openSidePanel();
  const target = await session.page.browser().waitForTarget((target) => target.url().includes('/sidepanel.html'));
  const inside = await target.asPage();
  // What is asked for anew stands in new elements.
  const isKept = (): Promise<boolean> => inside.evaluate(() => document.querySelector('main[data-seen]') !== null);
  const seen = (): Promise<void> =>
    vi.waitFor(async () => {
      const isThere = await inside.evaluate(() => {
        const shown = document.querySelector<HTMLElement>('main:not([aria-busy])');
        shown?.setAttribute('data-seen', '');
        return shown !== null;
      });
      expect(isThere).toBe(true);
    }, PATIENCE);
  await seen();
  const loads = await session.page.evaluate(async () => {
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => {
        frame.onload = resolve;
        frame.src = `part.html?${turn}`;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return frame.contentDocument?.URL ?? '';
  });
  expect(loads).toContain('part.html?2');
  expect(await isKept()).toBe(true);
  await session.page.reload();
  await vi.waitFor(async () => expect(await isKept()).toBe(false), PATIENCE);
  await seen();
  await panel.close();
});

test('the badge is that of the page that is there, however late the page before it is heard', async () => {
  for (let turn = 0; turn < 3; turn++) {
    await session.stopBackground();
    await open('light.html');
    await waitForMarks(session.page, PATIENCE.timeout);
    await open('shop.html');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await session.badge()).toBe('');
  }
});

/** How many cards are open: each has one button to keep it so. */
const cards = async (): Promise<number> =>
  partsOf(await session.heard(), 'button').filter(({ name }) => name === 'Keep this card open').length;

/** The highlights that the page has now; later, whether they are empty, whatever stands under their names by then. */
const keepHighlights = (): Promise<void> =>
  session.page.evaluate(() => {
    Object.assign(globalThis, { kept: [...CSS.highlights.values()] });
  });
const areEmpty = (): Promise<boolean> =>
  session.page.evaluate(() => (globalThis as unknown as { kept: Highlight[] }).kept.every(({ size }) => size === 0));

test('a page that is given the first script twice keeps its marks, and hears no key of the card', async () => {
  await open('shortcuts.html');
  await waitForMarks(session.page, PATIENCE.timeout);
  const target = await session.page.browser().waitForTarget((target) => target.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const [{ js = [] } = {}] = chrome.runtime.getManifest().content_scripts;
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files: js });
  });
  expect(await readMarks(session.page)).not.toEqual([]);
  await session.command('next-name');
  await vi.waitFor(async () => expect(await cards()).toBe(1), PATIENCE);
  for (const key of ['j', 'Tab', 'Escape'] as const) await session.page.keyboard.press(key);
  await vi.waitFor(async () => expect(await cards()).toBe(0), PATIENCE);
  const heard = await session.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard.filter((act) => act.startsWith('key'))).toEqual([]);
});

test('a newer version takes over marks and cards as soon as the reader moves', async () => {
  await open('light.html');
  const before = await waitForMarks(session.page, PATIENCE.timeout);
  await session.command('next-name');
  await vi.waitFor(async () => expect(await cards()).toBe(1), PATIENCE);
  await keepHighlights();
  await session.page.browser().installExtension(join(ROOT, '.output/chrome-mv3'));
  const isReplaced = (): Promise<boolean> =>
    session.page.evaluate(() => {
      const { kept } = globalThis as unknown as { kept: Highlight[] };
      return (
        CSS.highlights.get('backgrounder-person')?.size !== 0 &&
        !kept.includes(CSS.highlights.get('backgrounder-person') as Highlight)
      );
    });
  await vi.waitFor(async () => expect(await isReplaced()).toBe(true), PATIENCE);
  const [mark] = before;
  await session.page.mouse.move(1, 1);
  await session.page.mouse.move((mark?.x ?? 0) + 1, mark?.y ?? 0, { steps: 4 });
  await vi.waitFor(async () => expect(await areEmpty()).toBe(true), PATIENCE);
  await vi.waitFor(async () => expect(await cards()).toBe(1), PATIENCE);
  expect((await readMarks(session.page)).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  expect(await session.page.evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(1);
});

test('marks leave a page when the extension has been removed, as soon as the reader points at one', async () => {
  await open('light.html');
  const [mark] = await waitForMarks(session.page, PATIENCE.timeout);
  const extension = session.page
    .browser()
    .targets()
    .find((target) => target.url().startsWith('chrome-extension://'));
  await session.page.browser().uninstallExtension(new URL(extension?.url() ?? '').host);
  await session.page.mouse.move((mark?.x ?? 0) + 1, mark?.y ?? 0, { steps: 4 });
  await vi.waitFor(async () => expect(await readMarks(session.page)).toEqual([]), PATIENCE);
});
