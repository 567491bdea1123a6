import { tokenize } from '../text/tokenize.ts';
import type { AliasCounts } from './aliases.ts';
import type { DocumentNames } from './archive-forms.ts';

/** What looks like a name where a sentence or a title begins with it, and is a word that the archive mostly writes small: "Police", "Witnesses". */
export interface OrdinaryWord {
  readonly text: string;
  /** Times that it was taken for a name. */
  readonly count: number;
}

/** So many times as often written small, and a word is no name. */
const MOSTLY_SMALL = 3;

/**
 * The ordinary words among names that are never printed otherwise than as one word: `names` gives the printed texts of each. Those of
 * several words keep their short forms: "the House" of the House of Representatives. One pass over the documents.
 */
export function findOrdinaryWords(
  names: readonly AliasCounts[],
  documents: readonly Pick<DocumentNames, 'blocks'>[],
): ReadonlyMap<AliasCounts, OrdinaryWord> {
  const words = new Map<AliasCounts, string>();
  for (const name of names) {
    const word = onlyWord(name);
    if (word !== null) words.set(name, word);
  }
  const small = countSmall(new Set(words.values()), documents);
  const found = new Map<AliasCounts, OrdinaryWord>();
  for (const [name, word] of words) {
    let count = 0;
    for (const printed of name.values()) count += printed.count;
    const [text = word] = name.keys();
    if ((small.get(word) ?? 0) >= MOSTLY_SMALL * count) found.set(name, { text, count });
  }
  return found;
}

/** The folded word of a name that is printed as nothing but this word, with a capital and small letters; null of all others. */
function onlyWord(name: AliasCounts): string | null {
  let word: string | null = null;
  for (const text of name.keys()) {
    const [first, second] = tokenize(text);
    if (first?.shape !== 'capitalized' || second !== undefined || !/^\p{L}+$/u.test(text)) return null;
    if (word !== null && word !== first.folded) return null;
    word = first.folded;
  }
  return word;
}

function countSmall(
  wanted: ReadonlySet<string>,
  documents: readonly Pick<DocumentNames, 'blocks'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  for (const { blocks } of documents) {
    for (const block of blocks) {
      for (const { folded, shape } of tokenize(block)) {
        if (shape === 'lower' && wanted.has(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
      }
    }
  }
  return counts;
}
