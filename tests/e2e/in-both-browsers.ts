import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type PageServer, servePages } from '../../src/launch/serve-pages.ts';
import { openChromiumSession } from './chromium.ts';
import { openFirefoxSession } from './firefox.ts';
import { ROOT, type Session } from './session.ts';

/** The pages that the tests are about. */
export const PAGES = join(ROOT, 'tests/fixtures/pages');

/** There while a test runs. */
interface Opened {
  readonly session: Session;
  /** Serves `PAGES`. */
  readonly server: PageServer;
}

/** Tests in Chromium and in Firefox, each opened once; `%s` in the title is the browser. */
export function inBothBrowsers(title: string, tests: (opened: Opened) => void): void {
  describe.each([
    ['Chromium', openChromiumSession],
    ['Firefox', openFirefoxSession],
  ])(title, (_, openSession) => {
    const opened: { session?: Session; server?: PageServer } = {};
    beforeAll(async () => {
      opened.server = await servePages(PAGES);
      opened.session = await openSession();
    });
    afterAll(async () => {
      await opened.session?.close();
      await opened.server?.close();
    });
    tests(opened as Opened);
  });
}
