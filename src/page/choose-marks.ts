import type { Settings } from '../protocol/settings.ts';
import type { PageBlock } from './blocks.ts';
import { itself } from './itself.ts';
import { hasPlace, type Mark, type PageMarks } from './mark.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * The marks that are painted, of all names on a page: those of the chosen types; and of these all, none, or in each
 * section the first that a reader can meet. A section begins with a heading, which belongs to it.
 */
export function* chooseMarks(
  blocks: readonly PageBlock[],
  marks: PageMarks,
  { marking, types }: Pick<Settings, 'marking' | 'types'>,
): Generator<void, PageMarks> {
  const chosen = new Map<PageBlock, readonly Mark[]>();
  const named = new Set<string>();
  let heading: Element | null = null;
  if (marking === 'off') return chosen;
  for (const block of blocks) {
    if (marking === 'first') {
      const above = itself(block.element).closest(HEADINGS);
      if (above && above !== heading) named.clear();
      heading = above;
    }
    const kept = marks.get(block)?.filter((mark) => {
      const { entity, type } = mark.name;
      if (!types.includes(type)) return false;
      if (marking === 'every') return true;
      return !named.has(entity) && hasPlace(mark) && named.add(entity);
    });
    if (kept?.length) chosen.set(block, kept);
    yield;
  }
  return chosen;
}
