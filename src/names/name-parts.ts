/** Legal forms and descriptions that a company's name can do without. Folded. */
const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited plc llc llp lp ag gmbh sa nv bv se spa ab asa oyj kk ' +
    'group holding holdings pty pte sarl kgaa'
  ).split(' '),
);

/** Words that tell what kind of place a name is of, and that can be left out: "Elbe River". Folded. */
const PLACE_KINDS: ReadonlySet<string> = new Set('river lake mount province oblast'.split(' '));

/** Heads of names that are turned round: "University of Oxford", "Oxford University". Folded. */
const TURNED_HEADS: ReadonlySet<string> = new Set(
  (
    'university college institute ministry department embassy government parliament river lake mount gulf strait bay sea port ' +
    'bank court museum diocese archdiocese province republic state city county bureau office'
  ).split(' '),
);

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'in']);

/** The words of an organisation's name without the legal form at its end, and without its own acronym there; never empty. */
export function withoutCompanySuffix(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && (COMPANY_SUFFIXES.has(words[end - 1] ?? '') || repeatsInitials(words.slice(0, end)))) end--;
  return words.slice(0, end);
}

/** Whether the last word is the initials of the others: "European Space Agency ESA". */
function repeatsInitials(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const rest = words.slice(0, -1).filter((word) => !SMALL_WORDS.has(word));
  const letters = rest.map((word) => word.slice(0, 1)).join('');
  // The first letters will do: "European Aeronautic Defence and Space Company EADS".
  return last.length >= 3 && letters.startsWith(last) && letters.length <= last.length + 1;
}

/** The bare name of "Elbe River", "River Elbe" or "Hebei Province", with the word for its kind; null without one. */
export function placeCore(
  words: readonly string[],
): { readonly core: readonly string[]; readonly kind: string } | null {
  if (words.length < 2) return null;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (PLACE_KINDS.has(last)) return { core: words.slice(0, -1), kind: last };
  return PLACE_KINDS.has(first) && words[1] !== 'of' ? { core: words.slice(1), kind: first } : null;
}

/**
 * A key that names made of the same words share whatever their order, repeated words counted once; null where the order
 * tells names apart. "University of Oxford" and "Oxford University" have the same.
 */
export function wordSetKey(words: readonly string[]): string | null {
  const large = [...new Set(words.filter((word) => !SMALL_WORDS.has(word)))].sort();
  const isTurned = large.length === 2 && large.some((word) => TURNED_HEADS.has(word));
  return large.length >= 3 || isTurned ? large.join(' ') : null;
}

const UNITS_OF_ORGANIZATIONS: ReadonlySet<string> = new Set(
  (
    'committee subcommittee caucus foundation party parliament store stores press office award awards prize research capital ' +
    'department police airport council hospital school county court observatory museum stadium church prison zoo post times news ' +
    'field park street square championship championships cup open festival'
  ).split(' '),
);

/** Whether a name is of something that an organisation has rather than of the organisation: "Senate Finance Committee". */
export function isUnitOfOrganization(words: readonly string[]): boolean {
  return UNITS_OF_ORGANIZATIONS.has(words.at(-1) ?? '');
}
