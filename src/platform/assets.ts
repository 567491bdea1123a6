import { localeText } from './texts.ts';

/** Reads one file of the bundle out of the extension's own package, to which the background's addresses belong; throws if it is not there. */
export async function readAsset(name: string): Promise<Uint8Array> {
  const path = `/bundle/${name}`;
  // For a file that is not there Chromium rejects, in words of its own.
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) throw new Error(localeText('failure_file', path));
  return new Uint8Array(await response.arrayBuffer());
}
