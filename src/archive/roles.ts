import type { ApartKind, ParagraphKind } from './article.ts';
import type { Line } from './lines.ts';

/** What a line is in the article. */
export type Role = ParagraphKind | ApartKind | 'headline';

/** A line with its role. */
export interface RoledLine {
  readonly text: string;
  readonly role: Role;
}

/** What is known of the text before it is read. */
export interface Expected {
  /** The headline that came with the text; null if it must be found in it. */
  readonly headline: string | null;
  /** Lines that the format marked as headings. */
  readonly subheadings: ReadonlySet<string>;
  /** Lines that the format marked as describing a picture. */
  readonly captions: ReadonlySet<string>;
}

/** A line whose role may still be open. */
export interface OpenLine extends Line {
  role: Role | null;
}

/** What begins an item of a list. */
export const BULLET = /^(?:[•·▪◦●‣∙*]|[-–—](?=\s))\s*(?=\S)/;
/** Whether a line of that role is read as the story itself, not as a heading or a list in it. */
export const isStory = (role: Role): boolean => role === 'text' || role === 'standfirst' || role === 'caption';
