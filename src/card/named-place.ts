import type { EntityType } from '../names/entity.ts';

/** A rectangle in CSS pixels of the layout viewport; a `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point in CSS pixels of the layout viewport, as `clientX` and `clientY` of a pointer event. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One marked name on the page, as the pointer meets it. */
export interface NamedPlace {
  /** Id of the entity that the name stands for. */
  readonly entity: string;
  /** The entity's name, shown while its card is being fetched. */
  readonly name: string;
  readonly type: EntityType;
  /** Line boxes of the name in reading order; several when it wraps. Never empty. */
  readonly rects: readonly Box[];
  /** Where it stands in the document; tells one mark from another. */
  readonly range: StaticRange;
}

/** Whether both are the same mark, wherever it may have moved to. */
export function sameMark(a: NamedPlace | null, b: NamedPlace | null): boolean {
  if (!a || !b) return false;
  const { startContainer, startOffset } = b.range;
  return a.entity === b.entity && a.range.startContainer === startContainer && a.range.startOffset === startOffset;
}
