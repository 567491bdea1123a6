import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SearchResponse } from '../protocol/search.ts';
import type { Order } from './first-search.ts';
import type { OptionGroup } from './popup-options.ts';
import { resultGroups } from './search-groups.ts';
import type { Latest } from './use-latest.ts';
import { type SearchAsk, useSearch } from './use-search.ts';

/** What a search has come to. */
export interface Found extends Latest<SearchResponse> {
  readonly groups: readonly OptionGroup[];
  /** Whether there are articles behind those that are listed. */
  readonly hasMore: boolean;
  /** Asks for the next articles, if there are more and none are under way. */
  readonly more: () => void;
}

interface SearchingProps {
  /** Not empty. */
  readonly query: string;
  readonly order: Order;
  /** Pixels that the list is to be scrolled when it is there. */
  readonly scroll: number;
  readonly ask: SearchAsk;
  /** Called with every answer, and when one is slow. */
  readonly report: (found: Found) => void;
}

/** Shows nothing itself: searches as long as it stands in the popup, and reports what is found. */
export function Searching({ query, order, scroll, ask, report }: SearchingProps): null {
  const { result, pages, of, slow, suggestions, hasMore, more } = useSearch(query, order, scroll, ask);
  const groups = useMemo(
    () => (result?.ok ? resultGroups(result.value, pages, suggestions, order) : []),
    [result, pages, suggestions, order],
  );
  const latestMore = useRef(more);
  latestMore.current = more;
  useLayoutEffect(
    () => report({ result, of, slow, groups, hasMore, more: () => latestMore.current() }),
    [result, of, slow, groups, hasMore],
  );
  return null;
}
