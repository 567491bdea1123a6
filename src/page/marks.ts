import { ENTITY_TYPES } from '../names/entity.ts';
import type { NameLine } from '../protocol/messages.ts';
import { isIntact, nodeAt, type PageBlock, rangeOf } from './blocks.ts';
import { isLight } from './light-text.ts';

/** A name that stands in a text block. */
export interface Mark {
  readonly block: PageBlock;
  readonly start: number;
  readonly end: number;
  readonly name: NameLine;
}

/** The painted names of a page. */
export interface Marks {
  /** Paints these marks and no others. */
  show(marks: readonly Mark[]): void;
  /** Takes the paint off a text node that has changed. */
  drop(node: Node): void;
  clear(): void;
  /** The painted mark that holds the character, or the end, at an offset of a text node. */
  at(node: Node, offset: number): Mark | null;
  /** The shadow trees that hold marks. */
  shadowRoots(): readonly ShadowRoot[];
  /** Tints one name, or none. */
  activate(range: StaticRange | null): void;
}

interface Painted {
  marks: Mark[];
  near: boolean;
}

const PREFIX = 'backgrounder-';
const ON_DARK = '-on-dark';

// Each registered range costs every frame after a change of the page, so only what may be seen soon is registered.
const NEAR_VIEWPORT = '25% 0px';

/**
 * Paints names with the CSS Custom Highlight API: one highlight for each type, registered as `backgrounder-TYPE`, another
 * for light text as `backgrounder-TYPE-on-dark`, and `backgrounder-active`. The page's own tree is not touched. Ends with
 * the signal.
 */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  const registered = new Map<string, Highlight>();
  const register = (key: string): Highlight => {
    const highlight = new Highlight();
    CSS.highlights.set(PREFIX + key, highlight);
    registered.set(PREFIX + key, highlight);
    return highlight;
  };
  for (const type of ENTITY_TYPES) for (const suffix of ['', ON_DARK]) register(type + suffix);
  const active = register('active');
  active.priority = 1;

  const painted = new Map<Element, Painted>();
  const ranges = new Map<Mark, readonly [StaticRange, Highlight | undefined]>();
  const byNode = new Map<Node, Mark[]>();
  let shadowRoots: readonly ShadowRoot[] = [];

  const unpaint = (marks: readonly Mark[]): void => {
    const gone = new Set(marks);
    const nodes = new Set<Node>();
    for (const mark of gone) {
      const [range, highlight] = ranges.get(mark) ?? [];
      if (!range) continue;
      highlight?.delete(range);
      ranges.delete(mark);
      for (const node of nodesOf(mark)) nodes.add(node);
    }
    for (const node of nodes) {
      const kept = byNode.get(node)?.filter((mark) => !gone.has(mark)) ?? [];
      if (kept.length) byNode.set(node, kept);
      else byNode.delete(node);
    }
  };
  const paint = (marks: readonly Mark[]): void => {
    unpaint(marks);
    for (const mark of marks) {
      if (!hasPlace(mark)) continue;
      const range = rangeOf(mark.block, mark.start, mark.end);
      const highlight = registered.get(
        PREFIX + mark.name.type + (hasLightText(range.startContainer.parentElement) ? ON_DARK : ''),
      );
      highlight?.add(range);
      ranges.set(mark, [range, highlight]);
      for (const node of nodesOf(mark)) {
        const there = byNode.get(node);
        if (there) there.push(mark);
        else byNode.set(node, [mark]);
      }
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const element = painted.get(target);
        if (!element) continue;
        element.near = isIntersecting;
        if (isIntersecting) paint(element.marks);
        else unpaint(element.marks);
      }
    },
    { root: document, rootMargin: NEAR_VIEWPORT },
  );

  const show = (marks: readonly Mark[]): void => {
    const boxes = new Map<PageBlock, Element>();
    const wanted = Map.groupBy(marks, ({ block }) => {
      const box = boxes.get(block) ?? withBox(block.element);
      boxes.set(block, box);
      return box;
    });
    const trees = new Set([...boxes.keys()].map(({ nodes: [node] }) => node?.getRootNode()));
    shadowRoots = [...trees].filter((tree) => tree instanceof ShadowRoot);
    for (const [element, old] of painted) {
      unpaint(old.marks);
      if (wanted.has(element)) continue;
      observer.unobserve(element);
      painted.delete(element);
    }
    for (const [element, marks] of wanted) {
      const known = painted.get(element);
      if (known) {
        known.marks = marks;
        if (known.near) paint(marks);
      } else {
        painted.set(element, { marks, near: false });
        observer.observe(element);
      }
    }
  };
  const clear = (): void => {
    show([]);
    active.clear();
  };
  signal.addEventListener('abort', () => {
    clear();
    observer.disconnect();
    // A newer content script of an updated extension may have registered its own under the same name.
    for (const [key, highlight] of registered) if (CSS.highlights.get(key) === highlight) CSS.highlights.delete(key);
  });

  return {
    show,
    clear,
    shadowRoots: () => shadowRoots,
    drop: (node) => unpaint(byNode.get(node) ?? []),
    at: (node, offset) => markAt(byNode.get(node) ?? [], node, offset),
    activate: (range) => {
      active.clear();
      if (range) active.add(range);
    },
  };
}

/** The mark that covers an offset of a text node, among the marks that touch the node, in reading order. */
function markAt(marks: readonly Mark[], node: Node, offset: number): Mark | null {
  const [first] = marks;
  if (!first) return null;
  const at = offset + (first.block.starts[first.block.nodes.indexOf(node as Text)] ?? 0);
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).end < at) low = middle + 1;
    else high = middle;
  }
  const found = marks[low];
  return found && found.start <= at ? found : null;
}

const VISIBLE = { opacityProperty: true, visibilityProperty: true };

/** The nearest element that has a box of its own, which is what can be seen to come near the viewport. */
function withBox(element: Element): Element {
  const isBoxless = !element.checkVisibility() && getComputedStyle(element).display === 'contents';
  return isBoxless && element.parentElement ? withBox(element.parentElement) : element;
}

/**
 * Whether a name still stands where it was read, and takes room there. Transparent text does: many pages fade in, nobody
 * tells when, and paint on it is not seen before. Asks for styles, so only for names.
 */
export const hasPlace = (mark: Mark): boolean => stands(mark);

/** Whether a name has its place and can be seen there now. */
export const isVisible = (mark: Mark): boolean => stands(mark, VISIBLE);

function stands({ block, start, end }: Mark, options?: CheckVisibilityOptions): boolean {
  const parent = block.nodes[nodeAt(block, start)]?.parentElement;
  return parent != null && isIntact(block, start, end) && withBox(parent).checkVisibility(options);
}

const hasLightText = (element: Element | null): boolean => element !== null && isLight(getComputedStyle(element).color);

/** The text nodes that a mark stands in. */
const nodesOf = ({ block, start, end }: Mark): readonly Text[] =>
  block.nodes.slice(nodeAt(block, start), nodeAt(block, end - 1) + 1);
