import type { Mention } from '../names/entity.ts';
import type { Article, ArticleFacts } from './article.ts';

/** The articles of an archive, each decoded when it is asked for. */
export interface ArticleStore {
  readonly count: number;
  /** The article at a position; throws a `RangeError` outside the archive. */
  article(position: number): Article;
  /** Whether `holds` is true of a paragraph, given as UTF-8 between two places of some bytes; nothing is decoded. */
  someParagraph(position: number, holds: (bytes: Uint8Array, start: number, end: number) => boolean): boolean;
  /** Sees to it that articles that will be asked for one after the other are read together. */
  need(positions: readonly number[]): void;
  /** The same without its text, which takes a twentieth of the time. */
  facts(position: number): ArticleFacts;
  /** Its mentions in reading order; with `of`, those of one entity, which takes a quarter of the time. */
  mentions(position: number, of?: number): readonly Mention[];
  /** The position of the article with that id, or null. */
  positionOf(id: string): number | null;
  /** Positions of the articles that mention an entity, ascending. */
  articlesWith(entity: number): readonly number[];
}
