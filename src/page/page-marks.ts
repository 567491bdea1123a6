import { type Annotations, MENTION_WIDTH } from '../protocol/annotations.ts';
import type { PageName } from '../protocol/name-line.ts';
import type { PageBlock } from './blocks.ts';
import { hasPlace, type Mark, type PageMarks } from './mark.ts';

/** All marks of a page in reading order. */
export function* eachMark(marks: PageMarks): Generator<Mark> {
  for (const some of marks.values()) yield* some;
}

/** Puts the mentions of an answer on the blocks that were asked about. A mark that is as it was before keeps its identity. */
export function* placeMentions(
  blocks: readonly PageBlock[],
  { mentions, entities }: Annotations,
  before: PageMarks,
): Generator<void, PageMarks> {
  const marks = new Map<PageBlock, readonly Mark[]>();
  let at = 0;
  for (const [position, block] of blocks.entries()) {
    const found: Mark[] = [];
    for (; (mentions[at] ?? Number.POSITIVE_INFINITY) <= position; at += MENTION_WIDTH) {
      const [which, start = 0, end = 0, entity = -1] = mentions.slice(at, at + MENTION_WIDTH);
      const name = entities[entity];
      if (which !== position || !name || start >= end || end > block.text.length) continue;
      const known = before
        .get(block)
        ?.find((mark) => mark.start === start && mark.end === end && mark.name.entity === name.entity);
      found.push(known ?? { block, start, end, name });
    }
    if (found.length) marks.set(block, found);
    yield;
  }
  return marks;
}

/** The names that have a place on the page, in order of first appearance, with how often each stands there. */
export function countNames(marks: PageMarks): readonly PageName[] {
  const names = new Map<string, PageName>();
  for (const mark of eachMark(marks)) {
    if (!hasPlace(mark)) continue;
    const { entity } = mark.name;
    names.set(entity, { ...mark.name, count: (names.get(entity)?.count ?? 0) + 1 });
  }
  return [...names.values()];
}
