import { abbreviates, acronymLetters, initialsOf, standsInBrackets } from './acronym.ts';
import { type ArchiveForms, type Form, type Occurrence, usualPrint } from './archive-forms.ts';
import { isUnitOfOrganization } from './name-parts.ts';
import { NATIONAL_WORDS } from './national-words.ts';
import type { SameNames } from './same-names.ts';
import { CERTAINTY, type ShortLink } from './short-link.ts';
import { isAcronymText } from './surface.ts';

/** The acronyms of one document, by form: those that it declares in brackets, then those whose letters are the initials of one name in it. */
export function acronymsOfDocument(
  blocks: readonly string[],
  occurrences: readonly Occurrence[],
  printed: readonly number[],
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
  const short = printed.filter((form) => !found.has(form) && same.known[form] === null && isAcronym(forms[form]));
  if (short.length === 0) return found;
  const byInitials = formsByInitials(printed, forms, same);
  for (const form of short) {
    const full = fullNameOf(forms[form], byInitials, same);
    if (full !== null) found.set(form, { form: full, certainty: CERTAINTY.initials, how: 'acronym' });
  }
  return found;
}

/** Whether a form is mostly printed as an abbreviation. */
export function isAcronym(form: Form | undefined): boolean {
  return form !== undefined && isAcronymText(usualPrint(form));
}

/** The forms of some names by the acronyms that their initials make. Persons have none. */
export function formsByInitials(
  some: Iterable<number>,
  forms: readonly Form[],
  { types }: SameNames,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const at of some) {
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

/** The one name whose initials an acronym is; null if there is none, or more than one. */
export function fullNameOf(
  acronym: Form | undefined,
  byInitials: ReadonlyMap<string, readonly number[]>,
  { sets }: SameNames,
): number | null {
  const full = acronym === undefined ? [] : (byInitials.get(acronymLetters(usualPrint(acronym))) ?? []);
  const [first] = full;
  return first !== undefined && new Set(full.map((form) => sets.find(form))).size === 1 ? first : null;
}

/** Short names of the organisations of one document, by form: the first words of a longer name that stands before them, or one without its country. */
export function partsOfDocument(
  blocks: readonly string[],
  occurrences: readonly Occurrence[],
  printed: ReadonlySet<number>,
  { forms, positions }: ArchiveForms,
  { sets, types, known }: SameNames,
): ReadonlyMap<number, ShortLink> {
  const firstAt = new Map<number, number>();
  for (const [at, { form, block }] of occurrences.entries()) {
    // A headline shortens before the text has given the full name.
    if ((block > 0 || blocks.length === 1) && !firstAt.has(form)) firstAt.set(form, at);
  }
  const found = new Map<number, ShortLink>();
  for (const full of printed) {
    const words = forms[full]?.words ?? [];
    if (words.length < 2 || types[full] !== 'organization') continue;
    const offer = (key: string): void => {
      const short = positions.get(key);
      if (short === undefined || !printed.has(short) || found.has(short)) return;
      if (known[short] || types[short] === 'place' || sets.find(short) === sets.find(full)) return;
      if ((firstAt.get(full) ?? 0) < (firstAt.get(short) ?? Number.POSITIVE_INFINITY)) {
        found.set(short, { form: full, certainty: CERTAINTY.part, how: 'part' });
      }
    };
    for (let length = 1; length < words.length && !isUnitOfOrganization(words); length++) {
      const next = words[length] ?? '';
      const nextForm = positions.get(next);
      const goesOnWithPlace = NATIONAL_WORDS.has(next) || (nextForm !== undefined && types[nextForm] === 'place');
      const rest = positions.get(words.slice(length).join(' '));
      // A rest with a name of its own is a maker's product: "Tesla Roadster".
      const goesOnWithName = rest !== undefined && (forms[rest]?.count ?? 0) > 1;
      if (!goesOnWithPlace && !goesOnWithName) offer(words.slice(0, length).join(' '));
    }
    if (NATIONAL_WORDS.has(words[0] ?? '')) offer(words.slice(1).join(' '));
  }
  return found;
}
