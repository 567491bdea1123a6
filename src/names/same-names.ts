import { type ArchiveForms, type Form, typeOfVotes, usualPrint } from './archive-forms.ts';
import type { EntityType } from './entity.ts';
import { findKnownName, type KnownName } from './known-aliases.ts';
import { mergeMisprints } from './misprints.ts';
import { placeCore, withoutCompanySuffix, wordSetKey } from './name-parts.ts';
import { mergePersons } from './same-persons.ts';
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
  mergeJoined(forms, types, sets);
  mergeMisprints(forms, known, types, sets, variants);
  mergeKnown(known, sets);
  return { sets, known, types, variants };
}

function knownName(form: Form): KnownName | null {
  const found = findKnownName(form.key, usualPrint(form));
  if (found === null) return null;
  const [person = 0] = form.votes;
  const all = form.votes.reduce((sum, vote) => sum + vote, 0);
  return form.words.length === 1 && person > all * PERSON_SHARE ? null : found;
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
    (a, b) =>
      Number(known[a] === null) - Number(known[b] === null) || (forms[b]?.count ?? 0) - (forms[a]?.count ?? 0) || a - b,
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

/** Names that are written in one word or two: "ExxonMobil" and "Exxon Mobil". */
function mergeJoined(forms: readonly Form[], types: readonly EntityType[], sets: UnionFind): void {
  const first = new Map<string, number>();
  for (const [at, { words }] of forms.entries()) {
    const joined = words.join('');
    if (joined.length < SHORTEST_JOINED) continue;
    const other = first.get(joined);
    if (other === undefined) first.set(joined, at);
    else if ((types[other] === 'person') === (types[at] === 'person')) sets.union(other, at);
  }
}

/** Letters below which two words that join to a third are chance. */
const SHORTEST_JOINED = 7;
