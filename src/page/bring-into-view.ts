import { elementAround } from './blocks.ts';
import { describeMark } from './hit-test.ts';
import { hasPlace, isVisible, type Mark, parentOf } from './mark.ts';

const AXES = [
  ['left', 'right', 'overflowX', 'scrollLeft'],
  ['top', 'bottom', 'overflowY', 'scrollTop'],
] as const;

/** What shows along one axis only a part of what stands in it: a box of the page, or the window. */
interface Pane {
  readonly axis: (typeof AXES)[number];
  readonly scroller: Element;
  /** Whether the reader can scroll it; what overflows is cut off otherwise. */
  readonly isScrolled: boolean;
  /** How far it was scrolled, in CSS pixels. */
  readonly offset: number;
  /** Where it begins and ends in the viewport now, in CSS pixels. */
  readonly view: () => DOMRect;
}

/**
 * Brings a mark into the window and into all that is scrolled around it, with its paragraph in the middle where that has
 * room. What the reader cannot scroll is left as it is: he could not bring back what had stood there. False where the mark
 * cannot be seen then, nor may appear because it was scrolled to, as text does on many pages. Nothing is scrolled to what
 * is hidden or cut off. Asks for styles and layout.
 */
export function bringIntoView(window: Window, mark: Mark): boolean {
  const parent = parentOf(mark);
  if (!parent || !hasPlace(mark, { visibilityProperty: true })) return false;
  const panes = panesAround(window, parent);
  // What a page leaves aside until it is near has no lines yet.
  const place = (): DOMRect => describeMark(mark).rects[0] ?? parent.getBoundingClientRect();
  /** Whether nothing cuts the mark off, as it stands now or once the reader has scrolled what he can. */
  const isShown = (whenScrolled: boolean): boolean => {
    const { left, right, top, bottom } = place();
    const at = { left: (left + right) / 2, top: (top + bottom) / 2 };
    return panes.every(({ axis: [start, end], isScrolled, view }) => {
      const { [start]: first, [end]: last } = view();
      const nearest = Math.min(Math.max(at[start], first), last);
      if (whenScrolled && isScrolled) at[start] = nearest;
      return Math.abs(at[start] - nearest) < 1;
    });
  };
  if (!isShown(true)) return false;
  const before = place().top;
  mark.block.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (const { axis, isScrolled, offset, scroller, view } of panes) {
    const [start, end, , scrolled] = axis;
    const { [start]: first, [end]: last } = view();
    const { [start]: from, [end]: to } = place();
    const missing = from < first || to > last ? (from + to - first - last) / 2 : 0;
    scroller.scrollBy({ [start]: isScrolled ? missing : offset - scroller[scrolled], behavior: 'instant' });
  }
  return place().top !== before || (isVisible(mark) && isShown(false));
}

/** What may cut off what stands in an element, from the inside out to the window. */
function panesAround({ document, innerWidth, innerHeight }: Window, parent: Element): readonly Pane[] {
  const { documentElement: root, body, scrollingElement } = document;
  const panes: Pane[] = [];
  const add = (scroller: Element, style: CSSStyleDeclaration, view: Pane['view']): void => {
    for (const axis of AXES) {
      const isScrolled = !/hidden|clip/.test(style[axis[2]]);
      panes.push({ axis, scroller, isScrolled, offset: scroller[axis[3]], view });
    }
  };
  // What the root leaves open the body says, of the window and not of itself.
  const sayer = body && getComputedStyle(root).overflow === 'visible' ? body : root;
  for (let next: Element | null = parent; next && next !== root; ) {
    const element: Element = next;
    const style = getComputedStyle(element);
    const isPane = element !== sayer && style.display !== 'contents' && style.overflow !== 'visible';
    if (isPane) add(element, style, () => element.getBoundingClientRect());
    // What is positioned is cut off by what its position is counted from.
    const isLifted = /absolute|fixed/.test(style.position);
    next = isLifted ? (element as HTMLElement).offsetParent : elementAround(element);
  }
  add(scrollingElement ?? root, getComputedStyle(sayer), () => new DOMRect(0, 0, innerWidth, innerHeight));
  return panes;
}
