import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchRequest, SearchResponse } from '../protocol/messages.ts';
import { type Result, success } from '../protocol/result.ts';
import { type Latest, useLatest } from './use-latest.ts';

/** Articles asked for at a time: more than a popup shows, few enough to be answered within a frame or two. */
const PAGE = 50;

export type Order = NonNullable<SearchRequest['order']>;

/** The answer to a query, which grows as the reader scrolls. */
export interface SearchLatest extends Latest<SearchResponse> {
  /** Asks for the next articles, if there are more and none are under way. */
  readonly more: () => void;
}

/** Searches whenever the query or the order changes, after `delay` milliseconds; null asks nothing. `of` names the query. */
export function useSearch(
  query: string | null,
  order: Order,
  delay: number,
  search: (request: SearchRequest) => Promise<Result<SearchResponse>>,
): SearchLatest {
  const key = query === null ? null : `${order} ${query}`;
  const first = useLatest(key, delay, async () => {
    const answer = await search({ query: query ?? '', limit: PAGE, order });
    return answer.ok ? success({ query, answer: answer.value }) : answer;
  });
  const [rest, setRest] = useState<{ readonly of: string | null; readonly pages: readonly SearchResponse[] }>(NOTHING);
  const asking = useRef<string | null>(null);
  useEffect(() => {
    asking.current = null;
    setRest(NOTHING);
  }, [first.of]);

  const answered = first.result?.ok ? first.result.value : null;
  const { pages, all, result } = useMemo(() => {
    const pages = answered === null ? [] : [answered.answer, ...(rest.of === first.of ? rest.pages : [])];
    const all = joined(pages);
    return { pages, all, result: first.result?.ok ? all && success(all) : first.result };
  }, [first.result, rest]);
  const more = (): void => {
    if (all === null || answered === null || asking.current !== null || first.of !== key) return;
    const offset = all.articles.length;
    // Copies are counted, but not listed: an empty answer is the end as well.
    if (offset >= all.total || pages.at(-1)?.articles.length === 0) return;
    const of = first.of;
    asking.current = of;
    void search({ query: answered.query ?? '', limit: PAGE, offset, order }).then((next) => {
      if (asking.current !== of) return;
      asking.current = null;
      if (next.ok) setRest({ of, pages: [...pages.slice(1), next.value] });
    });
  };
  return { result, of: answered?.query ?? null, slow: first.slow, more };
}

const NOTHING = { of: null, pages: [] } as const;

function joined(pages: readonly SearchResponse[]): SearchResponse | null {
  const [first, ...later] = pages;
  if (first === undefined || later.length === 0) return first ?? null;
  const stories = new Map(pages.flatMap((page) => page.stories.map((story) => [story.story, story])));
  return { ...first, articles: pages.flatMap(({ articles }) => articles), stories: [...stories.values()] };
}
