import { MOST_PAGE_BLOCKS, MOST_PAGE_TEXT } from '../protocol/page-limits.ts';
import { precedes } from './article-roots.ts';
import { elementAround, hiddenElements, type PageBlock, unreadIn, walkBlocks } from './blocks.ts';
import type { ArticleRoot } from './changed-places.ts';
import { firstOf } from './first-of.ts';
import { itself } from './itself.ts';

/** Reads the text of elements, up to what the background takes, block by block. A block that is as it was before keeps its identity. */
export function* readAll(
  roots: Iterable<ArticleRoot>,
  before: readonly PageBlock[],
  most = { text: MOST_PAGE_TEXT, blocks: MOST_PAGE_BLOCKS },
): Generator<void, PageBlock[]> {
  const known = new Map(before.map((block) => [block.nodes[0], block]));
  const blocks: PageBlock[] = [];
  let length = 0;
  for (const root of roots) {
    for (const block of walkBlocks(root)) {
      length += block.text.length;
      if (length > most.text || blocks.length >= most.blocks) return blocks;
      const old = known.get(block.nodes[0]);
      blocks.push(old && isSame(old, block) ? old : block);
      yield;
    }
  }
  return blocks;
}

/** The blocks after a change: those of changed elements are read again, those that left the page or its story are dropped. */
export function* readChanged(
  before: readonly PageBlock[],
  roots: readonly ArticleRoot[],
  changed: ReadonlySet<Element>,
): Generator<void, PageBlock[]> {
  const unread = new Map(roots.map((root) => [root, unreadIn(root, hiddenElements)]));
  const places = [...changed].filter((place) => {
    const root = roots.find((root) => root.contains(place));
    const isUnread = root && unread.get(root);
    if (!isUnread) return false;
    for (let around: Element | null = place; around && around !== root; around = itself(around).parentElement) {
      if (isUnread(around) || (around !== place && changed.has(around))) return false;
    }
    return true;
  });
  const kept: PageBlock[] = [];
  let length = 0;
  for (const block of before) {
    if (!block.element.isConnected || isWithin(block.element, changed)) continue;
    kept.push(block);
    length += block.text.length;
    yield;
  }
  for (const place of places) {
    const room = { text: MOST_PAGE_TEXT - length, blocks: MOST_PAGE_BLOCKS - kept.length };
    const fresh = yield* readAll([place], before, room);
    for (const { text } of fresh) length += text.length;
    const after = firstOf(kept, ({ nodes: [node] }) => node !== undefined && precedes(place, node));
    kept.splice(after, 0, ...fresh);
  }
  return kept;
}

/** Whether an element is one of some, or stands within one, be it in a shadow tree there. */
function isWithin(element: Element, places: ReadonlySet<Element>): boolean {
  for (let around: Element | null = element; around; around = elementAround(around)) {
    if (places.has(around)) return true;
  }
  return false;
}

const isSame = (a: PageBlock, b: PageBlock): boolean =>
  a.element === b.element &&
  a.text === b.text &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, at) => node === b.nodes[at]);
