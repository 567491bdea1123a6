import type { Ask, BackgroundRequests } from '../protocol/messages.ts';
import { failed } from '../protocol/result.ts';
import type { ReaderProps } from './reader.tsx';

const NO_PAGE = failed('not-found', 'There is no page that this could be about. Open it from the popup above a page.');

/** What the pages of the archive ask of the background; `tab` has the page that the reader sees beside them. */
export function readerRequests(ask: Ask<BackgroundRequests>, tab: number | null): ReaderProps['ask'] {
  return {
    article: (article) => ask('article', { article }),
    card: (entity) => ask('card', { entity }),
    entity: (entity) => ask('entityView', { entity }),
    story: (story) => ask('story', { story }),
    overview: async () => (tab === null ? NO_PAGE : ask('pageOverview', { tab })),
    leftOut: async () => (tab === null ? NO_PAGE : ask('leftOut', { tab })),
  };
}
