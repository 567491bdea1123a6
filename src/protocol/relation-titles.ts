import type { Relation } from './page-overview.ts';
import type { TextKey } from './texts.ts';

/** What the kinds of related coverage are called, in their order. */
export const RELATION_TITLES: Readonly<Record<Relation, TextKey>> = {
  'same-event': 'same_event',
  'same-affair': 'same_affair',
  background: 'background',
};
