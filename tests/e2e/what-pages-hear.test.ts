import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMarks, waitForMarks } from '../../src/launch/read-marks.ts';
import { inBothBrowsers, PAGES } from './in-both-browsers.ts';
import { serveSlowly } from './serve-slowly.ts';
import type { Session } from './session.ts';

const PATIENCE_MS = 15_000;
/** Longer than an event takes. */
const A_WHILE_MS = 500;

/** The id of an extension is public: in Firefox it stands in the manifest, in Chromium it is the store's. */
function ownId({ page }: Session): string {
  const targets = page.browser().targets();
  const own = targets.find((target) => target.url().startsWith('chrome-extension://'));
  return own ? new URL(own.url()).host : 'backgrounder@backgrounder.example';
}

/** What the framework would call the events by which its content scripts know of one another. */
const eventsOf = (id: string): readonly string[] =>
  ['', 'content:', 'gate:'].map((script) => `${id}:${script}wxt:content-script-started`);

inBothBrowsers('in %s', (opened) => {
  test('a page hears no event of the extension, and no event of the page ends it', async () => {
    const { session } = opened;
    const { page } = session;
    const events = eventsOf(ownId(session));
    const story = await readFile(join(PAGES, 'light.html'), 'utf8');
    const listening = (types: readonly string[]): void => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of types) {
        for (const target of [window, document, document.documentElement])
          target.addEventListener(type, () => heard.push(type), true);
      }
      addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
    };
    const server = await serveSlowly((_, response) => {
      response.end(`<!doctype html><script>(${listening})(${JSON.stringify(events)})</script>${story}`);
    });
    try {
      await page.goto(server.origin);
      const marks = await waitForMarks(page, PATIENCE_MS);
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
      await page.evaluate((types) => {
        for (const contentScriptName of ['content', 'gate'])
          for (const type of types) {
            const detail = { contentScriptName, messageId: 'x' };
            document.dispatchEvent(new CustomEvent(type, { detail }));
            postMessage({ type, ...detail }, '*');
          }
      }, events);
      await new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));
      expect(await readMarks(page)).toHaveLength(marks.length);
    } finally {
      await server.close();
    }
  });
});
