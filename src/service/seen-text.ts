import { sentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * Share of a sentence's words that one sentence of the page must have for the page to print it. Not all of them: copies
 * of agency text differ in a word or two ("on Monday", "April 27").
 */
const PRINTED_SHARE = 0.8;

/** Words of the shortest sentence that is compared; "He declined to comment." is the same everywhere and says nothing. */
const FEWEST_WORDS = 3;

/**
 * Tells of a sentence whether one of the texts that a reader sees prints it, in the same or nearly the same words. Case,
 * quotes and diacritics do not count. Costs one reading of the texts, then one look at each of their sentences.
 */
export function seenText(texts: readonly string[]): (sentence: string) => boolean {
  const printed = texts.flatMap((text) => sentences(text).map(({ start, end }) => wordsOf(text.slice(start, end))));
  return (sentence) => {
    const words = wordsOf(sentence);
    if (words.size < FEWEST_WORDS) return false;
    return printed.some((there) => shared(words, there) >= PRINTED_SHARE * words.size);
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ folded }) => folded));
}

function shared(words: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (there.has(word)) count++;
  return count;
}
