import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and remembers who was asked for. */
export interface RecordingProxy {
  readonly port: number;
  /** As "example.org", once for each request. */
  readonly hosts: readonly string[];
  close(): Promise<void>;
}

/** Starts the proxy on 127.0.0.1. Browsers do not send requests for 127.0.0.1 itself to a proxy. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(URL.parse(request.url ?? '')?.hostname ?? String(request.url));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(String(request.url).replace(/:\d+$/, ''));
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
