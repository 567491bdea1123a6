import type { MarkedText } from '../protocol/citation.ts';
import { quickSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { MatchedTerm } from './hits.ts';
import { placesOfAny } from './quick-look.ts';
import { stemOf } from './stem.ts';

/** What stands where a passage was cut. */
const CUT = '…';

/** A passage may be longer by this share where it ends with its sentence then. */
const SPARED = 0.1;

/** A word as typed says more about the passage than a word like it, a phrase more than a word. */
const WORTH: Readonly<Record<MatchedTerm['how'], number>> = { exact: 1, stem: 0.9, prefix: 0.7, typo: 0.6, phrase: 2 };

/** Where the words of a text stand that answered a query. */
export function markTerms(text: string, terms: readonly MatchedTerm[]): Span[] {
  return markerOf(terms)(text).map(({ start, end }) => ({ start, end }));
}

interface MarkedWord extends Span {
  /** What makes two marked words the same: the term that was matched. */
  readonly key: string;
  readonly worth: number;
}

/** Tells which words of a text are among some terms. */
function markerOf(terms: readonly MatchedTerm[]): (text: string) => MarkedWord[] {
  const forms = new Map(terms.filter(({ how }) => how !== 'stem').map((match) => [match.term, match]));
  const stems = new Map(terms.filter(({ how }) => how === 'stem').map((match) => [match.term, match]));
  const phrases = terms.filter(({ how }) => how === 'phrase').map(({ term }) => ({ term, words: term.split(' ') }));
  // A stem begins as its words do: most words need not be stemmed.
  const beginnings = new Set([...stems.keys()].map((stem) => stem.charCodeAt(0)));
  const placesOf = placesOfAny(terms.map(({ term }) => longestWord(term)));

  function tokensOf(text: string): readonly Token[] {
    const places = placesOf(text);
    if (places.length === 0) return [];
    if (phrases.length > 0) return tokenize(text);
    return places.flatMap(({ start: from, end: to }) =>
      tokenize(text.slice(from, to)).map((token) => ({ ...token, start: from + token.start, end: from + token.end })),
    );
  }

  return (text) => {
    const tokens = tokensOf(text);
    const marked: MarkedWord[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      const phrase = phrases.find(({ words }) => words.every((word, i) => tokens[at + i]?.folded === word));
      if (phrase !== undefined) {
        const last = tokens[at + phrase.words.length - 1] ?? token;
        marked.push({ start: token.start, end: last.end, key: phrase.term, worth: WORTH.phrase });
        at += phrase.words.length - 1;
        continue;
      }
      const { start, end, folded } = token;
      const match = forms.get(folded) ?? (beginnings.has(folded.charCodeAt(0)) ? stems.get(stemOf(folded)) : undefined);
      if (match !== undefined) marked.push({ start, end, key: stemOf(folded), worth: WORTH[match.how] });
    }
    return marked;
  };
}

/**
 * The passage of about `maxChars` characters at most that shows most of the matched terms: whole sentences where they fit, else
 * a stretch of one, cut between words. Without a match it is the beginning of the first block.
 */
export function bestPassage(blocks: readonly string[], terms: readonly MatchedTerm[], maxChars: number): MarkedText {
  let best: { readonly text: string; readonly words: readonly MarkedWord[]; readonly worth: number } | null = null;
  const marked = markerOf(terms);
  for (const text of blocks) {
    const words = marked(text);
    const worth = distinctWorth(words);
    if (best === null || worth > best.worth) best = { text, words, worth };
  }
  if (best === null) return { text: '', marks: [] };
  const window = bestWindow(best.text, best.words, maxChars);
  return cutOut(best.text, window, best.words);
}

/** As much of a sentence as fits into `maxChars`, with the given parts of it marked. */
export function cutSentence(sentence: string, marks: readonly Span[], maxChars: number): MarkedText {
  const words = marks.map(({ start, end }) => ({ start, end, key: '', worth: 1 }));
  return cutOut(sentence, bestWindow(sentence, words, maxChars), words);
}

/** A text without this word has not the whole of the term. */
const longestWord = (term: string): string =>
  term.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest));

/** The worth of the different terms among marked words; each repetition adds a little. */
function distinctWorth(words: readonly MarkedWord[]): number {
  const worths = new Map<string, number>();
  for (const { key, worth } of words) worths.set(key, Math.max(worth, worths.get(key) ?? 0));
  const distinct = [...worths.values()].reduce((sum, worth) => sum + worth, 0);
  return distinct + Math.min(words.length, 10) * 0.01;
}

/** Tries every sentence as the beginning of the passage, then every marked word. */
function bestWindow(text: string, words: readonly MarkedWord[], maxChars: number): Span {
  if (text.length <= maxChars) return { start: 0, end: text.length };
  const whole = quickSentences(text);
  let best: Span = { start: 0, end: maxChars };
  let most = -1;
  const consider = (start: number, end: number): void => {
    const sentenceEnd = whole.find((sentence) => sentence.end >= end)?.end ?? text.length;
    const window = { start, end: sentenceEnd - end <= maxChars * SPARED ? sentenceEnd : end };
    const worth = distinctWorth(words.filter((word) => word.start >= start && word.end <= window.end));
    if (worth <= most) return;
    most = worth;
    best = window;
  };
  for (const { start } of whole) {
    const fitting = whole.filter((sentence) => sentence.start >= start && sentence.end - start <= maxChars);
    consider(start, fitting.at(-1)?.end ?? start + maxChars);
  }
  // A stretch that begins in the middle of a sentence is only worth it where it shows another term.
  most = Math.floor(most * 10) / 10 + 0.1;
  for (const { start } of words) {
    const from = Math.max(0, start - Math.floor(maxChars / 4));
    consider(from, from + maxChars);
  }
  return best;
}

function cutOut(text: string, window: Span, words: readonly MarkedWord[]): MarkedText {
  const start = window.start === 0 || isBreak(text, window.start) ? window.start : nextWord(text, window.start);
  const end =
    window.end >= text.length || isBreak(text, window.end)
      ? Math.min(window.end, text.length)
      : lastWordEnd(text, window.end);
  const [from, to] = start < end ? [start, end] : [window.start, Math.min(window.end, text.length)];
  const lead = from > 0 && !/[.!?]["'”’)]*\s*$/.test(text.slice(Math.max(0, from - 5), from)) ? CUT : '';
  const tail = to < text.length && !/[.!?]["'”’)]*$/.test(text.slice(from, to)) ? CUT : '';
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to).trimEnd() + tail,
    marks: words
      .filter((word) => word.start >= from && word.end <= to)
      .map((word) => ({ start: word.start + shift, end: word.end + shift })),
  };
}

const isBreak = (text: string, at: number): boolean => /\s/.test(text[at - 1] ?? ' ') || /\s/.test(text[at] ?? ' ');

function nextWord(text: string, at: number): number {
  const space = text.slice(at).search(/\s\S/);
  return space < 0 ? at : at + space + 1;
}

const lastWordEnd = (text: string, at: number): number => text.slice(0, at).trimEnd().lastIndexOf(' ');
