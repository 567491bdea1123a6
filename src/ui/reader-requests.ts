import type { Ask } from '../protocol/ask.ts';
import type { BackgroundRequests } from '../protocol/messages.ts';
import { failed, type Result } from '../protocol/result.ts';
import type { ReaderProps } from './reader.tsx';
import { text } from './text.ts';

/** What the pages of the archive ask of the background; `tab` has the page that the reader sees beside them. */
export function readerRequests(ask: Ask<BackgroundRequests>, tab: number | null): ReaderProps['ask'] {
  return {
    article: (article) => ask('article', { article }),
    card: (entity) => ask('card', { entity }),
    entity: (entity) => ask('entityView', { entity }),
    story: (story) => ask('story', { story }),
    overview: async () => (tab === null ? noPage() : ask('pageOverview', { tab })),
    leftOut: async () => (tab === null ? noPage() : ask('leftOut', { tab })),
  };
}

const noPage = (): Result<never> => failed('not-found', text('no_page'));
