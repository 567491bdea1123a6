import type { Ask, Handlers } from '../protocol/ask.ts';
import type { BackgroundRequests, PageRequests } from '../protocol/messages.ts';
import { success } from '../protocol/result.ts';
import type { Settings } from '../protocol/settings.ts';
import { isChosenSite, offerReadingPage, type ReadingPage, settingsFor } from './reading-page.ts';
import { seekNews } from './seek-news.ts';

interface Gate {
  readonly document: Document;
  readonly window: Window;
  readonly ask: Ask<BackgroundRequests>;
  /** For the scripts that show something: the browser API is carried into a page only once. */
  readonly text: ReadingPage['text'];
  readonly signal: AbortSignal;
}

/** Milliseconds before the background is asked again for a script: it may just be being replaced. */
const RETRIES = [500, 5000] as const;

/** Milliseconds for which the popup waits for a page that is still being read. */
const LONGEST_READING = 2000;

/**
 * The only part that runs on every page: as soon as the page may be news, or a reader asks for a name on it, it has the
 * marks' script loaded, which looks closer. Returns the answers to what the popup asks of the page.
 */
export function startGate({ document, window, ask, text, signal }: Gate): Handlers<PageRequests, unknown> {
  const read = Promise.withResolvers<void>();
  const page: ReadingPage = {
    ask,
    text,
    signal,
    annotator: null,
    wasRead: read.resolve,
    pointer: null,
    pointerMoved: null,
    hasCard: false,
    isAsked: false,
    isWanted: isChosenSite(),
    refuse: () => {
      isOpen = false;
      seekOn?.();
    },
    openCard: null,
    step: null,
    jump: null,
    note: null,
  };
  let isOpen = false;
  let seekOn: (() => void) | undefined;

  const load = async (asked: boolean, retries: readonly number[]): Promise<void> => {
    if (signal.aborted || page.annotator !== null) return;
    const answer = await ask('loadScript', { script: 'marks', asked });
    const [wait, ...later] = retries;
    if (!answer.ok && answer.failure.code !== 'switched-off' && wait !== undefined)
      setTimeout(load, wait, asked, later);
  };
  const open = (asked = false): void => {
    if (!isOpen) offerReadingPage(page);
    isOpen = true;
    page.isWanted ||= asked;
    void load(asked, RETRIES);
  };
  const mayOpen = (refused: () => void): void => {
    seekOn = refused;
    open();
  };
  if (isChosenSite()) open();
  else seekNews(document, window, mayOpen, signal);

  const reading = (): Promise<unknown> =>
    Promise.race([read.promise, new Promise((resolve) => setTimeout(resolve, LONGEST_READING))]);

  const show = (settings: Settings): void => {
    // Who turns marking on means all pages, and who then turns it off this one, too.
    if (settings.marking !== 'off') page.isAsked = false;
    page.annotator?.apply(settingsFor(page, settings));
  };
  const apply = (settings: Settings): void => {
    show(settings);
    // The site may just have been turned on.
    if (isOpen) open();
  };
  // Nobody could tell a page that lay in the browser's cache what has changed meanwhile.
  const askAgain = async ({ persisted }: PageTransitionEvent): Promise<void> => {
    const answer = persisted && isOpen ? await ask('settings', null) : null;
    if (answer?.ok) apply(answer.value);
  };
  window.addEventListener('pageshow', askAgain, { signal });

  return {
    async markedNames() {
      if (isOpen) await reading();
      return success(page.annotator?.names() ?? []);
    },
    async jump({ entity, by }) {
      open(true);
      await reading();
      return success(page.jump?.(entity, by) ?? false);
    },
    async step({ direction }) {
      if (!isOpen) return success(null);
      await reading();
      page.step?.(direction);
      return success(null);
    },
    settings(settings) {
      apply(settings);
      return success(null);
    },
    read() {
      page.isAsked = true;
      open(true);
      // It may have been read already, while marking was off.
      void ask('settings', null).then((answer) => answer.ok && show(answer.value));
      return success(null);
    },
    reading: () => success({ isFound: isOpen, names: page.annotator?.nameCount() ?? 0, note: page.note }),
  };
}
