import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'wxt';
import { bundleFrom } from '../../../src/build/bundle-from.ts';
import { madeUpRows, seedSentences, writeRows } from '../made-up-rows.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Builds the extension for Chromium once for each number of articles, each with an archive of made-up ones, into folders inside of
 * `kept`, and returns these. What is there already is taken as it is.
 */
export async function builtExtensions(kept: string, sizes: readonly number[]): Promise<ReadonlyMap<number, string>> {
  mkdirSync(kept, { recursive: true });
  const code = join(kept, 'code');
  if (!existsSync(code)) {
    const output = join(kept, 'output');
    await build({ root: ROOT, browser: 'chrome', outDir: output, logger: silent });
    renameSync(join(output, 'chrome-mv3'), code);
  }
  const sentences = await seedSentences();
  const built = new Map<number, string>();
  for (const size of sizes) {
    const folder = join(kept, `of-${size}`);
    built.set(size, folder);
    if (existsSync(folder)) continue;
    const seeds = mkdtempSync(join(tmpdir(), 'backgrounder-rows-'));
    writeRows(seeds, madeUpRows(size, sentences));
    const { files } = await bundleFrom(seeds, { strict: false });
    rmSync(seeds, { recursive: true });
    // A folder is there when it is whole: a run that was stopped leaves none behind.
    const begun = `${folder}-begun`;
    cpSync(code, begun, { recursive: true });
    rmSync(join(begun, 'bundle'), { recursive: true });
    mkdirSync(join(begun, 'bundle'));
    for (const [file, bytes] of Object.entries(files)) writeFileSync(join(begun, 'bundle', file), bytes);
    renameSync(begun, folder);
  }
  return built;
}

const ignore = (): void => {};
const silent = {
  debug: ignore,
  log: ignore,
  info: ignore,
  success: ignore,
  warn: ignore,
  error: ignore,
  fatal: ignore,
  level: 0,
};
