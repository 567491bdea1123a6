import type { TermTable } from './packed-terms.ts';
import type { WordTerm } from './word-terms.ts';

/** The documents that are worth ranking. */
export interface Candidates {
  /** In no order. */
  readonly documents: readonly number[];
  /** 1 for each of them. */
  readonly mask: Uint8Array;
  /** For each document how many words of the query it has. */
  readonly wordCounts: Uint8Array;
}

/**
 * Chooses the documents with all words of a query; where fewer than `enough` have them, also those that lack one word, then
 * two, and so on down to one word of the query. Ranking reads only these, so that common words cost little. Words are
 * counted in bytes: 255 at most.
 */
export function candidatesFor(
  words: readonly (readonly WordTerm[])[],
  isMeant: (document: number) => boolean,
  {
    enough,
    fieldsOf,
    documentCount,
    terms,
  }: {
    readonly enough: number;
    /** Numbers of the fields in which a term is searched. */
    readonly fieldsOf: (term: WordTerm) => readonly number[];
    readonly documentCount: number;
    readonly terms: TermTable;
  },
): Candidates {
  const wordCounts = new Uint8Array(documentCount);
  const seenFor = new Uint8Array(documentCount);
  // Most documents have none of the words: to go through all of them takes a background that has just begun milliseconds.
  const found: number[] = [];
  for (const [i, alternatives] of words.entries()) {
    const turn = i + 1;
    for (const term of alternatives) {
      const postings = terms.postings(term.position);
      for (const field of fieldsOf(term)) {
        for (const document of postings.get(field)?.documents ?? []) {
          const before = seenFor[document] as number;
          if (before === turn) continue;
          if (before === 0) found.push(document);
          seenFor[document] = turn;
          wordCounts[document] = (wordCounts[document] as number) + 1;
        }
      }
    }
  }
  const meant = found.filter(isMeant);
  const byCount = new Array<number>(words.length + 1).fill(0);
  for (const document of meant) {
    const count = wordCounts[document] as number;
    byCount[count] = (byCount[count] as number) + 1;
  }
  let least = words.length;
  let count = byCount[least] as number;
  while (least > 1 && count < enough) count += byCount[--least] as number;
  const documents = meant.filter((document) => (wordCounts[document] as number) >= least);
  const mask = new Uint8Array(documentCount);
  for (const document of documents) mask[document] = 1;
  return { documents, mask, wordCounts };
}
