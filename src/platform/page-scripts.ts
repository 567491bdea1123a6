import type { PageScript } from '../protocol/messages.ts';
import type { PageArticle } from '../protocol/page-article.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { browser } from './browser.ts';
import { ANY_PAGE, ANY_SITE, addressOf, isOpen } from './tabs.ts';
import { localeText } from './texts.ts';

/**
 * Whose the style of the marks is. Chromium paints the background of a highlight only where it is the page's, and gives
 * that to shadow trees too; Firefox keeps a style of the page's out of shadow trees. The page sees neither among its own.
 */
const STYLE_ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

interface Target {
  readonly tabId: number;
  readonly frameIds?: number[];
}

/**
 * Runs a script of the package at once. Those that need the whole page wait for it themselves, for a while: the browser
 * would wait without end for a page, or a frame of it, that never ends loading.
 */
const runIn = (target: Target, file: `/${Exclude<PageScript, 'frames'> | 'page-article' | 'gate'}.js`) =>
  browser.scripting.executeScript({ target, files: [file], injectImmediately: true });

const notAllowed = (): Result<never> => failed('not-ready', localeText('failure_not_allowed'));
const restricted = (): Result<never> => failed('restricted-page', localeText('restricted_page'));

/**
 * Milliseconds within which any page should have been read: longer than it is waited for while it loads, and than reading
 * takes. Who stands still, as behind a question of its own, would have the reader wait without end.
 */
const LONGEST_ANSWER = 10_000;

/** Runs the script that reads the article on the page of a tab; where it has been run before, what it left there. */
export async function readPage(tab: number): Promise<Result<PageArticle>> {
  // Of a page that it protects the browser does not tell the address. Chromium would never say that it runs no script in
  // one that shows the source of another.
  if ((await addressOf(tab)) === null) return notRead(tab);
  try {
    const late = new Promise<never>((_, reject) => setTimeout(reject, LONGEST_ANSWER));
    const article = await Promise.race([articleOf(tab), late]);
    // On some pages of its own Firefox runs no script and does not say so.
    if (article === undefined || article === 'unreadable') return restricted();
    return article === null ? failed('not-found', localeText('failure_no_article')) : success(article);
  } catch {
    // The browser gives its reason in words of its own that differ from version to version.
    return notRead(tab);
  }
}

async function notRead(tab: number): Promise<Result<never>> {
  if (!(await isOpen(tab))) return failed('not-found', localeText('no_page'));
  return (await browser.permissions.contains({ origins: [...ANY_SITE] })) ? restricted() : notAllowed();
}

/** What `page-article.ts` says of the page of a tab; nothing where it was not run. */
async function articleOf(tabId: number): Promise<PageArticle | 'unreadable' | null | undefined> {
  const target = { tabId };
  const [left] = await browser.scripting.executeScript({ target, func: readAgain, injectImmediately: true });
  const [injection] = left?.result ? [left.result] : await runIn(target, '/page-article.js');
  return injection?.result as PageArticle | 'unreadable' | null | undefined;
}

/** Carried into the page alone; the global is that of `page-article.ts`. */
function readAgain(): { readonly result: unknown } | null {
  const { backgrounderArticle } = globalThis as { readonly backgrounderArticle?: () => unknown };
  return backgrounderArticle ? { result: backgrounderArticle() } : null;
}

/**
 * Loads a script, and the style that belongs to it, into one frame of a tab; for `frames`, the first script into all
 * frames of the page's own origin.
 */
export async function loadScript(script: PageScript, tab: number, frame: number): Promise<void> {
  if (script === 'frames') return startInFrames(tab);
  const target = { tabId: tab, frameIds: [frame] };
  const style =
    script === 'marks'
      ? browser.scripting.insertCSS({ target, files: ['/assets/marks-style.css'], origin: STYLE_ORIGIN })
      : null;
  await Promise.all([style, runIn(target, `/${script}.js`)]);
}

/**
 * Starts the content script in the frames of a tab that are of the same origin as its page and do not have it yet. In
 * frames of other origins nothing runs but the question which they are.
 */
async function startInFrames(tab: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    injectImmediately: true,
    func: () => {
      // The globals of `reading-page.ts`: this function is carried into the frame alone.
      const world = globalThis as { backgrounderReadingPage?: unknown; backgrounderSite?: true };
      try {
        if (window === window.top || !window.top?.document || world.backgrounderReadingPage) return false;
      } catch {
        return false;
      }
      world.backgrounderSite = true;
      return true;
    },
  });
  const frameIds = frames.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
  if (frameIds.length === 0) return;
  await runIn({ tabId: tab, frameIds }, '/gate.js');
}

/**
 * Starts the content script in the tabs that were open before the extension was there. Firefox does so by itself; Chrome
 * leaves it to the extension.
 */
export async function startInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ANY_PAGE] });
  const starts = tabs.map(({ id }) => runIn({ tabId: id ?? -1 }, '/gate.js'));
  // Tabs that the browser protects, or that close meanwhile, are left out.
  await Promise.allSettled(starts);
}
