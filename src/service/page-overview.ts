import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { PageArticle, PageName, PageOverview } from '../protocol/messages.ts';
import type { KnownNames } from './known-names.ts';

const MOST_RELATED = 8;
/**
 * The likeness from which on coverage is worth a reader's look: pages on other matters stay below .08, pages that name the
 * same people and places for a reason are above .09.
 */
const WORTH_SHOWING = 0.08;
/** What a line of the popup has room for. */
const MOST_SHARED = 4;

/** What the popup shows of a page before anything is typed. */
export function pageOverview(
  page: PageArticle,
  names: readonly PageName[],
  { entities, positionOf }: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): PageOverview {
  const positions = names.flatMap(({ entity }) => positionOf(entity) ?? []);
  const related = index.related({ ...page, names: positions }, MOST_RELATED);
  return {
    names,
    related: related
      .filter(({ score }) => score >= WORTH_SHOWING)
      .map(({ article, shared }) => ({
        citation: citationOf(store.article(article)),
        shared: [
          ...shared.quotes.map((quote) => `“${quote}”`),
          ...shared.entities.flatMap((entity) => entities[entity]?.name ?? []),
          ...shared.words,
        ].slice(0, MOST_SHARED),
      })),
  };
}
