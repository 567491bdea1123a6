import type { EntityType } from './entity.ts';
import { EVENT_PREFIXES, isHead, PLACE_HEADS, PLACE_PREFIXES } from './heads.ts';

/** A word of a full name that stands for it alone, or for the place it is named after; `weight` says how surely, up to 1. */
export interface ShortForm {
  readonly word: string;
  readonly type: EntityType;
  readonly weight: number;
}

/** Offices and institutions that bear the name of their town: "Woodburn" of "Woodburn Police Department" is no short form. */
const CIVIC_HEADS: ReadonlySet<string> = new Set(
  'police department court courts council school hospital university college sheriff office tribunal cathedral'.split(
    ' ',
  ),
);

/** Words by which news goes on to name what it has named in full: "Putin", "Lockheed", "Saints", "Elbe" of "Elbe River". The words are folded; `isTown` says that the first may be a town, `isCity` that it is a big one's: "Mayor of London Sadiq Khan". */
export function shortFormsOf(
  type: EntityType,
  words: readonly string[],
  isTown: boolean,
  isCity: boolean,
): readonly ShortForm[] {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  switch (type) {
    case 'person':
      return words
        .filter((word) => word.length > 2 && !(isCity && word === first && words.length > 2))
        .map((word) => ({ word, type, weight: word === last ? 1 : 0.5 }));
    case 'organization':
      if (CIVIC_HEADS.has(last) && isTown) return [{ word: first, type: 'place', weight: 1 }];
      // A team goes by its second name: "Saints".
      if (/[^s]s$/.test(last) && !isHead(last)) return [first, last].map((word) => ({ word, type, weight: 0.7 }));
      return [{ word: first, type, weight: 1 }];
    case 'place':
      return words
        .filter((word) => !PLACE_HEADS.has(word) && !PLACE_PREFIXES.has(word))
        .map((word) => ({ word, type, weight: 1 }));
    case 'event':
      // "Eta" of "Hurricane Eta"
      return words.length === 2 && EVENT_PREFIXES.has(first) ? [{ word: last, type, weight: 1 }] : [];
    default:
      return [];
  }
}
