import { stemmer } from 'stemmer';

/** Stems kept in memory at most; about the vocabulary of 10,000 articles. */
const MEMORY = 100_000;

const PLAIN_WORD = /^[a-z]+$/;
/** "spokesman", "spokeswoman" and "spokesperson" are one word to a reader; "German" and "human" are not made of two. */
const OF_A_PERSON = /^([a-z]{5,})(?:man|men|woman|women|person|persons|people)$/;

const known = new Map<string, string>();

/** The stem of a folded word (Porter's algorithm): words that differ only in their ending have the same one. */
export function stemOf(folded: string): string {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const stem = PLAIN_WORD.test(folded) ? stemmer(folded.replace(OF_A_PERSON, '$1person')) : folded;
  if (known.size >= MEMORY) known.clear();
  known.set(folded, stem);
  return stem;
}
