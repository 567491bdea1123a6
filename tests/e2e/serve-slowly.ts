import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PageServer } from '../../src/launch/serve-pages.ts';

/** Serves HTML from this computer that need not come to an end: what is written is sent, until the server is closed. */
export async function serveSlowly(
  respond: (path: string, response: ServerResponse) => void,
): Promise<Omit<PageServer, 'asked'>> {
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    respond(url, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
