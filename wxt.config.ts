import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { bareImports } from './src/build/bare-imports.ts';
import { checkTexts } from './src/build/check-texts.ts';
import { emitBundle } from './src/build/emit-bundle.ts';
import { modularPolyfill } from './src/build/modular-polyfill.ts';
import { runWhenThere } from './src/build/run-when-there.ts';
import { OLDEST_CHROMIUM, OLDEST_FIREFOX } from './src/launch/oldest-browsers.ts';

const ANY_PAGE = ['http://*/*', 'https://*/*', 'file:///*'];

/** The script of the package that every page runs. */
const GATE = 'gate.js';

const keys = (key: string) => ({ suggested_key: { default: `Alt+Shift+${key}`, mac: `MacCtrl+Shift+${key}` } });

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets',
  vite: () => ({
    plugins: [
      checkTexts(import.meta.dirname),
      bareImports(),
      modularPolyfill(),
      runWhenThere({
        file: GATE,
        atOnce: join(import.meta.dirname, 'entrypoints/gate/at-once.ts'),
      }),
    ],
    // All scripts that a page begins with are named in it: fetched one after the other they take twice as long.
    build: { modulePreload: { polyfill: false }, target: [`chrome${OLDEST_CHROMIUM}`, `firefox${OLDEST_FIREFOX}`] },
  }),
  hooks: emitBundle(process.env['SEEDS_DIR'] ?? 'seeds'),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: ['contextMenus', 'scripting', 'storage'],
    host_permissions: ANY_PAGE,
    content_scripts: [{ matches: ANY_PAGE, run_at: 'document_start', js: [GATE] }],
    omnibox: { keyword: 'bg' },
    // Chrome grants an extension four keys, so one command has none until the reader gives it one. Alt+Shift with these
    // letters and signs is taken by no browser and no desktop: Chrome and ChromeOS have A, B, I, K, L, M, N, S and T there,
    // Firefox only the access keys that pages define. On a Mac, Option+Shift types characters, and Control+Shift with them
    // is free.
    commands: {
      _execute_action: keys('G'),
      'toggle-marking': { ...keys('U'), description: '__MSG_command_toggle_marking__' },
      'next-name': { ...keys('Period'), description: '__MSG_command_next_name__' },
      'previous-name': { ...keys('Comma'), description: '__MSG_command_previous_name__' },
      'toggle-site': { description: '__MSG_command_toggle_site__' },
    },
    content_security_policy: {
      // 'self' is the extension's own package: pages and background can read their own files and reach nothing else.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backgrounder@backgrounder.example',
              strict_min_version: `${OLDEST_FIREFOX}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: `${OLDEST_CHROMIUM}` }),
  }),
});
