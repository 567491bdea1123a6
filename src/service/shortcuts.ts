import type { PageState } from '../protocol/page-state.ts';
import type { Result } from '../protocol/result.ts';
import { siteOf } from '../protocol/settings.ts';
import type { Say } from '../protocol/texts.ts';
import type { SettingsKeeper } from './keep-settings.ts';

/** What shortcuts need from outside. */
interface ShortcutEnvironment {
  readonly settings: SettingsKeeper;
  pageState(tab: number): Promise<Result<PageState>>;
  /** The address of the page in a tab, or null where the browser does not tell. */
  addressOf(tab: number): Promise<string | null>;
  /** Goes to the next or previous name on the page of a tab, and opens its card. */
  step(tab: number, direction: 'next' | 'previous'): Promise<unknown>;
  /** Opens the search for a query; `tab` is the page that it is about. */
  openSearch(query: string, tab: number | null): Promise<unknown>;
}

/** A shortcut: `tab` is the one in front, if it is known; `selection` what is selected on its page. */
type Shortcut = (environment: ShortcutEnvironment, tab: number | null, selection: string) => Promise<unknown>;

/** Lines in the browser's menus, by shortcut, with what they say. */
export const MENU_LINES = [
  { id: 'search-selection', text: (say: Say) => say('menu_search'), at: 'selection' },
  { id: 'turn-off-site', text: (say: Say) => say('menu_turn_off_site'), at: 'action' },
] as const;

/** Characters of a selection that are searched for: more says nothing more. */
const LONGEST_QUERY = 300;

/** By the names of the manifest's commands and of the lines above. */
const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  async 'toggle-marking'({ settings }) {
    const { marking } = await settings.get();
    await settings.change({ marking: marking === 'off' ? 'as-before' : 'off' });
  },
  async 'toggle-site'({ settings, pageState }, tab) {
    const state = tab === null ? null : await pageState(tab);
    if (!state?.ok || state.value.host === null) return;
    const { host, isRead, choice, choiceToMark } = state.value;
    await settings.change({ site: { host, choice: isRead || choice === 'on' ? 'off' : choiceToMark } });
  },
  async 'turn-off-site'({ settings, addressOf }, tab) {
    const address = tab === null ? null : await addressOf(tab);
    const host = address === null ? null : siteOf(address);
    if (host !== null) await settings.change({ site: { host, choice: 'off' } });
  },
  'next-name': async ({ step }, tab) => tab !== null && step(tab, 'next'),
  'previous-name': async ({ step }, tab) => tab !== null && step(tab, 'previous'),
  // Words, not a phrase: what is selected often begins or ends within a quote.
  'search-selection': ({ openSearch }, tab, selection) =>
    openSearch(
      selection
        .replace(/[\s"“”„«»]+/g, ' ')
        .trim()
        .slice(0, LONGEST_QUERY),
      tab,
    ),
};

/** Does what a keyboard command or a line of a menu asks for; what cannot be done is left undone. */
export async function runShortcut(
  name: string,
  environment: ShortcutEnvironment,
  tab: number | null,
  selection = '',
): Promise<void> {
  if (Object.hasOwn(SHORTCUTS, name)) await SHORTCUTS[name]?.(environment, tab, selection);
}
