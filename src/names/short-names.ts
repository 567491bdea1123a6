import type { ArchiveForms, DocumentNames, Occurrence } from './archive-forms.ts';
import { shortPersonNames } from './person-name.ts';
import type { SameNames } from './same-names.ts';
import { CERTAINTY, type ShortLink } from './short-link.ts';
import { acronymsOfDocument, formsByInitials, fullNameOf, isAcronym, partsOfDocument } from './short-organizations.ts';
import { personsOfDocument } from './short-persons.ts';

/** For each document and each of its occurrences the full name it is short for; null where it stands for itself. */
export type ShortLinks = readonly (readonly (ShortLink | null)[])[];

/** For each document and each of its occurrences the last word of the role before it, folded: "president"; null without one. */
export type Titles = readonly (readonly (string | null)[])[];

/** Times as many votes as the next candidate has that must speak for a link that the document itself does not show. */
const CLEAR_LEAD = 3;
/** Share of the documents with a short name of an organisation in which the long one must stand before it. */
const PART_SHARE = 0.3;
/** A surname is linked across documents if the full name stands in this share of the number of documents that print the surname. */
const KNOWN_SHARE = 0.2;
/** Letters an acronym must have to be linked to initials that stand in other documents only. */
const SHORTEST_ELSEWHERE = 3;

/** Votes for what a short form means: short form, then the set of the full name. */
class Votes<Short> {
  readonly #byShort = new Map<Short, Map<number, number>>();

  add(short: Short, full: number, votes = 1): void {
    const there = this.#byShort.get(short);
    if (there === undefined) this.#byShort.set(short, new Map([[full, votes]]));
    else there.set(full, (there.get(full) ?? 0) + votes);
  }

  /** The set that clearly most of the votes are for, with their number. */
  winner(short: Short): { readonly full: number; readonly votes: number } | null {
    const ranked = [...(this.#byShort.get(short) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [best, second] = ranked;
    if (best === undefined || (second !== undefined && best[1] < CLEAR_LEAD * second[1])) return null;
    return { full: best[0], votes: best[1] };
  }

  shortForms(): Iterable<Short> {
    return this.#byShort.keys();
  }
}

/** What the documents that name both have shown. */
interface Learned {
  readonly person: Votes<number>;
  readonly acronym: Votes<number>;
  readonly part: Votes<number>;
  /** Documents that print a form. */
  readonly documents: Int32Array;
}

/**
 * Links short names to full ones: by the document that they stand in, else by what other documents have shown. Merges
 * short names that are names in full as well ("Apple" and "Apple Inc.") with the long one ("Apple Computer").
 */
export function linkShortNames(
  documents: readonly DocumentNames[],
  archive: ArchiveForms,
  same: SameNames,
  titles: Titles,
): ShortLinks {
  const learned: Learned = {
    person: new Votes(),
    acronym: new Votes(),
    part: new Votes(),
    documents: new Int32Array(archive.forms.length),
  };
  const links = archive.documents.map((occurrences, at) =>
    linkWithin(documents[at]?.blocks ?? [], occurrences, archive, same, learned),
  );
  const titled = titlesOfArchive(archive, same, titles);
  const elsewhere = linkElsewhere(archive, same, learned);
  const isName = namesOfTheirOwn(archive, same, learned);
  return links.map((within, at) =>
    within.map((link, position) => {
      const occurrence = archive.documents[at]?.[position];
      if (occurrence === undefined) return null;
      const title = titles[at]?.[position] ?? null;
      const isOwn = link !== null && isName(occurrence.form, link);
      const found = isOwn ? null : (link ?? titled(occurrence.form, title) ?? elsewhere(occurrence.form));
      // "Pa" is not "PA", whatever most of its prints look like.
      return found?.how === 'acronym' && !/\p{Lu}.*\p{Lu}/u.test(occurrence.text) ? null : found;
    }),
  );
}

function linkWithin(
  blocks: readonly string[],
  occurrences: readonly Occurrence[],
  archive: ArchiveForms,
  same: SameNames,
  learned: Learned,
): (ShortLink | null)[] {
  const { forms } = archive;
  const printed = [...new Set(occurrences.map(({ form }) => form))].sort((a, b) => a - b);
  for (const form of printed) learned.documents[form] = (learned.documents[form] ?? 0) + 1;
  const personFor = personsOfDocument(printed, forms, same);
  const acronyms = acronymsOfDocument(blocks, occurrences, printed, forms, same);
  const parts = partsOfDocument(blocks, occurrences, new Set(printed), archive, same);

  const voted = new Set<string>();
  const lastSeen = new Map<number, number>();
  return occurrences.map((occurrence, position) => {
    const { form } = occurrence;
    const link = acronyms.get(form) ?? personFor(occurrence, lastSeen) ?? parts.get(form) ?? null;
    const full = same.sets.find(link?.form ?? form);
    lastSeen.set(full, position);
    if (link !== null && !voted.has(`${form} ${full}`)) {
      voted.add(`${form} ${full}`);
      learned[link.how].add(form, full);
    }
    return link;
  });
}

/** Whether the long name stands before the short one often enough for the short one not to be a name of its own ("Airbus", "Airbus Helicopters"). */
function isPartOften(short: number, votes: number, { documents }: Learned): boolean {
  return votes >= PART_SHARE * (documents[short] ?? 0);
}

/**
 * Merges short names that are full names as well with the long ones: an organisation's that has further forms, and a
 * person's that has given name and surname and is printed more often ("Gabriel García Márquez" and "García Márquez").
 * Tells for a short and a full form whether the short one stands for itself.
 */
function namesOfTheirOwn(
  { forms }: ArchiveForms,
  { sets }: SameNames,
  learned: Learned,
): (short: number, link: ShortLink) => boolean {
  const sizes = new Map<number, number>();
  for (const at of forms.keys()) sizes.set(sets.find(at), (sizes.get(sets.find(at)) ?? 0) + 1);
  const countOf = (form: number): number => forms[form]?.count ?? 0;
  const before = forms.map((_, at) => sets.find(at));
  const parts = new Map<number, number>();
  const merged = new Map<number, number>();
  for (const short of learned.part.shortForms()) {
    const winner = learned.part.winner(short);
    if (winner === null || !isPartOften(short, winner.votes, learned)) continue;
    if ((sizes.get(sets.find(short)) ?? 0) > 1) merged.set(short, winner.full);
    else parts.set(short, winner.full);
  }
  for (const short of learned.person.shortForms()) {
    const full = (forms[short]?.units.length ?? 0) > 1 ? learned.person.winner(short)?.full : undefined;
    if (full !== undefined && countOf(short) > countOf(full)) merged.set(short, full);
  }
  for (const [short, full] of merged) sets.union(short, full);
  return (short, { form, how }) =>
    merged.get(short) === before[form] || (how === 'part' && parts.get(short) !== before[form]);
}

/** The person who bears a surname and a title, where the archive knows one only: "President Bush" is no footballer of that name. */
function titlesOfArchive(
  { forms, documents }: ArchiveForms,
  { sets, types, known }: SameNames,
  titles: Titles,
): (form: number, title: string | null) => ShortLink | null {
  const votes = new Votes<string>();
  for (const [at, occurrences] of documents.entries()) {
    for (const [position, { form }] of occurrences.entries()) {
      const title = titles[at]?.[position];
      const units = forms[form]?.units ?? [];
      if (title == null || types[form] !== 'person' || units.length < 2) continue;
      for (const surname of shortPersonNames(units).surnames) votes.add(`${title} ${surname}`, sets.find(form));
    }
  }
  return (form, title) => {
    const units = forms[form]?.units ?? [];
    if (title === null || units.length !== 1 || types[form] !== 'person' || known[form]) return null;
    const full = votes.winner(`${title} ${units[0] ?? ''}`)?.full;
    return full === undefined ? null : { form: full, certainty: CERTAINTY.elsewhere, how: 'person' };
  };
}

/** What a short name stands for in a document that does not say so. */
function linkElsewhere(
  { forms, positions }: ArchiveForms,
  same: SameNames,
  learned: Learned,
): (form: number) => ShortLink | null {
  const surnames = surnamesOfArchive({ forms, positions }, same);
  const byInitials = formsByInitials(forms.keys(), forms, same);
  const answers = new Map<number, ShortLink | null>();
  const certainty = CERTAINTY.elsewhere;

  const acronym = (at: number): ShortLink | null => {
    if (!isAcronym(forms[at])) return null;
    const shown = learned.acronym.winner(at)?.full;
    if (shown !== undefined) return { form: shown, certainty, how: 'acronym' };
    const full = (forms[at]?.key.length ?? 0) >= SHORTEST_ELSEWHERE ? fullNameOf(forms[at], byInitials, same) : null;
    return full === null ? null : { form: full, certainty, how: 'acronym' };
  };
  const documentsOf = new Map<number, number>();
  for (const [at, count] of learned.documents.entries()) {
    const set = same.sets.find(at);
    documentsOf.set(set, (documentsOf.get(set) ?? 0) + count);
  }
  const isWellKnown = (full: number, short: number): boolean =>
    (documentsOf.get(full) ?? 0) >= KNOWN_SHARE * (learned.documents[short] ?? 0);
  const person = (at: number): ShortLink | null => {
    const type = same.types[at];
    if (forms[at]?.units.length !== 1 || (type !== 'person' && type !== 'other')) return null;
    const full = (type === 'person' ? surnames.winner(at)?.full : undefined) ?? learned.person.winner(at)?.full;
    if (full === undefined || !isWellKnown(full, at)) return null;
    return same.sets.find(at) === full ? null : { form: full, certainty, how: 'person' };
  };
  const part = (at: number): ShortLink | null => {
    const winner = learned.part.winner(at);
    if (winner === null || !isPartOften(at, winner.votes, learned)) return null;
    return same.sets.find(at) === same.sets.find(winner.full) ? null : { form: winner.full, certainty, how: 'part' };
  };
  return (form) => {
    let answer = answers.get(form);
    if (answer === undefined) {
      answer = same.known[form] ? null : (acronym(form) ?? person(form) ?? part(form));
      answers.set(form, answer);
    }
    return answer;
  };
}

/** Votes of the full names of persons for the single words that are their surnames: one for each time they are printed. */
function surnamesOfArchive(
  { forms, positions }: Pick<ArchiveForms, 'forms' | 'positions'>,
  { sets, types }: SameNames,
): Votes<number> {
  const votes = new Votes<number>();
  for (const [at, form] of forms.entries()) {
    if (types[at] !== 'person' || form.units.length < 2) continue;
    for (const surname of shortPersonNames(form.units).surnames) {
      const short = positions.get(surname.replaceAll('-', ' '));
      if (short !== undefined && forms[short]?.units.join(' ') === surname) votes.add(short, sets.find(at), form.count);
    }
  }
  return votes;
}
