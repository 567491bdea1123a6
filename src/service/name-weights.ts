import type { CoverageIndex } from '../coverage/open-index.ts';
import type { KnownNames } from './known-names.ts';

/** Adjectives such as "American" and titles of things say less than who, where and what. */
const OTHER_SHARE = 0.25;

/** How telling it is that a sentence names an entity, 0 to 1. */
export function nameWeights({ entities }: KnownNames, index: CoverageIndex): (entity: number) => number {
  const known = new Map<number, number>();
  return (entity) => {
    const weight =
      known.get(entity) ?? index.nameRarity(entity) * (entities[entity]?.type === 'other' ? OTHER_SHARE : 1);
    known.set(entity, weight);
    return weight;
  };
}
