import type { Span } from '../text/span.ts';

/** Apposition that introduces somebody to the reader for the first time: ", a retired teacher", ", 34, a plumber". */
const INTRODUCED_BEHIND = /^\s*,\s*(?:(?:aged\s+)?\d{1,3}\s*,\s*)?(?:an?\s|\d{1,3}\b)/u;
/** "a man called", "a dog named", "is called"; not "Biden called" or "he named". */
const CALLED =
  /(?:\b(?:an?|one|another|some)\s+(?:[\p{L}-]+\s+){1,3}|\b(?:is|are|was|were|be|been)\s+)(?:named|called)\s+$/u;
const REACH = 48;

/** Whether somebody is introduced there whom the writer does not expect the reader to know. */
export function isIntroducedAsUnknown(block: string, { end }: Span): boolean {
  return INTRODUCED_BEHIND.test(block.slice(end, end + 32));
}

/** Whether the writer says that somebody or something is called so: nobody says that of whom everybody knows. */
export function isCalledSo(block: string, { start }: Span): boolean {
  return CALLED.test(block.slice(Math.max(0, start - REACH), start));
}
