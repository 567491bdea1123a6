import { defineBackground } from 'wxt/utils/define-background';
import { readAsset } from '../src/platform/assets.ts';
import { keepChosenSites } from '../src/platform/chosen-sites.ts';
import { answerRequests, senderOf } from '../src/platform/messaging.ts';
import { loadScript, readPage, startInOpenTabs } from '../src/platform/page-scripts.ts';
import { closeStorageToPages, settingsStorage } from '../src/platform/settings-store.ts';
import { answerAddressBar, offerMenus, onCommand, onMenuLine } from '../src/platform/shortcuts.ts';
import * as tabs from '../src/platform/tabs.ts';
import { localeText } from '../src/platform/texts.ts';
import type { Settings } from '../src/protocol/settings.ts';
import { addressBar } from '../src/service/address-bar.ts';
import { createAnswers } from '../src/service/answers.ts';
import { keepSettings } from '../src/service/keep-settings.ts';
import { openBundleInPieces } from '../src/service/open-bundle.ts';
import { MENU_LINES, runShortcut } from '../src/service/shortcuts.ts';

/** The background asks itself as one of the extension's own pages does. */
const ITSELF = { tab: null, frame: 0, isOwnPage: true, url: null };

// Every listener is registered before anything is awaited: the browser may have started this for one event.
export default defineBackground(() => {
  closeStorageToPages();
  const registerSites = keepChosenSites();
  const tell = async (settings: Settings): Promise<void> => {
    await Promise.all([registerSites(settings), tabs.tellPages(settings)]);
  };
  const settings = keepSettings(settingsStorage, (changed) => void tell(changed), localeText);
  const answers = createAnswers({
    ...tabs,
    loadScript,
    readPage,
    settings,
    say: localeText,
    read: openBundleInPieces(readAsset),
  });
  answerRequests(answers, senderOf);

  const shortcuts = { ...tabs, settings, pageState: async (tab: number) => answers.pageState({ tab }, ITSELF) };
  onCommand((command, tab) => runShortcut(command, shortcuts, tab));
  onMenuLine((line, tab, selection) => runShortcut(line, shortcuts, tab, selection));
  const search = async (query: string, limit: number) => answers.search({ query, limit }, ITSELF);
  const invitation = localeText('address_bar');
  answerAddressBar(addressBar({ ...tabs, form: import.meta.env.CHROME ? 'xml' : 'plain', invitation, search }));

  const begin = async (): Promise<void> => {
    await Promise.all([offerMenus(MENU_LINES), settings.get().then(tell)]);
  };
  tabs.onStartup(begin);
  tabs.onInstalled(async () => {
    await begin();
    // Firefox does so by itself. A tab that never ends loading is waited for; what was chosen is told to those that were open.
    if (import.meta.env.CHROME) await startInOpenTabs().then(settings.get).then(tell);
  });
});
