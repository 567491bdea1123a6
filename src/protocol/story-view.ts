import type { Citation, CitedSentence } from './citation.ts';
import type { NameLine } from './name-line.ts';
import type { QuoteGroup } from './quote-group.ts';
import type { TimelineEntry } from './timeline-entry.ts';

/** A story as lists show it. */
export interface StoryLine {
  readonly story: string;
  readonly title: string;
  /** From the first to the last day of publication, ready to be read: "25–27 April 2020"; null where no article is dated. */
  readonly span: string | null;
  readonly articleCount: number;
}

/** The coverage of one event side by side. */
export interface StoryView extends StoryLine {
  /** Outlets, or files where these are unknown, in order of publication. */
  readonly outlets: readonly string[];
  /** In order of publication, undated last; copies folded. */
  readonly articles: readonly {
    readonly citation: Citation;
    /** Articles that print the same text. */
    readonly copies: readonly Citation[];
    /** Sentences with what no other article of the story has. */
    readonly only: readonly CitedSentence[];
  }[];
  /** The days that the articles speak of, in order. */
  readonly timeline: readonly TimelineEntry[];
  readonly quotes: readonly QuoteGroup[];
  /** Who and what the story is about, those that most articles name first. */
  readonly names: readonly NameLine[];
}
