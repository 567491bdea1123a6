import type { Box, Point } from './named-place.ts';

/** Pixels around the straight way that still count as on the way: a hand does not draw straight lines. */
const SLACK = 6;

/**
 * Whether a point lies on the way between the name and its card: inside the convex hull of both boxes. While the pointer
 * travels there, the card stays.
 */
export function inCorridor(point: Point, name: Box, card: Box): boolean {
  const hull = convexHull([...corners(name), ...corners(card)]);
  return hull.every((from, i) => {
    const to = hull[(i + 1) % hull.length] ?? from;
    return cross(from, to, point) >= 0;
  });
}

function corners(box: Box): readonly Point[] {
  const left = box.left - SLACK;
  const right = box.right + SLACK;
  const top = box.top - SLACK;
  const bottom = box.bottom + SLACK;
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Positive when `c` lies to the left of the way from `a` to `b`. */
function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Andrew's monotone chain (1979): the hull in one turning direction, no three of its points on a line. */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    let [before, last] = kept.slice(-2);
    while (before && last && cross(before, last, point) <= 0) {
      kept.pop();
      [before, last] = kept.slice(-2);
    }
    kept.push(point);
  }
  return kept.slice(0, -1);
}
