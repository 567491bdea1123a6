import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** So many words are tried before the text is searched. */
const NEAR = 4;

/** A text block with its words, which are read once, when somebody asks. */
export class BlockWords {
  readonly text: string;
  #words: readonly Token[] | null = null;
  #last = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The words in order; the first call costs time in proportion to the text. */
  get words(): readonly Token[] {
    this.#words ??= tokenize(this.text);
    return this.#words;
  }

  /** Position of the first word that begins at an offset or behind it. Who reads a text in order finds it beside the last one. */
  firstFrom(offset: number): number {
    const { words } = this;
    const from = Math.max(0, this.#last - 1);
    for (let at = from; at < from + NEAR; at++) {
      const isBehind = (words[at]?.start ?? Number.POSITIVE_INFINITY) >= offset;
      if (isBehind && (at === 0 || (words[at - 1]?.start ?? offset) < offset)) {
        this.#last = at;
        return at;
      }
    }
    this.#last = this.#search(offset);
    return this.#last;
  }

  #search(offset: number): number {
    const { words } = this;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] as Token).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The words of a span that begins and ends with one. */
  within({ start, end }: Span): readonly Token[] {
    const { words } = this;
    const from = this.firstFrom(start);
    let to = from;
    while (to < words.length && (words[to] as Token).end <= end) to++;
    return words.slice(from, to);
  }

  /** The last word that begins before an offset; undefined without. */
  lastBefore(offset: number): Token | undefined {
    return this.words[this.firstFrom(offset) - 1];
  }
}

/** Prepares blocks; none of their words is read yet. */
export function readBlocks(blocks: readonly string[]): readonly BlockWords[] {
  return blocks.map((text) => new BlockWords(text));
}
