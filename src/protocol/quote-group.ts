import type { CitedSentence } from './citation.ts';
import type { NameLine } from './name-line.ts';

/** One thing that was said, in the wordings that articles print. */
export interface QuoteGroup {
  /** Who said it, where one entity of the archive did. */
  readonly speaker: NameLine | null;
  /** Who said it, ready to be read: "Donald Trump and Vladimir Putin", "the statement"; null where no article says so. */
  readonly by: string | null;
  /** The sentences that print it, the quoted words emphasised; the fullest wording first. */
  readonly said: readonly CitedSentence[];
}
