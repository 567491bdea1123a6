import type { BlockWords } from './block-words.ts';

/** Characters at its end by which a headline, which has no full stop, is told from a sentence. */
const TAIL = 12;
const SENTENCE_END = /[.!?]\P{L}*$/u;

/** The block of a page's headline, -1 where it begins with a sentence. */
export const headlineOf = (blocks: readonly BlockWords[]): number =>
  SENTENCE_END.test(blocks[0]?.text.slice(-TAIL) ?? '') ? -1 : 0;
