import type { Ask } from '../protocol/ask.ts';
import type { BackgroundRequests, PageRequests } from '../protocol/messages.ts';
import { failed } from '../protocol/result.ts';
import { askingAhead } from './ask-ahead.ts';
import { firstSearch } from './first-search.ts';
import type { PageSwitchProps } from './page-switch.tsx';
import { answersScript, type PopupProps } from './popup.tsx';
import type { PopupState } from './popup-memory.ts';
import { text } from './text.ts';

/** Milliseconds that the popup waits for the answer to a search that comes back with it. */
const LATEST = 60;

/**
 * What the popup asks of the background; `tab` has the page that it is about, null where it is about none. What it will
 * show first is asked at once, before it has been drawn: the search that comes back with it, else the page. Ends when that
 * search can be drawn with the popup, or takes too long: two frames take longer than a later one.
 */
export async function popupRequests(
  askBackground: Ask<BackgroundRequests>,
  tab: number | null,
  remembered: PopupState | null,
): Promise<PopupProps['ask']> {
  const { ask, ahead } = askingAhead(askBackground);
  const query = remembered?.query.trim();
  if (remembered && query) {
    const { order, scroll } = remembered;
    const answers = [ahead('search', firstSearch(query, order, scroll)), ahead('suggest', { query })];
    const drawable = Promise.all([...answers, answersScript.load()]);
    await Promise.race([drawable, new Promise((resolve) => setTimeout(resolve, LATEST))]);
  } else if (tab !== null) void ahead('pageOverview', { tab });
  return {
    search: (request) => ask('search', request),
    suggest: (query) => ask('suggest', { query }),
    overview: async () =>
      tab === null ? failed('not-found', text('search_without_page')) : await ask('pageOverview', { tab }),
  };
}

/** What is asked, and done, about the page in a tab. */
export function pageRequests(
  ask: Ask<BackgroundRequests>,
  askPage: Ask<PageRequests>,
  tab: number,
): PageSwitchProps['ask'] {
  return {
    state: () => ask('pageState', { tab }),
    change: (change) => ask('changeSettings', change),
    markOnce: () => askPage('read', null),
  };
}
