import type { Ask } from '../protocol/ask.ts';
import type { BackgroundRequests, ChosenBy } from '../protocol/messages.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Say } from '../protocol/texts.ts';
import type { PageAnnotator } from './annotator.ts';
import type { MarkedName } from './hit-test.ts';

/**
 * Where the scripts of one frame meet: the gate makes it, the marks' script adds the annotator, the card's script uses
 * both. The transport comes from the gate, so that the browser API is carried into a page only once.
 */
export interface ReadingPage {
  readonly ask: Ask<BackgroundRequests>;
  readonly text: Say;
  readonly signal: AbortSignal;
  annotator: PageAnnotator | null;
  /** Called by the marks' script when the page has been read for the first time. */
  readonly wasRead: () => void;
  /** Where the pointer was when the card was asked for: it may rest there and send no further event. */
  pointer: { readonly x: number; readonly y: number } | null;
  /** Set by the card's script: hears the pointer, when it moves and is no finger. */
  pointerMoved: ((event: PointerEvent) => void) | null;
  hasCard: boolean;
  /** Whether the page is to be read although it may be no news. */
  isWanted: boolean;
  /** Called by the marks' script when the page turns out to be no news: it is left alone until it changes. */
  readonly refuse: () => void;
  /** Whether the reader asked for this page to be marked, wherever marking is off otherwise. Set by the gate. */
  isAsked: boolean;
  /** Set by the card's script: opens the card of a name for somebody who has no pointer there. */
  openCard: ((name: MarkedName, how: 'keyboard' | 'touch') => void) | null;
  /** Set by the marks' script: goes to the next or previous mark and opens its card. */
  step: ((direction: 'next' | 'previous') => unknown) | null;
  /** Set by the marks' script: goes to a mark of an entity, and opens its card for who cannot hover; whether there was one. */
  jump: ((entity: string, by: ChosenBy) => boolean) | null;
  /** What the reader should know about the marks of this page, in a sentence; the popup shows it. */
  note: string | null;
}

/** What the reader chose, for a page that may have been asked for where marking is off: nobody asks to see no marks. */
export const settingsFor = ({ isAsked }: ReadingPage, settings: Settings): Settings =>
  isAsked && settings.marking === 'off' ? { ...settings, marking: 'every' } : settings;

// All scripts run in the extension's isolated world of the frame: a global of that world is their only common place,
// and the page's own scripts do not see it.
const world = globalThis as { backgrounderReadingPage?: ReadingPage; backgrounderSite?: true };

/** Told by a script that runs before all others, and only on sites that the reader always wants to be read. */
export function chooseSite(): void {
  world.backgrounderSite = true;
}

/** Whether the page is to be read although it may be no news. */
export function isChosenSite(): boolean {
  return world.backgrounderSite === true;
}

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
