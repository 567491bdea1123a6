import { type BlockSpan, overlaps, type Span } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { DayRange } from './day.ts';
import { quoteSpans } from './quotes.ts';
import { type SaidDay, saidDays } from './said-days.ts';
import { isTelling } from './schema.ts';
import { stemOf } from './stem.ts';
import { storySentences } from './story-sentences.ts';

/** A text whose names are known: an article of the archive, or a page. */
export interface NamedText {
  readonly blocks: readonly string[];
  /** In reading order. */
  readonly mentions: readonly (BlockSpan & { readonly entity: number })[];
  readonly published: DayRange | null;
  /** Blocks that are no running text, such as captions, are read for what they say, but not quoted. Absent: none. */
  readonly isAside?: (block: number) => boolean;
}

/** Something that a sentence says and that can be looked for elsewhere: a name, a number or a day. Spans are in the block. */
export interface SaidFact extends Span {
  readonly kind: 'name' | 'number' | 'day';
  /** What it is compared by: the entity's position, the number, the ISO day. */
  readonly key: string;
}

/** A quote with the words it is compared by. The span is in the block. */
export interface PrintedQuote extends Span {
  readonly words: readonly string[];
}

/** A sentence of a text; its span is in its block. */
export interface ReadSentence extends BlockSpan {
  readonly text: string;
  /** Folded. */
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly facts: readonly SaidFact[];
  readonly days: readonly SaidDay[];
  readonly quotes: readonly PrintedQuote[];
  readonly isAside: boolean;
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): [string, string] => [word, String(i)])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, String((i + 2) * 10)]),
    ),
);
/** "75th" and "1.5bn" are numbers as well. */
const NUMBER = /^(\d+(?:\.\d+)?)(?:st|nd|rd|th|m|bn|k|pc|s)?$/;
/** "one" is more often no number than one. */
const LEAST_NUMBER_WORD = 2;

/** Reads a text sentence by sentence. Takes time linear in the text. */
export function readText({ blocks, mentions, published, isAside }: NamedText): readonly ReadSentence[] {
  const mentionsOf = blocks.map((): NamedText['mentions'][number][] => []);
  for (const mention of mentions) mentionsOf[mention.block]?.push(mention);
  return blocks.flatMap((text, block) => {
    const quotes = quoteSpans(text).map((span) => ({ ...span, words: wordsOf(text.slice(span.start, span.end)) }));
    const named = mentionsOf[block] ?? [];
    return storySentences(text).map((span): ReadSentence => {
      const within = <T extends Span>(list: readonly T[]): readonly T[] => list.filter((item) => overlaps(item, span));
      const sentence = text.slice(span.start, span.end);
      const days = saidDays(sentence, published).map((day) => moved(day, span.start));
      return {
        block,
        ...span,
        text: sentence,
        days,
        quotes: within(quotes),
        isAside: isAside?.(block) ?? false,
        ...wordsAndFacts(sentence, span.start, within(named), days),
      };
    });
  });
}

const wordsOf = (text: string): readonly string[] => tokenize(text).map(({ folded }) => folded);

/** A span of a sentence as a span of its block. */
const moved = <T extends Span>(item: T, by: number): T => ({ ...item, start: item.start + by, end: item.end + by });

function wordsAndFacts(
  sentence: string,
  offset: number,
  names: NamedText['mentions'],
  days: readonly SaidDay[],
): Pick<ReadSentence, 'words' | 'stems' | 'facts'> {
  const words: string[] = [];
  const stems = new Set<string>();
  const facts: SaidFact[] = [
    ...names.map(({ start, end, entity }): SaidFact => ({ start, end, kind: 'name', key: String(entity) })),
    ...days.map(({ start, end, day }): SaidFact => ({ start, end, kind: 'day', key: day })),
  ];
  const taken: readonly Span[] = [...names, ...days];
  for (const { folded, start, end } of tokenize(sentence)) {
    words.push(folded);
    const number = NUMBER.exec(folded)?.[1] ?? NUMBER_WORDS.get(folded);
    const isWord = number !== undefined && !/^\d/.test(folded);
    if (number !== undefined && !(isWord && Number(number) < LEAST_NUMBER_WORD)) {
      const at = { start: offset + start, end: offset + end };
      if (!taken.some((other) => overlaps(other, at))) facts.push({ ...at, kind: 'number', key: number });
    } else if (isTelling(folded)) stems.add(stemOf(folded));
  }
  return { words, stems, facts };
}
