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

/** Milliseconds for which the popup waits for a page that is still being read. */
const LONGEST_READING = 2000;

/**
 * The only part that runs on every page: as soon as the page is news, or a reader asks for a name on it, it has the
 * marks' script loaded. Returns the answers to what the popup asks of the page.
 */
export function startGate({ document, window, ask, signal }: Gate): Handlers<PageRequests, unknown> {
  const read = Promise.withResolvers<void>();
  const page: ReadingPage = { ask, signal, annotator: null, wasRead: read.resolve, pointer: null, hasCard: false };
  let isOpen = false;

  const load = async (retries: readonly number[]): Promise<void> => {
    if (signal.aborted || page.annotator !== null) return;
    const { ok } = await ask('loadScript', { script: 'marks' });
    const [wait, ...later] = retries;
    if (!ok && wait !== undefined) setTimeout(load, wait, later);
  };
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    offerReadingPage(page);
    void load(RETRIES);
  };
  seekNews(document, window, open, signal);

  const reading = (): Promise<unknown> =>
    Promise.race([read.promise, new Promise((resolve) => setTimeout(resolve, LONGEST_READING))]);

  return {
    async markedNames() {
      if (isOpen) await reading();
      return success(page.annotator?.names() ?? []);
    },
    async jump({ entity }) {
      open();
      await reading();
      page.annotator?.jump(entity);
      return success(null);
    },
  };
}
