import { type DayRange, daysBetween } from './day.ts';
import type { Facts } from './facts.ts';

/** How an article is related to a page: the same event, something that belongs to it, or what else there is on the matter. */
export type Relation = 'same-event' | 'same-affair' | 'background';

/**
 * A page belongs to a story when it is, on average, at least this alike to its articles (cosine of stems). On public sets of
 * news events four of five articles that reach it report the event; a higher bar loses more than it gains.
 */
const SAME_EVENT = 0.24;
/** Reports of one event that lie further apart than this many days are retrospects. */
const LONGEST_EVENT = 45;
/** An article that is at least this alike is on the same affair. */
const SAME_AFFAIR = 0.12;

/** Prepares to tell how articles are related to a page of which the cosine with each article is known. */
export function relating(
  cosines: Float32Array,
  days: DayRange | null,
  { stories, published }: Pick<Facts, 'stories' | 'published'>,
): (article: number) => Relation {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [article, story] of stories.entries()) {
    if (story === null) continue;
    const before = sums.get(story) ?? { sum: 0, count: 0 };
    sums.set(story, { sum: before.sum + (cosines[article] ?? 0), count: before.count + 1 });
  }
  return (article) => {
    const own = cosines[article] ?? 0;
    const members = sums.get(stories[article] ?? '');
    const average = members === undefined ? own : members.sum / members.count;
    const gap = daysBetween(days, published[article] ?? null);
    if (Math.max(average, (own + average) / 2) >= SAME_EVENT && (gap === null || gap <= LONGEST_EVENT))
      return 'same-event';
    return Math.max(own, average) >= SAME_AFFAIR ? 'same-affair' : 'background';
  };
}
