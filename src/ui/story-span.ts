import type { StoryLine } from '../protocol/story-view.ts';
import { text } from './text.ts';

/** When the articles of a story were published, to follow their number: ", 25–27 April 2020". */
export const spanOf = ({ span }: Pick<StoryLine, 'span'>): string =>
  span === null ? text('all_undated') : `, ${span}`;
