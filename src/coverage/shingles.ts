import { tokenize } from '../text/tokenize.ts';

/** Words in a run. Five in a row are rarely the same by chance, and survive an editor's small changes often enough. */
const RUN = 5;

/** The runs of five words in the blocks of a text (Broder 1997); a block with fewer words is one run. */
export function shingles(blocks: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const block of blocks) {
    const words = tokenize(block).map(({ folded }) => folded);
    if (words.length === 0) continue;
    for (let start = 0; start === 0 || start + RUN <= words.length; start++) {
      runs.add(words.slice(start, start + RUN).join(' '));
    }
  }
  return runs;
}

/** Which share of the runs of the shorter text stands in the longer one, 0 to 1. */
export function copyShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size === 0) return 0;
  let common = 0;
  for (const run of shorter) if (longer.has(run)) common++;
  return common / shorter.size;
}
