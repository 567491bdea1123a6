import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitForMarks } from '../../src/launch/read-marks.ts';
import { openChromiumSession } from './chromium.ts';
import { ROOT, type Session } from './session.ts';

// Only in Chromium: Firefox keeps extensions out of files until the reader allows it in about:addons, where automation
// does not reach.
let session: Session;
beforeAll(async () => {
  session = await openChromiumSession();
});
afterAll(() => session?.close());

test('marks a page that is a file', async () => {
  await session.page.goto(pathToFileURL(join(ROOT, 'tests/fixtures/pages/plain.html')).href);
  const marks = await waitForMarks(session.page, 10_000);
  expect(marks.map(({ text }) => text)).toContain('Torgau');
});
