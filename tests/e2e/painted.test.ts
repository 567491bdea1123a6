import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Mark, waitForMarks } from '../../src/launch/read-marks.ts';
import { goTo, PATIENCE, viewSaying } from './drive-view.ts';
import { inBothBrowsers } from './in-both-browsers.ts';
import type { Session } from './session.ts';

/** A colour as red, green, blue, each from 0 to 255. */
type Color = readonly [number, number, number];

interface Seen {
  /** The colour that most pixels around the name have. */
  readonly ground: Color;
  /** How many pixels are neither that colour nor, as those of letters, of one shade of grey. */
  readonly coloured: number;
}

/** What is to be seen of a page in a box as wide as a name and as high as its line, in CSS pixels of the viewport. */
async function look(page: Page, name: Mark): Promise<Seen> {
  const png = await page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  return page.evaluate(
    async (png, x, y) => {
      const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const scale = image.width / innerWidth;
      const [width, height] = [24 * scale, 26 * scale];
      const drawing = new OffscreenCanvas(width, height).getContext('2d');
      if (!drawing) throw new Error('no canvas');
      drawing.drawImage(image, x * scale - width / 2, y * scale - height / 2, width, height, 0, 0, width, height);
      const { data } = drawing.getImageData(0, 0, width, height);
      const counts = new Map<string, number>();
      let coloured = 0;
      for (let at = 0; at < data.length; at += 4) {
        const color = [...data.slice(at, at + 3)];
        counts.set(color.join(), (counts.get(color.join()) ?? 0) + 1);
        if (Math.max(...color) - Math.min(...color) > 40) coloured++;
      }
      const [ground = ''] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
      return { ground: ground.split(',').map(Number) as unknown as Color, coloured };
    },
    png,
    name.x,
    name.y,
  );
}

inBothBrowsers('what is to be seen in %s', (opened) => {
  let session: Session;
  let name: Mark;
  beforeEach(async () => {
    session = opened.session;
    await session.page.mouse.move(0, 0);
    await session.page.goto(`${opened.server.origin}/light.html`);
    name = await vi.waitUntil(
      async () => (await waitForMarks(session.page, PATIENCE.timeout)).find(({ text }) => text === 'Dmitry Peskov'),
      PATIENCE,
    );
  });

  const isTinted = (ground: Color): Promise<void> =>
    vi.waitFor(async () => {
      const tinted = (await look(session.page, name)).ground;
      for (const channel of [0, 1, 2] as const) expect(ground[channel] - tinted[channel]).toBeGreaterThan(15);
    }, PATIENCE);

  test('a line under a name, and nothing where the mark is taken away', async () => {
    await vi.waitFor(async () => expect((await look(session.page, name)).coloured).toBeGreaterThan(5), PATIENCE);
    await session.page.evaluate(() => CSS.highlights.clear());
    await vi.waitFor(async () => expect((await look(session.page, name)).coloured).toBe(0), PATIENCE);
  });

  test('a tint behind the name that is pointed at, as long as it is', async () => {
    const { ground } = await look(session.page, name);
    await session.page.mouse.move(name.x - 20, name.y);
    await session.page.mouse.move(name.x, name.y, { steps: 5 });
    await isTinted(ground);
    await session.page.mouse.move(0, 0, { steps: 5 });
    await vi.waitFor(async () => expect((await look(session.page, name)).ground).toEqual(ground), PATIENCE);
  });

  test('lines beside words that the page highlights itself', async () => {
    await session.page.evaluate(() => {
      const words = [...document.querySelectorAll('p')].find((p) =>
        p.textContent?.includes('Dmitry Peskov'),
      )?.firstChild;
      if (!words) throw new Error('no paragraph');
      const style = document.createElement('style');
      style.textContent = '::highlight(found) { background-color: rgb(230 230 230) }';
      document.head.append(style);
      const range = document.createRange();
      range.selectNodeContents(words);
      CSS.highlights.set('found', new Highlight(range));
    });
    await vi.waitFor(async () => {
      const { ground, coloured } = await look(session.page, name);
      expect(ground).toEqual([230, 230, 230]);
      expect(coloured).toBeGreaterThan(5);
    }, PATIENCE);
  });

  test('letters that are filled with a picture, as they were, with a line under them', async () => {
    const headline = (await waitForMarks(session.page, PATIENCE.timeout)).find(({ text }) => text === 'Torgau');
    if (!headline) throw new Error('no mark');
    await session.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        'h1 { background: linear-gradient(red, red); background-clip: text; -webkit-text-fill-color: transparent }';
      document.head.append(style);
    });
    await vi.waitFor(async () => expect((await look(session.page, headline)).coloured).toBeGreaterThan(80), PATIENCE);
    expect(await session.page.evaluate(() => CSS.highlights.get('backgrounder-place-faint')?.size)).toBeGreaterThan(0);
  });

  test('a tint behind every name for readers who want strong marks', async () => {
    const { ground } = await look(session.page, name);
    const options = await session.openOptions();
    await goTo(options, 'Normal', 'ArrowDown');
    await viewSaying(options, 'Saved: Strong');
    await options.close();
    await session.page.bringToFront();
    await isTinted(ground);
  });
});
