import type { MarkPlace } from '../protocol/mark-reason.ts';

/** Blocks before and after the one with the name that are sent along with the request for its card. */
const AROUND = 20;
/** Characters of one block that are sent: more than a paragraph, less than a page that is all one block. */
const LONGEST = 4000;

/** What the page prints around one of its marks, so that the card says something else: at most 40 blocks. */
export function seenAround(place: MarkPlace | null): readonly string[] {
  if (!place) return [];
  const from = Math.max(0, Math.min(place.block - AROUND, place.blocks.length - 2 * AROUND));
  return place.blocks.slice(from, from + 2 * AROUND).map((text, at) => {
    const start = from + at === place.block ? Math.max(0, place.start - LONGEST / 2) : 0;
    return text.slice(start, start + LONGEST);
  });
}
