import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { textOf } from './heard.ts';
import { inBothBrowsers } from './in-both-browsers.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Vladimir Putin in Moscow</text></svg>';
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>`;

const server = createServer(({ url }, response) => {
  const [type, body] = url === '/page.pdf' ? ['application/pdf', PDF] : ['image/svg+xml', DRAWING];
  response.writeHead(200, { 'content-type': type }).end(body);
});
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => server.closeAllConnections());

inBothBrowsers('in %s the popup says that nothing can be read, and offers nothing to mark,', (opened) => {
  afterEach(() => opened.session.closePopup());

  test.each(['a drawing', 'a PDF', 'the source of a page'])('on %s', async (kind) => {
    const { session } = opened;
    const { page } = session;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const addresses: Readonly<Record<string, string>> = { 'a drawing': '/drawing.svg', 'a PDF': '/page.pdf' };
    const path = addresses[kind];
    await page.goto(path === undefined ? `view-source:${opened.server.origin}/light.html` : `${origin}${path}`);
    const popup = await session.openPopup();
    const says = async (): Promise<string> => textOf(await popup.heard());
    await vi.waitFor(async () => {
      expect(await says()).toContain('The browser does not let extensions read this page.');
      expect(await says()).toContain('Options');
    }, PATIENCE);
    expect(await says()).not.toMatch(/Mark names|Always on/);
  });
});
