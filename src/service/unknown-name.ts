import type { CoverageIndex } from '../coverage/open-index.ts';
import type { UnknownValue } from '../coverage/unknown-values.ts';
import type { Say } from '../protocol/texts.ts';
import type { KnownNames } from './known-names.ts';
import { quoted } from './suggest.ts';

/** What is said of a filter whose value is the name of nothing, and the query with the nearest name in its place. */
export interface NearestName {
  readonly note: string;
  /** Null where no name is near. */
  readonly query: string | null;
}

export function nearestName(
  query: string,
  { field, value, span }: UnknownValue,
  known: KnownNames,
  index: CoverageIndex,
  say: Say,
): NearestName {
  const note = say(`unknown_${field}`, value);
  const near =
    field === 'outlet' ? nearestOutlet(value, index) : nearestEntity(`${field}:${quoted(value)}`, known, index);
  if (near === null) return { note, query: null };
  const filter = `${query.startsWith('-', span.start) ? '-' : ''}${field}:${quoted(near)}`;
  return {
    note: say('nearest_name', note, near),
    query: query.slice(0, span.start) + filter + query.slice(span.end),
  };
}

/** The entity that has most of the words in its name, or words nearly like them. */
function nearestEntity(filter: string, known: KnownNames, index: CoverageIndex): string | null {
  const [first] = index.search(filter, { limit: 1, kind: 'entity' }).hits;
  return first === undefined ? null : (known.entity(first.position)?.name ?? null);
}

/** An outlet with one of the words, the one of most articles. */
function nearestOutlet(value: string, index: CoverageIndex): string | null {
  for (const word of value.split(/\s+/)) {
    const [first] = index.suggest(`outlet:${word}`, 1);
    if (first?.kind === 'outlet') return first.text;
  }
  return null;
}
