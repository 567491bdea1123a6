import type { Citation, CitedSentence } from './citation.ts';
import type { NameLine } from './name-line.ts';

/** What the card of a name is asked for. */
export interface CardRequest {
  readonly entity: string;
  /** Text that the reader sees around the name, at most 40 blocks: what it prints is not said again. None if absent. */
  readonly seen?: readonly string[];
}

/** Everything the hover card shows. */
export interface CardModel extends NameLine {
  readonly role: { readonly text: string; readonly citation: Citation } | null;
  /** Other ways of writing the name, the most frequent first. */
  readonly aliases: readonly string[];
  readonly mentionCount: number;
  readonly articleCount: number;
  /** First and last day on which a dated article names it. */
  readonly since: string | null;
  readonly until: string | null;
  /** The first and the last date ready to be read, each as precisely as its article has it; null where all are undated. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  /** Mentions by day of publication, oldest first; what is known less precisely stands on the first day that it can be. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  /** How many of the articles are undated. */
  readonly undated: number;
  /** Sentences that mention it, with the name emphasised, the most telling first. */
  readonly sentences: readonly CitedSentence[];
  /** Articles that mention it, the newest first, undated last; of many the newest 30, `articleCount` says how many there are. */
  readonly articles: readonly Citation[];
  readonly appearsWith: readonly NameLine[];
}
