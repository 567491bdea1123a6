import type { Entity, Mention } from '../names/entity.ts';
import type { OrdinaryWord } from '../names/ordinary-words.ts';
import type { Article } from './article.ts';

/** All articles, the entities found in them and the places where they stand. Positions in these lists are the references. */
export interface Archive {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** Sorted by id. */
  readonly entities: readonly Entity[];
  /** For each article its mentions in reading order; `block` counts the blocks of `articleBlocks`. */
  readonly mentions: readonly (readonly Mention[])[];
  /** Words that were taken for names and left out again, for the curator; not in the bundle. */
  readonly ordinary?: readonly OrdinaryWord[];
}
