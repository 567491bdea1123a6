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

/** Among which documents candidates are looked for. */
export interface Wanted {
  /** Articles stand before entities: the first document of the kind that is asked for, and the one behind the last. */
  readonly first: number;
  readonly end: number;
  /** Whether a document meets the conditions of the query; null where it has none. */
  readonly isMeant: ((document: number) => boolean) | null;
  /** Where fewer have all words, those with most are candidates as well. */
  readonly enough: number;
}

/**
 * Chooses the documents with all words of a query; where fewer than `enough` have them, also those that lack one word, then
 * two, and so on down to one word of the query. Ranking reads only these, so that common words cost little. Words are
 * counted in bytes: 255 at most. A background that has just begun runs these loops uncompiled: they count, and call nothing.
 */
export function candidatesFor(
  words: readonly (readonly WordTerm[])[],
  { first, end, isMeant, enough }: Wanted,
  {
    fieldsOf,
    documentCount,
    terms,
  }: {
    /** Numbers of the fields in which a term is searched. */
    readonly fieldsOf: (term: WordTerm) => readonly number[];
    readonly documentCount: number;
    readonly terms: TermTable;
  },
): Candidates {
  const wordCounts = new Uint8Array(documentCount);
  const seenFor = new Uint8Array(documentCount);
  // Most documents have none of the words: those that have one are noted.
  const found: number[] = [];
  for (const [i, alternatives] of words.entries()) {
    const turn = i + 1;
    for (const term of alternatives) {
      const postings = terms.postings(term.position);
      for (const field of fieldsOf(term)) {
        const documents = postings.get(field)?.documents ?? [];
        for (let at = 0; at < documents.length; at++) {
          const document = documents[at] as number;
          const before = seenFor[document] as number;
          if (before === turn || document < first || document >= end) continue;
          if (before === 0) found.push(document);
          seenFor[document] = turn;
          wordCounts[document] = (wordCounts[document] as number) + 1;
        }
      }
    }
  }
  const meant = isMeant === null ? found : found.filter(isMeant);
  const byCount = new Array<number>(words.length + 1).fill(0);
  for (let at = 0; at < meant.length; at++) {
    const count = wordCounts[meant[at] as number] as number;
    byCount[count] = (byCount[count] as number) + 1;
  }
  let least = words.length;
  let count = byCount[least] as number;
  while (least > 1 && count < enough) count += byCount[--least] as number;
  const documents = least > 1 ? meant.filter((document) => (wordCounts[document] as number) >= least) : meant;
  const mask = new Uint8Array(documentCount);
  for (let at = 0; at < documents.length; at++) mask[documents[at] as number] = 1;
  return { documents, mask, wordCounts };
}
