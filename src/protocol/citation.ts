import type { Span } from '../text/span.ts';

/** A text with the places in it that are emphasised; never HTML. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Where a line comes from: enough to cite it. */
export interface Citation {
  /** The article's id. */
  readonly article: string;
  readonly headline: string;
  /** Whether the article printed that headline, or its first sentence stands in. */
  readonly headlineDerived: boolean;
  /** The outlet, or where it is unknown the file. */
  readonly outlet: string;
  /** Ready to be read: "27 April 2020", "about 25–27 April 2020", "2025", "undated". */
  readonly date: string;
  /** For sorting: "2020-04-25", or null where undated. */
  readonly day: string | null;
}

/** A sentence with what it is shown for emphasised, and the article that prints it. */
export interface CitedSentence {
  readonly sentence: MarkedText;
  readonly citation: Citation;
}
