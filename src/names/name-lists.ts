import type { NewsWord } from './news-words.ts';
import type { Run } from './run.ts';
import { leadOf, strongest, type Votes } from './votes.ts';

/** Points by which one type must lead to be sure, and below which a name takes a hint from its neighbours in a list. */
const SURE = 1.5;
const UNSURE = 1.2;
const HINT = 1.2;

/**
 * What stands in one list is mostly of one kind: in "flies to Bergen, Kirkenes and Hammerfest" the towns that are known
 * tell what the others are. Adds a hint to the votes of those names whose type is not sure. `votes` are those of the pieces.
 */
export function spreadAlongLists(pieces: readonly Run[], votes: readonly Votes[], words: readonly NewsWord[]): void {
  let from = 0;
  while (from < pieces.length) {
    let to = from + 1;
    let isClosed = false;
    while (to < pieces.length && !isClosed) {
      const joint = jointOf(pieces[to - 1], pieces[to], words);
      if (joint === null) break;
      isClosed = joint === 'and';
      to++;
    }
    if (isClosed) spread(votes.slice(from, to));
    from = to;
  }
}

/** How two names are joined; null if they are not. */
function jointOf(before: Run | undefined, next: Run | undefined, words: readonly NewsWord[]): 'comma' | 'and' | null {
  if (before === undefined || next === undefined) return null;
  const behind = words[before.to];
  if (behind === undefined || behind.block !== words[before.from]?.block) return null;
  if (next.from === before.to) return behind.gap === 'comma' ? 'comma' : null;
  const isAnd = behind.shape === 'lower' && (behind.folded === 'and' || behind.folded === 'or');
  const isBeside = isAnd && next.from === before.to + 1 && words[next.from]?.gap === 'space';
  return isBeside && (behind.gap === 'space' || behind.gap === 'comma') ? 'and' : null;
}

function spread(list: readonly Votes[]): void {
  const sure = new Set(list.filter((votes) => leadOf(votes) >= SURE).map(strongest));
  const [type] = sure;
  if (type === undefined || sure.size > 1) return;
  for (const votes of new Set(list)) if (leadOf(votes) < UNSURE) votes[type] += HINT;
}
