import { tokenize } from '../text/tokenize.ts';
import { initialsOf } from './acronym.ts';
import { isCommonWord } from './common-words.ts';
import type { Alias, Entity } from './entity.ts';
import { findKnownName } from './known-aliases.ts';
import { withoutCompanySuffix } from './name-parts.ts';
import { otherSpellingsOf } from './person-name.ts';
import { isAcronymText, readSurface } from './surface.ts';
import { NAME_SUFFIXES, PARTICLES } from './titles.ts';

/**
 * Ways of writing an entity that its archive does not print, but that pages do. All have count 0 and stand behind the
 * printed aliases, so that a matcher's alias position beyond `entity.aliases` means "derived".
 *
 * - Other forms of a thing known all over the world ("Kyiv" for "Kiev", "USSR"): `full` or `acronym`, as good as printed.
 * - What only a page that shows who is meant can use, by the full name or by the role beside it: `short`. A person's
 *   surname ("Sullivan"), the initials of an organisation, its name without the legal form.
 * - A person's name without the initials within it ("John Kennedy"), and with the given name in the other spellings of its
 *   language ("Dmitri Peskov"): `full`.
 *
 * Common words, and what the curator has said the entity is not called, are never derived.
 */
export function derivedAliases(entity: Entity): readonly Alias[] {
  const found = new Map<string, Alias>();
  const taken = new Set([...entity.aliases.map(({ text }) => text), ...(entity.refusedAliases ?? [])]);
  const add = (text: string, kind: Alias['kind']): void => {
    if (!taken.has(text) && !found.has(text) && isWorthLookingFor(text)) found.set(text, { text, kind, count: 0 });
  };
  for (const form of knownForms(entity)) add(form, isAcronymText(form) ? 'acronym' : 'full');
  for (const { text, kind } of entity.aliases) {
    if (kind === 'short' || kind === 'acronym') continue;
    if (entity.type === 'person') {
      const plain = withoutInitials(text);
      if (plain !== null) add(plain, 'full');
      for (const spelling of spellingsOf(text)) add(spelling, 'full');
      for (const surname of surnamesOf(text)) add(surname, 'short');
    }
    if (entity.type === 'organization') for (const short of shortOrganizations(text)) add(short, 'short');
  }
  return [...found.values()];
}

const LONGEST_CAPITALS = 4;

function isWorthLookingFor(text: string): boolean {
  if (text.length < 2 || !/\p{Lu}/u.test(text)) return false;
  const tokens = tokenize(text);
  if (tokens.length > 1 || !isCommonWord(tokens[0]?.folded ?? '')) return true;
  return isAcronymText(text) && text.length <= LONGEST_CAPITALS;
}

function knownForms({ name, type }: Entity): readonly string[] {
  const key = readSurface(name)?.key;
  const known = key === undefined ? null : findKnownName(key, name);
  if (known === null || known.type !== type) return [];
  return [known.name, ...known.fullNames, ...known.otherForms];
}

/** Family names that stand first in Chinese and Korean names; most are also given names elsewhere, so what follows decides. */
const FAMILY_NAMES_FIRST: ReadonlySet<string> = new Set(
  'xi li wang zhang chen liu yang huang zhao wu zhou hu wen deng mao jiang zhu peng lin sun ma guo kim moon park lee yoon choi jung cho ri'.split(
    ' ',
  ),
);
/** Pinyin and Korean given names: two syllables, as one word or joined by a hyphen. */
const EASTERN_GIVEN_NAME =
  /^(?:[a-z]{2,5}-[a-z]{2,5}|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}n?g?(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])[aeiou]{1,3}n?g?)$/;

/** The surname of a full name as printed, with its particles and without: "bin Laden", "Laden". None for a single word. */
function surnamesOf(printed: string): readonly string[] {
  const tokens = tokenize(printed);
  while (tokens.length > 0 && NAME_SUFFIXES.has(tokens.at(-1)?.folded ?? '')) tokens.pop();
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const second = tokens[1];
  const rest = second === undefined ? '' : printed.slice(second.start, last.end).toLowerCase();
  if (FAMILY_NAMES_FIRST.has(first.folded) && EASTERN_GIVEN_NAME.test(rest))
    return [printed.slice(first.start, first.end)];
  let from = tokens.length - 1;
  // Words joined by a hyphen are one surname: "Ocasio-Cortez".
  while (from > 1 && printed.slice(tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0) === '-') from--;
  const bare = printed.slice(tokens[from]?.start ?? 0, last.end);
  while (from > 1 && PARTICLES.has(tokens[from - 1]?.folded ?? '')) from--;
  return [...new Set([printed.slice(tokens[from]?.start ?? 0, last.end), bare])];
}

const INITIAL_WITHIN = / (?:\p{Lu}\.? )+/u;

/** "John F. Kennedy" as "John Kennedy"; null without initials between two names. */
function withoutInitials(printed: string): string | null {
  return /^\p{Lu}\p{L}+ (?:\p{Lu}\.? )+\p{L}/u.test(printed) ? printed.replace(INITIAL_WITHIN, ' ') : null;
}

/** A full name with its given name as other papers spell it: "Yuri Ushakov" for "Yury Ushakov". */
function spellingsOf(printed: string): readonly string[] {
  const [first, second] = tokenize(printed);
  if (first === undefined || second === undefined) return [];
  const rest = printed.slice(first.end);
  return otherSpellingsOf(first.folded).map((given) => `${given[0]?.toUpperCase()}${given.slice(1)}${rest}`);
}

/** Letters that initials must have to be looked for: two mean too many things. */
const SHORTEST_ACRONYM = 3;

function shortOrganizations(printed: string): readonly string[] {
  const tokens = tokenize(printed);
  const words = tokens.map(({ folded }) => folded);
  const bare = tokens[withoutCompanySuffix(words).length - 1];
  const first = tokens[0];
  const acronyms = initialsOf(words).filter((letters) => letters.length >= SHORTEST_ACRONYM);
  const short = bare && first && bare !== tokens.at(-1) ? [printed.slice(first.start, bare.end)] : [];
  return [...short, ...acronyms.map((letters) => letters.toUpperCase())];
}
