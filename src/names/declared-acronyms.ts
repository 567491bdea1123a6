import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { initialsOf } from './acronym.ts';

/** Words that are read before the bracket; a name that is abbreviated is hardly longer. */
const MOST_WORDS = 9;
const REACH = 90;
const SMALL: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'de']);

/**
 * The name that a text abbreviates at a place in brackets, "Traffic and Services Squad (TASS)": the words before it whose
 * initials the letters are; null where the place stands in no brackets or no such words stand before them.
 */
export function declaredBefore(
  block: string,
  { start, end }: Span,
  letters: string,
): (Span & { readonly words: readonly string[] }) | null {
  if (block[start - 1] !== '(' || block[end] !== ')') return null;
  const from = Math.max(0, start - REACH);
  const tokens = tokenize(block.slice(from, start - 1).trimEnd());
  const last = tokens.at(-1);
  if (last === undefined || /\S/.test(block.slice(from + last.end, start - 1).replace(/^['’]s|[”"’']/u, '')))
    return null;
  for (let first = tokens.length - 2; first >= 0 && tokens.length - first <= MOST_WORDS; first--) {
    const run = tokens.slice(first);
    if (!isCapital(run[0])) continue;
    const words = run.map(({ folded }) => folded);
    if (initialsOf(words).includes(letters) && run.every((word) => isCapital(word) || SMALL.has(word.folded))) {
      return { start: from + (run[0]?.start ?? 0), end: from + last.end, words };
    }
  }
  return null;
}

const isCapital = (word: Token | undefined): boolean => word !== undefined && word.shape !== 'lower';
