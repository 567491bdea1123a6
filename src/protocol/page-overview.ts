import type { Citation } from './citation.ts';
import type { PageName } from './name-line.ts';
import type { StoryLine } from './story-view.ts';

/** The same event, something that belongs to it, or what else the archive has on the matter. */
export type Relation = 'same-event' | 'same-affair' | 'background';

/** An article that covers the same as the page. */
export interface RelatedArticle {
  readonly citation: Citation;
  /** What the page and the article share, ready to be read, the most telling first. */
  readonly shared: readonly string[];
  readonly relation: Relation;
  /** Why it is listed, one line: "Also on the joint statement: John Sullivan, “Spirit of the Elbe”, 25 April 1945". */
  readonly reason: string;
  /** The id of its story; null where no other article reports the event. */
  readonly story: string | null;
  /** Articles that print the same text, folded under this one. */
  readonly copies: readonly Citation[];
}

/** What the popup shows before anything is typed. */
export interface PageOverview {
  readonly names: readonly PageName[];
  /** Reports of the same event first, then of the same affair, then background. */
  readonly related: readonly RelatedArticle[];
  /** The stories of the related articles. */
  readonly stories: readonly StoryLine[];
}
