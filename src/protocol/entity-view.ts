import type { CardModel } from './card-model.ts';
import type { QuoteGroup } from './quote-group.ts';
import type { TimelineEntry } from './timeline-entry.ts';

/** What the archive has on somebody or something. */
export interface EntityView {
  readonly card: CardModel;
  /** The days of which articles speak where they name it, in order. */
  readonly timeline: readonly TimelineEntry[];
  /** What it said, then what others said of it. */
  readonly quotes: readonly QuoteGroup[];
}
