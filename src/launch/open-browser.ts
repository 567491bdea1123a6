import puppeteer, { type Browser } from 'puppeteer-core';
import type { InstalledBrowser } from './find-browser.ts';
import { thisSystem } from './system.ts';

/** Which browser is started, with what. */
export interface OpenOptions {
  readonly browser: InstalledBrowser;
  /** The absolute path of the folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** In CSS pixels; null leaves the window as the browser opens it. */
  readonly viewport: { readonly width: number; readonly height: number } | null;
  /** Further command-line switches. */
  readonly switches?: readonly string[];
  /** Further preferences, for Firefox. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

/** Keeps Chromium from asking anything of the network, or of the person, that is not the page's. */
const QUIET_SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Switches of puppeteer that are left out: this one shows a bar that says the browser is controlled by a program. */
const UNWANTED_SWITCHES = ['--enable-automation'];

function openChromium({ browser, extension, headless, viewport, switches = [] }: OpenOptions): Promise<Browser> {
  return puppeteer.launch({
    executablePath: browser.path,
    headless,
    defaultViewport: viewport,
    // Installing through the debugging pipe is what also branded Chrome allows, which ignores --load-extension.
    pipe: true,
    enableExtensions: [extension],
    handleSIGINT: false,
    ignoreDefaultArgs: UNWANTED_SWITCHES,
    // Chromium's sandbox does not start as root.
    args: [...(thisSystem.isRoot ? ['--no-sandbox'] : []), ...QUIET_SWITCHES, ...switches],
  });
}

async function openFirefox(options: OpenOptions): Promise<Browser> {
  const { browser, extension, headless, viewport, switches = [], preferences = {} } = options;
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browser.path,
    headless,
    defaultViewport: viewport,
    handleSIGINT: false,
    args: [...switches],
    extraPrefsFirefox: { ...preferences },
  });
  try {
    await firefox.installExtension(extension);
    return firefox;
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

/**
 * Starts a browser with the extension and a profile that is deleted when the browser is closed. Rejects when the
 * browser does not start or refuses the extension.
 */
export function openBrowser(options: OpenOptions): Promise<Browser> {
  return options.browser.kind === 'firefox' ? openFirefox(options) : openChromium(options);
}
