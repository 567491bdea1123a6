import type { Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';

/** A quote of fewer words is a turn of phrase or a name in quotation marks; three are enough to be told apart. */
const LEAST_WORDS = 3;

/** Opening marks with the marks that close them: English, German and French print, and straight double marks. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '"': '"' };

/** A comma or full stop before the closing mark belongs to the sentence around the quote. */
const CLOSING_STOP = /[,.;:]\s*$/;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * What a text prints between quotation marks, quotes of three words or more, in order. A quote may hold quotes in the same
 * marks or others; one that is still open at the end of a paragraph goes to its end, as print has it.
 */
export const quotes = (text: string): string[] => quoteSpans(text).map(({ start, end }) => text.slice(start, end));

/** Where the quotes of a text stand, without their marks and without a stop that belongs to the sentence around them. */
export function quoteSpans(text: string): Span[] {
  const found: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of quotesIn(line)) {
      const raw = line.slice(start, end);
      const from = lineStart + start + raw.length - raw.trimStart().length;
      const quote = raw.replace(CLOSING_STOP, '').trim();
      if (tokenize(quote).length >= LEAST_WORDS) found.push({ start: from, end: from + quote.length });
    }
    lineStart += line.length + 1;
  }
  return found;
}

function* quotesIn(line: string): Generator<Span> {
  let opening = '';
  let start = 0;
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const mark = line[at] ?? '';
    if (depth === 0) {
      if (CLOSING[mark] === undefined || isInWord(line, at)) continue;
      opening = mark;
      start = at + 1;
      depth = 1;
    } else if (CLOSING[opening]?.includes(mark)) {
      // An apostrophe looks like the mark that closes a single quote.
      if (isInWord(line, at)) continue;
      depth--;
      if (depth === 0) yield { start, end: at };
    } else if (mark === opening) {
      depth++;
    }
  }
  if (depth > 0 && opening === '“') yield { start, end: line.length };
}

const isInWord = (line: string, at: number): boolean =>
  LETTER.test(line[at - 1] ?? '') && LETTER.test(line[at + 1] ?? '');

/** The folded words of a text with spaces between and around them, so that one run of words can be looked up in another. */
export const plainWords = (text: string): string =>
  ` ${tokenize(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
