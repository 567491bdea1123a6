import type { NameLine } from './name-line.ts';

/** What the page asks of the archive: the text blocks that a reader sees. */
export interface AnnotateRequest {
  readonly blocks: readonly string[];
}

/**
 * Names found on a page, as numbers: four for each mention, `block, start, end, position in entities`, in reading order.
 * Plain arrays, because not every browser's messages carry typed arrays.
 */
export interface Annotations {
  readonly mentions: readonly number[];
  readonly entities: readonly NameLine[];
}

/** How many numbers a mention takes in `Annotations.mentions`. */
export const MENTION_WIDTH = 4;
