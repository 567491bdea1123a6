import { type Shape, type Token, tokenize } from '../text/tokenize.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type KnownWord, knownWords, NOTHING } from './known-words.ts';
import { type Line, markLine } from './line-kind.ts';
import { type Gap, gapAt } from './word-gap.ts';

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
  /** Whether a list that speaks against names may have it (`isListedWord`); false is certain. */
  readonly listed: boolean;
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

/** The words of a document, in reading order. */
export interface NewsWords {
  readonly words: readonly NewsWord[];
}

/** Whether there is a word, and it has a capital. */
export const isCapital = (word: NewsWord | undefined): word is NewsWord =>
  word !== undefined && word.shape !== 'lower' && word.shape !== 'number';

/** What is known of a folded word of one document. */
interface WordEntry extends Usage {
  /** Looked up when the word is first seen with a capital. */
  known: KnownWord | undefined;
}

/** What is rare of a word, one bit each. */
const QUOTED = 1;
const UNQUOTES = 2;
const ADDRESS = 4;
const CURRENCY = 8;
const PLURAL_ACRONYM = 16;

/** A word whose line is not known yet, nor how the document uses it. A page has thousands of them: the smaller, the faster. */
class Draft implements NewsWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly shape: Shape;
  readonly block: number;
  readonly gap: Gap;
  readonly opens: boolean;
  readonly flags: number;
  readonly ordinary: boolean;
  readonly listed: boolean;
  readonly #rare: number;
  line: Line = 'prose';
  used: WordEntry;

  constructor(
    { start, end, folded, shape }: Token,
    block: number,
    gap: Gap,
    opens: boolean,
    known: KnownWord,
    used: WordEntry,
    rare: number,
  ) {
    this.start = start;
    this.end = end;
    this.folded = folded;
    this.shape = shape;
    this.block = block;
    this.gap = gap;
    this.opens = opens;
    this.flags = known.flags;
    this.ordinary = known.ordinary || (rare & PLURAL_ACRONYM) !== 0;
    this.listed = known.listed;
    this.used = used;
    this.#rare = rare;
  }

  get quoted(): boolean {
    return (this.#rare & QUOTED) !== 0;
  }

  get unquotes(): boolean {
    return (this.#rare & UNQUOTES) !== 0;
  }

  get address(): boolean {
    return (this.#rare & ADDRESS) !== 0;
  }

  get currency(): boolean {
    return (this.#rare & CURRENCY) !== 0;
  }
}

/** Reads blocks of text into words; `tokensOf` gives those of a block where they have been read already. Linear in the text. */
export function readNewsWords(
  blocks: readonly string[],
  gazetteer: Gazetteer,
  tokensOf: (block: number) => readonly Token[] = (block) => tokenize(blocks[block] ?? ''),
): NewsWords {
  const words: Draft[] = [];
  const entries = new Map<string, WordEntry>();
  const knownOf = knownWords(gazetteer);
  blocks.forEach((text, block) => {
    let lineStart = words.length;
    let before: Token | undefined;
    let inAddress = false;
    for (const token of tokensOf(block)) {
      const isSpace = before !== undefined && token.start === before.end + 1 && text.charCodeAt(before.end) === SPACE;
      const between = isSpace ? ' ' : text.slice(before?.end ?? 0, token.start);
      // Nearly every gap is one space, perhaps behind a comma or a full stop, which is nothing of what follows.
      const isPlain = isSpace || between === ', ' || between === '. ';
      const newLine = before === undefined || (!isPlain && between.includes('\n'));
      const gap = before === undefined ? 'start' : gapAt(between, token, words);
      let rare = 0;
      if (!isPlain) {
        inAddress = before !== undefined && (isAddress(between, token, inAddress) || isTicker(text, between, token));
        rare = signsOf(between, before !== undefined, inAddress);
      } else inAddress = false;
      if (newLine) {
        markLine(words, lineStart, text);
        lineStart = words.length;
      }
      let used = NEVER_CAPITAL;
      let written: KnownWord = NOTHING;
      if (token.shape !== 'lower') {
        used = entryOf(token.folded, entries);
        if (token.shape !== 'number') written = used.known ??= knownOf(token.folded);
        if (token.shape === 'acronym' && CURRENCY_SIGN.test(text.charAt(token.end))) rare |= CURRENCY;
        if (token.shape === 'mixed' && ACRONYMS.test(text.slice(token.start, token.end))) rare |= PLURAL_ACRONYM;
      }
      words.push(new Draft(token, block, gap, newLine || gap === 'break', written, used, rare));
      before = token;
    }
    markLine(words, lineStart, text);
  });
  countUsage(words, entries);
  return { words };
}

/** What the text between two words, or before the first, says of the one behind it. */
function signsOf(between: string, hasBefore: boolean, inAddress: boolean): number {
  return (
    (OPENS_QUOTE.test(between) ? QUOTED : 0) |
    (hasBefore && CLOSES_QUOTE.test(between) ? UNQUOTES : 0) |
    (inAddress ? ADDRESS : 0)
  );
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

/** How often the document writes small a word that it never writes with a capital, nobody asks. */
const NEVER_CAPITAL: WordEntry = { lower: 0, inside: 0, alone: 0, opening: 0, known: undefined };

function entryOf(folded: string, entries: Map<string, WordEntry>): WordEntry {
  let entry = entries.get(folded);
  if (entry === undefined) {
    entry = { lower: 0, inside: 0, alone: 0, opening: 0, known: undefined };
    entries.set(folded, entry);
  }
  return entry;
}

const SPACE = 0x20;
const OPENS_QUOTE = /["'“‘«„]$/;
const CLOSES_QUOTE = /^[.,!?]?["'”’»](?!s\b)/;
const ACRONYMS = /^\p{Lu}{2,}s$/u;
const CURRENCY_SIGN = /[$€£¥]/;

/** Counts how the words are written; those written small only where `entries` has them, which has all others. */
function countUsage(words: readonly Draft[], entries: ReadonlyMap<string, WordEntry>): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Draft;
    if (word.shape === 'lower') {
      const entry = entries.get(word.folded);
      if (entry === undefined) continue;
      entry.lower++;
      word.used = entry;
      continue;
    }
    const { used } = word;
    if (word.opens || word.line !== 'prose') used.opening++;
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
