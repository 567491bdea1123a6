import type { ArticleResult, PageName, PageOverview, RelatedArticle, SearchResponse } from '../protocol/messages.ts';

/** One line of the popup that can be chosen. */
export type PopupOption =
  | { readonly kind: 'page-name'; readonly key: string; readonly name: PageName }
  | { readonly kind: 'all-names'; readonly key: string; readonly count: number }
  | { readonly kind: 'related'; readonly key: string; readonly related: RelatedArticle }
  | { readonly kind: 'name'; readonly key: string; readonly name: SearchResponse['names'][number] }
  | { readonly kind: 'article'; readonly key: string; readonly result: ArticleResult };

export interface OptionGroup {
  readonly id: string;
  readonly title: string;
  /** Stands beside the title: "12 names". */
  readonly note: string;
  readonly options: readonly PopupOption[];
  /** Said in place of options. */
  readonly empty: string | null;
}

/** Names on the page that are listed before the reader asks for all of them: about five lines. */
const FIRST_NAMES = 12;

/** What is offered before anything is typed: the names on the page, then coverage related to it. */
export function overviewGroups(overview: PageOverview, allNames: boolean): readonly OptionGroup[] {
  const { names, related } = overview;
  const fold = !allNames && names.length > FIRST_NAMES + 1;
  const options: PopupOption[] = (fold ? names.slice(0, FIRST_NAMES) : names).map((name) => ({
    kind: 'page-name',
    key: `page ${name.entity}`,
    name,
  }));
  if (fold) options.push({ kind: 'all-names', key: 'all names', count: names.length });
  return [
    {
      id: 'on-page',
      title: 'On this page',
      note: names.length > 0 ? `${names.length} ${names.length === 1 ? 'name' : 'names'}` : '',
      options,
      empty: names.length > 0 ? null : 'No name on this page is in the archive.',
    },
    {
      id: 'related',
      title: 'Related coverage',
      note: '',
      options: related.map((article) => ({
        kind: 'related',
        key: `related ${article.citation.article}`,
        related: article,
      })),
      empty: related.length > 0 ? null : 'The archive has no related coverage.',
    },
  ];
}

/** What answers a query: names, then articles. */
export function resultGroups(found: SearchResponse): readonly OptionGroup[] {
  const names: readonly PopupOption[] = found.names.map((name) => ({
    kind: 'name',
    key: `name ${name.entity}`,
    name,
  }));
  const articles: readonly PopupOption[] = found.articles.map((result) => ({
    kind: 'article',
    key: `article ${result.citation.article}`,
    result,
  }));
  const note = found.total > articles.length ? `${articles.length} of ${found.total}` : String(found.total);
  return [
    { id: 'found-names', title: 'Names', note: '', options: names, empty: null },
    { id: 'found-articles', title: 'Articles', note, options: articles, empty: null },
  ].filter(({ options }) => options.length > 0);
}
