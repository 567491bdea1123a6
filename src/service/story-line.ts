import type { ArticleStore } from '../archive/article-store.ts';
import { readableDays } from '../archive/date-text.ts';
import { isoOfDay } from '../coverage/day.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { StoryLine } from '../protocol/story-view.ts';
import type { KnownNames } from './known-names.ts';
import { storyTitle } from './story-title.ts';

/** A story as lists show it; null where the archive has no story of that id. */
export function storyLine(id: string, known: KnownNames, store: ArticleStore, index: CoverageIndex): StoryLine | null {
  const members = index.story(id);
  if (members === null) return null;
  const published = members.articles.flatMap((article) => index.published[article] ?? []);
  const first = Math.min(...published.map((days) => days.first));
  const last = Math.max(...published.map((days) => days.last));
  return {
    story: id,
    title: storyTitle(members, known, store, index),
    span: published.length === 0 ? null : readableDays(isoOfDay(first), isoOfDay(last)),
    articleCount: members.articles.length,
  };
}

/** The stories of a list of articles, each once, in the order of the list. */
export function storyLines(
  stories: readonly (string | null)[],
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): readonly StoryLine[] {
  const ids = new Set(stories.filter((story) => story !== null));
  return [...ids].flatMap((id) => storyLine(id, known, store, index) ?? []);
}
