import { tokenize } from '../text/tokenize.ts';
import { aboutHowMany } from './document-count.ts';
import { mostWorth } from './most-worth.ts';
import type { TermTable } from './packed-terms.ts';
import { rarityOf } from './rarity.ts';
import { FIELDS, type Field, isTelling, STEM_MARK } from './schema.ts';
import { stemOf } from './stem.ts';

/** How often each telling stem stands in a text. */
export type StemCounts = ReadonlyMap<string, number>;

/** A stem of a text with its weight, comparable within a text. */
export interface TellingStem {
  readonly stem: string;
  readonly weight: number;
}

/** Fields that make up what an article says, and how often a word in them counts: the headline says what it is about. */
const SAID: ReadonlyMap<Field, number> = new Map([
  ['headline', 2],
  ['standfirst', 1],
  ['text', 1],
]);

/** The telling words of a text, those of its headline counted twice; function words and single characters are left out. */
export function countStems(headline: string, text: string): StemCounts {
  const counts = new Map<string, number>();
  const count = (part: string, times: number): void => {
    for (const { folded } of tokenize(part)) {
      if (!isTelling(folded)) continue;
      const stem = stemOf(folded);
      counts.set(stem, (counts.get(stem) ?? 0) + times);
    }
  };
  count(headline, SAID.get('headline') ?? 1);
  count(text, 1);
  return counts;
}

/** A text compared with every article of an index. */
interface Comparison {
  /** The cosine with each article, 0 to 1. */
  readonly cosines: Float32Array;
  /** The stems of the text, those that say most about it first. */
  readonly telling: readonly TellingStem[];
}

/**
 * Compares texts with the articles of an index: the cosine over stems weighted by (1 + ln tf) × idf (Manning, Raghavan and
 * Schütze 2008, 6.4). Takes time in proportion to the postings of the text's stems.
 */
export type Likeness = (counts: StemCounts) => Comparison;

/** The stems of the articles with the weight that each has in an article's vector; the vectors are not normalised. */
export interface WeightedStem {
  /** Ascending. */
  readonly articles: readonly number[];
  readonly weights: readonly number[];
}

/** Every stem of an index, in its order. */
export function* weightedStems(terms: TermTable, articleCount: number): Generator<WeightedStem> {
  const said = articleCounter(terms, articleCount);
  const { from, to } = terms.prefixRange(STEM_MARK);
  for (let position = from; position < to; position++) {
    const { articles: found, counts } = said(position);
    const articles = [...found].sort((a, b) => a - b);
    const idf = rarityOf(terms.term(position).slice(STEM_MARK.length), articles.length, articleCount);
    const weights = articles.map((article) => damped(counts[article] ?? 0) * idf);
    for (const article of articles) counts[article] = 0;
    yield { articles, weights };
  }
}

/** The length of each article as a vector of stems, for `openLikeness`. */
export function articleNorms(stems: Iterable<WeightedStem>, articleCount: number): Float32Array {
  const squares = new Float64Array(articleCount);
  for (const { articles, weights } of stems) {
    for (const [i, article] of articles.entries()) squares[article] = (squares[article] ?? 0) + (weights[i] ?? 0) ** 2;
  }
  return Float32Array.from(squares, Math.sqrt);
}

export function openLikeness(terms: TermTable, articleCount: number, norms: Float32Array): Likeness {
  const said = articleCounter(terms, articleCount);
  return (stems) => {
    const cosines = new Float32Array(articleCount);
    const telling: TellingStem[] = [];
    let square = 0;
    // What nearly every article says tells nothing, and takes most of the time.
    const known = mostWorth(
      [...stems].map(([stem, frequency]) => {
        const position = terms.find(STEM_MARK + stem);
        const rarity = rarityOf(stem, Math.min(aboutHowMany(position, terms), articleCount), articleCount);
        return { stem, frequency, position, worth: (damped(frequency) * rarity) ** 2 };
      }),
    );
    terms.need(known.map(({ position }) => position));
    for (const { stem, frequency, position } of known) {
      const { articles, counts } = said(position);
      const idf = rarityOf(stem, articles.length, articleCount);
      const weight = damped(frequency) * idf;
      square += weight * weight;
      telling.push({ stem, weight });
      for (let i = 0; i < articles.length; i++) {
        const article = articles[i] as number;
        cosines[article] = (cosines[article] as number) + weight * damped(counts[article] as number) * idf;
        counts[article] = 0;
      }
    }
    const norm = Math.sqrt(square);
    for (let article = 0; article < articleCount; article++) {
      const product = cosines[article] as number;
      if (product > 0) cosines[article] = product / (norm * (norms[article] ?? 1));
    }
    return { cosines, telling: telling.sort((a, b) => b.weight - a.weight) };
  };
}

/** A word that stands ten times says more than one that stands once, but not ten times more. */
const damped = (frequency: number): number => DAMPED[frequency] ?? 1 + Math.log(frequency);

/** The logarithms of the usual frequencies, because they are needed for every posting. */
const DAMPED = Float64Array.from({ length: 64 }, (_, frequency) => (frequency === 0 ? 0 : 1 + Math.log(frequency)));

/**
 * Gives the articles that hold the term at a position and, in a table shared by all calls, how often each says it. The
 * caller sets the table's entries back to 0; the list is good until the next call.
 */
function articleCounter(terms: TermTable, articleCount: number) {
  const counts = new Uint16Array(articleCount);
  const list = new Uint32Array(articleCount);
  const timesIn = FIELDS.map((field) => SAID.get(field) ?? 0);
  return (position: number): { readonly articles: Uint32Array; readonly counts: Uint16Array } => {
    let found = 0;
    if (position >= 0)
      terms.read(position, (field, article, frequency) => {
        const times = timesIn[field] as number;
        if (times === 0) return;
        const before = counts[article] as number;
        if (before === 0) list[found++] = article;
        counts[article] = before + frequency * times;
      });
    return { articles: list.subarray(0, found), counts };
  };
}
