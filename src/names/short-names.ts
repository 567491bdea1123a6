import { type ArchiveForms, type DocumentNames, type Form, type Occurrence, usualPrint } from './archive-forms.ts';
import { abbreviates, acronymLetters, initialsOf, standsInBrackets } from './acronym.ts';
import { NATIONAL_WORDS } from './equivalents.ts';
import { isUnitOfOrganization } from './name-parts.ts';
import { shortPersonNames } from './person-name.ts';
import type { SameNames } from './same-names.ts';
import { isAcronymText } from './surface.ts';

/** What an occurrence of a short name stands for: the form of a full name, and how sure that is, 0 to 1. */
export interface ShortLink {
  readonly form: number;
  readonly certainty: number;
  readonly how: 'person' | 'acronym' | 'part';
}

/** For each document and each of its occurrences the full name it is short for; null where it stands for itself. */
export type ShortLinks = readonly (readonly (ShortLink | null)[])[];

/** Certainty of a link by what it rests on: the document itself, or only the rest of the archive. */
const CERTAINTY = { surname: 0.97, firstName: 0.9, declared: 0.98, initials: 0.93, part: 0.93, elsewhere: 0.8 } as const;
/** Times as many documents as for the next candidate that must speak for a link that the document itself does not show. */
const CLEAR_LEAD = 3;
/** Share of the documents with a short name of an organisation in which the long one must stand before it. */
const PART_SHARE = 0.3;
/** Letters an acronym must have to be linked to initials that stand in other documents only. */
const SHORTEST_ELSEWHERE = 3;

/** Votes of documents: short form, then the set of the full name. */
class Votes {
  readonly #byShort = new Map<number, Map<number, number>>();

  add(short: number, full: number, votes = 1): void {
    const there = this.#byShort.get(short);
    if (there === undefined) this.#byShort.set(short, new Map([[full, votes]]));
    else there.set(full, (there.get(full) ?? 0) + votes);
  }

  /** The set that clearly most of the votes are for, with their number. */
  winner(short: number): { readonly full: number; readonly votes: number } | null {
    const ranked = [...(this.#byShort.get(short) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [best, second] = ranked;
    if (best === undefined || (second !== undefined && best[1] < CLEAR_LEAD * second[1])) return null;
    return { full: best[0], votes: best[1] };
  }
}

interface Learned {
  readonly persons: Votes;
  readonly acronyms: Votes;
  readonly parts: Votes;
  /** Documents that print a form. */
  readonly documents: Int32Array;
}

/** Links short names to full ones: first by the document that they stand in, then by what other documents have shown. */
export function linkShortNames(
  documents: readonly DocumentNames[],
  archive: ArchiveForms,
  same: SameNames,
): ShortLinks {
  const learned: Learned = {
    persons: new Votes(),
    acronyms: new Votes(),
    parts: new Votes(),
    documents: new Int32Array(archive.forms.length),
  };
  const links = archive.documents.map((occurrences, at) =>
    linkWithin(documents[at]?.blocks ?? [], occurrences, archive, same, learned),
  );
  const elsewhere = linkElsewhere(archive, same, learned);
  return links.map((within, at) =>
    within.map((link, position) => {
      const occurrence = archive.documents[at]?.[position];
      if (occurrence === undefined) return null;
      if (link?.how === 'part' && !isPartOften(occurrence.form, same.sets.find(link.form), learned)) return null;
      return link ?? elsewhere(occurrence);
    }),
  );
}

/** Whether the long name stands before the short one often enough for the short one not to be a name of its own ("Airbus", "Airbus Helicopters"). */
function isPartOften(short: number, full: number, { parts, documents }: Learned): boolean {
  const winner = parts.winner(short);
  return winner !== null && winner.full === full && winner.votes >= PART_SHARE * (documents[short] ?? 0);
}

function linkWithin(
  blocks: readonly string[],
  occurrences: readonly Occurrence[],
  { forms }: ArchiveForms,
  same: SameNames,
  learned: Learned,
): (ShortLink | null)[] {
  const printed = new Set(occurrences.map(({ form }) => form));
  for (const form of printed) learned.documents[form] = (learned.documents[form] ?? 0) + 1;
  const persons = personsByShortName(printed, forms, same);
  const acronyms = acronymsWithin(blocks, occurrences, printed, forms, same);
  const parts = partsWithin(blocks, occurrences, printed, forms, same);

  const vote = once<string>();
  const lastSeen = new Map<number, number>();
  return occurrences.map((occurrence, position) => {
    const { form } = occurrence;
    const person = personFor(occurrence, forms, same, persons, lastSeen);
    const link = acronyms.get(form) ?? person ?? parts.get(form) ?? null;
    lastSeen.set(same.sets.find(link?.form ?? form), position);
    if (link !== null && vote(`${form} ${link.form}`)) {
      const votes = { person: learned.persons, acronym: learned.acronyms, part: learned.parts }[link.how];
      votes.add(form, same.sets.find(link.form));
    }
    return link;
  });
}

function once<T>(): (value: T) => boolean {
  const seen = new Set<T>();
  return (value) => !seen.has(value) && seen.add(value) !== undefined;
}

interface PersonCandidate {
  readonly form: number;
  readonly isSurname: boolean;
}

function personsByShortName(
  printed: ReadonlySet<number>,
  forms: readonly Form[],
  { types, known }: SameNames,
): ReadonlyMap<string, readonly PersonCandidate[]> {
  const found = new Map<string, PersonCandidate[]>();
  for (const at of [...printed].sort((a, b) => a - b)) {
    const form = forms[at];
    if (form === undefined || types[at] !== 'person' || known[at] || form.units.length < 2) continue;
    const { surnames, first } = shortPersonNames(form.units);
    for (const short of [...surnames, first]) {
      const candidate = { form: at, isSurname: short !== first };
      const there = found.get(short);
      if (there === undefined) found.set(short, [candidate]);
      else there.push(candidate);
    }
  }
  return found;
}

function personFor(
  { form, type, isAfterPlaceWord }: Occurrence,
  forms: readonly Form[],
  { sets, types, known }: SameNames,
  persons: ReadonlyMap<string, readonly PersonCandidate[]>,
  lastSeen: ReadonlyMap<number, number>,
): ShortLink | null {
  const all = persons.get(forms[form]?.units.join(' ') ?? '')?.filter((candidate) => candidate.form !== form);
  if (all === undefined || all.length === 0) return null;
  if (type !== 'person' && types[form] !== 'person') {
    const isSeen = all.some((one) => lastSeen.has(sets.find(one.form)));
    if (known[form] || isAfterPlaceWord || !isSeen || isHardlyPerson(forms[form])) return null;
  }
  const surnames = all.filter(({ isSurname }) => isSurname);
  const candidates = surnames.length > 0 ? surnames : all;
  const recency = (candidate: PersonCandidate): number => lastSeen.get(sets.find(candidate.form)) ?? -1;
  const countOf = (candidate: PersonCandidate): number => forms[candidate.form]?.count ?? 0;
  const [best] = candidates.toSorted((a, b) => recency(b) - recency(a) || countOf(b) - countOf(a) || a.form - b.form);
  if (best === undefined) return null;
  return { form: best.form, certainty: best.isSurname ? CERTAINTY.surname : CERTAINTY.firstName, how: 'person' };
}

/** Whether the archive prints a name often, and hardly ever as a person's: "Ford" in an article on William Ford. */
function isHardlyPerson(form: Form | undefined): boolean {
  const votes = form?.votes ?? [];
  const all = votes.reduce((sum, vote) => sum + vote, 0);
  return form !== undefined && form.count >= OFTEN && (votes[0] ?? 0) < HARDLY * all;
}

const OFTEN = 3;
const HARDLY = 0.2;

function acronymsWithin(
  blocks: readonly string[],
  occurrences: readonly Occurrence[],
  printed: ReadonlySet<number>,
  forms: readonly Form[],
  same: SameNames,
): ReadonlyMap<number, ShortLink> {
  const found = new Map<number, ShortLink>();
  const declare = (acronym: Occurrence, full: Occurrence): void => {
    const words = forms[full.form]?.words ?? [];
    if (found.has(acronym.form) || words.length < 2 || !abbreviates(acronym.text, words)) return;
    if (same.sets.find(acronym.form) === same.sets.find(full.form)) return;
    found.set(acronym.form, { form: full.form, certainty: CERTAINTY.declared, how: 'acronym' });
  };
  for (const [at, occurrence] of occurrences.entries()) {
    const next = occurrences[at + 1];
    if (next === undefined || !standsInBrackets(blocks[occurrence.block] ?? '', occurrence, next)) continue;
    declare(next, occurrence);
    declare(occurrence, next);
  }
  const short = [...printed].filter((form) => !found.has(form) && same.known[form] === null && isAcronym(forms[form]));
  if (short.length === 0) return found;
  const byInitials = formsByInitials(printed, forms, same);
  for (const form of short) {
    const full = byInitials.get(acronymLetters(usualPrint(forms[form] as Form)));
    const sets = new Set(full?.map((one) => same.sets.find(one)));
    const [first] = full ?? [];
    if (first !== undefined && sets.size === 1) found.set(form, { form: first, certainty: CERTAINTY.initials, how: 'acronym' });
  }
  return found;
}

function isAcronym(form: Form | undefined): boolean {
  return form !== undefined && isAcronymText(usualPrint(form));
}

function formsByInitials(
  printed: Iterable<number>,
  forms: readonly Form[],
  { types }: SameNames,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const at of [...printed].sort((a, b) => a - b)) {
    const form = forms[at];
    if (form === undefined || types[at] === 'person' || form.words.length < 2) continue;
    for (const letters of initialsOf(form.words)) {
      const there = found.get(letters);
      if (there === undefined) found.set(letters, [at]);
      else there.push(at);
    }
  }
  return found;
}

/** Short names of organisations: the first words of a longer name that stands before them, or one without its country. */
function partsWithin(
  blocks: readonly string[],
  occurrences: readonly Occurrence[],
  printed: ReadonlySet<number>,
  forms: readonly Form[],
  { sets, types, known }: SameNames,
): ReadonlyMap<number, ShortLink> {
  const firstAt = new Map<number, number>();
  for (const [at, { form, block }] of occurrences.entries()) {
    // A headline shortens before the text has given the full name.
    if ((block > 0 || blocks.length === 1) && !firstAt.has(form)) firstAt.set(form, at);
  }
  const found = new Map<number, ShortLink>();
  for (const full of [...printed].sort((a, b) => a - b)) {
    const words = forms[full]?.words ?? [];
    if (words.length < 2 || types[full] !== 'organization') continue;
    const link: ShortLink = { form: full, certainty: CERTAINTY.part, how: 'part' };
    const offer = (key: string): void => {
      const short = positionOf(key, forms);
      if (short === null || !printed.has(short) || found.has(short)) return;
      if (known[short] !== null || types[short] === 'place' || sets.find(short) === sets.find(full)) return;
      if ((firstAt.get(full) ?? 0) < (firstAt.get(short) ?? Number.POSITIVE_INFINITY)) found.set(short, link);
    };
    for (let length = 1; length < words.length; length++) {
      const next = words[length] ?? '';
      const nextForm = positionOf(next, forms);
      const goesOnWithPlace = NATIONAL_WORDS.has(next) || (nextForm !== null && types[nextForm] === 'place');
      if (!goesOnWithPlace && !isUnitOfOrganization(words)) offer(words.slice(0, length).join(' '));
    }
    if (NATIONAL_WORDS.has(words[0] ?? '')) offer(words.slice(1).join(' '));
  }
  return found;
}

/** Binary search of the sorted forms. */
function positionOf(key: string, forms: readonly Form[]): number | null {
  let low = 0;
  let high = forms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = forms[middle]?.key ?? '';
    if (there === key) return middle;
    if (there < key) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** What a short name stands for in a document that does not say so. */
function linkElsewhere(
  { forms }: ArchiveForms,
  same: SameNames,
  learned: Learned,
): (occurrence: Occurrence) => ShortLink | null {
  const bySurname = surnamesOfArchive(forms, same);
  const byInitials = formsByInitials(forms.keys(), forms, same);
  const answers = new Map<number, ShortLink | null>();

  const find = (at: number): ShortLink | null => {
    const form = forms[at];
    if (form === undefined || same.known[at] !== null) return null;
    const certainty = CERTAINTY.elsewhere;
    if (isAcronym(form)) {
      const shown = learned.acronyms.winner(at);
      if (shown !== null) return { form: shown.full, certainty, how: 'acronym' };
      const letters = acronymLetters(usualPrint(form));
      const sets = new Set(byInitials.get(letters)?.map((one) => same.sets.find(one)));
      const [full] = sets;
      if (letters.length >= SHORTEST_ELSEWHERE && sets.size === 1 && full !== undefined)
        return { form: full, certainty, how: 'acronym' };
    }
    if (form.units.length === 1 && (same.types[at] === 'person' || same.types[at] === 'other')) {
      const shown = learned.persons.winner(at);
      const surname = same.types[at] === 'person' ? bySurname.winner(at) : null;
      const full = surname?.full ?? shown?.full;
      if (full !== undefined && same.sets.find(at) !== full) return { form: full, certainty, how: 'person' };
    }
    const part = learned.parts.winner(at);
    if (part !== null && isPartOften(at, part.full, learned)) return { form: part.full, certainty, how: 'part' };
    return null;
  };
  return ({ form }) => {
    let answer = answers.get(form);
    if (answer === undefined) {
      answer = find(form);
      answers.set(form, answer);
    }
    return answer;
  };
}

/** Votes of the full names of persons for the single words that are their surnames: one for each time they are printed. */
function surnamesOfArchive(forms: readonly Form[], { sets, types }: SameNames): Votes {
  const votes = new Votes();
  for (const [at, form] of forms.entries()) {
    if (types[at] !== 'person' || form.units.length < 2) continue;
    for (const surname of shortPersonNames(form.units).surnames) {
      const short = positionOf(surname.replaceAll('-', ' '), forms);
      if (short === null || forms[short]?.units.join(' ') !== surname) continue;
      votes.add(short, sets.find(at), form.count);
    }
  }
  return votes;
}
