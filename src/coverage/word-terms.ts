import { documentCount } from './document-count.ts';
import type { MatchKind } from './hits.ts';
import { inOrder } from './in-order.ts';
import type { TermTable } from './packed-terms.ts';
import { isTelling, STEM_MARK } from './schema.ts';
import { stemOf } from './stem.ts';

/** A term of the index that answers a word of the query. */
export interface WordTerm {
  readonly term: string;
  /** The word of the query. */
  readonly asked: string;
  /** Position in the term table. */
  readonly position: number;
  readonly how: MatchKind;
  /** What a match counts beside a match of the stem, which counts 1. */
  readonly weight: number;
  /** Only in headlines, names and the like: function words, and completions of two letters, are in every text. */
  readonly inTitlesOnly: boolean;
}

/** The word as typed counts beside its stem: enough to put "elections" above "election" when "elections" was asked for. */
const EXACT_WEIGHT = 0.3;
/** Completions of a word that is still being typed, and misprints. */
const PREFIX_WEIGHT = 0.25;
const TYPO_WEIGHT = 0.15;

/** Completions of words up to this length are looked for in titles only. */
const SHORT_PREFIX = 2;
/** A single letter has too many completions to mean anything. */
const LEAST_PREFIX = 2;
/** Completions that are looked at, those of most articles: the next letter chooses better than a longer list. */
const MOST_COMPLETIONS = 24;
/** Bytes of postings read for completions: some 5,000 documents, which take a few milliseconds to rank. */
const COMPLETION_BYTES = 8_000;

/** A word that fewer documents have than this may be misspelled, in the query or in the archive. */
const COMMON_ENOUGH = 3;
/** Neighbours that are looked at. */
const MOST_MISPRINTS = 16;
/** From these lengths on, one and two wrong letters are looked through; shorter words have too many neighbours. */
const ONE_TYPO = 4;
const TWO_TYPOS = 8;
/** From this length on two wrong letters are looked through where no word is one letter away ("Ptuin"). */
const TWO_TYPOS_AT_NEED = 5;

/**
 * The terms that answer a word: itself, its stem, completions if it is still being typed or unknown, and words that it may
 * be a misprint of if it is rare and begins no other word.
 */
export function termsFor(word: string, isBeingTyped: boolean, table: TermTable): readonly WordTerm[] {
  const found = new Map<number, WordTerm>();
  const offer = (position: number, how: MatchKind, weight: number): void => {
    if (position < 0 || found.has(position)) return;
    const inTitlesOnly = !isTelling(word) || (how === 'prefix' && word.length <= SHORT_PREFIX);
    found.set(position, { term: table.term(position), asked: word, position, how, weight, inTitlesOnly });
  };
  const exact = table.find(word);
  const stem = isTelling(word) ? table.find(STEM_MARK + stemOf(word)) : -1;
  offer(exact, 'exact', EXACT_WEIGHT);
  offer(stem, 'stem', 1);
  const documents = Math.max(documentCount(exact, table), documentCount(stem, table));
  const mayBeBegun = (isBeingTyped || documents === 0) && word.length >= LEAST_PREFIX;
  const longer = mayBeBegun ? completions(word, table) : [];
  for (const position of longer) {
    const { length } = table.term(position);
    // MiniSearch's own measure: the longer the completion, the less it was meant.
    offer(position, 'prefix', (PREFIX_WEIGHT * length) / (length + 0.3 * (length - word.length)));
  }
  // The beginning of a known word is no misprint.
  if (documents < COMMON_ENOUGH && !longer.some((position) => position !== exact)) {
    for (const [position, distance] of misprints(word, documents === 0, table)) {
      const { length } = table.term(position);
      offer(position, 'typo', (TYPO_WEIGHT * length) / (length + distance));
    }
  }
  return [...found.values()];
}

/**
 * The completions that most documents have, as far as they can be read in time; the first one always. The size of their
 * postings tells both without reading them.
 */
function completions(word: string, table: TermTable): readonly number[] {
  const { from, to } = table.prefixRange(word);
  const all = Array.from({ length: to - from }, (_, i) => from + i);
  const chosen: number[] = [];
  let bytes = 0;
  for (const position of inOrder(all, (a, b) => table.postingsSize(b) - table.postingsSize(a) || a - b)) {
    const size = table.postingsSize(position);
    if (chosen.length > 0 && bytes + size > COMPLETION_BYTES) continue;
    chosen.push(position);
    bytes += size;
    if (chosen.length === MOST_COMPLETIONS) break;
  }
  return chosen;
}

/** Words that were perhaps meant, the nearest first, then those of most documents. */
function misprints(word: string, isUnknown: boolean, table: TermTable): readonly [number, number][] {
  if (word.length < ONE_TYPO || /^\d/.test(word)) return [];
  const near = table.within(word, word.length >= TWO_TYPOS ? 2 : 1);
  const isLost = isUnknown && near.length === 0 && word.length >= TWO_TYPOS_AT_NEED;
  return (isLost ? table.within(word, 2) : near)
    .sort(([a, far], [b, farther]) => far - farther || table.postingsSize(b) - table.postingsSize(a) || a - b)
    .slice(0, MOST_MISPRINTS);
}
