import { sentences } from '../text/sentences.ts';
import { overlaps, type Span } from '../text/span.ts';
import { attributionOf } from './attribution.ts';
import type { NamedText, ReadSentence } from './read-text.ts';

/** A quote of a text with who said it. */
export interface SaidQuote {
  /** Number of the text. */
  readonly text: number;
  /** The sentences that print it, as one: its span is in the block. */
  readonly passage: Pick<ReadSentence, 'block' | 'start' | 'end' | 'text'>;
  /** Where the quoted words stand in the block: one quote, or several of one sentence. */
  readonly quotes: readonly Span[];
  readonly words: readonly string[];
  /** Positions of entities. */
  readonly speakers: readonly number[];
  /** Who is said to have said it where that is no entity: "the statement". */
  readonly other: string | null;
  /** Positions of the entities that the quoted words name. */
  readonly about: readonly number[];
}

/** A turn of phrase in quotation marks is worth showing only with the one who said it. */
const WHOLE_THOUGHT = 6;
/** A passage is one sentence, or for a longer quote so many characters. */
const LONGEST_PASSAGE = 480;

/** Whether an entity can speak. */
type CanSpeak = (entity: number) => boolean;

/** The quotes of texts with who said them, in the order of the texts. */
export function saidQuotes(
  texts: readonly (readonly [text: number, named: NamedText, read: readonly ReadSentence[]])[],
  canSpeak: CanSpeak,
  isPerson: (entity: number) => boolean,
): readonly SaidQuote[] {
  return texts.flatMap(([text, named, read]) => quotesOf(text, named, read, canSpeak, isPerson));
}

function quotesOf(
  text: number,
  { blocks, mentions }: NamedText,
  read: readonly ReadSentence[],
  canSpeak: CanSpeak,
  isPerson: (entity: number) => boolean,
): readonly SaidQuote[] {
  const found: SaidQuote[] = [];
  let last: { readonly speakers: readonly number[]; readonly other: string | null } | null = null;
  const seen = new Set<string>();
  for (const sentence of read) {
    const block = blocks[sentence.block] ?? '';
    const names = mentions.filter((mention) => mention.block === sentence.block && canSpeak(mention.entity));
    for (const quote of sentence.quotes) {
      const key = `${sentence.block} ${quote.start}`;
      if (seen.has(key) || sentence.isAside) continue;
      seen.add(key);
      const outside = names.filter((name) => !overlaps(name, quote));
      const attribution = attributionOf(block, quote, outside);
      let speakers = attribution?.entities ?? [];
      let other = attribution?.other ?? null;
      if (attribution?.pronoun != null) {
        const meant = meantBy(attribution.pronoun, last, sentence, read, mentions, isPerson);
        speakers = meant.speakers;
        other = meant.other;
      }
      if (speakers.length > 0 || other !== null) last = { speakers, other };
      if (quote.words.length < WHOLE_THOUGHT && speakers.length === 0) continue;
      const passage = passageOf(sentence.block, block, quote);
      const about = mentions
        .filter((mention) => mention.block === sentence.block && overlaps(mention, quote))
        .map(({ entity }) => entity);
      const before = found.at(-1);
      if (before !== undefined && isSameSentence(before, passage) && isSame(before.speakers, speakers)) {
        found[found.length - 1] = {
          ...before,
          quotes: [...before.quotes, quote],
          words: [...before.words, ...quote.words],
          about: [...before.about, ...about],
        };
      } else found.push({ text, passage, quotes: [quote], words: quote.words, speakers, other, about });
    }
  }
  return found;
}

const isSameSentence = ({ passage }: SaidQuote, { block, start, end }: SaidQuote['passage']): boolean =>
  passage.block === block && passage.start === start && passage.end === end;

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** "it added" goes on with what spoke last; "he said" with the person who did, or the only one of the sentence before. */
function meantBy(
  pronoun: string,
  last: { readonly speakers: readonly number[]; readonly other: string | null } | null,
  sentence: ReadSentence,
  read: readonly ReadSentence[],
  mentions: NamedText['mentions'],
  isPerson: (entity: number) => boolean,
): { readonly speakers: readonly number[]; readonly other: string | null } {
  const nobody = { speakers: [], other: null };
  if (pronoun === 'it') return last !== null && !last.speakers.some(isPerson) ? last : nobody;
  if (pronoun === 'they') return last !== null && last.speakers.length > 1 ? last : nobody;
  const before = read[read.indexOf(sentence) - 1];
  const persons = new Set(
    before === undefined
      ? []
      : mentions
          .filter((mention) => mention.block === before.block && overlaps(mention, before) && isPerson(mention.entity))
          .map(({ entity }) => entity),
  );
  const [only] = persons;
  if (persons.size === 1 && only !== undefined) return { speakers: [only], other: null };
  if (persons.size === 0 && last?.speakers.length === 1 && last.speakers.every(isPerson)) return last;
  return nobody;
}

/** The sentences that a quote stands in, together with the words that say whose it is. */
function passageOf(block: number, text: string, quote: Span): SaidQuote['passage'] {
  const touching = sentences(text).filter((sentence) => overlaps(sentence, quote));
  const start = touching[0]?.start ?? quote.start;
  const end = Math.min(touching.at(-1)?.end ?? quote.end, start + LONGEST_PASSAGE);
  return { block, start, end, text: text.slice(start, end) };
}
