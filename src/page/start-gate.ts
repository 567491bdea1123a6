import type { Ask, BackgroundRequests, Handlers, PageRequests } from '../protocol/messages.ts';
import { success } from '../protocol/result.ts';
import { isNewsPage } from './news-page.ts';
import { offerReadingPage, type ReadingPage } from './reading-page.ts';

export interface Gate {
  readonly document: Document;
  readonly window: Window;
  readonly ask: Ask<BackgroundRequests>;
  readonly signal: AbortSignal;
}

/** Events after which a page that was not news may be: WXT sends the second one for navigation within a document. */
const SECOND_LOOKS = ['load', 'wxt:locationchange', 'pageshow'] as const;

/**
 * The only part that runs on every page: if the page is news, it has the marks' script loaded. A page may become news
 * without a new document, because its article is fetched or replaced, so it is looked at again when it has loaded and
 * after each navigation within it. Returns the answers to what the popup asks of the page.
 */
export function startGate({ document, window, ask, signal }: Gate): Handlers<PageRequests, unknown> {
  const page: ReadingPage = { ask, signal, annotator: null, pointer: null };
  const looking = new AbortController();
  let isOpen = false;

  const look = async (): Promise<void> => {
    if (isOpen || !isNewsPage(document)) return;
    isOpen = true;
    offerReadingPage(page);
    const { ok } = await ask('loadScript', { script: 'marks' });
    // A background that was just being replaced may answer the next time.
    if (ok) looking.abort();
    else isOpen = false;
  };
  for (const event of SECOND_LOOKS) {
    window.addEventListener(event, look, { signal: AbortSignal.any([signal, looking.signal]) });
  }
  void look();

  return {
    markedNames: () => success(page.annotator?.names() ?? []),
    jump: ({ entity }) => {
      page.annotator?.jump(entity);
      return success(null);
    },
  };
}
