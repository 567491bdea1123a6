import { type ArchiveForms, type Form, typeOfVotes, usualPrint } from './archive-forms.ts';
import type { EntityType } from './entity.ts';
import { findKnownName, type KnownName } from './known-aliases.ts';
import { mergeMisprints } from './misprints.ts';
import { placeCore, withoutCompanySuffix, wordSetKey } from './name-parts.ts';
import {
  commonGivenName,
  givenNamesAgree,
  hasInitialOnly,
  type PersonName,
  parsePersonName,
} from './person-name.ts';
import { soundKey } from './spelling.ts';
import { UnionFind } from './union-find.ts';

/** What is known of each form without looking at the documents, and which forms are ways of writing one full name. */
export interface SameNames {
  readonly sets: UnionFind;
  /** For each form its entry in the tables of known names. */
  readonly known: readonly (KnownName | null)[];
  readonly types: readonly EntityType[];
  /** Forms that are misprints or respellings of a form that is printed more often. */
  readonly variants: ReadonlySet<number>;
}

/** Share of the votes for "person" from which a single word is taken for a person although a table knows a place of that name. */
const PERSON_SHARE = 0.75;

/** Merges the forms that name the same whatever document they stand in. Near-linear: everything is looked up by key. */
export function mergeSameNames({ forms, positions }: ArchiveForms): SameNames {
  const sets = new UnionFind(forms.length);
  const known = forms.map((form) => knownName(form));
  const types = forms.map((form, at) => known[at]?.type ?? typeOfVotes(form.votes));
  const variants = new Set<number>();

  mergeKnown(known, sets);
  mergePersons(forms, types, sets, variants);
  mergeTurned(forms, types, known, sets, variants);
  mergeCompanies(forms, positions, types, sets);
  mergePlaces(forms, positions, known, types, sets);
  mergePlurals(forms, positions, types, sets);
  mergeMisprints(forms, known, types, sets, variants);
  mergeKnown(known, sets);
  return { sets, known, types, variants };
}

function knownName(form: Form): KnownName | null {
  const found = findKnownName(form.key, usualPrint(form));
  if (found === null) return null;
  const [person = 0] = form.votes;
  const all = form.votes.reduce((sum, vote) => sum + vote, 0);
  return person > all * PERSON_SHARE ? null : found;
}

function mergeKnown(known: readonly (KnownName | null)[], sets: UnionFind): void {
  const first = new Map<KnownName, number>();
  for (const [at, name] of known.entries()) {
    if (name === null) continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, at);
    else sets.union(other, at);
  }
}

/** Names of the same words in another order, or with a word too many: "River Elbe", "Radio Free Europe/Radio Free Liberty". */
function mergeTurned(
  forms: readonly Form[],
  types: readonly EntityType[],
  known: readonly (KnownName | null)[],
  sets: UnionFind,
  variants: Set<number>,
): void {
  const chiefs = new Map<string, number>();
  const inOrder = [...forms.keys()].sort(
    (a, b) => Number(known[a] === null) - Number(known[b] === null) || (forms[b]?.count ?? 0) - (forms[a]?.count ?? 0) || a - b,
  );
  for (const at of inOrder) {
    const words = forms[at]?.words ?? [];
    const key = types[at] === 'person' ? null : wordSetKey(words);
    if (key === null) continue;
    const chief = chiefs.get(key);
    if (chief === undefined) chiefs.set(key, at);
    else if (known[at] === null || known[at] === known[chief]) {
      sets.union(chief, at);
      if (isRepeating(words) && known[at] === null) variants.add(at);
    }
  }
}

/** Whether a word stands twice in a name, "of" and the like aside. */
function isRepeating(words: readonly string[]): boolean {
  return words.some((word, at) => word.length > 3 && words.indexOf(word) !== at);
}

interface PersonCluster {
  readonly members: { readonly name: PersonName; readonly form: number }[];
  count: number;
}

/** Full names of persons by surname; within it by given name: the most frequent first, each joining what it does not contradict. */
function mergePersons(
  forms: readonly Form[],
  types: readonly EntityType[],
  sets: UnionFind,
  variants: Set<number>,
): void {
  const bySurname = new Map<string, { readonly name: PersonName; readonly form: number }[]>();
  for (const [at, form] of forms.entries()) {
    if (types[at] !== 'person') continue;
    const name = parsePersonName(form.units);
    if (name === null) continue;
    const key = soundKey(name.surname);
    const same = bySurname.get(key);
    if (same === undefined) bySurname.set(key, [{ name, form: at }]);
    else same.push({ name, form: at });
  }
  const countOf = (form: number): number => forms[form]?.count ?? 0;
  for (const namesakes of bySurname.values()) {
    if (namesakes.length < 2) continue;
    const clusters = new Map<string, PersonCluster[]>();
    const inOrder = namesakes.toSorted(
      (a, b) =>
        Number(hasInitialOnly(a.name)) - Number(hasInitialOnly(b.name)) ||
        countOf(b.form) - countOf(a.form) ||
        a.form - b.form,
    );
    for (const one of inOrder) {
      const home = clusterFor(one.name, clusters);
      if (home === null) {
        for (const given of givenKeys(one.name)) {
          const cluster = { members: [one], count: countOf(one.form) };
          const there = clusters.get(given);
          if (there === undefined) clusters.set(given, [cluster]);
          else there.push(cluster);
          break;
        }
        continue;
      }
      const [chief] = home.members;
      if (chief !== undefined) {
        sets.union(chief.form, one.form);
        if (isRespelling(chief.name, one.name)) variants.add(one.form);
      }
      home.members.push(one);
      home.count += countOf(one.form);
    }
  }
}

/** The keys under which a name's cluster is found: the sound of its given name, or its initial. */
function givenKeys(name: PersonName): readonly string[] {
  const spoken = name.given.find((given) => given.length > 1) ?? name.given[0] ?? '';
  return [soundKey(commonGivenName(hasInitialOnly(name) ? (name.given[0] ?? '') : spoken))];
}

/** Times as frequent as the next one that a person must be for a name that fits both to be taken for his. */
const CLEAR_LEAD = 3;

function clusterFor(name: PersonName, clusters: ReadonlyMap<string, readonly PersonCluster[]>): PersonCluster | null {
  const initial = name.given[0]?.[0] ?? '';
  const candidates = hasInitialOnly(name)
    ? [...clusters.values()].flat().filter(({ members }) => members.some((one) => one.name.given[0]?.startsWith(initial)))
    : givenKeys(name).flatMap((key) => clusters.get(key) ?? []);
  const fitting = candidates
    .filter(({ members }) => fits(members, name))
    .sort((a, b) => b.count - a.count);
  const [best, second] = fitting;
  if (best === undefined) return null;
  return second === undefined || best.count >= CLEAR_LEAD * second.count ? best : null;
}

/** Whether nothing in the members contradicts the name; nicknames apart, which have another initial: "W. Gray" and "Bill Gray". */
function fits(members: PersonCluster['members'], name: PersonName): boolean {
  if (!hasInitialOnly(name)) return members.every((member) => soundsAlike(member.name, name));
  return members.some((member) => soundsAlike(member.name, name));
}

function soundsAlike(a: PersonName, b: PersonName): boolean {
  const heard = ({ given, surname, generation }: PersonName): PersonName => ({
    given: given.map((part) => (part.length > 1 ? soundKey(commonGivenName(part)) : part)),
    surname,
    generation,
  });
  return givenNamesAgree(a, b) || givenNamesAgree(heard(a), heard(b));
}

function isRespelling(chief: PersonName, other: PersonName): boolean {
  return chief.surname !== other.surname;
}

function mergeCompanies(
  forms: readonly Form[],
  positions: ReadonlyMap<string, number>,
  types: readonly EntityType[],
  sets: UnionFind,
): void {
  const first = new Map<string, number>();
  for (const [at, { words, key }] of forms.entries()) {
    if (types[at] === 'person' || types[at] === 'place') continue;
    const core = withoutCompanySuffix(words).join(' ');
    if (core === key) continue;
    const bare = positions.get(core);
    const other = bare !== undefined && types[bare] !== 'place' ? bare : first.get(core);
    if (other !== undefined) sets.union(other, at);
    else first.set(core, at);
  }
}

/** Kinds of place that are something else than the place of the bare name when that is a country or a city. */
function mergePlaces(
  forms: readonly Form[],
  positions: ReadonlyMap<string, number>,
  known: readonly (KnownName | null)[],
  types: readonly EntityType[],
  sets: UnionFind,
): void {
  const first = new Map<string, number>();
  for (const [at, { words }] of forms.entries()) {
    if (types[at] === 'person' || types[at] === 'organization') continue;
    const place = placeCore(words);
    if (place === null) continue;
    const core = place.core.join(' ');
    const kindKey = `${core} ${place.kind}`;
    const other = first.get(kindKey);
    if (other === undefined) first.set(kindKey, at);
    else sets.union(other, at);
    const bare = positions.get(core);
    if (bare !== undefined && known[bare] === null && types[bare] === 'place') sets.union(bare, at);
  }
}

/** Products and peoples in the plural: "Dreamliners", "Russians". */
function mergePlurals(
  forms: readonly Form[],
  positions: ReadonlyMap<string, number>,
  types: readonly EntityType[],
  sets: UnionFind,
): void {
  for (const [at, { key }] of forms.entries()) {
    const singular = types[at] === 'other' && key.endsWith('s') ? positions.get(key.slice(0, -1)) : undefined;
    if (singular !== undefined && types[singular] === 'other' && key.length > SHORTEST_PLURAL) sets.union(singular, at);
  }
}

/** Letters above which a final "s" is taken for the plural's. */
const SHORTEST_PLURAL = 4;
