import { join } from 'node:path';
import type { Browser, CDPSession, Page, Protocol, Target } from 'puppeteer-core';
import { ensureBrowsers } from '../../src/launch/ensure-browsers.ts';
import { openBrowser } from '../../src/launch/open-browser.ts';
import type { Heard } from './heard.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import {
  EMPTY_EXTENSION,
  type ExtensionView,
  type ReadingView,
  type RecordedBrowser,
  ROOT,
  type Session,
  VIEWPORT,
} from './session.ts';

/** What is used of the browser's API inside of the service worker. */
declare const chrome: {
  readonly action: {
    openPopup(): Promise<void>;
    getBadgeText(of: { readonly tabId?: number }): Promise<string>;
  };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object | undefined): void } };
  readonly runtime: { openOptionsPage(): Promise<void> };
  readonly tabs: {
    create(tab: { readonly url: string; readonly active: boolean }): Promise<object>;
    query(which: {
      readonly active: boolean;
      readonly lastFocusedWindow: boolean;
    }): Promise<readonly { id?: number }[]>;
  };
};

type Node = Protocol.Accessibility.AXNode;

/** Roles by one name in both browsers; the others are compared by nobody. */
const ROLES: Readonly<Record<string, string>> = { searchbox: 'textbox', combobox: 'textbox', listBoxOption: 'option' };

/** Every text once more, cut into lines. */
const LINES = 'InlineTextBox';

const isSet = (node: Node, state: string): boolean =>
  node.properties?.some(({ name, value }) => name === state && value.value === true) ?? false;

function heardTree(nodes: readonly Node[]): Heard {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (node: Node): Heard => ({
    role: node.ignored ? 'ignored' : (ROLES[node.role?.value] ?? String(node.role?.value)),
    name: node.ignored ? '' : String(node.name?.value ?? ''),
    focused: isSet(node, 'focused'),
    selected: isSet(node, 'selected'),
    parts: (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child && child.role?.value !== LINES ? [build(child)] : [];
    }),
  });
  const root = nodes[0];
  return root ? build(root) : { role: 'none', name: '', focused: false, selected: false, parts: [] };
}

async function hear(page: Page): Promise<Heard> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return heardTree(nodes);
  } finally {
    await session.detach();
  }
}

/** In Chromium a view is a page like any other. */
interface ChromiumView extends ExtensionView {
  readonly page: Page;
}

interface ChromiumSession extends Session {
  openPopup(): Promise<ChromiumView>;
  readingView(): Promise<ReadingView & { readonly page: Page }>;
}

const viewOf = (page: Page): ChromiumView => ({
  page,
  heard: () => hear(page),
  type: (text) => page.keyboard.type(text),
  async press(key) {
    await page.keyboard.down(key as 'Enter');
    // The key may have closed the view, and then there is nothing to release it in.
    await page.keyboard.up(key as 'Enter').catch(() => undefined);
  },
});

async function openRecorded(extension: string): Promise<RecordedBrowser & { readonly browser: Browser }> {
  const proxy = await startRecordingProxy();
  const browser = await openBrowser({
    browser: ensureBrowsers().chromium,
    extension,
    headless: true,
    viewport: VIEWPORT,
    switches: [`--proxy-server=http://127.0.0.1:${proxy.port}`],
  });
  return {
    browser,
    page: (await browser.pages())[0] ?? (await browser.newPage()),
    hostsAsked: () => proxy.hosts,
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Starts Chromium without the extension. */
export const openChromiumControl = (): Promise<RecordedBrowser> => openRecorded(EMPTY_EXTENSION);

/** Starts Chromium with `.output/chrome-mv3`. */
export async function openChromiumSession(): Promise<ChromiumSession> {
  const { browser, page, hostsAsked, close } = await openRecorded(join(ROOT, '.output/chrome-mv3'));
  const ofExtension = (target: Target): boolean => target.url().startsWith('chrome-extension://');
  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && ofExtension(target);
  const isPopup = (target: Target): boolean => ofExtension(target) && target.url().includes('/popup.html');
  await browser.waitForTarget(isWorker);

  /** Runs in the extension's own context: a page of it in a tab would change which tab is the active one. */
  async function inWorker<T>(run: (given: string) => Promise<T>, given = ''): Promise<T> {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    if (!worker) throw new Error('The service worker is gone.');
    return worker.evaluate(run, given);
  }

  return {
    page,
    async openRestrictedPage() {
      await page.goto('chrome://version/');
    },
    hostsAsked,
    heard: () => hear(page),
    async openPopup() {
      await page.bringToFront();
      await inWorker(() => chrome.action.openPopup());
      return viewOf(await (await browser.waitForTarget(isPopup)).asPage());
    },
    async closePopup() {
      const popup = browser.targets().find(isPopup);
      if (popup) await (await popup.asPage()).close();
    },
    async readingView() {
      const reading = await (await browser.waitForTarget((target) => target.url().includes('/reading.html'))).asPage();
      await reading.setViewport(VIEWPORT);
      return {
        page: reading,
        heard: () => hear(reading),
        close: () => reading.close(),
      };
    },
    async openOptions() {
      await inWorker(() => chrome.runtime.openOptionsPage());
      const options = await (await browser.waitForTarget((target) => target.url().includes('/options.html'))).asPage();
      await options.setViewport(VIEWPORT);
      await options.bringToFront();
      return { ...viewOf(options), close: () => options.close() };
    },
    async openSidePanel() {
      await page.bringToFront();
      await inWorker(() => chrome.tabs.create({ url: '/sidepanel.html', active: false }));
      const panel = await (await browser.waitForTarget((target) => target.url().includes('/sidepanel.html'))).asPage();
      return { heard: () => hear(panel), close: () => panel.close() };
    },
    command: (name) =>
      inWorker(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // No key that a program sends gets as far as the browser's own keys.
        chrome.commands.onCommand.dispatch(command, tab);
      }, name),
    badge: () =>
      inWorker(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
      }),
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      await (await target?.worker())?.close();
    },
    close,
  };
}
