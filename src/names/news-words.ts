import { type Token, tokenize } from '../text/tokenize.ts';
import { FUNCTION_WORDS, isOrdinaryWord } from './english-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Gap, gapAt } from './word-gap.ts';

/** How far the capitals of a line say something: in a `title` most words begin with one, in `capitals` most are nothing else. */
type Line = 'prose' | 'title' | 'capitals';

/** A word of the blocks in reading order, with what the finder asks about it again and again. */
export interface NewsWord extends Token {
  readonly block: number;
  readonly gap: Gap;
  /** Stands where every word has a capital: at the beginning of a block, a line, a sentence or a quotation. */
  readonly opens: boolean;
  readonly line: Line;
  /** `KNOWN_AS` bits; 0 for words written small. */
  readonly flags: number;
  /** Ordinary English in some form; only asked of words with a capital. */
  readonly ordinary: boolean;
  /** A quotation begins right before the word. */
  readonly quoted: boolean;
  /** A quotation, or the block, ends between the word before and this one. */
  readonly unquotes: boolean;
  /** Part of a web address, a hashtag or the name of an account. */
  readonly address: boolean;
  /** A currency sign follows: "US$". */
  readonly currency: boolean;
}

/** How often a folded word is written in each way in prose. */
interface Usage {
  lower: number;
  /** With a capital where only a name has one. */
  inside: number;
  /** Of these, with no other capital beside it. */
  alone: number;
  /** With a capital where every word has one, and in headlines. */
  opening: number;
}

export interface NewsWords {
  readonly words: readonly NewsWord[];
  readonly usage: ReadonlyMap<string, Usage>;
}

type Draft = { -readonly [K in keyof NewsWord]: NewsWord[K] };

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

/** Reads blocks of text into words. Linear in the text. */
export function readNewsWords(blocks: readonly string[], gazetteer: Gazetteer): NewsWords {
  const words: Draft[] = [];
  const known = new Map<string, { flags: number; ordinary: boolean }>();
  blocks.forEach((text, block) => {
    let lineStart = words.length;
    let before: Token | undefined;
    let inAddress = false;
    for (const token of tokenize(text)) {
      const between = before === undefined ? '' : text.slice(before.end, token.start);
      // Nearly every gap is one space, which is nothing of what follows.
      const isPlain = between === ' ';
      const newLine = before === undefined || (!isPlain && between.includes('\n'));
      const gap = before === undefined ? 'start' : gapAt(between, token, words);
      inAddress = !isPlain && (isAddress(between, token, inAddress) || isTicker(text, between, token));
      if (newLine) {
        markLine(words, lineStart, text);
        lineStart = words.length;
      }
      const written =
        token.shape === 'lower' || token.shape === 'number' ? NOTHING : knownOf(token.folded, known, gazetteer);
      words.push({
        start: token.start,
        end: token.end,
        folded: token.folded,
        shape: token.shape,
        block,
        gap,
        opens: newLine || gap === 'break',
        line: 'prose',
        flags: written.flags,
        ordinary:
          written.ordinary || (token.shape === 'mixed' && PLURAL_ACRONYM.test(text.slice(token.start, token.end))),
        quoted: !isPlain && OPENS_QUOTE.test(before === undefined ? text.slice(0, token.start) : between),
        unquotes: !isPlain && CLOSES_QUOTE.test(between),
        address: inAddress,
        currency: token.shape === 'acronym' && CURRENCY.test(text.charAt(token.end)),
      });
      before = token;
    }
    markLine(words, lineStart, text);
  });
  return { words, usage: usageOf(words) };
}

/** Whether a word goes on with an address, or begins one: ".com", "@", "#", "https://". */
function isAddress(between: string, token: Token, inAddress: boolean): boolean {
  if (between.endsWith('@') || between.endsWith('#') || between === '://') return true;
  if (between === '.' && token.shape === 'lower') return true;
  return inAddress && !/\s|^$/.test(between);
}

const TICKER = /^\.[A-Z]{1,4}[)>\],]/;

/** "AAPL.O" in brackets behind the name of a company: the code of its share, not a name. */
function isTicker(text: string, between: string, token: Token): boolean {
  return token.shape !== 'lower' && /[(<[]$/.test(between) && TICKER.test(text.slice(token.end, token.end + 6));
}

const NOTHING = { flags: 0, ordinary: true } as const;

function knownOf(
  folded: string,
  known: Map<string, { flags: number; ordinary: boolean }>,
  gazetteer: Gazetteer,
): { flags: number; ordinary: boolean } {
  let entry = known.get(folded);
  if (entry === undefined) {
    entry = { flags: gazetteer.flagsOf(folded), ordinary: isOrdinaryWord(folded, gazetteer) };
    known.set(folded, entry);
  }
  return entry;
}

const OPENS_QUOTE = /["'“‘«„]$/;
const CLOSES_QUOTE = /^[.,!?]?["'”’»](?!s\b)/;
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;
const CURRENCY = /[$€£¥]/;

/** Decides what kind of line the words from `from` on are. */
function markLine(words: Draft[], from: number, text: string): void {
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

function usageOf(words: readonly NewsWord[]): Map<string, Usage> {
  const usage = new Map<string, Usage>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as NewsWord;
    let entry = usage.get(word.folded);
    if (entry === undefined) {
      entry = { lower: 0, inside: 0, alone: 0, opening: 0 };
      usage.set(word.folded, entry);
    }
    if (word.shape === 'lower') entry.lower++;
    else if (word.opens || word.line !== 'prose') entry.opening++;
    else {
      entry.inside++;
      if (!isBeside(words[at - 1], word) && !isBeside(word, words[at + 1])) entry.alone++;
    }
  }
  return usage;
}

/** Whether two words with capitals follow each other without a comma. */
function isBeside(word: NewsWord | undefined, next: NewsWord | undefined): boolean {
  if (word === undefined || next === undefined || next.block !== word.block) return false;
  return (
    next.gap !== 'break' &&
    next.gap !== 'comma' &&
    next.gap !== 'other' &&
    word.shape !== 'lower' &&
    next.shape !== 'lower'
  );
}
