import type { BlockSpan } from '../text/span.ts';
import { withoutCompanySuffix } from './name-parts.ts';
import { CONTRACTIONS, isAcronymText } from './surface.ts';

const SMALL_WORDS: ReadonlySet<string> = new Set('of the and for in on to de la du des et y a an with'.split(' '));

/** The letters of a printed acronym, folded: "R.A.F." → "raf", "RFE/RL" → "rferl". */
export function acronymLetters(printed: string): string {
  return printed
    .replace(/s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * The acronyms that the initials of a name can make, given the words of its key (see `Surface`): with and without small
 * words, with and without a company suffix; a contraction such as "us" gives all its letters.
 */
export function initialsOf(words: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const kept of [words, withoutCompanySuffix(words)]) {
    const large = kept.filter((word) => !SMALL_WORDS.has(word));
    if (large.length < 2) continue;
    found.add(large.map(initials).join(''));
    found.add(kept.map(initials).join(''));
  }
  return [...found].filter((letters) => letters.length >= 2 && letters.length <= 8);
}

function initials(word: string): string {
  return CONTRACTIONS.has(word) ? word : word.slice(0, 1);
}

/**
 * Whether `acronym` is declared for the name that stands before it, or the other way round: "World Health Organization
 * (WHO)", "WHO (World Health Organization)". The spans are of the same block, `first` before `second`.
 */
export function standsInBrackets(block: string, first: BlockSpan, second: BlockSpan): boolean {
  if (first.block !== second.block || second.start < first.end || second.start - first.end > LONGEST_GAP) return false;
  return (
    /^['’]?s?[”"’']?\s*[([]\s*(?:the\s+|or\s+|hereafter\s+)?[“"‘']?$/u.test(block.slice(first.end, second.start)) &&
    /^[”"’']?\s*[)\],;]/u.test(block.slice(second.end, second.end + 3))
  );
}

/** Characters between a name and the acronym in brackets after it: the bracket, a quote and a small word. */
const LONGEST_GAP = 16;

/**
 * Whether the letters can be an abbreviation of the words, looser than by initials: each letter in order, each word but
 * small ones begun ("DoD", "BofA", "FedEx"). Only for pairs that a text declares.
 */
export function abbreviates(printed: string, words: readonly string[]): boolean {
  if (!isAcronymText(printed) && !/\p{Lu}.*\p{Lu}/u.test(printed)) return false;
  const letters = acronymLetters(printed);
  const [first = ''] = words;
  if (letters.length < 2 || letters[0] !== first[0]) return false;
  let at = 0;
  for (const letter of words.join('')) if (letter === letters[at]) at++;
  return at === letters.length;
}
