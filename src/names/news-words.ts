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
  /** How the document writes the word elsewhere, this place included. */
  readonly used: Usage;
}

/** How often a folded word is written in each way in prose. */
export interface Usage {
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
}

/** What the gazetteer says of a folded word. */
interface KnownWord {
  readonly flags: number;
  readonly ordinary: boolean;
}

/** What is known of a folded word of one document. */
interface WordEntry extends Usage {
  /** Looked up when the word is first seen with a capital. */
  known: KnownWord | undefined;
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

/** Reads blocks of text into words; `tokensOf` gives those of a block where they have been read already. Linear in the text. */
export function readNewsWords(
  blocks: readonly string[],
  gazetteer: Gazetteer,
  tokensOf: (block: number) => readonly Token[] = (block) => tokenize(blocks[block] ?? ''),
): NewsWords {
  const words: Draft[] = [];
  const entries = new Map<string, WordEntry>();
  const known = knownWords(gazetteer);
  blocks.forEach((text, block) => {
    let lineStart = words.length;
    let before: Token | undefined;
    let inAddress = false;
    for (const token of tokensOf(block)) {
      const isSpace = before !== undefined && token.start === before.end + 1 && text.charCodeAt(before.end) === SPACE;
      const between = before === undefined ? '' : isSpace ? ' ' : text.slice(before.end, token.start);
      // Nearly every gap is one space, perhaps behind a comma or a full stop, which is nothing of what follows.
      const isPlain = isSpace || between === ', ' || between === '. ';
      const newLine = before === undefined || (!isPlain && between.includes('\n'));
      const gap = before === undefined ? 'start' : gapAt(between, token, words);
      inAddress = !isPlain && (isAddress(between, token, inAddress) || isTicker(text, between, token));
      if (newLine) {
        markLine(words, lineStart, text);
        lineStart = words.length;
      }
      let entry = entries.get(token.folded);
      if (entry === undefined) {
        entry = { lower: 0, inside: 0, alone: 0, opening: 0, known: undefined };
        entries.set(token.folded, entry);
      }
      let written: KnownWord = NOTHING;
      if (token.shape !== 'lower' && token.shape !== 'number') {
        entry.known ??= knownOf(token.folded, known, gazetteer);
        written = entry.known;
      }
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
        used: entry,
      });
      before = token;
    }
    markLine(words, lineStart, text);
  });
  countUsage(words);
  return { words };
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

const NOTHING: KnownWord = { flags: 0, ordinary: true };

/** Words whose answers are kept over documents: an archive has hardly more that are written with a capital. */
const MOST_KEPT = 50_000;
const keptWords = new WeakMap<Gazetteer, Map<string, KnownWord>>();

/** What a gazetteer has been asked before. */
function knownWords(gazetteer: Gazetteer): Map<string, KnownWord> {
  let known = keptWords.get(gazetteer);
  if (known === undefined || known.size > MOST_KEPT) {
    known = new Map();
    keptWords.set(gazetteer, known);
  }
  return known;
}

function knownOf(folded: string, known: Map<string, KnownWord>, gazetteer: Gazetteer): KnownWord {
  let entry = known.get(folded);
  if (entry === undefined) {
    entry = { flags: gazetteer.flagsOf(folded), ordinary: isOrdinaryWord(folded, gazetteer) };
    known.set(folded, entry);
  }
  return entry;
}

const SPACE = 0x20;
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

function countUsage(words: readonly NewsWord[]): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as NewsWord;
    const { used } = word;
    if (word.shape === 'lower') used.lower++;
    else if (word.opens || word.line !== 'prose') used.opening++;
    else {
      used.inside++;
      if (!isBeside(words[at - 1], word) && !isBeside(word, words[at + 1])) used.alone++;
    }
  }
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
