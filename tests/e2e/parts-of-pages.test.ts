import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { openChromiumSession } from './chromium.ts';
import { openFirefoxSession } from './firefox.ts';
import { ROOT, type Session } from './session.ts';

const PAGES = join(ROOT, 'tests/fixtures/pages');
const PATIENCE = { timeout: 15_000, interval: 200 };

/** The texts that are painted in a frame, as its own scripts could read them. */
const paintedIn = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...CSS.highlights.values()].flatMap((ranges) =>
      [...ranges].map(
        ({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? '',
      ),
    ),
  );

describe.each([
  ['Chromium', openChromiumSession],
  ['Firefox', openFirefoxSession],
])('a page of several parts in %s', (_, openSession) => {
  let session: Session;
  let server: PageServer;
  let elsewhere: PageServer;
  beforeAll(async () => {
    server = await servePages(PAGES);
    elsewhere = await servePages(PAGES);
    session = await openSession();
    await session.page.goto(`${server.origin}/parts.html`);
    await vi.waitFor(async () => expect(await paintedIn(session.page.mainFrame())).toContain('Torgau'), PATIENCE);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await elsewhere?.close();
  });
  const frameAt = (address: string): Frame | undefined =>
    session.page.frames().find((frame) => frame.url() === address);

  test('has its shadow trees painted, by a style that the page does not see', async () => {
    const shown = await session.page.evaluate(() => {
      const inner = document.querySelector('x-quote')?.shadowRoot?.querySelector('p');
      if (!inner) throw new Error('no shadow tree');
      return {
        line: getComputedStyle(inner, '::highlight(backgrounder-person)').textDecorationLine,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      };
    });
    expect(shown).toEqual({ line: 'underline', sheets: 0 });
    const texts = await paintedIn(session.page.mainFrame());
    expect(texts).toEqual(expect.arrayContaining(['Vladimir Putin', 'Donald Trump', 'Elbe River']));
  });

  test('has its own frames marked, and none of another origin', async () => {
    await session.page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, `${elsewhere.origin}/part.html`);
    await vi.waitFor(async () => {
      const own = frameAt(`${server.origin}/part.html`);
      expect(own && (await paintedIn(own))).toEqual(expect.arrayContaining(['Torgau', 'Elbe River']));
    }, PATIENCE);
    const other = await vi.waitUntil(() => frameAt(`${elsewhere.origin}/part.html`), PATIENCE);
    expect(await paintedIn(other)).toEqual([]);
  });
});
