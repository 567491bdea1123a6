import { compareText } from './archive-forms.ts';
import { isCommonWord } from './common-words.ts';
import type { Alias } from './entity.ts';
import { isAcronymText, readSurface } from './surface.ts';

/** How often each printed text stands for an entity, and as what. */
export type AliasCounts = Map<string, { count: number; readonly kinds: Map<Alias['kind'], number> }>;

/** Counts one more occurrence of a printed text. */
export function countAlias(counts: AliasCounts, text: string, kind: Alias['kind']): void {
  let entry = counts.get(text);
  if (entry === undefined) {
    entry = { count: 0, kinds: new Map() };
    counts.set(text, entry);
  }
  entry.count++;
  entry.kinds.set(kind, (entry.kinds.get(kind) ?? 0) + 1);
}

const KINDS: readonly Alias['kind'][] = ['full', 'acronym', 'short', 'variant'];

/**
 * The aliases worth looking for, the most frequent first; what is a common word, a single letter or a number is left
 * out, since no page that prints it need mean the name.
 */
export function listAliases(counts: AliasCounts): readonly Alias[] {
  return [...counts]
    .flatMap(([text, { count, kinds }]): Alias[] => {
      if (!isWorthLookingFor(text)) return [];
      const kind = KINDS.toSorted((a, b) => (kinds.get(b) ?? 0) - (kinds.get(a) ?? 0))[0] ?? 'full';
      return [{ text, count, kind }];
    })
    .sort((a, b) => b.count - a.count || compareText(a.text, b.text));
}

function isWorthLookingFor(text: string): boolean {
  const key = readSurface(text)?.words.join(' ') ?? '';
  if (key.length < 2 || !/\p{L}/u.test(key)) return false;
  if (/\s/.test(text) || !isCommonWord(key)) return true;
  return isAcronymText(text) && text.length <= LONGEST_CAPITALS;
}

/** Characters up to which capitals that spell a common word are an abbreviation ("WHO", "U.S.") and no headline's word. */
const LONGEST_CAPITALS = 4;
