import { tokenize } from '../text/tokenize.ts';

/** A quote of fewer words is a turn of phrase or a name in quotation marks; three are enough to be told apart. */
const LEAST_WORDS = 3;

/** Double quotation marks of English, German and French print, single curly ones, and straight double ones. */
const QUOTED = /[“„«]([^“”„«»]+)[”“»]|"([^"]+)"|[‘]([^‘’]+(?:’[^‘’\s]+)*)[’]/g;

/** A comma or full stop before the closing mark belongs to the sentence around the quote. */
const CLOSING_STOP = /[,.;:]\s*$/;

/** What a text prints between quotation marks, quotes of three words or more, in order. */
export function quotes(text: string): string[] {
  const found: string[] = [];
  for (const [, double, straight, single] of text.matchAll(QUOTED)) {
    const quote = (double ?? straight ?? single ?? '').replace(CLOSING_STOP, '').trim();
    if (tokenize(quote).length >= LEAST_WORDS) found.push(quote);
  }
  return found;
}

/** A quote as its folded words with spaces around, so that one can be looked up in another. */
export const plainWords = (text: string): string =>
  ` ${tokenize(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
