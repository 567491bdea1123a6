import { documentCount } from './document-count.ts';
import type { TermTable } from './packed-terms.ts';
import { parseQuery } from './query.ts';
import { isTelling, STEM_MARK } from './schema.ts';
import { isOneSlip } from './slips.ts';
import { stemOf } from './stem.ts';

/** A word that so many documents have is no misprint, even where the query finds little. */
const KNOWN_ENOUGH = 3;
/** The better word must be in this many times as many documents. */
const CLEARLY_BETTER = 4;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** Neighbours that are looked at. */
const MOST_TRIED = 8;
/** From this length on a word may be two letters off. */
const TWO_WRONG = 6;

/**
 * The query with each word that stands nowhere in the archive replaced by a known word that is written nearly the same; null
 * where there is no such word. Where the query finds little, words that hardly stand there are replaced as well.
 */
export function correctedQuery(text: string, findsLittle: boolean, terms: TermTable): string | null {
  const { words, phrases, notes } = parseQuery(text);
  const asked = [...words, ...phrases.flatMap((phrase) => phrase.words)]
    // Behind a filter that cannot be read, another word would not be read either.
    .filter(({ span }) => !notes.some((note) => note.span.start <= span.start && span.end <= note.span.end))
    .sort((a, b) => a.span.start - b.span.start);
  let corrected = '';
  let at = 0;
  let isChanged = false;
  for (const { folded, span } of asked) {
    const better = betterWord(folded, terms, findsLittle ? KNOWN_ENOUGH : 1);
    if (better === null) continue;
    corrected += text.slice(at, span.start) + better;
    at = span.end;
    isChanged = true;
  }
  return isChanged ? corrected + text.slice(at) : null;
}

/** The better-known word that a word is probably a misprint of; null if `knownEnough` documents have it or nothing is near. */
export function betterWord(word: string, terms: TermTable, knownEnough = KNOWN_ENOUGH): string | null {
  if (word.length < SHORTEST || !isTelling(word) || /\d/.test(word)) return null;
  const known = Math.max(
    documentCount(terms.find(word), terms),
    documentCount(terms.find(STEM_MARK + stemOf(word)), terms),
  );
  // The beginning of a word is no misprint: it is still being typed.
  if (known >= knownEnough || beginsLonger(word, terms)) return null;
  const near = terms
    .within(word, 2)
    .map(([position, distance]) => ({
      position,
      // Two letters changed over are one slip.
      distance: isOneSlip(terms.term(position), word) ? 1 : distance,
      size: terms.postingsSize(position),
    }))
    .filter(({ distance }) => distance > 0 && distance <= (word.length >= TWO_WRONG ? 2 : 1))
    .sort((a, b) => a.distance - b.distance || b.size - a.size || a.position - b.position)
    .slice(0, MOST_TRIED);
  terms.need(near.map(({ position }) => position));
  for (const { position } of near) {
    if (documentCount(position, terms) >= Math.max(1, known * CLEARLY_BETTER)) return terms.term(position);
  }
  return null;
}

function beginsLonger(word: string, terms: TermTable): boolean {
  const { from, to } = terms.prefixRange(word);
  return to - from > (terms.find(word) < 0 ? 0 : 1);
}
