import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { WxtHooks } from 'wxt';
import type { Bundle } from './bundle.ts';
import { bundleFrom } from './bundle-from.ts';
import { progressBar } from './progress.ts';

/** What others' licences ask to go along with every copy. */
const NOTICES = ['LICENSE', 'NOTICE'] as const;

/**
 * Hooks for WXT that read the archive in a folder and add its bundle to the extension. Seeds that cannot be used stop the
 * build with the place and the remedy: an extension that silently lacks an article would go unnoticed for long.
 */
export function emitBundle(seeds: string): Partial<WxtHooks> {
  let bundle: Bundle | undefined;
  return {
    // Before WXT empties its output: seeds that cannot be used must not cost a curator the extension that there is.
    'build:before': async (wxt) => {
      const bar = progressBar(process.stderr);
      const folder = resolve(wxt.config.root, seeds);
      bundle = await bundleFrom(folder, { strict: true, progress: bar.report }).finally(bar.close);
    },
    'build:publicAssets': async (wxt, files) => {
      if (bundle === undefined) return;
      // WXT copies files or writes text: bytes have to stand in a file first.
      const folder = join(wxt.config.wxtDir, 'bundle');
      await mkdir(folder, { recursive: true });
      for (const [file, bytes] of Object.entries(bundle.files)) {
        const path = join(folder, file);
        await writeFile(path, bytes);
        files.push({ absoluteSrc: path, relativeDest: `bundle/${file}` });
      }
      for (const notice of NOTICES) {
        files.push({ absoluteSrc: resolve(wxt.config.root, notice), relativeDest: `${notice}.txt` });
      }
      const { articles, entities } = bundle.archive;
      wxt.logger.info(`Archive ${bundle.hash}: ${articles.length} articles and ${entities.length} names from ${seeds}`);
    },
  };
}
