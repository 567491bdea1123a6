import type { ArticleResult, SearchResponse, Suggestion } from '../protocol/search.ts';
import { grouped } from './counted.ts';
import type { Order } from './first-search.ts';
import { type OptionGroup, type PopupOption, storyOption } from './popup-options.ts';
import { text } from './text.ts';

/** Suggestions beside the names that are found: a line or two. */
const MOST_SUGGESTIONS = 4;

/**
 * What answers a query: what else may be meant, names, then articles; by relevance those of one story stand together. `pages` are the
 * articles found and those asked for behind them: what is listed stays where it is when more come.
 */
export function resultGroups(
  found: SearchResponse,
  pages: readonly Pick<SearchResponse, 'articles' | 'stories'>[],
  suggestions: readonly Suggestion[],
  order: Order,
): readonly OptionGroup[] {
  const names = found.names.map(
    (name): PopupOption =>
      name.entity === found.entity
        ? { kind: 'top-name', key: `name ${name.entity}`, name }
        : { kind: 'name', key: `name ${name.entity}`, name },
  );
  const known = new Set(found.names.map(({ name }) => name));
  const meant = found.didYouMean?.toLowerCase();
  const others = suggestions
    .filter(({ text, query }) => !known.has(text) && query.toLowerCase() !== meant)
    .slice(0, MOST_SUGGESTIONS);
  const instead: readonly PopupOption[] = [
    ...(found.didYouMean === null ? [] : [{ kind: 'query', key: 'did you mean', query: found.didYouMean } as const]),
    ...others.map(
      (suggestion): PopupOption => ({ kind: 'suggestion', key: `suggested ${suggestion.query}`, suggestion }),
    ),
  ];
  const results = pages.flatMap((page) => page.articles);
  const articles = order === 'relevance' ? byStory(pages) : results.map((result) => articleOption(result, false));
  // A copy is listed with the article that it is folded under.
  const listed = results.reduce((count, { copies }) => count + 1 + copies.length, 0);
  const note = found.total > listed ? text('listed_of', grouped(listed), grouped(found.total)) : grouped(found.total);
  const groups: readonly OptionGroup[] = [
    {
      id: 'instead',
      title: found.didYouMean === null ? text('go_on_with') : text('did_you_mean'),
      note: '',
      options: instead,
      empty: null,
    },
    { id: 'found-names', title: text('names'), note: '', options: names, empty: null },
    { id: 'found-articles', title: text('articles'), note, options: articles, empty: null },
  ];
  const filled = groups.filter(({ options }) => options.length > 0);
  // Where a name or another query is offered, it must be said that no article is.
  if (articles.length > 0 || filled.length === 0) return filled;
  return [
    ...filled,
    { id: 'found-articles', title: text('articles'), note: '', options: [], empty: text('no_articles') },
  ];
}

/** Articles in their order, but those of one story on one page follow the first of them, once under the story's title. */
function byStory(pages: readonly Pick<SearchResponse, 'articles' | 'stories'>[]): readonly PopupOption[] {
  const titled = new Set<string>();
  return pages.flatMap(({ articles, stories }) => {
    const byStory = Map.groupBy(articles, ({ story, citation }) => story ?? citation.article);
    return [...byStory].flatMap(([id, members]) => {
      const story = stories.find((each) => each.story === id);
      if (!story || members.length < 2 || titled.has(id)) return members.map((result) => articleOption(result, false));
      titled.add(id);
      return [storyOption(story), ...members.map((result) => articleOption(result, true))];
    });
  });
}

const articleOption = (result: ArticleResult, inStory: boolean): PopupOption => ({
  kind: 'article',
  key: `article ${result.citation.article}`,
  result,
  inStory,
});
