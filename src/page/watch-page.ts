import { boxOf, isInline } from './blocks.ts';

/** Milliseconds from a change to the look at it: changes come in bursts, and nobody points at a name sooner. */
const SHORTEST_WAIT = 150;
/** Milliseconds between two looks at a page that never rests. */
const LONGEST_WAIT = 10_000;
/** Milliseconds without a change that count as a rest. */
const REST = 5000;
/** Looks without a rest between them after which a page is given up on. */
const MOST_LOOKS = 500;
/** More changed places than this are found faster by reading the article again. */
const MOST_PLACES = 64;
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
 * Returns the way to say which elements are the article from now on; with none, all of the page is watched for one.
 */
export function watchPage(
  document: Document,
  changes: PageChanges,
  signal: AbortSignal,
): (roots: readonly ArticleRoot[]) => void {
  let roots: readonly ArticleRoot[] = [];
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
    if (document.hidden) return;
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
    if (places === null) return;
    places ??= new Set();
    if (element) places.add(element);
    if (!element || places.size > MOST_PLACES) places = null;
  };
  const note = ({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void => {
    const root = roots.find((root) => root.contains(target));
    if (!root) {
      const isAnother = (node: Node): boolean => (node.textContent?.length ?? 0) > ANOTHER_ARTICLE;
      if (roots.some(({ isConnected }) => !isConnected) || !roots.length || [...addedNodes].some(isAnother))
        places = null;
      return;
    }
    if (type === 'attributes') {
      const runsAlong = [target, target.previousSibling, target.nextSibling].some(isText);
      add(target === root ? null : runsAlong ? boxOf(target.parentNode ?? root, root) : (target as Element));
      return;
    }
    const beside = [previousSibling, nextSibling, ...addedNodes, ...removedNodes];
    if (type === 'characterData') changes.touched(target);
    if (type === 'characterData' || beside.some(isText)) {
      add(boxOf(target, root));
    } else if (places !== null) {
      places ??= new Set();
      for (const node of addedNodes) if (node.nodeType === 1) add(node as Element);
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
      if (document.hidden) return;
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
    roots = now;
    observe();
  };
}

/** Whether a node is running text: such a neighbour makes a change part of the block around it. */
function isText(node: Node | null): boolean {
  if (node === null) return false;
  return node.nodeType === 3 ? (node as Text).data.trim() !== '' : node.nodeType === 1 && isInline(node as Element);
}
