import type { Support } from './alike.ts';

/** The articles of one story, by position. */
export interface StoryMembers {
  /** Ascending. */
  readonly articles: readonly number[];
  /** The one most like the others. */
  readonly central: number;
}

/** Finds the articles of a story by its id. */
export function openStoryMembers(
  stories: readonly (string | null)[],
  support: Support,
): (id: string) => StoryMembers | null {
  const byStory = new Map<string, number[]>();
  for (const [article, story] of stories.entries()) {
    if (story === null) continue;
    const members = byStory.get(story);
    if (members === undefined) byStory.set(story, [article]);
    else members.push(article);
  }
  return (id) => {
    const articles = byStory.get(id);
    if (articles === undefined) return null;
    const members = new Set(articles);
    let central = articles[0] ?? 0;
    let most = -1;
    for (const article of articles) {
      const likeness = support.among(article, (neighbour) => members.has(neighbour));
      if (likeness <= most) continue;
      most = likeness;
      central = article;
    }
    return { articles, central };
  };
}
