import { expect } from 'vitest';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import type { Entity } from '../../../src/names/entity.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';
import { type Identified, identifyNames, type KnownEntities } from '../../../src/names/identify.ts';
import { compileMatcher, openMatcher } from '../../../src/names/matcher.ts';
import { ENTITIES } from './known-entities.ts';

export const gazetteer = openGazetteer(buildGazetteer());
/** An archive of these entities. */
export const archiveOf = (entities: readonly Entity[]): KnownEntities => ({
  whole: (position) => entities[position],
  matcher: openMatcher(compileMatcher(entities)),
});

const archive = archiveOf(ENTITIES);

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
