import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import { type Gazetteer, KNOWN_AS } from './gazetteer.ts';
import { SMALL_IN_TITLES } from './run-words.ts';
import { TITLES } from './titles.ts';

/** Characters of a title, at most, on either side of a name in it. */
const REACH = 40;
const CLOSED = /^([^“”",;]*?)[,.]?[”"]/u;

/**
 * Whether the quotation around a name is written like the title of a work: every word but the small ones has a capital, and one behind the
 * first is an ordinary word ("“Our Man in Kiev”"). Only for text that writes most of its words small.
 */
export function isTitled(block: BlockWords, { start, end }: Span, gazetteer: Gazetteer): boolean {
  const { text } = block;
  const opened = 1 + Math.max(text.lastIndexOf('“', start - 1), text.lastIndexOf('"', start - 1));
  if (opened === 0 || start - opened > REACH || text.lastIndexOf('”', start - 1) > opened) return false;
  const [, right] = CLOSED.exec(text.slice(end, end + REACH)) ?? [];
  if (right === undefined) return false;
  const words = block.words.slice(block.firstFrom(opened), block.firstFrom(end + right.length));
  const others = words.filter((word) => word.end <= start || word.start >= end);
  return (
    others.every(({ shape, folded }) => shape !== 'lower' || SMALL_IN_TITLES.has(folded)) &&
    others.some((word) => word.start > opened && isOrdinary(word, gazetteer))
  );
}

/** Whether a word has a capital that neither a name nor an office gives it. */
function isOrdinary({ shape, folded }: Token, gazetteer: Gazetteer): boolean {
  if (shape !== 'capitalized' || TITLES.has(folded)) return false;
  const flags = gazetteer.flagsOf(folded) | gazetteer.flagsOf(folded.replace(/s$/, ''));
  return (flags & KNOWN_AS.word) !== 0;
}
