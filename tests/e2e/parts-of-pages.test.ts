import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { inBothBrowsers, PAGES } from './in-both-browsers.ts';
import { serveSlowly } from './serve-slowly.ts';

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

inBothBrowsers('a page of several parts in %s', (opened) => {
  let elsewhere: PageServer;
  beforeAll(async () => {
    const { session, server } = opened;
    elsewhere = await servePages(PAGES);
    await session.page.goto(`${server.origin}/parts.html`);
    await vi.waitFor(async () => expect(await paintedIn(session.page.mainFrame())).toContain('Torgau'), PATIENCE);
  });
  afterAll(async () => {
    await elsewhere?.close();
  });
  const frameAt = (address: string): Frame | undefined =>
    opened.session.page.frames().find((frame) => frame.url() === address);

  test('has its shadow trees painted, by a style that the page does not see', async () => {
    const { session } = opened;
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
    const { session, server } = opened;
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

  test('has its own frames marked where another frame never ends loading', async () => {
    const { page } = opened.session;
    const [story, part] = await Promise.all(
      ['light.html', 'part.html'].map((name) => readFile(join(PAGES, name), 'utf8')),
    );
    const slow = await serveSlowly((path, response) => {
      if (path === '/slow') response.write('<p>One moment');
      else if (path === '/part') response.end(part);
      else
        response.end(
          story?.replace('</article>', '</article><iframe src="/slow"></iframe><iframe src="/part"></iframe>'),
        );
    });
    try {
      // Nobody waits until it has loaded.
      await page.evaluate((address) => location.assign(address), slow.origin);
      await vi.waitFor(async () => {
        const own = frameAt(`${slow.origin}/part`);
        expect(own && (await paintedIn(own))).toEqual(expect.arrayContaining(['Torgau', 'Elbe River']));
      }, PATIENCE);
    } finally {
      await slow.close();
    }
  });
});
