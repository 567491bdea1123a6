import type { NameLine } from '../protocol/name-line.ts';
import { isIntact, nodeAt, type PageBlock } from './blocks.ts';

/** A name that stands in a text block. */
export interface Mark {
  readonly block: PageBlock;
  readonly start: number;
  readonly end: number;
  readonly name: NameLine;
}

/** The names of a page, each block's in reading order. */
export type PageMarks = ReadonlyMap<PageBlock, readonly Mark[]>;

/** What is asked of a browser for what can be seen now: that it has a box is not enough. */
export const VISIBLE = { opacityProperty: true, visibilityProperty: true };

/** Whether an element has no box of its own but its text is shown: nobody sees it come near the viewport. */
export const isBoxless = (element: Element): boolean => getComputedStyle(element).display === 'contents';

/** The nearest element that has a box of its own. */
function withBox(element: Element): Element {
  if (element.checkVisibility() || !isBoxless(element)) return element;
  return element.parentElement ? withBox(element.parentElement) : element;
}

/** The element that the first word of a mark stands in; null where that has left the page. */
export const parentOf = ({ block, start }: Mark): Element | null =>
  block.nodes[nodeAt(block, start)]?.parentElement ?? null;

/**
 * Whether a name still stands where it was read, and takes room there. Transparent text does: many pages fade in, nobody
 * tells when, and paint on it is not seen before. Asks for styles, so only for names.
 */
export function hasPlace(mark: Mark, options?: CheckVisibilityOptions): boolean {
  const parent = parentOf(mark);
  return parent !== null && isIntact(mark.block, mark.start, mark.end) && withBox(parent).checkVisibility(options);
}

/** Whether a name has its place and can be seen there now. */
export const isVisible = (mark: Mark): boolean => hasPlace(mark, VISIBLE);

/** The text nodes that a mark stands in. */
export const nodesOf = ({ block, start, end }: Mark): readonly Text[] =>
  block.nodes.slice(nodeAt(block, start), nodeAt(block, end - 1) + 1);
