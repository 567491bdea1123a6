import { KNOWN_AS } from './gazetteer.ts';
import { isHead } from './heads.ts';
import type { NewsWord } from './news-words.ts';
import type { Run } from './run.ts';
import { NAME_SUFFIXES } from './titles.ts';

/** Particles that hardly any name but a person's has inside. */
const PERSON_PARTICLES: ReadonlySet<string> = new Set(['al', 'ul', 'bin', 'ibn', 'bint', 'von', 'van', 'der', 'arap']);

/** A name of several words as the votes look at it. */
export interface FullName {
  readonly first: NewsWord;
  readonly second: NewsWord;
  readonly beforeLast: NewsWord | undefined;
  readonly last: NewsWord;
  /** Its words, small ones counted. */
  readonly size: number;
  /** `KNOWN_AS` bits of the whole. */
  readonly flags: number;
  /** The word that says what kind of thing it is, and whether it does. */
  readonly head: string;
  readonly isHeaded: boolean;
  /** How many of its words are written with a capital, how many of these are ordinary English, and how many are initials. */
  readonly capitals: number;
  readonly ordinary: number;
  readonly initials: number;
  readonly acronyms: number;
  /** How many "of", "and" and "for" it has, and how many "&". */
  readonly connectors: number;
  readonly ampersands: number;
  /** "al", "bin" or "von" stands inside, and no word of it is a place. */
  readonly hasPersonParticle: boolean;
}

/** Takes a name of two words or more apart; `flags` are those of the whole. */
export function readFullName(words: readonly NewsWord[], piece: Run, flags: number): FullName {
  const first = words[piece.from] as NewsWord;
  let capitals = 0;
  let ordinary = 0;
  let initials = 0;
  let acronyms = 0;
  let connectors = 0;
  let ampersands = 0;
  let particles = 0;
  let places = 0;
  for (let at = piece.from; at < piece.to; at++) {
    const word = words[at] as NewsWord;
    if (word.shape === 'lower') connectors += /^(?:of|and|for)$/.test(word.folded) ? 1 : 0;
    // "Prayuth Chan-ocha": a syllable of a name.
    if (word.shape === 'lower' && word.gap === 'hyphen' && at > piece.from) capitals++;
    if (word.shape === 'acronym') acronyms++;
    if (word.shape === 'lower' && at > piece.from && PERSON_PARTICLES.has(word.folded)) particles++;
    if ((word.flags & (KNOWN_AS.city | KNOWN_AS.country)) !== 0) places++;
    if (at > piece.from && word.gap === 'ampersand') ampersands++;
    if (word.shape === 'capitalized' && word.end - word.start === 1) initials++;
    else if (word.shape === 'capitalized' || word.shape === 'mixed') {
      capitals++;
      // "LeBron James": a given name for a surname is no ordinary word.
      if (word.ordinary && !(at === piece.to - 1 && (word.flags & KNOWN_AS.given) !== 0)) ordinary++;
    }
  }
  const head = headOf(words, piece);
  return {
    first,
    second: words[piece.from + 1] as NewsWord,
    beforeLast: words[piece.to - 2],
    last: words[piece.to - 1] as NewsWord,
    size: piece.to - piece.from,
    flags,
    head,
    isHeaded: isHead(head),
    capitals,
    ordinary,
    initials,
    acronyms,
    connectors,
    ampersands,
    hasPersonParticle: particles > 0 && places === 0,
  };
}

/** The word that says what kind of thing the name is: before "of" in "Bank of England", else the last that is no number. */
function headOf(words: readonly NewsWord[], piece: Run): string {
  for (let at = piece.from + 1; at < piece.to; at++) {
    const word = words[at] as NewsWord;
    if (word.shape === 'lower' && (word.folded === 'of' || word.folded === 'for' || word.folded === 'on'))
      return words[at - 1]?.folded ?? '';
  }
  let at = piece.to - 1;
  while (
    at > piece.from &&
    (words[at]?.shape === 'number' || NAME_SUFFIXES.has(words[at]?.folded ?? '') || words[at]?.folded === 'i')
  )
    at--;
  return words[at]?.folded ?? '';
}
