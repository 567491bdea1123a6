import type { Mention } from '../names/entity.ts';
import type { Article } from './article.ts';

/** The articles of an archive, each decoded when it is asked for. */
export interface ArticleStore {
  readonly count: number;
  /** The article at a position; throws a `RangeError` outside the archive. */
  article(position: number): Article;
  /** Its mentions in reading order. */
  mentions(position: number): readonly Mention[];
  /** The position of the article with that id, or null. */
  positionOf(id: string): number | null;
  /** Positions of the articles that mention an entity, ascending. */
  articlesWith(entity: number): readonly number[];
}
