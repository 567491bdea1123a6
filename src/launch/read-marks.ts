import type { Page } from 'puppeteer-core';

/** The highlights that paint names; see src/page/marks.ts. */
const PREFIX = 'backgrounder-';

/** Tints the name under the pointer, which is painted by its type already. */
const TINT = 'backgrounder-active';

/** A name that is painted on a page. */
export interface Mark {
  /** The name of the highlight that paints it. */
  readonly highlight: string;
  readonly text: string;
  /** The middle of its first line box, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Reads the names that are painted on a page, in reading order, as the page's own scripts could read them. */
export function readMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(
    (prefix, tint) => {
      const painted: { highlight: string; range: Range }[] = [];
      CSS.highlights.forEach((ranges, highlight) => {
        if (!highlight.startsWith(prefix) || highlight === tint) return;
        ranges.forEach((abstract) => {
          const range = document.createRange();
          range.setStart(abstract.startContainer, abstract.startOffset);
          range.setEnd(abstract.endContainer, abstract.endOffset);
          painted.push({ highlight, range });
        });
      });
      painted.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
      return painted.map(({ highlight, range }) => {
        const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
        return { highlight, text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
    },
    PREFIX,
    TINT,
  );
}

/** Waits until names are painted; rejects when none is within the time, in milliseconds. */
export async function waitForMarks(page: Page, timeout: number): Promise<readonly Mark[]> {
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0), {
    timeout,
    polling: 100,
  });
  return readMarks(page);
}
