import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readMarks, waitForMarks } from '../../src/launch/read-marks.ts';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { openChromiumSession } from './chromium.ts';
import { ROOT, type Session } from './session.ts';

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
