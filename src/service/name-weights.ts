import type { CoverageIndex } from '../coverage/open-index.ts';
import type { KnownNames } from './known-names.ts';

/** Adjectives such as "American" and titles of things say less than who, where and what. */
const OTHER_SHARE = 0.25;

/** How telling it is that a sentence names an entity, 0 to 1. */
export function nameWeights(known: KnownNames, index: CoverageIndex): (entity: number) => number {
  const weights = new Map<number, number>();
  return (entity) => {
    const weight =
      weights.get(entity) ?? index.nameRarity(entity) * (known.entity(entity)?.type === 'other' ? OTHER_SHARE : 1);
    weights.set(entity, weight);
    return weight;
  };
}
