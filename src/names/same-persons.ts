import type { Form } from './archive-forms.ts';
import type { EntityType } from './entity.ts';
import { commonGivenName, givenNamesAgree, hasInitialOnly, type PersonName, parsePersonName } from './person-name.ts';
import { soundKey } from './spelling.ts';
import type { UnionFind } from './union-find.ts';

/** A full name that the archive prints. */
interface Namesake {
  readonly name: PersonName;
  /** The same with given names as they sound. */
  readonly heard: PersonName;
  readonly form: number;
  readonly count: number;
}

/** Full names taken for one person's, the first the most frequent. */
interface Person {
  readonly names: Namesake[];
  count: number;
}

/** Times as frequent as the next one that a person must be for a name that fits both to be taken for his. */
const CLEAR_LEAD = 3;

/**
 * Merges the full names of persons that can be one person's: those whose surnames sound alike, the most frequent name
 * first, each joining the person whom it does not contradict. Names with initials only come last and join the one person
 * they fit.
 */
export function mergePersons(
  forms: readonly Form[],
  types: readonly EntityType[],
  sets: UnionFind,
  variants: Set<number>,
): void {
  for (const namesakes of namesakesBySurname(forms, types).values()) {
    if (namesakes.length < 2) continue;
    const persons = new Map<string, Person[]>();
    namesakes.sort(
      (a, b) => Number(hasInitialOnly(a.name)) - Number(hasInitialOnly(b.name)) || b.count - a.count || a.form - b.form,
    );
    for (const namesake of namesakes) {
      const person = personOf(namesake, persons);
      const [chief] = person?.names ?? [];
      if (person === null || chief === undefined) {
        add(persons, givenKey(namesake), { names: [namesake], count: namesake.count });
        continue;
      }
      sets.union(chief.form, namesake.form);
      if (chief.name.surname !== namesake.name.surname) variants.add(namesake.form);
      person.names.push(namesake);
      person.count += namesake.count;
    }
  }
}

function namesakesBySurname(forms: readonly Form[], types: readonly EntityType[]): ReadonlyMap<string, Namesake[]> {
  const found = new Map<string, Namesake[]>();
  for (const [at, { units, count }] of forms.entries()) {
    const name = types[at] === 'person' ? parsePersonName(units) : null;
    if (name === null) continue;
    const given = name.given.map((part) => (part.length > 1 ? soundKey(commonGivenName(part)) : part));
    add(found, soundKey(name.surname), { name, heard: { ...name, given }, form: at, count });
  }
  return found;
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const there = lists.get(key);
  if (there === undefined) lists.set(key, [value]);
  else there.push(value);
}

/** The key under which a person is found: the sound of the first given name that is spoken, or the initial. */
function givenKey({ heard }: Namesake): string {
  return heard.given.find((given) => given.length > 1) ?? heard.given[0] ?? '';
}

function personOf(namesake: Namesake, persons: ReadonlyMap<string, readonly Person[]>): Person | null {
  const isVague = hasInitialOnly(namesake.name);
  const candidates = isVague ? [...persons.values()].flat() : (persons.get(givenKey(namesake)) ?? []);
  const [best, second] = candidates
    .filter(({ names }) => {
      // Some of a person's names may begin with another letter: "W. Gray" is "Bill Gray" if that is "William Gray".
      if (isVague) return names.some((name) => agree(name, namesake));
      return names.every((name) => agree(name, namesake));
    })
    .sort((a, b) => b.count - a.count);
  if (best === undefined) return null;
  return second === undefined || best.count >= CLEAR_LEAD * second.count ? best : null;
}

function agree(a: Namesake, b: Namesake): boolean {
  return givenNamesAgree(a.name, b.name) || givenNamesAgree(a.heard, b.heard);
}
