import type { StoryLine } from '../protocol/messages.ts';
import { text } from './text.ts';

/** When the articles of a story were published, to follow their number: ", 25 April 2020 – 27 April 2020"; empty if unknown. */
export function spanOf({ from, to }: Pick<StoryLine, 'from' | 'to'>): string {
  if (from === null || to === null) return text('all_undated');
  return from === to ? `, ${from}` : `, ${from} – ${to}`;
}
