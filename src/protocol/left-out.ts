import type { CitedSentence } from './citation.ts';

/** A page beside the coverage of its event and affair. */
export interface LeftOut {
  /** Sentences with names, numbers, dates and quotes that the page does not have, the most telling first. */
  readonly missing: readonly CitedSentence[];
  /** Sentences of the page with what the coverage does not have. */
  readonly only: readonly string[];
}
