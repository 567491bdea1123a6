import type { BlockSpan } from '../text/span.ts';

/** What an entity can be. The order is part of the bundle format: entities store the position. */
export const ENTITY_TYPES = ['person', 'place', 'organization', 'event', 'other'] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** A name that the name finder sees in raw text; which entity it refers to is not known yet. */
export interface FoundName extends BlockSpan {
  readonly text: string;
  readonly type: EntityType;
  /** 0 to 1: how sure the finder is that this is a name at all. */
  readonly confidence: number;
}

/** A way of writing an entity's name, as printed. */
export interface Alias {
  readonly text: string;
  /** How often the archive prints it. */
  readonly count: number;
  /**
   * `full` identifies the entity by itself ("Vladimir Putin", "Elbe River", "Ukraine"); `short` needs support from the
   * page ("Putin"); `acronym` is an abbreviation ("WWII", "U.S."); `variant` is another spelling or a misprint ("Rusia").
   */
  readonly kind: 'full' | 'short' | 'acronym' | 'variant';
}

/** A descriptor printed with a name, with the place where the archive prints it. */
export interface Role extends BlockSpan {
  /** As printed: "Kremlin spokesperson". */
  readonly text: string;
  /** Position of the article in the archive; `block` counts the blocks of `articleBlocks`. */
  readonly article: number;
}

/** Somebody or something with a name. */
export interface Entity {
  /** Stable across builds of the same archive in any order of files: "person/vladimir-putin". */
  readonly id: string;
  /** The canonical name, as a reader would write it. */
  readonly name: string;
  readonly type: EntityType;
  /** Every way of writing the name that the archive prints, the most frequent first. */
  readonly aliases: readonly Alias[];
  /** In the order of the archive; only what articles print. */
  readonly roles: readonly Role[];
  /** The curator wants it searchable, with a card, but marked on no page. Absent where nothing is said. */
  readonly isNeverMarked?: boolean;
  /** What the curator says it is not called: the build derives no such alias. Absent where nothing is said; not in the bundle. */
  readonly refusedAliases?: readonly string[];
}

/** The entity at a position in the archive; undefined outside of it. */
export type EntityAt = (position: number) => Entity | undefined;

/** One place in the archive where a name stands: `block` counts the blocks of `articleBlocks`. */
export interface Mention extends BlockSpan {
  /** Position of the entity in the archive. */
  readonly entity: number;
  readonly confidence: number;
}
