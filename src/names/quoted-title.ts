import { FUNCTION_WORDS } from './english-words.ts';
import type { NewsWord } from './news-words.ts';
import { SMALL_IN_TITLES } from './run-words.ts';

/** Words of the longest quoted title that is taken for one name. */
const LONGEST_TITLE = 9;

/** Where a quoted title that begins at `index` ends ("Spirit of the Elbe"), or `index` if there is none. */
export function quotedTitleEnd(words: readonly NewsWord[], index: number): number {
  const first = words[index];
  if (first?.quoted !== true || first.shape === 'lower' || first.shape === 'number') return index;
  let capitals = 0;
  for (let next = index; next < index + LONGEST_TITLE; next++) {
    const word = words[next];
    const isEnd = next > index && (word === undefined || word.block !== first.block || word.unquotes);
    if (isEnd)
      return capitals >= 2 &&
        words[next - 1]?.shape !== 'lower' &&
        (!FUNCTION_WORDS.has(first.folded) || /^(?:the|an?)$/.test(first.folded))
        ? next
        : index;
    if (word === undefined || (next > index && (word.gap === 'break' || word.gap === 'comma'))) return index;
    if (word.shape === 'lower' && !SMALL_IN_TITLES.has(word.folded)) return index;
    if (word.shape !== 'lower') capitals++;
  }
  return index;
}
