import type { Remark } from '../protocol/texts.ts';
import { browser } from './browser.ts';
import { localeText } from './texts.ts';

/** Calls back when the reader presses the keys of one of the manifest's commands; with the tab in front, where it is known. */
export function onCommand(callback: (command: string, tab: number | null) => unknown): void {
  // Browsers on phones have none.
  browser.commands?.onCommand.addListener((command, tab) => void callback(command, tab?.id ?? null));
}

/** What the manifest's commands do, and by which keys; the keys are empty where none is set. */
export async function keysOfCommands(): Promise<readonly { readonly does: string; readonly keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, description, shortcut }) => ({
    // Browsers describe the command that opens the popup in words of their own, or not at all.
    does: name === '_execute_action' ? localeText('command_search') : (description ?? ''),
    keys: shortcut ?? '',
  }));
}

/** Opens the browser's own page on which the keys are set. */
export async function openKeySettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefoxCommands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

// Newer than the polyfill's types; Firefox has it from version 137 on.
const firefoxCommands = browser.commands as unknown as { openShortcutSettings(): Promise<void> };

/** A line in a menu of the browser. */
export interface MenuLine {
  readonly id: string;
  /** What it says; in it `%s` stands for the selected text. */
  readonly text: Remark;
  /** Where it stands: at selected text, or at the toolbar icon. */
  readonly at: 'selection' | 'action';
}

/** Puts lines into the browser's menus, in place of those that were put there before. The browser keeps them. */
export async function offerMenus(lines: readonly MenuLine[]): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, text, at } of lines) {
    browser.contextMenus.create({ id, title: text(localeText), contexts: [at] });
  }
}

/** Calls back when the reader chooses one of those lines. */
export function onMenuLine(callback: (id: string, tab: number | null, selection: string) => unknown): void {
  browser.contextMenus?.onClicked.addListener(
    ({ menuItemId, selectionText }, tab) => void callback(String(menuItemId), tab?.id ?? null, selectionText ?? ''),
  );
}

interface AddressBar {
  /** What the first line says. */
  readonly invitation: string;
  /** The lines for what has been typed after the keyword. */
  lines(typed: string): Promise<readonly { readonly content: string; readonly description: string }[]>;
  /** Opens what was entered, in the tab in front or in another one. */
  enter(entered: string, tab: 'this' | 'new' | 'background'): unknown;
}

/** Answers what is typed into the address bar after the manifest's keyword. */
export function answerAddressBar({ invitation, lines, enter }: AddressBar): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(() => omnibox.setDefaultSuggestion({ description: invitation }));
  omnibox.onInputChanged.addListener((typed, suggest) => {
    lines(typed).then(
      (found) => suggest([...found]),
      () => suggest([]),
    );
  });
  omnibox.onInputEntered.addListener((entered, disposition) => {
    const tab = disposition === 'currentTab' ? 'this' : disposition === 'newBackgroundTab' ? 'background' : 'new';
    void enter(entered, tab);
  });
}
