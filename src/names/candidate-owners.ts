import type { Span } from '../text/span.ts';
import { ANY, CAPITAL, caseFit, EXACT, RECASED, UNFIT } from './alias-pattern.ts';
import type { Alias } from './entity.ts';
import { ALIAS_KINDS, firstAlias, markIn, placeIn, type Sections } from './matcher-format.ts';

/** An entity that owns the alias of a candidate. */
export interface Owner {
  /** Position of the entity in the archive. */
  readonly entity: number;
  /** Position of the alias in the entity's list; beyond its end for one that the archive does not print (`derivedAliases`). */
  readonly alias: number;
  readonly kind: Alias['kind'];
  /** How often the archive prints the alias for this entity. */
  readonly count: number;
  /** Whether the text writes it in another case than the archive, as headlines in capitals do. */
  readonly recased: boolean;
}

/** A place in a text where an alias stands, with everybody it may refer to: by position in the archive. */
export interface Candidate extends Span {
  readonly owners: readonly Owner[];
}

/** The words of a name that is being followed, one entry each: where it stands, and the state of the automaton behind it. */
export interface FollowedName {
  readonly starts: number[];
  readonly ends: number[];
  readonly states: number[];
  /** Whether it is known to be a capital with small letters behind it. */
  readonly capitalised: boolean[];
}

/** So many are kept: more than many pages name, and less than half a megabyte. */
const MAX_KEPT_OWNERS = 4096;

/**
 * Says who owns the aliases of the first words of a name, `depth` of them, whose case fits the text: each entity once, with
 * the alias that fits best; null without.
 */
export function ownersOf(
  { states, aliases, demands }: Sections,
  name: FollowedName,
): (text: string, depth: number) => readonly Owner[] | null {
  const caseFitOf = (text: string, demand: number, depth: number): number => {
    let worst = EXACT;
    for (let word = 0; word < depth; word++) {
      const wanted = demands[demand + word] as number;
      if (wanted === ANY || (wanted === CAPITAL && name.capitalised[word] === true)) continue;
      const fits = caseFit(wanted, text, name.starts[word] as number, name.ends[word] as number);
      if (fits === UNFIT) return UNFIT;
      if (fits === RECASED) worst = RECASED;
    }
    return worst;
  };

  const ownerOf = (alias: number, isRecased: boolean): Owner => ({
    entity: aliases[4 * alias] as number,
    alias: aliases[4 * alias + 1] as number,
    kind: ALIAS_KINDS[markIn(aliases[4 * alias + 3] as number)] ?? 'short',
    count: aliases[4 * alias + 2] as number,
    recased: isRecased,
  });

  /** The owners of aliases that stood alone for their words: the same names come again and again. */
  const soleOwners = new Array<readonly Owner[] | undefined>(aliases.length / 4);
  let soleOwnerCount = 0;
  const soleOwner = (alias: number): readonly Owner[] => {
    const known = soleOwners[alias];
    if (known !== undefined) return known;
    if (++soleOwnerCount > MAX_KEPT_OWNERS) {
      soleOwners.fill(undefined);
      soleOwnerCount = 1;
    }
    const owners = [ownerOf(alias, false)];
    soleOwners[alias] = owners;
    return owners;
  };

  return (text, depth) => {
    const state = name.states[depth - 1] as number;
    const from = firstAlias(states[state] as number);
    const end = firstAlias(states[state + 1] as number);
    let owners: Owner[] | null = null;
    for (let alias = from; alias < end; alias++) {
      const fits = caseFitOf(text, placeIn(aliases[4 * alias + 3] as number), depth);
      if (fits === UNFIT) continue;
      if (end - from === 1 && fits === EXACT) return soleOwner(alias);
      owners ??= [];
      addOwner(owners, ownerOf(alias, fits === RECASED));
    }
    return owners;
  };
}

/** Adds an owner behind the others, or in the place of the last one where that is the same entity and fits less well. */
function addOwner(owners: Owner[], owner: Owner): void {
  const rival = owners.at(-1);
  if (rival?.entity !== owner.entity) owners.push(owner);
  else if (rival.recased && !owner.recased) owners[owners.length - 1] = owner;
}
