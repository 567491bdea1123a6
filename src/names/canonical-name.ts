import { compareText } from './archive-forms.ts';
import type { Alias, EntityType } from './entity.ts';
import type { KnownName } from './known-aliases.ts';
import { readSurface } from './surface.ts';

/**
 * The name that a reader would write: of a known name its first in the tables, or the full name that the archive prints
 * instead of it ("Kiev"); otherwise the full alias that is most frequent, the longer one of two that are equally so.
 */
export function canonicalName(aliases: readonly Alias[], known: KnownName | null, type: EntityType): string {
  if (known !== null) return knownCanonical(aliases, known);
  const full = aliases.filter(({ kind }) => kind === 'full');
  const candidates = full.length > 0 ? full : aliases;
  const texts = new Set(aliases.map(({ text }) => text));
  const isPlural = (text: string): boolean => text.endsWith('s') && texts.has(text.slice(0, -1));
  const [best] = candidates.toSorted(
    (a, b) =>
      Number(isShouted(a.text, type)) - Number(isShouted(b.text, type)) ||
      b.count - a.count ||
      Number(isPlural(a.text)) - Number(isPlural(b.text)) ||
      b.text.length - a.text.length ||
      compareText(a.text, b.text),
  );
  const name = best?.text ?? '';
  return isShouted(name, type) ? inTitleCase(name) : name;
}

function knownCanonical(aliases: readonly Alias[], known: KnownName): string {
  const printed = new Map<string, number>();
  for (const { text, count } of aliases) {
    const key = readSurface(text)?.key ?? '';
    printed.set(key, (printed.get(key) ?? 0) + count);
  }
  const countOf = (name: string): number => printed.get(readSurface(name)?.key ?? '') ?? 0;
  const isPrinted = aliases.some(({ text }) => text === known.name) || countOf(known.name) > 0;
  if (isPrinted) return known.name;
  const [best] = known.fullNames.toSorted((a, b) => countOf(b) - countOf(a));
  return best !== undefined && countOf(best) > 0 ? best : known.name;
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Whether a name is a headline's or a credit's capitals rather than an abbreviation. */
function isShouted(name: string, type: EntityType): boolean {
  if (!isAllCapitals(name)) return false;
  if (/\d/.test(name)) return false;
  return type === 'person' || type === 'place' ? name.length > 3 : name.includes(' ') && name.length > LONGEST_ACRONYM;
}

/** Characters up to which capitals in more than one word are taken for abbreviations: "BBC TV". */
const LONGEST_ACRONYM = 10;

function inTitleCase(name: string): string {
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}
