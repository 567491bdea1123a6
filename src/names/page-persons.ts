import type { BlockWords } from './block-words.ts';
import type { Entity, EntityAt } from './entity.ts';
import { holdsOffice, type Introduction, introductionAt } from './introduced.ts';
import type { NamePlace } from './name-place.ts';
import { roleBeside } from './role-beside.ts';

/** What a page says of the persons whose full name it prints. */
export interface PagePersons {
  /**
   * Those whose full name the page gives to somebody else, by occupation or by introducing them to readers who know them,
   * and nowhere to the one whom the archive knows; with the places where it does.
   */
  readonly denied: ReadonlyMap<number, readonly NamePlace[]>;
  /** Holders of an office of whose roles in the archive the page has none, though it does not deny them. */
  readonly unintroduced: ReadonlySet<number>;
}

/** Reads what a page says of persons; `fullForms` and `shortForms` are where it may write entities in full and short, in reading order. */
export function personsOn(
  fullForms: ReadonlyMap<number, readonly NamePlace[]>,
  shortForms: ReadonlyMap<number, readonly NamePlace[]>,
  blocks: readonly BlockWords[],
  entityAt: EntityAt,
): PagePersons {
  const denied = new Map<number, readonly NamePlace[]>();
  const unintroduced = new Set<number>();
  for (const [position, places] of fullForms) {
    const entity = entityAt(position);
    if (entity?.type !== 'person') continue;
    const isKnownWell = isProminent(entity);
    const against: NamePlace[] = [];
    let isShown = false;
    for (const place of places) {
      const block = blocks[place.block];
      if (block === undefined) continue;
      const introduction = introductionAt(block, place, entity.roles);
      isShown ||= introduction === 'fitting' || roleBeside(block, place, entity.roles) !== null;
      if (introduction === 'somebody-else' || (isIntroduced(introduction) && !isKnownWell)) against.push(place);
    }
    if (isShown) continue;
    // The surname says it too: "Sullivan, a retired dentist,".
    if (!isKnownWell)
      against.push(...(shortForms.get(position) ?? []).filter((place) => isSomebodyElse(place, blocks, entity)));
    if (against.length > 0) denied.set(position, against);
    else if (!isKnownWell && holdsOffice(entity.roles)) unintroduced.add(position);
  }
  return { denied, unintroduced };
}

/** Whether readers are told who somebody is. */
const isIntroduced = (introduction: Introduction | null): boolean =>
  introduction === 'unknown' || introduction === 'private';

function isSomebodyElse(place: NamePlace, blocks: readonly BlockWords[], { roles }: Entity): boolean {
  const block = blocks[place.block];
  return block !== undefined && introductionAt(block, place, roles) === 'somebody-else';
}

/** Printed so often, somebody may be introduced to readers all the same: "Vladimir Putin, 70,". */
const PROMINENT = 8;

/** Whether the archive prints somebody so often that a page may tell readers of them what everybody knows. */
export function isProminent({ aliases }: Entity): boolean {
  let printed = 0;
  for (const { count } of aliases) printed += count;
  return printed >= PROMINENT;
}
