import type { Ask, BackgroundRequests, Handlers, PageRequests } from '../protocol/messages.ts';
import { success } from '../protocol/result.ts';
import { offerReadingPage, type ReadingPage } from './reading-page.ts';
import { seekNews } from './seek-news.ts';

interface Gate {
  readonly document: Document;
  readonly window: Window;
  readonly ask: Ask<BackgroundRequests>;
  readonly signal: AbortSignal;
}

/** Milliseconds before the background is asked again for a script: it may just be being replaced. */
const RETRIES = [500, 5000] as const;

/**
 * The only part that runs on every page: as soon as the page is news, it has the marks' script loaded. Returns the
 * answers to what the popup asks of the page.
 */
export function startGate({ document, window, ask, signal }: Gate): Handlers<PageRequests, unknown> {
  const page: ReadingPage = { ask, signal, annotator: null, pointer: null };

  const open = async (retries: readonly number[]): Promise<void> => {
    const { ok } = await ask('loadScript', { script: 'marks' });
    const [wait, ...later] = retries;
    if (!ok && wait !== undefined && !signal.aborted) setTimeout(open, wait, later);
  };
  seekNews(
    document,
    window,
    () => {
      offerReadingPage(page);
      void open(RETRIES);
    },
    signal,
  );

  return {
    markedNames: () => success(page.annotator?.names() ?? []),
    jump: ({ entity }) => {
      page.annotator?.jump(entity);
      return success(null);
    },
  };
}
