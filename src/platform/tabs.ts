import type { ResponseOf } from '../protocol/ask.ts';
import type { PageRequests } from '../protocol/messages.ts';
import type { PageName } from '../protocol/name-line.ts';
import type { Result } from '../protocol/result.ts';
import { choiceFor, mayRead, type Settings, settingsOn, siteOf } from '../protocol/settings.ts';
import { browser } from './browser.ts';
import { askPage } from './messaging.ts';
import { session } from './session.ts';

/** The pages that the extension asks to read, without those that are files. */
export const ANY_SITE: readonly string[] = ['http://*/*', 'https://*/*'];
/** With those that are files. */
export const ANY_PAGE: readonly string[] = [...ANY_SITE, 'file:///*'];

/** Whether there is such a tab. */
export const isOpen = (tab: number): Promise<boolean> =>
  browser.tabs.get(tab).then(
    () => true,
    () => false,
  );

/** The names marked on the page of a tab. */
export const markedNames = (tab: number): Promise<Result<readonly PageName[]>> => askPage(tab)('markedNames', null);

/** What the content script in a tab says of its page. */
export const reading = (tab: number): Promise<Result<ResponseOf<PageRequests, 'reading'>>> =>
  askPage(tab)('reading', null);

/** Goes to the next or previous name on the page of a tab, and opens its card. */
export const step = (tab: number, direction: 'next' | 'previous'): Promise<Result<null>> =>
  askPage(tab)('step', { direction });

/** Shows the number of distinct names on the tab's page at the toolbar icon; none shows nothing. */
export async function setBadge(tab: number, names: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: names === 0 ? '' : String(names) });
}

/** Where a page of the extension is opened: in a tab of its own, in one behind the others, or in the tab in front. */
type Place = 'new' | 'background' | 'this';

/** Opens an article of the archive in the reading view. */
export async function openArticle(article: string, place: Place = 'new'): Promise<void> {
  await openOwnPage(`/reading.html?article=${encodeURIComponent(article)}`, place);
}

/** Opens a page of the archive, by the query of its address, in a tab of its own. */
export async function openReading(query: string): Promise<void> {
  await openOwnPage(`/reading.html${query}`, 'new');
}

/** Opens the search with a query, about the page in a tab, if it is about one. */
export async function openSearch(query: string, tab: number | null, place: Place = 'new'): Promise<void> {
  const about = tab === null ? '' : `${await tabInAddress(tab)}&`;
  await openOwnPage(`/popup.html?${about}query=${encodeURIComponent(query)}`, place);
}

/** Opens what the page in a tab leaves out, in a tab of its own. */
export async function openLeftOut(tab: number): Promise<void> {
  await openReading(`?${await tabInAddress(tab)}`);
}

/** The browser may open an address again when it has been restarted, and the number means another tab by then. */
const tabInAddress = async (tab: number): Promise<string> => `tab=${tab}&session=${await session()}`;

/** Opens the options, or shows the tab in which they are open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

async function openOwnPage(path: string, place: Place): Promise<void> {
  const url = browser.runtime.getURL(path as '/popup.html');
  if (place === 'this') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: place === 'new' });
}

/**
 * Tells every page that may be read what the reader chose, as it concerns that page; pages of sites that are on are read
 * from then on, if they were not.
 */
export async function tellPages(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ANY_PAGE], discarded: false });
  for (const { id, url } of tabs) {
    if (id === undefined || url === undefined) continue;
    const own = settingsOn(settings, url);
    // Nobody waits for the answers: a tab whose page is busy gives none for a long time.
    void askPage(id, null)('settings', own);
    if (mayRead(settings, url) && choiceFor(own.sites, siteOf(url)) === 'on') void askPage(id)('read', null);
  }
}

/** The address of the page in a tab, or null where the browser does not tell. */
export async function addressOf(tab: number): Promise<string | null> {
  return browser.tabs.get(tab).then(
    ({ url }) => url ?? null,
    () => null,
  );
}

/** Calls back when the extension has been installed or replaced by a newer version. */
export function onInstalled(callback: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void callback());
}

/** Calls back when the browser has been started. */
export function onStartup(callback: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => void callback());
}

/** Brings a tab to the front; one that has been closed meanwhile stays away. */
export async function showTab(tab: number): Promise<void> {
  if (await isOpen(tab)) await browser.tabs.update(tab, { active: true });
}

/** The tab in front in this page's window: the one that the popup stands above; null where there is none. */
export async function tabInFront(): Promise<{ readonly id: number; readonly isPrivate: boolean } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, isPrivate: tab.incognito };
}

/** The number of the tab in front in this page's window, or null. */
export async function activeTab(): Promise<number | null> {
  return (await tabInFront())?.id ?? null;
}
