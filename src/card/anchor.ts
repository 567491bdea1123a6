import type { Box, NamedPlace, Point } from './named-place.ts';
import type { Gesture } from './phases.ts';

/** Where a card belongs: the line boxes of a name and the point in them that was pointed at. */
export interface Anchor {
  readonly boxes: readonly Box[];
  readonly at: Point;
  /** At the bottom of the window instead, where a finger can reach it. */
  readonly isSheet?: boolean;
  /** In dark colours, whatever the reader has chosen for the system. */
  readonly isOnDark?: boolean | undefined;
}

/** Where the card of a gesture belongs. */
export function anchorOf({ place, at, by }: Gesture): Anchor {
  return { boxes: place.rects, at, isSheet: by === 'touch' };
}

/** The same after the page's layout has changed: beside the name where it is now, or where it was if it is gone. */
export function anchorNow(document: Document, { place }: Gesture, before: Anchor): Anchor {
  const boxes = [...(rangeOf(document, place)?.getClientRects() ?? [])];
  return boxes.length > 0 ? { ...before, boxes, at: middleOf(boxes) } : before;
}

/** Where in the window a name begins now; null where it is gone. */
export function cornerOf(document: Document, place: NamedPlace): Point | null {
  return rangeOf(document, place)?.getBoundingClientRect() ?? null;
}

function rangeOf(
  document: Document,
  { range: { startContainer, startOffset, endContainer, endOffset } }: NamedPlace,
): Range | null {
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // The text has become shorter than the name.
    return null;
  }
}

/** A point of a name that nobody points at. */
export function middleOf(boxes: readonly Box[]): Point {
  const [box] = boxes;
  return box ? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } : { x: 0, y: 0 };
}
