import { tokenize } from '../text/tokenize.ts';
import type { AliasCounts } from './aliases.ts';
import type { DocumentNames } from './archive-forms.ts';

/** What looks like a name at the head of a sentence or in a title, and is a word that the archive mostly writes small: "Police", "Witnesses". */
export interface OrdinaryWord {
  readonly text: string;
  /** Times that it was taken for a name. */
  readonly count: number;
}

/** So many times as often written small, and a word is no name. */
const MOSTLY_SMALL = 3;
/** The same where this share of its capitals stands within sentences, behind a word written small: "bought Bitcoin", "the Post". */
const MOSTLY_SMALL_WITHIN = 10;
const WITHIN_SENTENCES = 0.5;

/** A name as an archive prints it. */
export interface PrintedName {
  readonly aliases: AliasCounts;
  /** How often it stands behind a word written small. */
  readonly inside: number;
}

const BEHIND_SMALL = /(?:^|[^\p{L}])\p{Ll}[\p{L}’'-]*,?\s$/u;
/** Characters in which that word stands. */
const REACH = 24;

/** Whether what begins at an offset stands behind a word written small. */
export const isBehindSmall = (text: string, start: number): boolean =>
  BEHIND_SMALL.test(text.slice(Math.max(0, start - REACH), start));

/**
 * The ordinary words among names that are never printed otherwise than as one word. Those of
 * several words keep their short forms: "the House" of the House of Representatives. One pass over the documents.
 */
export function findOrdinaryWords(
  names: readonly PrintedName[],
  documents: readonly Pick<DocumentNames, 'blocks'>[],
): ReadonlyMap<PrintedName, OrdinaryWord> {
  const words = new Map<PrintedName, OrdinaryWord & { readonly word: string; readonly least: number }>();
  for (const name of names) {
    const word = onlyWord(name.aliases);
    if (word === null) continue;
    let count = 0;
    for (const printed of name.aliases.values()) count += printed.count;
    const [text = word] = name.aliases.keys();
    const times = name.inside < WITHIN_SENTENCES * count ? MOSTLY_SMALL : MOSTLY_SMALL_WITHIN;
    words.set(name, { word, text, count, least: times * count });
  }
  const small = countSmall(new Set([...words.values()].map(({ word }) => word)), documents);
  const found = new Map<PrintedName, OrdinaryWord>();
  for (const [name, { word, text, count, least }] of words) {
    if ((small.get(word) ?? 0) >= least) found.set(name, { text, count });
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
