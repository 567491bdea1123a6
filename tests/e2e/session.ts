import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Heard } from './heard.ts';

/** A document of the extension: the popup, the reading view. */
export interface ExtensionView {
  heard(): Promise<Heard>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key such as "ArrowDown", "Enter". */
  press(key: string): Promise<void>;
}

/** A browser whose requests to the world outside of this computer are recorded, and none of them answered. */
export interface RecordedBrowser {
  /** The tab that the reader has. */
  readonly page: Page;
  /** Hosts that were asked for, as "example.org". */
  hostsAsked(): readonly string[];
  close(): Promise<void>;
}

/** The two browsers of a run, each as it is started. */
export interface Browsers {
  readonly openSession: () => Promise<Session>;
  /** With an extension that does nothing: what this browser asks for, the browser itself asks for. */
  readonly openControl: () => Promise<RecordedBrowser>;
}

/** A browser with the built extension, driven as a person drives it. */
export interface Session extends RecordedBrowser {
  /** Shows a page in the tab that the browser keeps extensions out of. */
  openRestrictedPage(): Promise<void>;
  /** What is read out of the page in the selected tab, the card included. */
  heard(): Promise<Heard>;
  /** Opens the popup of the toolbar icon above the tab. */
  openPopup(): Promise<ExtensionView>;
  closePopup(): Promise<void>;
  /** Waits for the tab that the extension opened with the reading view. */
  readingView(): Promise<ReadingView>;
  /** Opens the options in a tab of their own, and shows it. */
  openOptions(): Promise<OptionsPage>;
  /** Shows the side panel beside the tabs. Puppeteer cannot reach that of Chromium: there its page stands in a tab behind the others. */
  openSidePanel(): Promise<ReadingView>;
  /** Does what the keys of one of the manifest's commands do. */
  command(name: 'next-name' | 'previous-name'): Promise<void>;
  /** The text of the badge above the tab. */
  badge(): Promise<string>;
  /** Ends the service worker or the event page, as the browser itself does after some idle time. */
  stopBackground(): Promise<void>;
}

export interface ReadingView {
  heard(): Promise<Heard>;
  close(): Promise<void>;
}

export interface OptionsPage extends ExtensionView {
  close(): Promise<void>;
}

export const ROOT = join(import.meta.dirname, '../..');

/** The folder of the extension that does nothing. */
export const EMPTY_EXTENSION = join(import.meta.dirname, 'empty-extension');

/** High enough for all of a fixture page's names: those far outside of the viewport are not painted. */
export const VIEWPORT = { width: 1200, height: 2200 };
