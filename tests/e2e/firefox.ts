import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ensureBrowsers } from '../../src/launch/ensure-browsers.ts';
import { openBrowser } from '../../src/launch/open-browser.ts';
import type { Heard } from './heard.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { EMPTY_EXTENSION, type RecordedBrowser, ROOT, type Session, VIEWPORT } from './session.ts';

/** Of the manifest; see wxt.config.ts. */
const EXTENSION_ID = 'backgrounder@backgrounder.example';

/** What puppeteer does not offer itself: WebDriver BiDi commands of Firefox's own. */
interface Bidi {
  send(command: string, parameters: object): Promise<{ readonly result: unknown }>;
}

/** A script's outcome in WebDriver BiDi. The scripts below answer with JSON. */
interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * What the scripts of the browser's own window begin with. Firefox lets automation into that window, not into
 * documents of extensions; those are read through the accessibility service and typed into with trusted key events.
 */
const PRELUDE = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const action = ExtensionParent.apiManager.global.browserActionFor(extension);
  const accessibility = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const roles = { entry: 'textbox', 'toggle button': 'button', 'editcombobox': 'textbox', 'combobox option': 'option', 'listbox option': 'option' };
  function hear(accessible) {
    if (!accessible) return { role: 'none', name: '', focused: false, selected: false, parts: [] };
    const state = {};
    accessible.getState(state, {});
    const role = accessibility.getStringRole(accessible.role);
    const parts = [];
    for (let i = 0; i < accessible.childCount; i++) parts.push(hear(accessible.getChildAt(i)));
    const focused = (state.value & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0;
    const selected = (state.value & Ci.nsIAccessibleStates.STATE_SELECTED) !== 0;
    return { role: roles[role] ?? role, name: accessible.name ?? '', focused, selected, parts };
  }
  function find(accessible, role) {
    if (!accessible || hear(accessible).role === role) return accessible;
    for (let i = 0; i < accessible.childCount; i++) {
      const found = find(accessible.getChildAt(i), role);
      if (found) return found;
    }
    return null;
  }
  const popup = () => window.document.querySelector('browser[webextension-view-type=popup]');
  const passed = (ms) => new Promise((done) => window.setTimeout(done, ms));
  async function within(milliseconds, holds) {
    for (const end = Date.now() + milliseconds; Date.now() < end; await passed(50)) if (holds()) return true;
    return false;
  }
  async function until(holds) {
    while (!holds()) await passed(50);
  }
  async function closePopup() {
    popup()?.closest('panel').hidePopup();
    await until(() => !popup());
  }
  function press(key, code, keyCode) {
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keyboard.beginInputTransactionForTests(window);
    const event = new window.KeyboardEvent('', { key, code, keyCode });
    keyboard.keydown(event);
    keyboard.keyup(event);
  }
`;

/** A panel that has not opened after so long was closed by a change of focus, and is opened again. */
const POPUP_OPENS_MS = 3_000;

/**
 * A panel that a program opens is not given the keyboard: the harness gives it, and the popup passes it to its field. A
 * document that is only just there may miss it, so it is given again.
 */
const FIELD_FOCUSED_MS = 1_000;
const FOCUS_ASKS = 3;
const POPUP_TRIES = 4;

const KEY_CODES: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowUp: 38,
  ArrowDown: 40,
};

async function browserWindow(browser: Browser): Promise<<T>(script: string) => Promise<T>> {
  const { connection } = browser as unknown as { readonly connection: Bidi };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [first] = (tree.result as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  return async <T>(script: string) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => { ${PRELUDE} return JSON.stringify((await (async () => { ${script} })()) ?? null); })()`,
      target: { context: first?.context },
      awaitPromise: true,
    });
    const { type, result: value, exceptionDetails } = result as Evaluation;
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'The script failed.');
    return JSON.parse(value?.value ?? 'null') as T;
  };
}

/** The script that presses one key in what has the focus. */
function keyPress(key: string): string {
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  return `press(${JSON.stringify(key)}, ${JSON.stringify(code)}, ${KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0)});`;
}

async function openRecorded(extension: string): Promise<RecordedBrowser & { readonly browser: Browser }> {
  const proxy = await startRecordingProxy();
  const browser = await openBrowser({
    browser: ensureBrowsers().firefox,
    extension,
    headless: true,
    viewport: VIEWPORT,
    switches: ['--remote-allow-system-access'],
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  // Unlike in Chromium, the tab that is there at the start does not have it.
  await page.setViewport(VIEWPORT);
  return {
    browser,
    page,
    hostsAsked: () => proxy.hosts,
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Starts Firefox without the extension. */
export const openFirefoxControl = (): Promise<RecordedBrowser> => openRecorded(EMPTY_EXTENSION);

/** Starts Firefox with `.output/firefox-mv3`. */
export async function openFirefoxSession(): Promise<Session> {
  const { browser, page, hostsAsked, close } = await openRecorded(join(ROOT, '.output/firefox-mv3'));
  const inWindow = await browserWindow(browser);
  // The accessibility service starts with its first use, and knows of a document some time later.
  await inWindow('await until(() => accessibility.getAccessibleFor(window.gBrowser.selectedBrowser));');
  const hearTab = (): Promise<Heard> =>
    inWindow('return hear(accessibility.getAccessibleFor(window.gBrowser.selectedBrowser));');

  const closeTab = (): Promise<void> =>
    inWindow(`
      window.gBrowser.removeCurrentTab();
      window.gBrowser.selectedBrowser.focus();
      await until(() => window.document.activeElement === window.gBrowser.selectedBrowser);
    `);

  return {
    page,
    // WebDriver would wait for ever for such a page to load.
    openRestrictedPage: () =>
      inWindow(`
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        window.gBrowser.selectedBrowser.fixupAndLoadURIString('about:license', { triggeringPrincipal });
        await until(() => window.gBrowser.selectedBrowser.currentURI.spec === 'about:license');
      `),
    hostsAsked,
    heard: hearTab,
    async openPopup() {
      await inWindow(`
        const field = () => find(popup() && accessibility.getAccessibleFor(popup()), 'textbox');
        // While an option of its list is the active one, a field that has the keyboard says that the option has it.
        const hasKeyboard = ({ role, focused, parts }) =>
          (focused && (role === 'textbox' || role === 'option')) || parts.some(hasKeyboard);
        for (let tries = 0; tries < ${POPUP_TRIES}; tries++) {
          if (popup()) await closePopup();
          window.gBrowser.selectedBrowser.focus();
          await action.openPopup(window, true);
          await within(${POPUP_OPENS_MS}, () => popup()?.closest('panel').state === 'open' && field());
          for (let asks = 0; asks < ${FOCUS_ASKS} && popup(); asks++) {
            // An element that has the focus already is not given it again.
            Services.focus.clearFocus(window);
            popup().focus();
            if (await within(${FIELD_FOCUSED_MS}, () => hasKeyboard(hear(popup() && accessibility.getAccessibleFor(popup()))))) return;
          }
        }
        throw new Error('The popup did not open, or its field did not take the keyboard.');
      `);
      return {
        heard: () => inWindow('return hear(popup() && accessibility.getAccessibleFor(popup()));'),
        type: (text) => inWindow([...text].map(keyPress).join('\n')),
        press: (key) => inWindow(keyPress(key)),
      };
    },
    closePopup: () => inWindow('await closePopup();'),
    async readingView() {
      await inWindow("await until(() => window.gBrowser.selectedBrowser.currentURI.spec.includes('/reading.html'));");
      return {
        heard: hearTab,
        close: closeTab,
      };
    },
    async openOptions() {
      await inWindow(`
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        const url = extension.baseURL + 'options.html';
        window.gBrowser.selectedTab = window.gBrowser.addTab(url, { triggeringPrincipal });
        await until(() => window.gBrowser.selectedBrowser.currentURI.spec === url);
        window.gBrowser.selectedBrowser.focus();
      `);
      return {
        heard: hearTab,
        type: (text) => inWindow([...text].map(keyPress).join('\n')),
        press: (key) => inWindow(keyPress(key)),
        close: closeTab,
      };
    },
    async openSidePanel() {
      const id = `${EXTENSION_ID.replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
      const panel = "window.SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')";
      await inWindow(`
        await window.SidebarController.show('${id}');
        await until(() => ${panel} && accessibility.getAccessibleFor(${panel}));
      `);
      return {
        heard: () => inWindow(`return hear(accessibility.getAccessibleFor(${panel}));`),
        close: () => inWindow('window.SidebarController.hide();'),
      };
    },
    command: (name) => inWindow(`extension.shortcuts.onCommand('${name}');`),
    badge: () => inWindow("return action.action.getProperty(window.gBrowser.selectedTab, 'badgeText') ?? '';"),
    stopBackground: () => inWindow('await extension.terminateBackground({ ignoreDevToolsAttached: true });'),
    close,
  };
}
