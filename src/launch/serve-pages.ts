import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

/** A running server of a folder of pages. */
export interface PageServer {
  /** "http://127.0.0.1:41234", without a slash at the end. */
  readonly origin: string;
  /** The paths that were asked for, without their queries, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a server of pages does besides. */
export interface PageServerOptions {
  /** Headers to send with a path such as "/strict.html", besides the content type. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Any free port. */
const FREE_PORT = 0;

/** The file behind a path, or null where the path leads out of the folder or is not written as a path. */
function fileOf(root: string, path: string): string | null {
  try {
    const file = resolve(root, `.${decodeURIComponent(path)}`);
    return file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}

/** Serves the files of a folder, and nothing outside of it, on a free port of 127.0.0.1. */
export async function servePages(folder: string, { headers = {} }: PageServerOptions = {}): Promise<PageServer> {
  const root = resolve(folder);
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    asked.push(path);
    const file = fileOf(root, path);
    const body = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || body === null) {
      response.writeHead(404, { 'content-type': CONTENT_TYPES['.txt'] }).end('Not found');
      return;
    }
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers[path] }).end(body);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(FREE_PORT, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
