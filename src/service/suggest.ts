import type { CoverageIndex } from '../coverage/open-index.ts';
import type { Suggestion } from '../protocol/search.ts';
import type { KnownNames } from './known-names.ts';

/** A list under a field that is read while typing. */
const MOST_SUGGESTIONS = 8;

/** Ways to go on with a query that is being typed. */
export function suggestionsFor(query: string, known: KnownNames, index: CoverageIndex): readonly Suggestion[] {
  const suggestions = index.suggest(query, MOST_SUGGESTIONS).flatMap((suggested): Suggestion[] => {
    const { kind, ends } = suggested;
    const text = kind === 'name' ? known.entity(suggested.entity)?.name : suggested.text;
    if (text === undefined) return [];
    const value = ends.field === '' ? text : `${ends.field}:${quoted(text)}`;
    return [{ kind, text, query: query.slice(0, ends.from) + value, type: kind === 'name' ? suggested.type : null }];
  });
  const seen = new Set<string>();
  return suggestions.filter(({ query: whole }) => {
    const isNew = !seen.has(whole.toLowerCase());
    seen.add(whole.toLowerCase());
    return isNew;
  });
}

/** The value of a filter; quotation marks cannot stand in one. */
export const quoted = (text: string): string => (/[\s"“”„«»]/.test(text) ? `"${text.replace(/["“”„«»]/g, '')}"` : text);
