import { posix, win32 } from 'node:path';
import { OLDEST_CHROMIUM, OLDEST_FIREFOX } from './oldest-browsers.ts';
import { type System, thisSystem } from './system.ts';

/** `chrome` and `edge` are the branded builds; `chromium` also stands for Chrome for Testing. */
export type BrowserKind = 'chromium' | 'chrome' | 'edge' | 'firefox';

/** A browser that is installed on this computer. */
export interface InstalledBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
  /** As the browser says it: "137.0.7151.55". */
  readonly version: string;
}

interface Candidate {
  readonly kind: BrowserKind;
  readonly path: string;
}

/** Branded Chrome and Edge ignore `--load-extension` from this version on. */
const BRANDED_REFUSAL = 137;

const PROGRAMS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome', 'google-chrome-stable'],
  edge: ['microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_PROGRAMS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium.app/Contents/MacOS/Chromium',
  chrome: 'Google Chrome.app/Contents/MacOS/Google Chrome',
  edge: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  firefox: 'Firefox.app/Contents/MacOS/firefox',
};

const WINDOWS_PROGRAMS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium\\Application\\chrome.exe',
  chrome: 'Google\\Chrome\\Application\\chrome.exe',
  edge: 'Microsoft\\Edge\\Application\\msedge.exe',
  firefox: 'Mozilla Firefox\\firefox.exe',
};

const KINDS: readonly BrowserKind[] = ['chromium', 'chrome', 'edge', 'firefox'];

function linuxCandidates({ env }: System): Candidate[] {
  const folders = [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/firefox'];
  return KINDS.flatMap((kind) =>
    folders.flatMap((folder) => PROGRAMS[kind].map((program) => ({ kind, path: posix.join(folder || '.', program) }))),
  );
}

function macCandidates({ home }: System): Candidate[] {
  return KINDS.flatMap((kind) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) => ({
      kind,
      path: posix.join(folder, MAC_PROGRAMS[kind]),
    })),
  );
}

function windowsCandidates({ env }: System): Candidate[] {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder);
  return KINDS.flatMap((kind) =>
    folders.map((folder) => ({ kind, path: win32.join(folder ?? '', WINDOWS_PROGRAMS[kind]) })),
  );
}

function candidates(system: System): Candidate[] {
  const usual: Partial<Record<NodeJS.Platform, (system: System) => Candidate[]>> = {
    darwin: macCandidates,
    win32: windowsCandidates,
  };
  const chosen: Candidate[] = [];
  if (system.env['CHROMIUM']) chosen.push({ kind: 'chromium', path: system.env['CHROMIUM'] });
  if (system.env['FIREFOX']) chosen.push({ kind: 'firefox', path: system.env['FIREFOX'] });
  return [
    ...chosen,
    ...(usual[system.platform] ?? linuxCandidates)(system),
    { kind: 'chromium', path: system.testChromium },
  ];
}

/** On Windows `--version` opens a window instead of printing, so the version is read from the files beside the program. */
function windowsVersion(system: System, { kind, path }: Candidate): string | null {
  const folder = win32.dirname(path);
  if (kind === 'firefox') {
    return system.read(win32.join(folder, 'application.ini'))?.match(/^Version=([\d.]+)/m)?.[1] ?? null;
  }
  const versions = system.list(folder).filter((name) => /^\d+(\.\d+){3}$/.test(name));
  return versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))[0] ?? null;
}

function inspect(system: System, { kind, path }: Candidate): InstalledBrowser | null {
  if (system.platform === 'win32') {
    const version = windowsVersion(system, { kind, path });
    return version === null ? null : { kind, path, version };
  }
  const said = system.run(path, ['--version']);
  const version = said?.match(/\d+(\.\d+)+/)?.[0];
  if (!said || !version) return null;
  // What stands behind a path, or behind CHROMIUM=..., is what it says it is: `/usr/bin/chromium` may be branded Chrome.
  const branded = /^Google Chrome(?! for Testing)/.test(said) ? 'chrome' : /^Microsoft Edge/.test(said) ? 'edge' : null;
  return { kind: branded ?? kind, path, version };
}

/** "137.0.7151.55" → 137. */
const majorVersion = ({ version }: InstalledBrowser): number => Number.parseInt(version, 10);

/** Whether the browser can be started with an extension from a folder, and is recent enough to run it. */
export function loadsExtensions(browser: InstalledBrowser): boolean {
  if (browser.kind === 'firefox') return majorVersion(browser) >= OLDEST_FIREFOX;
  const refuses = browser.kind !== 'chromium' && majorVersion(browser) >= BRANDED_REFUSAL;
  return majorVersion(browser) >= OLDEST_CHROMIUM && !refuses;
}

/**
 * Finds the installed Chrome, Chromium, Edge and Firefox: those named by the environment variables CHROMIUM and FIREFOX
 * first, then what stands in the usual places. A program that does not say its version is left out.
 */
export function findBrowsers(system: System = thisSystem): readonly InstalledBrowser[] {
  const seen = new Set<string>();
  return candidates(system).flatMap((candidate) => {
    if (!system.exists(candidate.path)) return [];
    const file = system.realPath(candidate.path);
    if (seen.has(file)) return [];
    seen.add(file);
    return inspect(system, candidate) ?? [];
  });
}

/** The first browser that can be started with the extension: one with Chromium's engine, or Firefox. */
export function pickBrowser(
  browsers: readonly InstalledBrowser[],
  engine: 'chromium' | 'firefox',
): InstalledBrowser | undefined {
  return browsers.find(
    (browser) => (browser.kind === 'firefox') === (engine === 'firefox') && loadsExtensions(browser),
  );
}

/**
 * The browsers that can show the extension, the surest first: those that load it, then branded ones that may still take
 * it through the debugging pipe. What is too old is left out.
 */
export function orderForDemo(browsers: readonly InstalledBrowser[]): readonly InstalledBrowser[] {
  const sure = browsers.filter(loadsExtensions);
  const unsure = browsers.filter(
    (browser) => browser.kind !== 'firefox' && !loadsExtensions(browser) && majorVersion(browser) >= BRANDED_REFUSAL,
  );
  return [...sure, ...unsure];
}
