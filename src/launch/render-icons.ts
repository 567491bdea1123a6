import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowsers, pickBrowser } from './find-browser.ts';
import { thisSystem } from './system.ts';

/** In pixels: toolbar, toolbar on dense screens, list of extensions, store. */
const ICON_SIZES = [16, 32, 48, 128] as const;

const ASSETS = join(dirname(dirname(import.meta.dirname)), 'assets');

/** Draws `assets/icon.svg` in every size, as `assets/icon/16.png` and so on. */
async function renderIcons(): Promise<void> {
  const chromium = pickBrowser(findBrowsers(), 'chromium');
  if (!chromium) throw new Error('Rendering the icons needs Chromium: name it in the environment variable CHROMIUM.');
  const drawing = `data:image/svg+xml;base64,${(await readFile(join(ASSETS, 'icon.svg'))).toString('base64')}`;
  await mkdir(join(ASSETS, 'icon'), { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: thisSystem.isRoot ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    for (const size of ICON_SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0;background:transparent}img{display:block}</style><img src="${drawing}" width="${size}" height="${size}">`,
      );
      await page.screenshot({ path: join(ASSETS, `icon/${size}.png`) as `${string}.png`, omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

await renderIcons();
