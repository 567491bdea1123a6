import type { CitedSentence } from './citation.ts';

/** A day that an article speaks of, with the sentence that does. */
export interface TimelineEntry extends CitedSentence {
  /** For sorting, as precisely as it is known: "1945-04-25", "2020-04", "2010". */
  readonly day: string;
  /** Ready to be read: "25 April 1945", "2010". */
  readonly date: string;
}
