import { browser } from './browser.ts';

/** The time for which the extension is there for a page: it may be removed or replaced while the page stays open. */
export interface LifeOnPage {
  /** Ends when the extension has gone from under the page. */
  readonly signal: AbortSignal;
  /** Looks whether the extension is still there, and ends the signal if not. */
  readonly look: () => void;
}

// Our scripts share a world in which no page sees or hears them; a version of the extension that replaces this one has another.
const world = globalThis as { backgrounderLife?: LifeOnPage };

/**
 * Begins the extension's life on a page. Null where it lives there already: a page that loads while the extension is being
 * installed gets the first script from the browser and from the background. Nothing is said of it through the document,
 * where a page could hear it, or say the same.
 */
export function beginLifeOnPage(): LifeOnPage | null {
  const earlier = world.backgrounderLife;
  earlier?.look();
  if (earlier && !earlier.signal.aborted) return null;
  const ending = new AbortController();
  const look = (): void => {
    if (browser.runtime?.id === undefined) ending.abort();
  };
  world.backgrounderLife = { signal: ending.signal, look };
  return world.backgrounderLife;
}
