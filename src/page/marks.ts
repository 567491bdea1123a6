import type { Intensity } from '../protocol/settings.ts';
import { elementAround, type PageBlock, rangeOf } from './blocks.ts';
import { firstOf } from './first-of.ts';
import { hasPlace, isBoxless, type Mark, nodesOf, type PageMarks, parentOf } from './mark.ts';
import { createPaperTest } from './paper.ts';

/** The painted names of a page. A text node that changes loses its paint at once. */
export interface Marks {
  /** Paints these marks and no others, block by block; what is not near the viewport only when it comes there. */
  show(marks: PageMarks, intensity: Intensity): Generator<void, true>;
  clear(): void;
  /** The painted mark that holds the character, or the end, at an offset of a text node. */
  at(node: Node, offset: number): Mark | null;
  /** The painted marks that stand, with some of their words, in an element itself; some more than once. None in none. */
  within(element: Element | null): Generator<Mark>;
  /** The painted marks that begin anywhere in an element, in no order. */
  inside(element: Element): Iterable<Mark>;
  /** The shadow trees that hold painted marks. */
  shadowRoots(): ShadowRoot[];
  /** Tints one name, or none. */
  activate(range: StaticRange | null): void;
}

/** An element whose nearness to the viewport is watched, with the blocks that stand in it. */
interface Box {
  readonly blocks: Map<PageBlock, readonly Mark[]>;
  near: boolean;
  /** Whether it took no room when it was looked at last; undefined before. */
  isGone?: boolean;
}

const PREFIX = 'backgrounder-';

/** What is appended to the type for what the name is printed on. */
const ON_PAPER = { light: '', dark: '-on-dark', other: '-in-ink', clear: '-faint', cut: '-faint clear' } as const;

// Each registered range costs every frame after a change of the page, so only what may be seen soon is registered.
const NEAR_VIEWPORT = '25% 0px';

/** Milliseconds from a change of a page's theme to the look at its colours: many fade from one to the other. */
const THEME_FADES = 400;

/**
 * Paints names with the CSS Custom Highlight API: `backgrounder-TYPE`, followed by what the name is printed on or by
 * `-faint`; `backgrounder-strong` or `-clear` besides, and `backgrounder-active`. The page's own tree is not touched.
 * Calls back where text that was read is shown or hidden by the page's styles alone. Ends with the signal.
 */
export function createMarks(document: Document, signal: AbortSignal, onReveal?: () => void): Marks {
  const { highlights } = CSS;
  const registered = new Map<string, Highlight>();
  const highlightOf = (key: string): Highlight => {
    const highlight = registered.get(key) ?? new Highlight();
    registered.set(key, highlight);
    return highlight;
  };
  /** Each time anew: a page that calls `CSS.highlights.clear()` means its own. A newer script's are left alone in the end. */
  const register = (): void => {
    for (const [key, highlight] of signal.aborted ? [] : registered) {
      if (highlights.get(PREFIX + key) !== highlight) highlights.set(PREFIX + key, highlight);
    }
  };
  const boxes = new Map<Element, Box>();
  const boxOf = new Map<PageBlock, Element>();
  const painted = new Map<Mark, readonly [StaticRange, keys: string]>();
  const byNode = new Map<Node, Mark[]>();
  const trees = new Set<ShadowRoot>();
  let intensity: Intensity = 'normal';

  // Of the painted nodes alone: that costs other changes nothing, and whoever watches the page may pause.
  const words = new MutationObserver((changes) => {
    for (const { target } of changes) byNode.get(target)?.forEach(unpaint);
  });
  const unpaint = (mark: Mark): void => {
    const [range] = painted.get(mark) ?? [];
    if (!range) return;
    for (const highlight of registered.values()) highlight.delete(range);
    painted.delete(mark);
    for (const node of nodesOf(mark)) {
      const kept = byNode.get(node)?.filter((other) => other !== mark) ?? [];
      if (kept.length) byNode.set(node, kept);
      else byNode.delete(node);
    }
  };
  const paint = (marks: readonly Mark[], paperUnder = createPaperTest()): void => {
    for (const mark of marks) {
      const parent = parentOf(mark);
      if (!parent || !hasPlace(mark)) {
        unpaint(mark);
        continue;
      }
      const tree = parent.getRootNode();
      if (tree instanceof ShadowRoot) trees.add(tree);
      const paper = paperUnder(parent);
      const variant = ON_PAPER[intensity === 'faint' && paper !== 'cut' ? 'clear' : paper];
      const keys = mark.name.type + variant + (intensity === 'strong' ? ' strong' : '');
      if (painted.get(mark)?.[1] === keys) continue;
      unpaint(mark);
      const range = rangeOf(mark.block, mark.start, mark.end);
      for (const key of keys.split(' ')) highlightOf(key).add(range);
      painted.set(mark, [range, keys]);
      for (const node of nodesOf(mark)) {
        words.observe(node, { characterData: true });
        byNode.set(
          node,
          [...(byNode.get(node) ?? []), mark].sort((a, b) => a.start - b.start),
        );
      }
    }
    register();
  };
  const put = (block: PageBlock, marks: readonly Mark[], element: Element): void => {
    let box = boxes.get(element);
    if (!box) {
      box = { blocks: new Map(), near: false };
      boxes.set(element, box);
      observer.observe(element);
    }
    boxOf.set(block, element);
    box.blocks.set(block, marks);
    if (box.near) paint(marks);
  };
  const remove = (block: PageBlock): void => {
    const element = boxOf.get(block);
    const box = element && boxes.get(element);
    if (!box) return;
    box.blocks.get(block)?.forEach(unpaint);
    box.blocks.delete(block);
    boxOf.delete(block);
    if (box.blocks.size) return;
    observer.unobserve(element);
    boxes.delete(element);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const paperUnder = createPaperTest();
      let isRevealed = false;
      for (const { target, isIntersecting, boundingClientRect: size } of entries) {
        const box = boxes.get(target);
        if (!box) continue;
        const hasRoom = size.width + size.height > 0;
        isRevealed ||= box.isGone === hasRoom;
        box.isGone = !hasRoom;
        const around = elementAround(target);
        if (isIntersecting) for (const marks of box.blocks.values()) paint(marks, paperUnder);
        else if (box.near) for (const marks of box.blocks.values()) marks.forEach(unpaint);
        else if (around && !hasRoom && isBoxless(target)) {
          for (const [block, marks] of box.blocks) {
            remove(block);
            put(block, marks, around);
          }
        }
        box.near = isIntersecting;
      }
      if (isRevealed) onReveal?.();
    },
    { root: document, rootMargin: NEAR_VIEWPORT },
  );
  let fading: ReturnType<typeof setTimeout> | undefined;
  const repaint = (): void => {
    const paperUnder = createPaperTest();
    for (const { near, blocks } of boxes.values()) {
      if (near) for (const marks of blocks.values()) paint(marks, paperUnder);
    }
  };
  const onTheme = (): void => {
    clearTimeout(fading);
    fading = setTimeout(repaint, THEME_FADES);
  };
  const themes = new MutationObserver(onTheme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onTheme, { signal });
  const clear = (): void => {
    for (const block of boxOf.keys()) remove(block);
    words.disconnect();
    registered.get('active')?.clear();
  };
  signal.addEventListener('abort', () => {
    clear();
    clearTimeout(fading);
    themes.disconnect();
    observer.disconnect();
    // A newer content script of an updated extension may have registered its own under the same name.
    for (const [key, highlight] of registered) {
      if (highlights.get(PREFIX + key) === highlight) highlights.delete(PREFIX + key);
    }
  });

  return {
    *show(marks, how) {
      intensity = how;
      // Themes are switched by an attribute somewhere around the text, or by a style.
      const watched = new Set<Element>();
      if (document.head) themes.observe(document.head, { attributes: true, childList: true, subtree: true });
      for (const tree of trees) if (!tree.isConnected) trees.delete(tree);
      for (const block of boxOf.keys()) {
        if (!marks.has(block)) remove(block);
        yield;
      }
      for (const [block, fresh] of marks) {
        const element = boxOf.get(block) ?? block.element;
        for (const mark of boxes.get(element)?.blocks.get(block) ?? []) if (!fresh.includes(mark)) unpaint(mark);
        put(block, fresh, element);
        for (let each = elementAround(element); each && !watched.has(each); each = elementAround(each)) {
          watched.add(each);
          themes.observe(each, { attributes: true });
        }
        yield;
      }
      return true;
    },
    clear,
    *within(element) {
      for (let node = element?.firstChild; node; node = node.nextSibling) yield* byNode.get(node) ?? [];
    },
    inside: (element) => painted.keys().filter((mark) => element.contains(parentOf(mark))),
    shadowRoots: () => [...trees],
    at: (node, offset) => markAt(byNode.get(node) ?? [], node, offset),
    activate: (range) => {
      const active = highlightOf('active');
      active.priority = 1;
      active.clear();
      if (range) active.add(range);
      register();
    },
  };
}

/** Whether a point is in a box, or on its edge. */
export const holds = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** The mark that covers an offset of a text node, among the marks that touch the node, in reading order. */
function markAt(marks: readonly Mark[], node: Node, offset: number): Mark | null {
  const [first] = marks;
  if (!first) return null;
  const at = offset + (first.block.starts[first.block.nodes.indexOf(node as Text)] ?? 0);
  const found = marks[firstOf(marks, ({ end }) => end >= at)];
  return found && found.start <= at ? found : null;
}
