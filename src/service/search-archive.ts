import { articleBlocks } from '../archive/article.ts';
import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import { bestPassage, markTerms } from '../coverage/snippet.ts';
import type { SearchRequest, SearchResponse } from '../protocol/messages.ts';
import { type KnownNames, nameLine } from './known-names.ts';

/** Names above the articles: enough to choose from, few enough to leave the articles in sight. */
const MOST_NAMES = 4;
/** Two lines of a popup 380 pixels wide. */
const PASSAGE_LENGTH = 180;

/** Answers a search: names first, then articles with the passage that answers best. */
export function searchArchive(
  { query, limit }: SearchRequest,
  { entities }: KnownNames,
  store: ArticleStore,
  index: CoverageIndex,
): SearchResponse {
  const names = index.search(query, { limit: MOST_NAMES, kind: 'entity' });
  const articles = index.search(query, { limit, kind: 'article' });
  return {
    names: names.hits.flatMap(({ position }) => {
      const entity = entities[position];
      return entity === undefined ? [] : [{ ...nameLine(entity), articleCount: store.articlesWith(position).length }];
    }),
    articles: articles.hits.map((hit) => {
      const article = store.article(hit.position);
      const citation = citationOf(article);
      return {
        citation,
        headline: { text: citation.headline, marks: markTerms(citation.headline, hit.matches) },
        passage: bestPassage(articleBlocks(article), hit.matches, PASSAGE_LENGTH),
      };
    }),
    total: articles.total,
  };
}
