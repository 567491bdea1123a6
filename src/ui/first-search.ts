import type { SearchRequest } from '../protocol/search.ts';

export type Order = NonNullable<SearchRequest['order']>;

/** Articles that a popup lists before it is scrolled: two screens. For each one more another file is read before any is seen. */
const FIRST = 8;

/** Pixels that an article takes at least: a headline of one line and its source. */
const LEAST_HEIGHT = 60;

/** Articles that one answer may have. */
const MOST = 200;

/** What is asked first for a query whose list is to be scrolled by so many pixels. */
export function firstSearch(query: string, order: Order, scroll: number): SearchRequest {
  return { query, limit: Math.min(FIRST + Math.ceil(scroll / LEAST_HEIGHT), MOST), order };
}
