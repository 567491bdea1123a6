import type { Ask, BackgroundRequests, PageRequests } from '../protocol/messages.ts';
import { failed } from '../protocol/result.ts';
import { askingAhead } from './ask-ahead.ts';
import { firstSearch } from './first-search.ts';
import type { PageSwitchProps } from './page-switch.tsx';
import type { PopupProps } from './popup.tsx';
import type { PopupState } from './popup-memory.ts';
import { text } from './text.ts';

/**
 * What the popup asks of the background; `tab` has the page that it is about, null where it is about none. What it will
 * ask first is asked at once, before it has been drawn: the search that comes back with it, then the page.
 */
export function popupRequests(
  askBackground: Ask<BackgroundRequests>,
  tab: number | null,
  remembered: PopupState | null,
): PopupProps['ask'] & {
  /** Ends when the search that comes back with the popup has been answered; null where none does. */
  readonly returned: Promise<unknown> | null;
} {
  const { ask, ahead } = askingAhead(askBackground);
  const query = remembered?.query.trim();
  const returned =
    remembered && query
      ? Promise.all([
          ahead('search', firstSearch(query, remembered.order, remembered.scroll)),
          ahead('suggest', { query }),
        ])
      : null;
  if (tab !== null) void ahead('pageOverview', { tab });
  return {
    returned,
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
