import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Result, success } from '../protocol/result.ts';
import type { SearchRequest, SearchResponse, Suggestion } from '../protocol/search.ts';
import { firstSearch, type Order } from './first-search.ts';
import { type Latest, useLatest } from './use-latest.ts';

/** Articles asked for when the reader scrolls on: few enough to be answered within a frame or two. */
const MORE = 25;

export interface SearchAsk {
  readonly search: (request: SearchRequest) => Promise<Result<SearchResponse>>;
  readonly suggest: (query: string) => Promise<Result<{ readonly suggestions: readonly Suggestion[] }>>;
}

/** The answer to a query, which grows as the reader scrolls. */
export interface SearchLatest extends Latest<SearchResponse> {
  /** The answer, and what was asked for behind it. */
  readonly pages: readonly SearchResponse[];
  /** Ways to go on with the query that is answered. */
  readonly suggestions: readonly Suggestion[];
  /** Whether there are articles behind those that have come. */
  readonly hasMore: boolean;
  /** Asks for the next articles, if there are more and none are under way. */
  readonly more: () => void;
}

/**
 * Searches whenever the query or the order changes. `of` names the query. `scroll` has the pixels that the list of the
 * first search is to be scrolled.
 */
export function useSearch(query: string, order: Order, scroll: number, ask: SearchAsk): SearchLatest {
  const key = `${order} ${query}`;
  const first = useLatest(key, async () => {
    // Suggestions take a tenth of a search. They are found while it reads files, and shown with it: later they would move the list.
    const searched = ask.search(firstSearch(query, order, scroll));
    const suggested = ask.suggest(query);
    const answer = await searched;
    if (!answer.ok) return answer;
    const ways = await suggested;
    return success({ query, answer: answer.value, suggestions: ways.ok ? ways.value.suggestions : NONE });
  });
  const [rest, setRest] = useState<{ readonly of: string | null; readonly pages: readonly SearchResponse[] }>(NOTHING);
  const asking = useRef<string | null>(null);
  useEffect(() => {
    asking.current = null;
    setRest(NOTHING);
  }, [first.of]);

  const answered = first.result?.ok ? first.result.value : null;
  const { pages, result } = useMemo(
    () => ({
      pages: answered === null ? [] : [answered.answer, ...(rest.of === first.of ? rest.pages : [])],
      result: first.result?.ok ? success(first.result.value.answer) : first.result,
    }),
    [first.result, rest],
  );
  const offset = pages.reduce((count, { articles }) => count + articles.length, 0);
  // Copies are counted, but not listed: an empty answer is the end as well.
  const hasMore = answered !== null && offset < answered.answer.total && pages.at(-1)?.articles.length !== 0;
  const more = (): void => {
    if (!hasMore || asking.current !== null || first.of !== key) return;
    const of = first.of;
    asking.current = of;
    void ask.search({ query: answered.query, limit: MORE, offset, order }).then((next) => {
      if (asking.current !== of) return;
      asking.current = null;
      if (next.ok) setRest({ of, pages: [...pages.slice(1), next.value] });
    });
  };
  const suggestions = answered?.suggestions ?? NONE;
  return { result, pages, of: answered?.query ?? null, slow: first.slow, suggestions, hasMore, more };
}

const NOTHING = { of: null, pages: [] } as const;
const NONE: readonly Suggestion[] = [];
