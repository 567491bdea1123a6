import type { Relation } from '../protocol/messages.ts';
import type { TextKey } from './text.ts';

/** What the groups of related coverage are called, in their order. */
export const RELATION_TITLES: Readonly<Record<Relation, TextKey>> = {
  'same-event': 'same_event',
  'same-affair': 'same_affair',
  background: 'background',
};
