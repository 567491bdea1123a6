import type { Form, Occurrence } from './archive-forms.ts';
import { shortPersonNames } from './person-name.ts';
import type { SameNames } from './same-names.ts';
import { CERTAINTY, type ShortLink } from './short-link.ts';

interface PersonCandidate {
  readonly form: number;
  readonly isSurname: boolean;
}

/** Finds, for an occurrence in one document, the person named in full there that it can mean. `lastSeen` holds for each set of names the last occurrence before it. */
export type PersonFinder = (occurrence: Occurrence, lastSeen: ReadonlyMap<number, number>) => ShortLink | null;

/** Prepares the short names of the persons that one document names in full; `printed` are the document's forms. */
export function personsOfDocument(printed: readonly number[], forms: readonly Form[], same: SameNames): PersonFinder {
  const persons = new Map<string, PersonCandidate[]>();
  for (const at of printed) {
    const form = forms[at];
    if (form === undefined || same.types[at] !== 'person' || same.known[at] || form.units.length < 2) continue;
    const { surnames, first } = shortPersonNames(form.units);
    const ofName = new Set([...surnames, first]);
    for (const short of ofName) {
      const candidate = { form: at, isSurname: short !== first };
      const there = persons.get(short);
      if (there === undefined) persons.set(short, [candidate]);
      else there.push(candidate);
    }
  }
  return (occurrence, lastSeen) => {
    const all = persons.get(forms[occurrence.form]?.units.join(' ') ?? '');
    const own = same.sets.find(occurrence.form);
    const others = all?.filter(({ form }) => same.sets.find(form) !== own) ?? [];
    if (others.length === 0 || !canBePerson(occurrence, others, forms, same, lastSeen)) return null;
    const surnames = others.filter(({ isSurname }) => isSurname);
    const recency = ({ form }: PersonCandidate): number => lastSeen.get(same.sets.find(form)) ?? -1;
    const countOf = ({ form }: PersonCandidate): number => forms[form]?.count ?? 0;
    const [best] = (surnames.length > 0 ? surnames : others).toSorted(
      (a, b) => recency(b) - recency(a) || countOf(b) - countOf(a) || a.form - b.form,
    );
    if (best === undefined) return null;
    return { form: best.form, certainty: best.isSurname ? CERTAINTY.surname : CERTAINTY.firstName, how: 'person' };
  };
}

/** Whether an occurrence that the finder or the archive takes for something else can still be the person: "Washington", "Ford". */
function canBePerson(
  { form, type, isAfterPlaceWord }: Occurrence,
  candidates: readonly PersonCandidate[],
  forms: readonly Form[],
  { sets, types, known }: SameNames,
  lastSeen: ReadonlyMap<number, number>,
): boolean {
  // "Mayor of London Sadiq Khan" gives nobody the name of the town; Austin Lee has it.
  const isTitled = ({ form: full, isSurname }: PersonCandidate): boolean =>
    !isSurname && (forms[full]?.units.length ?? 0) > FULL_NAME;
  if (types[form] === 'place' && candidates.every(isTitled)) return false;
  if (type === 'person' || types[form] === 'person') return true;
  const isSeen = candidates.some((one) => lastSeen.has(sets.find(one.form)));
  return isSeen && !known[form] && !isAfterPlaceWord && !isHardlyPerson(forms[form]);
}

/** Whether the archive prints a name often, and hardly ever as a person's: "Ford" in an article on William Ford. */
function isHardlyPerson(form: Form | undefined): boolean {
  const votes = form?.votes ?? [];
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  return form !== undefined && form.count >= OFTEN && (votes[0] ?? 0) < HARDLY * all;
}

/** Words of a name with nothing before it. */
const FULL_NAME = 2;
const OFTEN = 3;
/** Share of the votes below which "person" is taken for a mistake. */
const HARDLY = 0.2;
