import type { PackedSearch } from './packed-search.ts';
import { parseQuery } from './query.ts';
import { FIELDS, foldedWords, wholeName } from './schema.ts';

const ALIASES = FIELDS.indexOf('aliases');

/** Of several entities of one name the one is meant that so many times as many articles mention as the next. */
const CLEARLY_MORE = 3;

/** The position of the entity that a query names and asks for nothing else, in whole: "vladimir putin", "who:Sullivan". */
export function entityNamed(
  text: string,
  { terms, articleCount }: PackedSearch,
  articlesNaming: (entity: number) => number,
): number | null {
  const { words, phrases, excluded, filters } = parseQuery(text);
  if (excluded.length > 0 || phrases.length + filters.length > 1) return null;
  const [filter] = filters;
  if (filter?.negated || (filter !== undefined && filter.field !== 'who' && filter.field !== 'where')) return null;
  const [phrase] = phrases;
  const parts = [
    words.map(({ folded }) => folded),
    phrase?.words.map(({ folded }) => folded) ?? [],
    filter === undefined ? [] : foldedWords(filter.value),
  ].filter((part) => part.length > 0);
  const [name] = parts;
  if (name === undefined || parts.length > 1) return null;
  const position = terms.find(wholeName(name));
  if (position < 0) return null;
  const [first, second] = (terms.postings(position).get(ALIASES)?.documents ?? [])
    .map((document) => ({ entity: document - articleCount, articles: articlesNaming(document - articleCount) }))
    .sort((a, b) => b.articles - a.articles || a.entity - b.entity);
  if (first === undefined) return null;
  return second === undefined || first.articles >= CLEARLY_MORE * second.articles ? first.entity : null;
}
