import { expect, test } from 'vitest';
import { findBrowsers, loadsExtensions, orderForDemo, pickBrowser } from '../../../src/launch/find-browser.ts';
import { fakeSystem } from './fake-system.ts';

test('finds the browsers of a Linux computer with their versions', () => {
  const system = fakeSystem({
    '/usr/bin/chromium': 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n',
    '/usr/bin/firefox': 'Mozilla Firefox 153.7.0esr\n',
  });
  expect(findBrowsers(system)).toEqual([
    { kind: 'chromium', path: '/usr/bin/chromium', version: '156.0.8078.79' },
    { kind: 'firefox', path: '/usr/bin/firefox', version: '153.7.0' },
  ]);
});

test('prefers what the environment names', () => {
  const system = fakeSystem(
    { '/usr/bin/chromium': 'Chromium 150.0.1.1', '/opt/own/chrome': 'Chromium 151.0.1.1' },
    { env: { CHROMIUM: '/opt/own/chrome' } },
  );
  expect(pickBrowser(findBrowsers(system), 'chromium')?.path).toBe('/opt/own/chrome');
});

test('looks through the folders of PATH, and counts a program behind several links once', () => {
  const system = fakeSystem(
    { '/nix/bin/firefox': 'Mozilla Firefox 150.0', '/usr/bin/firefox': 'Mozilla Firefox 150.0' },
    { env: { PATH: '/nix/bin:/usr/bin' }, realPath: () => '/nix/store/firefox' },
  );
  expect(findBrowsers(system)).toEqual([{ kind: 'firefox', path: '/nix/bin/firefox', version: '150.0' }]);
});

test('knows branded Chrome by what it says, whatever it is called', () => {
  const system = fakeSystem({
    '/usr/bin/chromium': 'Google Chrome 140.0.7339.80',
    '/home/reader/.cache/browsers/chrome': 'Google Chrome for Testing 141.0.7390.37',
  });
  expect(findBrowsers(system).map(({ kind }) => kind)).toEqual(['chrome', 'chromium']);
});

test('leaves out a program that does not start', () => {
  const system = fakeSystem({ '/usr/bin/chromium': 'requires the chromium snap to be installed' });
  expect(findBrowsers(system)).toEqual([]);
});

test('reads versions on Windows without starting the browsers, the newest of several', () => {
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application';
  const firefox = 'C:\\Program Files\\Mozilla Firefox';
  const system = fakeSystem(
    {},
    {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      files: {
        [`${chrome}\\chrome.exe`]: '',
        [`${chrome}\\99.0.4844.51\\chrome.dll`]: '',
        [`${chrome}\\136.0.7103.114\\chrome.dll`]: '',
        [`${firefox}\\firefox.exe`]: '',
        [`${firefox}\\application.ini`]: '[App]\r\nName=Firefox\r\nVersion=141.0.3\r\n',
      },
      run: () => {
        throw new Error('A window would open.');
      },
    },
  );
  expect(findBrowsers(system)).toEqual([
    { kind: 'chrome', path: `${chrome}\\chrome.exe`, version: '136.0.7103.114' },
    { kind: 'firefox', path: `${firefox}\\firefox.exe`, version: '141.0.3' },
  ]);
});

test('finds applications on a Mac', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  const system = fakeSystem({ [edge]: 'Microsoft Edge 135.0.3179.54' }, { platform: 'darwin' });
  expect(findBrowsers(system)).toEqual([{ kind: 'edge', path: edge, version: '135.0.3179.54' }]);
});

test.each([
  ['chrome', '136.0.1.1', true],
  ['chrome', '137.0.1.1', false],
  ['edge', '137.0.1.1', false],
  ['chromium', '156.0.1.1', true],
  ['chromium', '127.0.1.1', false],
  ['firefox', '140.0', true],
  ['firefox', '128.14.0', false],
] as const)('%s %s loads the extension from a folder: %s', (kind, version, loads) => {
  expect(loadsExtensions({ kind, path: '/browser', version })).toBe(loads);
});

test('shows the demo in a browser that surely loads extensions before trying branded Chrome', () => {
  const chrome = { kind: 'chrome', path: '/chrome', version: '150.0.1.1' } as const;
  const firefox = { kind: 'firefox', path: '/firefox', version: '150.0' } as const;
  const old = { kind: 'firefox', path: '/old-firefox', version: '115.0' } as const;
  expect(orderForDemo([chrome, old, firefox])).toEqual([firefox, chrome]);
});
