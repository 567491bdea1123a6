import type { Annotations } from './annotations.ts';
import type { Citation } from './citation.ts';
import type { StoryLine } from './story-view.ts';

/** A whole article for the reading view. The mentions in `annotations` count its `blocks`. */
export interface ArticleView {
  readonly citation: Citation;
  readonly byline: string | null;
  readonly credits: readonly string[];
  /** How the date is known, where it is not printed: "inferred from the 75th anniversary of 1945". */
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly blocks: readonly {
    readonly text: string;
    readonly kind: 'headline' | 'text' | 'subheading' | 'standfirst' | 'caption' | 'list';
  }[];
  readonly annotations: Annotations;
  /** The story that it belongs to; null where no other article reports the event. */
  readonly story: StoryLine | null;
  /** Lines that were printed with the story but are not the story. */
  readonly apart: readonly string[];
}
