import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from 'playwright-core';

/** What the search for browsers needs to know about the computer; tests pass another one. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether the process may install packages without being asked for a password. */
  readonly isRoot: boolean;
  readonly exists: (path: string) => boolean;
  /** The path behind symbolic links. */
  readonly realPath: (path: string) => string;
  /** Names in a folder, none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  /** A small text file, or null where there is none. */
  readonly read: (path: string) => string | null;
  /** What a program prints when it is run, or null where it fails. */
  readonly run: (program: string, args: readonly string[]) => string | null;
  /** Where `npx playwright-core install chromium` puts its browser. */
  readonly testChromium: string;
}

/** A browser prints its version at once; one that hangs is not usable. */
const RUN_TIMEOUT_MS = 20_000;

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The computer that this process runs on. */
export const thisSystem: System = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  realPath: realpathSync,
  list: (folder) => orNull(() => readdirSync(folder)) ?? [],
  read: (path) => orNull(() => readFileSync(path, 'utf8')),
  run: (program, args) => {
    const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: RUN_TIMEOUT_MS });
    return status === 0 ? stdout : null;
  },
  testChromium: chromium.executablePath(),
};
