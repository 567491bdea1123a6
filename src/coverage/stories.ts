import type { Archive } from '../archive/archive.ts';
import { articleBlocks } from '../archive/article.ts';
import type { Pair } from './alike.ts';
import { copyShare, shingles } from './shingles.ts';

/** Articles grouped by the event they report, by position in the archive. */
export interface Stories {
  /** The id of each article's story; null for an article that no other one joins. */
  readonly stories: readonly (string | null)[];
  /** The first article of the same story that prints the same text, or null. */
  readonly copyOf: readonly (number | null)[];
}

/** Two groups are one story when their articles are, on average, at least this alike (cosine of stems). */
const SAME_EVENT = 0.3;

/** Pairs below this are not looked at: they cannot lift an average to `SAME_EVENT` often enough to matter. */
export const WORTH_A_LOOK = 0.2;

/**
 * One text repeats another when this share of the shorter one's runs of words stands in the other. Editors' cuts of one
 * dispatch share more; updates of a running story, of which each has something new to say, mostly less.
 */
const SAME_TEXT = 0.65;

/** Groups the articles of an archive by average-link clustering of the pairs worth a look, the most alike first. */
export function groupStories(archive: Archive, pairs: readonly Pair[]): Stories {
  const groups = averageLink(archive.articles.length, mostAlikeFirst(pairs));
  const stories: (string | null)[] = archive.articles.map(() => null);
  const copyOf: (number | null)[] = archive.articles.map(() => null);
  for (const group of groups) {
    const first = archive.articles[group[0] ?? 0];
    if (group.length < 2 || first === undefined) continue;
    for (const article of group) stories[article] = `story/${first.id}`;
    markCopies(archive, group, copyOf);
  }
  return { stories, copyOf };
}

const mostAlikeFirst = (pairs: readonly Pair[]): readonly Pair[] =>
  [...pairs].sort((one, other) => other.likeness - one.likeness || one.a - other.a || one.b - other.b);

/** Merges the groups of each pair, in order, when the average over all pairs between them reaches `SAME_EVENT`. */
function averageLink(count: number, pairs: readonly Pair[]): readonly (readonly number[])[] {
  const likeness = new Map(pairs.map((pair) => [pair.a * count + pair.b, pair.likeness]));
  const between = (a: number, b: number): number => likeness.get(a < b ? a * count + b : b * count + a) ?? 0;
  const groupOf = Array.from({ length: count }, (_, article) => [article]);
  for (const { a, b } of pairs) {
    const one = groupOf[a] ?? [];
    const other = groupOf[b] ?? [];
    if (one === other) continue;
    let total = 0;
    for (const left of one) for (const right of other) total += between(left, right);
    if (total < SAME_EVENT * one.length * other.length) continue;
    const merged = [...one, ...other].sort((left, right) => left - right);
    for (const article of merged) groupOf[article] = merged;
  }
  return [...new Set(groupOf)];
}

function markCopies({ articles }: Archive, group: readonly number[], copyOf: (number | null)[]): void {
  const originals: { readonly article: number; readonly runs: ReadonlySet<string> }[] = [];
  for (const article of group) {
    const found = articles[article];
    const runs = shingles(found === undefined ? [] : articleBlocks(found));
    const original = originals.find((candidate) => copyShare(runs, candidate.runs) >= SAME_TEXT);
    if (original) copyOf[article] = original.article;
    else originals.push({ article, runs });
  }
}
