import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { modularPolyfill } from '../../../src/build/modular-polyfill.ts';

/** A script that gives out what `wxt/browser` is turned into. */
async function builtPolyfill(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [modularPolyfill()],
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../../node_modules/@wxt-dev/webextension-polyfill/dist/browser.mjs'),
        formats: ['es'],
      },
    },
  });
  const [built] = [output].flat();
  if (built === undefined || !('output' in built)) throw new Error('Nothing was built.');
  return built.output[0].code;
}

describe('the polyfill', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives out the API of the browser without a look at its parts', async () => {
    const windows = vi.fn(() => ({}));
    const api = Object.defineProperty({ runtime: { id: 'extension' } }, 'windows', { enumerable: true, get: windows });
    // Chromium sets up a part of its API when its property is looked at, not only when it is read.
    const lazy = new Proxy(api, {
      getOwnPropertyDescriptor(of, key) {
        if (key === 'windows') windows();
        return Reflect.getOwnPropertyDescriptor(of, key);
      },
    });
    vi.stubGlobal('chrome', lazy);
    vi.stubGlobal('browser', lazy);
    const { browser } = await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(await builtPolyfill())}`
    );
    expect(browser).toBe(lazy);
    expect(windows).not.toHaveBeenCalled();
  });
});
