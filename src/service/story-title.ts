import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { StoryMembers } from '../coverage/story-members.ts';
import type { KnownNames } from './known-names.ts';
import { nameWeights } from './name-weights.ts';
import { spread } from './spread.ts';

/** Articles looked at for a title: a list of results has many stories, and reading the names of an article takes time. */
const LOOKED_AT = 6;
/** Names of a title where nobody printed a headline: who, with whom, where. */
const MOST_NAMES = 3;
/** Names that fewer articles share are no title. */
const LEAST_ARTICLES = 2;
/** Names weighed by how rare they are in the archive. */
const WEIGHED = 8;

/**
 * What a story is called: the headline of its most central article, or of another one where that printed none; where none
 * did, the names that most of its articles share, the most telling first; without such names the central article's
 * first sentence.
 */
export function storyTitle(
  { articles, central }: StoryMembers,
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): string {
  const looked = [central, ...spread(articles, LOOKED_AT).filter((article) => article !== central)];
  const cited = looked.map((article) => citationOf(store.facts(article)));
  const printed = cited.find(({ headlineDerived }) => !headlineDerived);
  if (printed !== undefined) return printed.headline;
  const names = sharedNames(looked, known, store, index);
  return names.length > 0 ? names.join(', ') : (cited[0]?.headline ?? '');
}

function sharedNames(
  articles: readonly number[],
  known: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): readonly string[] {
  const counts = new Map<number, number>();
  for (const article of articles) {
    for (const entity of new Set(store.mentions(article).map((mention) => mention.entity))) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  const weight = nameWeights(known, index);
  return [...counts]
    .filter(([, count]) => count >= LEAST_ARTICLES)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, WEIGHED)
    .map(([entity, count]) => ({ entity, worth: count * weight(entity) }))
    .sort((a, b) => b.worth - a.worth || a.entity - b.entity)
    .slice(0, MOST_NAMES)
    .flatMap(({ entity }) => known.entity(entity)?.name ?? []);
}
