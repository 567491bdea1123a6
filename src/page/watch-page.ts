import { boxOf, isInline } from './blocks.ts';

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
/** More changed places than this are found faster by reading the article again. */
const MOST_PLACES = 256;
/** Characters that appear beside the article and are then taken for another one. */
const ANOTHER_ARTICLE = 500;

/** What takes text from a reader or gives it to one; classes change too often for it, and styles are left to the painting. */
const HIDING = ['hidden', 'aria-hidden', 'contenteditable'];

/** An element that holds an article, or a shadow tree within one. */
export type ArticleRoot = Element | ShadowRoot;

export interface PageChanges {
  /** At once, before the page is painted: the words of this text node have changed. */
  touched(node: Node): void;
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
  let roots: readonly ArticleRoot[] = [];
  let isOff = false;
  let places: Set<Element> | null | undefined;
  let wait = SHORTEST_WAIT;
  let looks = 0;
  let lastLook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    schedule();
  });
  const observe = (): void => {
    observer.disconnect();
    if (document.hidden || isOff) return;
    for (const root of roots) {
      observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter: HIDING });
      for (let around = root.parentNode; around; around = around.parentNode)
        observer.observe(around, { childList: true });
    }
    if (roots.length > 0) return;
    const { documentElement, body } = document;
    if (documentElement) observer.observe(documentElement, { childList: true });
    if (body) observer.observe(body, { childList: true, subtree: true, attributeFilter: HIDING });
  };
  const add = (element: Element | null): void => {
    places ??= new Set();
    if (element) places.add(element);
    if (!element || places.size > MOST_PLACES) places = null;
  };
  // Pages change in bursts of thousands: what is not needed of a record is not read, because the browser makes it then.
  const note = (record: MutationRecord): void => {
    const { type, target } = record;
    const isWord = type === 'characterData';
    if (isWord) changes.touched(target);
    if (places === null) return;
    const root = roots.find((root) => root.contains(target));
    if (!root) {
      const isAnother = (node: Node): boolean => (node.textContent?.length ?? 0) > ANOTHER_ARTICLE;
      if (roots.some(({ isConnected }) => !isConnected) || !roots.length || [...record.addedNodes].some(isAnother))
        places = null;
    } else if (type === 'attributes') {
      const runsAlong = [target, target.previousSibling, target.nextSibling].some(isText);
      add(target === root ? null : runsAlong ? boxOf(target.parentNode ?? root, root) : (target as Element));
    } else if (isWord || isAmidText(record)) {
      add(boxOf(target, root));
    } else {
      places ??= new Set();
      for (const node of record.addedNodes) if (node.nodeType === 1) add(node as Element);
    }
  };
  const schedule = (): void => {
    if (places !== undefined && timer === undefined) timer = setTimeout(look, wait);
  };
  const look = async (): Promise<void> => {
    const now = performance.now();
    const isResting = now - lastLook > wait + REST;
    wait = isResting ? SHORTEST_WAIT : Math.min(wait * 1.5, LONGEST_WAIT);
    looks = isResting ? 0 : looks + 1;
    lastLook = now;
    if (looks > MOST_LOOKS) {
      observer.disconnect();
      looks = 0;
      places = timer = undefined;
      changes.gaveUp();
      return;
    }
    const found = places;
    places = undefined;
    try {
      if (found !== undefined) await changes.changed(found);
    } finally {
      wait = Math.min(Math.max(wait, (performance.now() - now) / WORKING_SHARE), LONGEST_WAIT);
      timer = undefined;
      if (!signal.aborted && !document.hidden) schedule();
    }
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      clearTimeout(timer);
      timer = undefined;
      observe();
      if (document.hidden || isOff) return;
      looks = 0;
      places = null;
      schedule();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return (now) => {
    roots = now ?? [];
    isOff = now === null;
    observe();
  };
}

/** Whether nodes that came or went were running text, or stood beside it. */
function isAmidText({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean {
  if (isText(previousSibling) || isText(nextSibling)) return true;
  for (const node of addedNodes) if (isText(node)) return true;
  for (const node of removedNodes) if (isText(node)) return true;
  return false;
}

/** Whether a node is running text: such a neighbour makes a change part of the block around it. */
function isText(node: Node | null): boolean {
  if (node === null) return false;
  return node.nodeType === 3 ? (node as Text).data.trim() !== '' : node.nodeType === 1 && isInline(node as Element);
}
