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

/** Reads the names that are painted on a page, in reading order, as the page's own scripts could read them; a shadow tree stands where its host does. */
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
      // Places in different trees cannot be compared, but the hosts around them can.
      const pathOf = (node: Node): readonly Node[] => {
        const tree = node.getRootNode();
        return tree instanceof ShadowRoot ? [...pathOf(tree.host), node] : [node];
      };
      painted.sort(({ range: a }, { range: b }) => {
        const path = pathOf(b.startContainer);
        const at = pathOf(a.startContainer).findIndex((node, depth) => node !== path[depth]);
        const [first, second] = [pathOf(a.startContainer)[at], path[at]];
        if (!first || !second) return a.startOffset - b.startOffset;
        return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
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
