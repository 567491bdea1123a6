import type { TermTable } from './packed-terms.ts';
import type { WordTerm } from './word-terms.ts';

/** The documents that are worth ranking. */
export interface Candidates {
  /** 1 for each document that is one. */
  readonly mask: Uint8Array;
  readonly count: number;
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
  for (const [i, alternatives] of words.entries()) {
    const turn = i + 1;
    for (const term of alternatives) {
      const postings = terms.postings(term.position);
      for (const field of fieldsOf(term)) {
        for (const document of postings.get(field)?.documents ?? []) {
          if (seenFor[document] === turn) continue;
          seenFor[document] = turn;
          wordCounts[document] = (wordCounts[document] as number) + 1;
        }
      }
    }
  }
  const byCount = new Array<number>(words.length + 1).fill(0);
  for (let document = 0; document < documentCount; document++) {
    const count = wordCounts[document] as number;
    if (count === 0) continue;
    if (isMeant(document)) byCount[count] = (byCount[count] ?? 0) + 1;
    else wordCounts[document] = 0;
  }
  let least = words.length;
  let count = byCount[least] ?? 0;
  while (least > 1 && count < enough) count += byCount[--least] ?? 0;
  const mask = wordCounts.map((found) => (found >= least && found > 0 ? 1 : 0));
  return { mask, count, wordCounts };
}
