/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span inside one of several text blocks (the paragraphs of an article, or the text blocks of a page). */
export interface BlockSpan extends Span {
  /** Position of the block in the list that was searched. */
  readonly block: number;
}

/** Whether two spans of the same text share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Reading order: by block, then start, then the longer one first. */
export function inReadingOrder(a: BlockSpan, b: BlockSpan): number {
  return a.block - b.block || a.start - b.start || b.end - a.end;
}
