import { ENTITY_TYPES } from '../names/entity.ts';
import type { NameLine } from '../protocol/messages.ts';
import { isIntact, nodeAt, type PageBlock, rangeOf } from './blocks.ts';

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
    for (const mark of marks) {
      const [range, highlight] = ranges.get(mark) ?? [];
      if (!range) continue;
      highlight?.delete(range);
      ranges.delete(mark);
      for (const node of nodesOf(mark)) byNode.delete(node);
    }
  };
  const paint = (marks: readonly Mark[]): void => {
    unpaint(marks);
    for (const mark of marks) {
      if (!isVisible(mark)) continue;
      const range = rangeOf(mark.block, mark.start, mark.end);
      const highlight = registered.get(
        PREFIX + mark.name.type + (isLight(range.startContainer.parentElement) ? ON_DARK : ''),
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

/** Of 255; light text of links and captions on dark pages is seldom darker. */
const MIDDLE_GREY = 140;

const VISIBLE = { opacityProperty: true, visibilityProperty: true };

/** The nearest element that has a box of its own, which is what can be seen to come near the viewport. */
function withBox(element: Element): Element {
  const isBoxless = !element.checkVisibility() && getComputedStyle(element).display === 'contents';
  return isBoxless && element.parentElement ? withBox(element.parentElement) : element;
}

/** Whether a reader can see a name where it was read. Asks for styles, so only for names. */
export function isVisible({ block, start, end }: Mark): boolean {
  const parent = block.nodes[nodeAt(block, start)]?.parentElement;
  return parent != null && isIntact(block, start, end) && withBox(parent).checkVisibility(VISIBLE);
}

/** Whether an element's text is light, and so its background dark. Colours that are not written as `rgb` count as dark. */
function isLight(element: Element | null): boolean {
  const [, red, green, blue] = (element && /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(element).color)) ?? [];
  return Number(red) * 0.3 + Number(green) * 0.6 + Number(blue) * 0.1 > MIDDLE_GREY;
}

/** The text nodes that a mark stands in. */
const nodesOf = ({ block, start, end }: Mark): readonly Text[] =>
  block.nodes.slice(nodeAt(block, start), nodeAt(block, end - 1) + 1);
