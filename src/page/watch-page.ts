import { type ArticleRoot, changedPlaces, contentOf } from './changed-places.ts';
import { itself } from './itself.ts';
import { LAYER } from './layers.ts';

/** Milliseconds from a change to the look at it: changes come in bursts, and nobody points at a name sooner. */
const SHORTEST_WAIT = 150;
/** Milliseconds between two looks at a page that never rests. */
const LONGEST_WAIT = 10_000;
/** Milliseconds without a change that count as a rest. */
const REST = 5000;
/** Looks without a rest between them after which a page is given up on. */
const MOST_LOOKS = 500;
/** Of the time since the last look, this share at most is spent on the next: what a page costs it waits for. */
const WORKING_SHARE = 0.1;
/** Changes from which on the article is read again without a look at each, and no more are heard of until then. */
const MOST_RECORDS = 1000;

/** What takes text from a reader or gives it to one; classes change too often for it, and styles are left to the painting. */
const HIDING = ['hidden', 'aria-hidden', 'contenteditable'];

const WITHIN = { childList: true, subtree: true };

export interface PageChanges {
  /**
   * After a while: the elements whose text is new, none where text only went, or null where the article may have been
   * replaced. Further changes are reported after the promise has settled.
   */
  changed(elements: ReadonlySet<Element> | null): Promise<void>;
  /** The page changes without end and is no longer watched. */
  gaveUp(): void;
}

/**
 * Watches an article and the places where it could be replaced, until the signal ends. Changes are gathered, ever longer
 * while the page does not rest; nothing happens while the tab is hidden, and then the article counts as replaced.
 * Returns the way to say which elements are the article from now on; with none, all of the page is watched for one; with
 * null, nothing is.
 */
export function watchPage(
  document: Document,
  changes: PageChanges,
  signal: AbortSignal,
): (roots: readonly ArticleRoot[] | null) => void {
  let roots: readonly ArticleRoot[] | null = [];
  // Since the last look; null where all is to be read again.
  let records: MutationRecord[] | null = [];
  let address = document.URL;
  let wait = SHORTEST_WAIT;
  let looks = 0;
  let lastLook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Pages change in bursts of thousands, and wait for this: what the records say is read at the look.
  const observer = new MutationObserver((fresh) => {
    records?.push(...fresh);
    if (records && records.length > MOST_RECORDS) pause();
    schedule();
  });
  /** From here on all is to be read again, and nothing more need be told. */
  const pause = (): void => {
    observer.disconnect();
    records = null;
  };
  const observe = (): void => {
    observer.disconnect();
    // Each time anew: `document.open()` takes every listener off a page. One that is there is not added twice.
    document.addEventListener('visibilitychange', hiddenOrShown, { signal });
    if (document.hidden || !roots) return;
    for (const layer of document.querySelectorAll(LAYER)) follow(layer);
    for (const root of roots) {
      observer.observe(root, { ...WITHIN, characterData: true, attributeFilter: HIDING });
      for (let around = itself(root).parentNode; around; around = itself(around).parentNode) {
        observer.observe(around, { childList: true });
        for (const beside of itself(around).children) {
          if (!beside.firstElementChild && !beside.textContent.trim()) follow(beside);
        }
      }
    }
    if (roots.length > 0) return;
    const { documentElement, body } = document;
    if (documentElement) observer.observe(documentElement, { childList: true });
    if (body) observer.observe(body, { ...WITHIN, attributeFilter: HIDING });
  };
  // What applications show over an article they put into something empty, or its text comes later.
  const follow = (beside: Node): void => observer.observe(contentOf(beside), WITHIN);
  const schedule = (): void => {
    if (records?.length !== 0 && timer === undefined) timer = setTimeout(look, wait);
  };
  const look = async (): Promise<void> => {
    const found = records && changedPlaces(records, roots ?? [], follow);
    records = [];
    if (found === null) observe();
    else if (!found) {
      timer = undefined;
      return;
    }
    const now = performance.now();
    const isResting = now - lastLook > wait + REST;
    // Who goes on in an application waits for its next story as for the first one.
    const goesOn = address !== document.URL;
    address = document.URL;
    wait = isResting || goesOn ? SHORTEST_WAIT : Math.min(wait * 1.5, LONGEST_WAIT);
    looks = isResting ? 0 : looks + 1;
    lastLook = now;
    if (looks > MOST_LOOKS) {
      pause();
      looks = 0;
      timer = undefined;
      changes.gaveUp();
      return;
    }
    try {
      await changes.changed(found);
    } finally {
      wait = Math.min(Math.max(wait, (performance.now() - now) / WORKING_SHARE), LONGEST_WAIT);
      timer = undefined;
      if (!signal.aborted && !document.hidden) schedule();
    }
  };
  const hiddenOrShown = (): void => {
    clearTimeout(timer);
    timer = undefined;
    pause();
    if (document.hidden || !roots) return;
    looks = 0;
    observe();
    schedule();
  };
  signal.addEventListener('abort', () => {
    pause();
    clearTimeout(timer);
  });
  return (now) => {
    roots = now;
    observe();
  };
}
