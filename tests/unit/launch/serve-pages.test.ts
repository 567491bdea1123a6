import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PageServer, servePages } from '../../../src/launch/serve-pages.ts';

let folder: string;
let server: PageServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'secret.txt'), 'not for others');
  await writeFile(join(folder, 'pages/a.html'), '<p>Grüße</p>');
  server = await servePages(join(folder, 'pages'), { headers: { '/a.html': { 'x-own': 'yes' } } });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** `fetch` would resolve ".." before it asks. */
function statusOf(path: string): Promise<number | undefined> {
  const { port } = new URL(server.origin);
  return new Promise((answered, failed) => {
    request({ host: '127.0.0.1', port, path }, (response) => answered(response.resume().statusCode))
      .on('error', failed)
      .end();
  });
}

test('serves a page with its type, its text and its own headers', async () => {
  const response = await fetch(`${server.origin}/a.html?story=1`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-own')).toBe('yes');
  expect(await response.text()).toBe('<p>Grüße</p>');
});

test('serves nothing outside of its folder', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/missing.html', '/', '/%']) {
    expect(await statusOf(path), path).toBe(404);
  }
});

test('remembers what was asked for', async () => {
  await fetch(`${server.origin}/a.html`);
  await fetch(`${server.origin}/b.html`);
  expect(server.asked).toEqual(['/a.html', '/b.html']);
});

test('is gone after closing, with the connections that were kept open', async () => {
  await fetch(`${server.origin}/a.html`);
  await server.close();
  await expect(fetch(`${server.origin}/a.html`)).rejects.toThrow();
});
