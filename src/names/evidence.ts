import type { BlockSpan } from '../text/span.ts';

/** A reason for or against an identity, fit to be told on a card. */
export type Evidence =
  /** The page writes the name in full there. */
  | { readonly kind: 'full-name'; readonly text: string; readonly at: BlockSpan }
  /** Other entities of the archive that the page names, by position, at most three. */
  | { readonly kind: 'shared-names'; readonly entities: readonly number[] }
  /** The page prints a role beside the name that the archive knows. */
  | { readonly kind: 'role'; readonly text: string; readonly at: BlockSpan }
  /** How often the archive prints this alias for this entity. */
  | { readonly kind: 'archive-use'; readonly count: number }
  /** The archive prints this short form so often (`count` times) that pages about the same things mean its owner by it. */
  | { readonly kind: 'dominance'; readonly count: number }
  /** The page prints behind a place the country or region that the archive puts it in: "Moscow, Russia". */
  | { readonly kind: 'whereabouts'; readonly text: string; readonly at: BlockSpan }
  /** Somebody else of the archive who has the same alias, and why that was not it. */
  | { readonly kind: 'runner-up'; readonly entity: number; readonly because: WhyLost }
  /** Somebody else on the page who has the same name; what the page says elsewhere outweighed it. */
  | { readonly kind: 'rival'; readonly text: string; readonly at: BlockSpan };

/**
 * Why somebody else of the archive who has the same alias was not meant.
 *
 * - `no-full-name`: the page writes the one who is marked in full, the other nowhere.
 * - `other-role`: the role beside the name is that of the one who is marked.
 * - `other-kind`: the page uses the name for a person where the other is a place, or the like.
 * - `less-frequent`: the archive prints the alias less often for the other.
 */
export type WhyLost = 'no-full-name' | 'other-role' | 'other-kind' | 'less-frequent';

/** A place on a page that names an entity of the archive. */
export interface Identified extends BlockSpan {
  /** Position of the entity in the archive. */
  readonly entity: number;
  /** 0 to 1: the chance that this place refers to that entity. */
  readonly confidence: number;
  /** The alias, as the archive prints it; as the page writes it where the archive never does. */
  readonly alias: string;
  readonly evidence: readonly Evidence[];
}
