import type { EntityType } from '../names/entity.ts';

/** A name as lists show it. */
export interface NameLine {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
}

/** A name on the page with how often it is marked there. */
export type PageName = NameLine & { readonly count: number };
