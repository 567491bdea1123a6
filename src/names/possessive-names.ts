import type { Entity, EntityAt } from './entity.ts';
import type { Owner } from './matcher.ts';
import type { NamePlace } from './name-place.ts';

const POSSESSIVE = /['’]s$/u;
/** Characters of a possessive 's. */
const LENGTH = 2;

/**
 * A place with the 's that belongs to the name: "McDonald’s" for an archive that knows the firm. Its words are compared
 * without the 's, so that "McDonald" alone reaches here too: that is not the firm. Null where nobody is left who can be meant.
 */
export function withPossessive(place: NamePlace, text: string, entityAt: EntityAt): NamePlace | null {
  const endsSo = place.owners.map((owner) => isPossessive(owner, entityAt(owner.entity)));
  if (!endsSo.includes(true)) return place;
  if (!POSSESSIVE.test(text.slice(place.end, place.end + LENGTH))) {
    const owners = place.owners.filter((_, at) => endsSo[at] !== true);
    return owners.length === 0 ? null : { ...place, owners };
  }
  return endsSo.includes(false) ? place : { ...place, end: place.end + LENGTH };
}

/** Whether the alias of an owner ends with 's; one that the archive does not print ends as the name does. */
function isPossessive({ alias }: Owner, entity: Entity | undefined): boolean {
  const text = entity?.aliases[alias]?.text ?? entity?.name ?? '';
  return text.endsWith('s') && POSSESSIVE.test(text);
}
