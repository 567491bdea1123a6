import { expect } from 'vitest';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';
import { type Identified, identifyNames } from '../../../src/names/identify.ts';
import { compileMatcher, openMatcher } from '../../../src/names/matcher.ts';
import { ENTITIES } from './known-entities.ts';

export const gazetteer = openGazetteer(buildGazetteer());
const archive = { entities: ENTITIES, matcher: openMatcher(compileMatcher(ENTITIES)) };

/** The marks of the small archive on a page. */
export const identify = (...blocks: readonly string[]): Identified[] => identifyNames(blocks, archive, gazetteer);

/** Marked with brackets where a name of the archive is meant, in the order of the page; blocks are parted by " | ". */
export function expectMarks(page: string): void {
  const blocks = page.replace(/[[\]]/g, '').split(' | ');
  const found = identify(...blocks);
  const marked = blocks.map((text, block) =>
    found
      .filter((mark) => mark.block === block)
      .reverse()
      .reduce(
        (written, { start, end }) => `${written.slice(0, start)}[${written.slice(start, end)}]${written.slice(end)}`,
        text,
      ),
  );
  expect(marked.join(' | ')).toBe(page);
}
