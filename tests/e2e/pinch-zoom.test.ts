import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { waitForMarks } from '../../src/launch/read-marks.ts';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { openChromiumSession } from './chromium.ts';
import { PAGES } from './in-both-browsers.ts';
import type { Session } from './session.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

// Firefox cannot be told to enlarge a page as fingers do.
describe('on a page that fingers have enlarged', () => {
  let session: Session;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(PAGES);
    session = await openChromiumSession();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** How far a card reaches beyond what can be seen of the page, and its size there, in pixels of the screen. */
  const seen = () =>
    session.page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height, scale } = visualViewport as VisualViewport;
      const points: [number, number][] = [];
      for (let y = 0; y < innerHeight; y += 3)
        for (let x = 0; x < innerWidth; x += 3)
          if (document.elementFromPoint(x, y)?.localName === 'backgrounder-card') points.push([x, y]);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const isWhole =
        left >= offsetLeft && right <= offsetLeft + width && top >= offsetTop && bottom <= offsetTop + height;
      return { isWhole, width: (right - left) * scale, height: (bottom - top) * scale };
    });

  test.each([
    ['pointer', 2],
    ['pointer', 3],
    ['finger', 2],
    ['finger', 3],
  ] as const)('the card that a %s opens is on the screen as a whole, %i times enlarged', async (by, scale) => {
    const { page } = session;
    const control = await page.createCDPSession();
    await page.setViewport({ width: 800, height: 600, hasTouch: by === 'finger' });
    await page.goto(`${server.origin}/light.html`);
    await page.evaluate(() => document.querySelector('h1')?.scrollIntoView());
    const [mark] = await waitForMarks(page, PATIENCE.timeout);
    if (!mark) throw new Error('no mark');
    await control.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    if (by === 'finger') await page.touchscreen.tap(mark.x, mark.y);
    else {
      await page.mouse.move(mark.x - 4, mark.y);
      await page.mouse.move(mark.x, mark.y, { steps: 3 });
    }
    await vi.waitFor(async () => {
      const { isWhole, width, height } = await seen();
      expect(isWhole).toBe(true);
      expect(width).toBeGreaterThan(300);
      expect(height).toBeGreaterThan(150);
    }, PATIENCE);
  });
});
