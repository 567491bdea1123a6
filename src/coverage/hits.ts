import type { Remark } from '../protocol/texts.ts';
import type { DocumentKind, Field } from './schema.ts';
import type { UnknownValue } from './unknown-values.ts';

/** How a term answers a word of the query, the best first, and a phrase, which is there as it was asked for. */
export type MatchKind = 'exact' | 'stem' | 'prefix' | 'typo' | 'phrase';

/** A word, a stem or the words of a phrase, folded, that answered a query, and the fields in which it stands. */
export interface MatchedTerm {
  readonly term: string;
  /** The word of the query, folded. */
  readonly asked: string;
  readonly how: MatchKind;
  readonly fields: readonly Field[];
}

/** An article or entity that answers a query. */
export interface Hit {
  readonly kind: DocumentKind;
  /** Position of the article or entity in the archive. */
  readonly position: number;
  /** Comparable for one query and kind, and only among hits that have all words of the query or among those that lack some. */
  readonly score: number;
  readonly matches: readonly MatchedTerm[];
}

export interface SearchHits {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** How many there are without the limit: all that have every word of the query, and with them those that have most. */
  readonly total: number;
  /** How many of them have every word. */
  readonly complete: number;
  /** What of the query was not understood, or was read in another way than it is written: sentences. */
  readonly notes: readonly Remark[];
  /** Filters whose value is the name of nothing in the archive. */
  readonly unknown: readonly UnknownValue[];
  /** Positions of the entities that its filters `who:` and `where:` ask for. */
  readonly asked: readonly number[];
}
