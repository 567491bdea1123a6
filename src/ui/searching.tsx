import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SearchRequest, SearchResponse, Suggestion } from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import type { OptionGroup } from './popup-options.ts';
import { resultGroups } from './search-groups.ts';
import { type Latest, useLatest } from './use-latest.ts';
import { type Order, useSearch } from './use-search.ts';

/** What a search has come to. */
export interface Found extends Latest<SearchResponse> {
  readonly groups: readonly OptionGroup[];
  /** Asks for the next articles, if there are more and none are under way. */
  readonly more: () => void;
}

interface SearchingProps {
  /** Not empty. */
  readonly query: string;
  readonly order: Order;
  /** Milliseconds after the last change of the query before the archive is asked. */
  readonly delay: number;
  readonly ask: {
    readonly search: (request: SearchRequest) => Promise<Result<SearchResponse>>;
    readonly suggest: (query: string) => Promise<Result<{ readonly suggestions: readonly Suggestion[] }>>;
  };
  /** Called with every answer, and when one is slow. */
  readonly report: (found: Found) => void;
}

const NONE: readonly Suggestion[] = [];

/** Shows nothing itself: searches as long as it stands in the popup, and reports what is found. */
export function Searching({ query, order, delay, ask, report }: SearchingProps): null {
  const { result, of, slow, more } = useSearch(query, order, delay, ask.search);
  const suggested = useLatest(query, delay, ask.suggest);
  const suggestions = suggested.of === of && suggested.result?.ok ? suggested.result.value.suggestions : NONE;
  const groups = useMemo(
    () => (result?.ok ? resultGroups(result.value, suggestions, order) : []),
    [result, suggestions, order],
  );
  const latestMore = useRef(more);
  latestMore.current = more;
  useLayoutEffect(
    () => report({ result, of, slow, groups, more: () => latestMore.current() }),
    [result, of, slow, groups],
  );
  return null;
}
