import type { EntityLine } from '../archive/encode-entities.ts';
import type { EntityAt } from '../names/entity.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Matcher } from '../names/matcher.ts';
import type { NameLine } from '../protocol/name-line.ts';

/** What marking a page needs of the archive. */
export interface KnownNames {
  /** One of them as lists show it, without decoding the others; undefined outside the archive. */
  entity(position: number): EntityLine | undefined;
  /** The same with all that is known of it. */
  readonly whole: EntityAt;
  /** The position of the entity with that id, or null. */
  positionOf(id: string): number | null;
  readonly matcher: Matcher;
  readonly gazetteer: Gazetteer;
}

/** An entity as lists show it. */
export function nameLine(entity: EntityLine): NameLine {
  return { entity: entity.id, name: entity.name, type: entity.type };
}
