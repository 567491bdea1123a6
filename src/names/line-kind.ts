import type { Token } from '../text/tokenize.ts';
import { FUNCTION_WORDS } from './english-words.ts';

/** How far the capitals of a line say something: in a `title` most words begin with one, in `capitals` most are nothing else. */
export type Line = 'prose' | 'title' | 'capitals';

/** What a word tells of its line, and what it is told. */
interface LineWord extends Token {
  readonly ordinary: boolean;
  line: Line;
}

/** Longest line, in words, that can be a headline. */
const LONGEST_HEADLINE = 30;
/** Share of its weightier words that have a capital in a headline, and the fewest of them that can show it. */
const HEADLINE_SHARE = 0.7;
const FEWEST_IN_HEADLINE = 4;
/** Fewest ordinary words with a capital in a headline: a line of names has fewer. */
const FEWEST_ORDINARY = 2;
const CAPITALS_SHARE = 0.75;
/** The full stop that a headline does not have, perhaps behind a bracket or quotation mark. */
const ENDS_SENTENCE = /^[)\]"'”’]*\.(?!\.)/;
const LONGEST_ENDING = 4;

/** Decides what kind of line the words from `from` on are, whose text is `text`. */
export function markLine(words: readonly LineWord[], from: number, text: string): void {
  const count = words.length - from;
  if (count === 0 || count > LONGEST_HEADLINE) return;
  let weighty = 0;
  let capital = 0;
  let allCapital = 0;
  let ordinaryCapital = 0;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.shape === 'number' || word.end - word.start < 3 || FUNCTION_WORDS.has(word.folded))
      continue;
    weighty++;
    if (word.shape !== 'lower') capital++;
    if (word.shape !== 'lower' && word.ordinary) ordinaryCapital++;
    if (word.shape === 'acronym') allCapital++;
  }
  const isCapitals = weighty >= 2 && allCapital >= weighty * CAPITALS_SHARE;
  const isTitle =
    weighty >= FEWEST_IN_HEADLINE &&
    capital >= weighty * HEADLINE_SHARE &&
    ordinaryCapital >= FEWEST_ORDINARY &&
    !ENDS_SENTENCE.test(text.slice(words.at(-1)?.end ?? 0, (words.at(-1)?.end ?? 0) + LONGEST_ENDING));
  if (!isCapitals && !isTitle) return;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word !== undefined) word.line = isCapitals ? 'capitals' : 'title';
  }
}
