import type { PageArticle } from '../protocol/messages.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { browser } from './browser.ts';

/** The pages that the extension asks to read, without those that are files. */
const ANY_SITE = ['http://*/*', 'https://*/*'];

const NOT_ALLOWED = failed(
  'not-ready',
  'Backgrounder may not read web pages. Allow it on this site, or on all, in the browser’s settings of the extension.',
);
const RESTRICTED = failed('restricted-page', 'The browser does not let extensions read this page.');

/** Runs the script that reads the article on the page of a tab. */
export async function readPage(tab: number): Promise<Result<PageArticle>> {
  try {
    const [injection] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/page-article.js'] });
    const article = injection?.result as PageArticle | null | undefined;
    // On some pages of its own Firefox runs no script and does not say so.
    if (article === undefined) return RESTRICTED;
    return article === null ? failed('not-found', 'There is no article on this page.') : success(article);
  } catch {
    // The browser gives its reason in words of its own that differ from version to version.
    return (await browser.permissions.contains({ origins: ANY_SITE })) ? RESTRICTED : NOT_ALLOWED;
  }
}

/** Loads a script, and the style that belongs to it, into one frame of a tab. */
export async function loadScript(script: 'marks' | 'card', tab: number, frame: number): Promise<void> {
  const target = { tabId: tab, frameIds: [frame] };
  const style = script === 'marks' ? browser.scripting.insertCSS({ target, files: ['/assets/marks-style.css'] }) : null;
  await Promise.all([style, browser.scripting.executeScript({ target, files: [`/${script}.js`] })]);
}

/** Shows the number of distinct names on the tab's page at the toolbar icon; none shows nothing. */
export async function setBadge(tab: number, names: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: names === 0 ? '' : String(names) });
}

/** Opens an article of the archive in the reading view, in a tab of its own. */
export async function openArticle(article: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/reading.html?article=${encodeURIComponent(article)}`) });
}

/** Opens the search in a tab of its own, with a query, about the page in another tab. */
export async function openSearch(query: string, tab: number | null): Promise<void> {
  const about = tab === null ? '' : `tab=${tab}&`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?${about}query=${encodeURIComponent(query)}`) });
}

/**
 * Starts the content script in the tabs that were open before the extension was there. Firefox does so by itself; Chrome
 * leaves it to the extension.
 */
export async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ANY_SITE, 'file:///*'] });
  const starts = tabs.map(({ id }) =>
    browser.scripting.executeScript({ target: { tabId: id ?? -1 }, files: ['/content-scripts/content.js'] }),
  );
  // Tabs that the browser protects, or that close meanwhile, are left out.
  await Promise.allSettled(starts);
}

/** Calls back when the extension has been installed or replaced by a newer version. */
export function onInstalled(callback: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void callback());
}

/** Brings a tab to the front. */
export async function showTab(tab: number): Promise<void> {
  await browser.tabs.update(tab, { active: true });
}

/** The tab that the popup stands above, or null. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
