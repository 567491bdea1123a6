import type { Box, Point } from './named-place.ts';

/** Pixels between the line box and the card: close enough to cross at once, far enough to leave the underline visible. */
export const GAP = 8;

/** Pixels that the card keeps from the edges of the viewport. */
export const MARGIN = 8;

/** Pixels that the card starts before the pointer, so that the way into it leads straight down or up. */
export const INSET = 40;

/** Below this height in pixels little but the head of a card can be seen; beside the name is better then. */
export const LEAST_HEIGHT = 220;

/** A line box this many times taller than wide belongs to vertical text: above and below it are its own line. */
const VERTICAL_RATIO = 1.5;

type Side = 'below' | 'above' | 'right' | 'left';

/** Where the card goes, in pixels of the layout viewport. */
export interface Placement extends Point {
  readonly side: Side;
  /** The height that the card must not exceed to stay on screen. */
  readonly maxHeight: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly side: Side;
  readonly width: number;
  readonly height: number;
}

/**
 * Places a card beside the line box that was pointed at: below it, above it, or where neither has room, to its right or
 * left. The card is shifted along that side to stay on screen, and never lies over the line box.
 */
export function placeCard(boxes: readonly Box[], pointer: Point, card: Size, viewport: Box): Placement {
  const line = lineBoxAt(boxes, pointer);
  const screen = shrink(viewport, MARGIN);
  const room = bestRoom(roomsAround(line, screen), card, isVertical(line));
  const maxHeight = Math.max(
    0,
    room.side === 'below' || room.side === 'above' ? room.height : screen.bottom - screen.top,
  );
  const height = Math.min(card.height, maxHeight);
  const beside = { x: pointer.x - INSET, y: pointer.y - INSET };
  const wanted = {
    below: { ...beside, y: line.bottom + GAP },
    above: { ...beside, y: line.top - GAP - height },
    right: { ...beside, x: line.right + GAP },
    left: { ...beside, x: line.left - GAP - card.width },
  }[room.side];
  const along = (at: number, from: number, to: number): number => Math.max(from, Math.min(at, to));
  return {
    side: room.side,
    x: along(wanted.x, screen.left, screen.right - card.width),
    y: along(wanted.y, screen.top, screen.bottom - height),
    maxHeight,
  };
}

/** The line box under the pointer, or the nearest one to it. */
export function lineBoxAt(boxes: readonly Box[], pointer: Point): Box {
  let best: Box = { left: pointer.x, top: pointer.y, right: pointer.x, bottom: pointer.y };
  let least = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const distance = distanceTo(box, pointer);
    if (distance < least) {
      least = distance;
      best = box;
    }
  }
  return best;
}

function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function shrink(box: Box, by: number): Box {
  return { left: box.left + by, top: box.top + by, right: box.right - by, bottom: box.bottom - by };
}

function isVertical(line: Box): boolean {
  return line.bottom - line.top > VERTICAL_RATIO * (line.right - line.left);
}

function roomsAround(line: Box, screen: Box): Readonly<Record<Side, Room>> {
  const width = screen.right - screen.left;
  const height = screen.bottom - screen.top;
  return {
    below: { side: 'below', width, height: screen.bottom - (line.bottom + GAP) },
    above: { side: 'above', width, height: line.top - GAP - screen.top },
    right: { side: 'right', width: screen.right - (line.right + GAP), height },
    left: { side: 'left', width: line.left - GAP - screen.left, height },
  };
}

function bestRoom(rooms: Readonly<Record<Side, Room>>, card: Size, vertical: boolean): Room {
  const { below, above, right, left } = rooms;
  const whole = (room: Room): boolean => room.width >= card.width && room.height >= card.height;
  // To its sides there is all the height of a window, however low.
  const least = Math.min(LEAST_HEIGHT, right.height);
  const readable = (room: Room): boolean => room.width >= card.width && room.height >= least;
  const roomier = above.height > below.height ? above : below;
  const order = vertical ? [right, left, below, above] : [below, above];
  const rest = vertical ? [roomier] : [roomier, right, left];
  return order.find(whole) ?? rest.find(readable) ?? roomier;
}
