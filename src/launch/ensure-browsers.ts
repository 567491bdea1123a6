import { spawnSync } from 'node:child_process';
import { findBrowsers, type InstalledBrowser, pickBrowser } from './find-browser.ts';
import { OLDEST_CHROMIUM, OLDEST_FIREFOX } from './oldest-browsers.ts';
import { type System, thisSystem } from './system.ts';

/** The browsers that the tests need: one with Chromium's engine that loads unpacked extensions, and Firefox. */
export interface TestBrowsers {
  readonly chromium: InstalledBrowser;
  readonly firefox: InstalledBrowser;
}

const BROWSER_INSTALLER = 'npx playwright-core install chromium';

function isUbuntu(system: System): boolean {
  return /^ID=ubuntu$/m.test(system.read('/etc/os-release') ?? '');
}

/** Debian's names; Ubuntu has neither, its packages of these names install the snaps. */
function aptPackages(system: System): string {
  return isUbuntu(system) ? 'chromium-browser firefox' : 'chromium firefox-esr';
}

const hasApt = (system: System): boolean => system.platform === 'linux' && system.exists('/usr/bin/apt-get');

/** Whether the browsers can be installed without a question to anybody. */
export const installsUnasked = (system: System): boolean => hasApt(system) && system.isRoot;

/** The command that installs both browsers on this system. */
export function installCommand(system: System): string {
  if (hasApt(system)) {
    const command = `apt-get update && apt-get install -y ${aptPackages(system)}`;
    return system.isRoot ? command : command.replaceAll('apt-get', 'sudo apt-get');
  }
  if (system.platform === 'darwin') return `${BROWSER_INSTALLER} && brew install --cask firefox`;
  if (system.platform === 'win32') return `${BROWSER_INSTALLER} && winget install Mozilla.Firefox`;
  if (system.exists('/usr/bin/dnf')) return 'sudo dnf install -y chromium firefox';
  if (system.exists('/usr/bin/pacman')) return 'sudo pacman -S --noconfirm chromium firefox';
  return `${BROWSER_INSTALLER}, and install Firefox`;
}

/** One sentence that says which browser is missing and what to run; null when none is. */
export function missingSentence(system: System, browsers: readonly InstalledBrowser[]): string | null {
  const missing = [
    ...(pickBrowser(browsers, 'chromium')
      ? []
      : [`Chromium ${OLDEST_CHROMIUM} or later (branded Chrome does not load extensions)`]),
    ...(pickBrowser(browsers, 'firefox') ? [] : [`Firefox ${OLDEST_FIREFOX} or later`]),
  ];
  if (missing.length === 0) return null;
  return (
    `The tests need ${missing.join(' and ')}: run \`${installCommand(system)}\`, ` +
    'or name programs that are elsewhere in the environment variables CHROMIUM and FIREFOX.'
  );
}

function aptInstall(system: System): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('bash', ['-c', installCommand(system)], { stdio: ['ignore', 'inherit', 'inherit'], env });
}

/**
 * Finds the browsers that the tests need, and installs what is missing where that needs no question (apt-get as root).
 * Throws one sentence that names the command for this system when a browser is still missing.
 */
export function ensureBrowsers(system: System = thisSystem): TestBrowsers {
  if (missingSentence(system, findBrowsers(system)) !== null && installsUnasked(system)) aptInstall(system);
  const browsers = findBrowsers(system);
  const chromium = pickBrowser(browsers, 'chromium');
  const firefox = pickBrowser(browsers, 'firefox');
  if (!chromium || !firefox) throw new Error(missingSentence(system, browsers) ?? 'No browser was found.');
  return { chromium, firefox };
}
