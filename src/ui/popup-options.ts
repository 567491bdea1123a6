import type { PageName } from '../protocol/name-line.ts';
import type { PageOverview, RelatedArticle, Relation } from '../protocol/page-overview.ts';
import { RELATION_TITLES } from '../protocol/relation-titles.ts';
import type { ArticleResult, SearchResponse, Suggestion } from '../protocol/search.ts';
import type { StoryLine } from '../protocol/story-view.ts';
import { counted } from './counted.ts';
import { text } from './text.ts';

/** One line of the popup that can be chosen. */
export type PopupOption =
  | { readonly kind: 'page-name'; readonly key: string; readonly name: PageName }
  | { readonly kind: 'all-names'; readonly key: string; readonly count: number }
  | { readonly kind: 'related'; readonly key: string; readonly related: RelatedArticle }
  | { readonly kind: 'left-out'; readonly key: string }
  | { readonly kind: 'query'; readonly key: string; readonly query: string }
  | { readonly kind: 'suggestion'; readonly key: string; readonly suggestion: Suggestion }
  | { readonly kind: 'top-name'; readonly key: string; readonly name: SearchResponse['names'][number] }
  | { readonly kind: 'name'; readonly key: string; readonly name: SearchResponse['names'][number] }
  | { readonly kind: 'story'; readonly key: string; readonly story: StoryLine }
  | { readonly kind: 'article'; readonly key: string; readonly result: ArticleResult; readonly inStory: boolean };

/** An option that answers a search. */
export type FoundOption = Extract<
  PopupOption,
  { readonly kind: 'query' | 'suggestion' | 'top-name' | 'name' | 'article' }
>;

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
  const { names } = overview;
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
      title: text('on_this_page'),
      note: names.length > 0 ? counted(names.length, 'name') : '',
      options,
      empty: names.length > 0 ? null : text('no_names_on_page'),
    },
    ...relatedGroups(overview),
  ];
}

/** Reports of the same event, then of the same affair, then background, each story above its articles. */
function relatedGroups({ related, stories }: PageOverview): readonly OptionGroup[] {
  if (related.length === 0) {
    const empty = text('no_related_coverage');
    return [{ id: 'related', title: text('related_coverage'), note: '', options: [], empty }];
  }
  const groups = (Object.keys(RELATION_TITLES) as Relation[]).flatMap((relation) => {
    const articles = related.filter((article) => article.relation === relation);
    if (articles.length === 0) return [];
    const listed = new Set(articles.map(({ story }) => story));
    const options: PopupOption[] = [
      ...stories.filter(({ story }) => listed.has(story)).map(storyOption),
      ...articles.map(
        (article): PopupOption => ({
          kind: 'related',
          key: `related ${article.citation.article}`,
          related: article,
        }),
      ),
    ];
    return [{ id: relation, title: text(RELATION_TITLES[relation]), note: '', options, empty: null }];
  });
  const leftOut: OptionGroup = {
    id: 'beside',
    title: text('beside_page'),
    note: '',
    options: [{ kind: 'left-out', key: 'left out' }],
    empty: null,
  };
  return [...groups, leftOut];
}

/** A story as an option. */
export const storyOption = (story: StoryLine): PopupOption => ({ kind: 'story', key: `story ${story.story}`, story });
