import type { Ask, BackgroundRequests, PageRequests } from '../protocol/messages.ts';
import { failed } from '../protocol/result.ts';
import type { PageSwitchProps } from './page-switch.tsx';
import type { PopupProps } from './popup.tsx';
import { text } from './text.ts';

/** What the popup asks of the background; `tab` has the page that it is about, null where it is about none. */
export function popupRequests(ask: Ask<BackgroundRequests>, tab: number | null): PopupProps['ask'] {
  return {
    search: (request) => ask('search', request),
    suggest: (query) => ask('suggest', { query }),
    overview: async () =>
      tab === null ? failed('not-found', text('type_to_search')) : await ask('pageOverview', { tab }),
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
