import type { NameLine } from '../protocol/name-line.ts';
import { rangeOf } from './blocks.ts';
import { itself } from './itself.ts';
import { isVisible, type Mark } from './mark.ts';
import { holds, type Marks } from './marks.ts';
import { hidesBehind } from './paper.ts';

/** A marked name at one place of the page. */
export interface MarkedName extends NameLine {
  /** As the page prints it. */
  readonly text: string;
  readonly range: StaticRange;
  /** Its boxes in the viewport in CSS pixels, one for each line that it stands on. */
  readonly rects: readonly DOMRect[];
}

/** What hides what is behind it without a background. */
const FILLED = 'img,video,svg';

const described = new WeakMap<StaticRange, Mark>();

/** The mark that a `MarkedName` was made from, by its range. */
export const markOf = (range: StaticRange): Mark | undefined => described.get(range);

/**
 * The marked name at a point of the viewport. Asks the browser for the caret there and looks the text node up: that
 * costs 1 to 1.5 times what `elementFromPoint` costs, where `highlightsFromPoint` takes a time that grows with the number
 * of marks. Where the `target` of the event at that point is known, and holds no mark itself, nothing is asked, but where
 * it is part of a link: that may be laid over text.
 */
export function hitTest(
  document: Document,
  marks: Marks,
  x: number,
  y: number,
  target?: EventTarget | null,
): MarkedName | null {
  const top = target instanceof Element ? target : document.elementFromPoint(x, y);
  const shadowRoots = marks.shadowRoots();
  // Of what happens in a shadow tree only the host is told.
  if (shadowRoots.length > 0 || !marks.within(top).next().done) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    const mark = caret && marks.at(caret.offsetNode, caret.offset);
    // Of text that is selected as a whole Firefox gives the element that is, and no character.
    const around = caret?.offsetNode.nodeType === 1 ? top : null;
    const found = ofThem(mark ? [mark] : marks.within(around), x, y);
    if (found) return found;
  }
  return underLink(document, marks, x, y, top);
}

/** The one of some marks that can be seen at a point. */
function ofThem(marks: Iterable<Mark>, x: number, y: number): MarkedName | null {
  for (const mark of marks) {
    if (!isVisible(mark)) continue;
    const found = describeMark(mark);
    // The caret snaps to the nearest text, even from a margin.
    if (found.rects.some((box) => holds(box, x, y))) return found;
  }
  return null;
}

/** The mark under a link that is laid over text, as teasers have it, or lies behind text that lets the pointer through. */
function underLink(document: Document, marks: Marks, x: number, y: number, top: Element | null): MarkedName | null {
  const link = top && itself(top).closest('a');
  for (const element of link ? document.elementsFromPoint(x, y) : []) {
    const its = itself(element);
    if (element !== link) {
      const found = ofThem(marks.inside(element), x, y);
      if (found || its.contains(link)) return found;
    }
    if (its.matches(FILLED) || (hidesBehind(element) && holds(its.getBoundingClientRect(), x, y))) return null;
  }
  return null;
}

/** A mark with where it is now. Asks for layout. */
export function describeMark(mark: Mark): MarkedName {
  const { block, start, end, name } = mark;
  const range = rangeOf(block, start, end);
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  described.set(range, mark);
  const isVertical = getComputedStyle(block.element).writingMode !== 'horizontal-tb';
  return { ...name, text: block.text.slice(start, end), range, rects: lineBoxes(live.getClientRects(), isVertical) };
}

/** Boxes of inline elements and text on one line, joined. */
function lineBoxes(rects: Iterable<DOMRect>, isVertical: boolean): DOMRect[] {
  const [near, far] = isVertical ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    if (rect.width * rect.height === 0) continue;
    const line = lines.at(-1);
    const across = (rect[near] + rect[far]) / 2;
    if (line && across > line[near] && across < line[far]) {
      const { right, bottom } = line;
      line.x = Math.min(line.x, rect.x);
      line.y = Math.min(line.y, rect.y);
      line.width = Math.max(right, rect.right) - line.x;
      line.height = Math.max(bottom, rect.bottom) - line.y;
    } else lines.push(rect);
  }
  return lines;
}
