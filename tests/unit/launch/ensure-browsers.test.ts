import { expect, test } from 'vitest';
import {
  ensureBrowsers,
  installCommand,
  installsUnasked,
  missingSentence,
} from '../../../src/launch/ensure-browsers.ts';
import { findBrowsers } from '../../../src/launch/find-browser.ts';
import { fakeSystem } from './fake-system.ts';

const APT = { '/usr/bin/apt-get': '' };
const DEBIAN = { ...APT, '/etc/os-release': 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n' };
const UBUNTU = { ...APT, '/etc/os-release': 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n' };
const BOTH = { '/usr/bin/chromium': 'Chromium 150.0.1.1', '/usr/bin/firefox': 'Mozilla Firefox 150.0' };

test.each([
  ['Debian as root', { files: DEBIAN, isRoot: true }, 'apt-get update && apt-get install -y chromium firefox-esr'],
  ['Debian', { files: DEBIAN }, 'sudo apt-get update && sudo apt-get install -y chromium firefox-esr'],
  ['Ubuntu', { files: UBUNTU }, 'sudo apt-get update && sudo apt-get install -y chromium-browser firefox'],
  ['Fedora', { files: { '/usr/bin/dnf': '' } }, 'sudo dnf install -y chromium firefox'],
  ['Arch', { files: { '/usr/bin/pacman': '' } }, 'sudo pacman -S --noconfirm chromium firefox'],
  ['macOS', { platform: 'darwin' }, 'npx playwright-core install chromium && brew install --cask firefox'],
  ['Windows', { platform: 'win32' }, 'npx playwright-core install chromium && winget install Mozilla.Firefox'],
] as const)('names the command for %s', (_, system, command) => {
  expect(installCommand(fakeSystem({}, system))).toBe(command);
});

test('installs by itself only where nobody is asked', () => {
  expect(installsUnasked(fakeSystem({}, { files: DEBIAN, isRoot: true }))).toBe(true);
  expect(installsUnasked(fakeSystem({}, { files: DEBIAN }))).toBe(false);
  expect(installsUnasked(fakeSystem({}, { platform: 'darwin', isRoot: true }))).toBe(false);
});

test('says in one sentence what is missing and what to run', () => {
  const system = fakeSystem({ '/usr/bin/chromium': 'Chromium 150.0.1.1' }, { files: DEBIAN });
  const sentence = missingSentence(system, findBrowsers(system));
  expect(sentence).toContain('Firefox 140 or later');
  expect(sentence).not.toContain('Chromium 128');
  expect(sentence).toContain('`sudo apt-get update && sudo apt-get install -y chromium firefox-esr`');
  expect(() => ensureBrowsers(system)).toThrow(sentence ?? '');
});

test('branded Chrome alone is not enough, since it does not load extensions', () => {
  const system = fakeSystem({ ...BOTH, '/usr/bin/chromium': 'Google Chrome 150.0.1.1' });
  expect(missingSentence(system, findBrowsers(system))).toContain('Chromium 128 or later');
});

test('hands out both browsers where both are installed', () => {
  const { chromium, firefox } = ensureBrowsers(fakeSystem(BOTH));
  expect([chromium.path, firefox.path]).toEqual(['/usr/bin/chromium', '/usr/bin/firefox']);
});
