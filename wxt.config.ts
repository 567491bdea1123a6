import { defineConfig } from 'wxt';
import { emitBundle } from './src/build/emit-bundle.ts';
import { OLDEST_CHROMIUM, OLDEST_FIREFOX } from './src/launch/oldest-browsers.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'assets',
  vite: () => ({ build: { target: [`chrome${OLDEST_CHROMIUM}`, `firefox${OLDEST_FIREFOX}`] } }),
  hooks: emitBundle(process.env['SEEDS_DIR'] ?? 'seeds'),
  manifest: ({ browser }) => ({
    name: 'Backgrounder',
    description:
      'The background of a story: marks the names that your archive of coverage knows, on any news page. Nothing leaves your machine.',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: ['scripting', 'storage'],
    host_permissions: ['http://*/*', 'https://*/*', 'file:///*'],
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
