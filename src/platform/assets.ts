import { browser } from './browser.ts';
import { localeText } from './texts.ts';

/** The bundle's files, by what needs them. The paths are fixed: the content hash is inside. */
export const ASSET_PATHS = {
  names: '/bundle/names.bin',
  index: '/bundle/index.bin',
  articles: '/bundle/articles.bin',
} as const;

export type AssetName = keyof typeof ASSET_PATHS;

/** Reads one file of the bundle out of the extension's own package; throws if it is not there. */
export async function readAsset(name: AssetName): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(ASSET_PATHS[name]));
  if (!response.ok) throw new Error(localeText('failure_file', [ASSET_PATHS[name]]));
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Makes a loader that works once: the first call starts it, later calls share its promise. A failure is forgotten, so
 * that the next call tries again.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined;
  return () => {
    pending ??= load().catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
    return pending;
  };
}
