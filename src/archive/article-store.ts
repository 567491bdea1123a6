import type { Mention } from '../names/entity.ts';
import type { Article, ArticleFacts } from './article.ts';

/** An article that mentions an entity. */
export interface Naming {
  /** Its position. */
  readonly at: number;
  /** How often it does. */
  readonly mentions: number;
}

/** The articles of an archive, each decoded when it is asked for. */
export interface ArticleStore {
  readonly count: number;
  /** The article at a position; throws a `RangeError` outside the archive. */
  article(position: number): Article;
  /** What is known of it without its text; takes a twentieth of the time. */
  facts(position: number): ArticleFacts;
  /** Whether `holds` is true of a paragraph, given as UTF-8 between two places of some bytes; nothing is decoded. */
  someParagraph(position: number, holds: (bytes: Uint8Array, start: number, end: number) => boolean): boolean;
  /** Sees to it that articles that will be asked for one after the other are read together. */
  need(positions: readonly number[]): void;
  /** The earliest day on which it can have been published, "2024-03-04", or null; a tenth of the time of its facts. */
  day(position: number): string | null;
  /** Its mentions in reading order. */
  mentions(position: number): readonly Mention[];
  /** The position of the article with that id, or null. */
  positionOf(id: string): number | null;
  /** The articles that mention an entity, in the order of the archive. */
  articlesWith(entity: number): readonly Naming[];
}
