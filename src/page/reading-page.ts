import type { Ask, BackgroundRequests } from '../protocol/messages.ts';
import type { PageAnnotator } from './annotator.ts';

/**
 * Where the scripts of one frame meet: the gate makes it, the marks' script adds the annotator, the card's script uses
 * both. The transport comes from the gate, so that the browser API is carried into a page only once.
 */
export interface ReadingPage {
  readonly ask: Ask<BackgroundRequests>;
  readonly signal: AbortSignal;
  annotator: PageAnnotator | null;
  /** Called by the marks' script when the page has been read for the first time. */
  readonly wasRead: () => void;
  /** Where the pointer was when the card was asked for: it may rest there and send no further event. */
  pointer: { readonly x: number; readonly y: number } | null;
  hasCard: boolean;
}

// All scripts run in the extension's isolated world of the frame: a global of that world is their only common place,
// and the page's own scripts do not see it.
const world = globalThis as { backgrounderReadingPage?: ReadingPage };

/** Offers the page to the scripts that come later, until its signal ends. */
export function offerReadingPage(page: ReadingPage): void {
  world.backgrounderReadingPage = page;
  page.signal.addEventListener('abort', () => {
    if (world.backgrounderReadingPage === page) delete world.backgrounderReadingPage;
  });
}

/** The page that the gate of this frame offers, or null where it has ended. */
export function readingPage(): ReadingPage | null {
  return world.backgrounderReadingPage ?? null;
}
