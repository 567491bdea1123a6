import type { EntityType } from '../names/entity.ts';
import { type ConditionContext, TYPES_ASKED, withAllWords } from './conditions.ts';
import type { TermTable } from './packed-terms.ts';
import type { Query, QueryFilter } from './query.ts';
import { FIELDS, type Field, foldedWords } from './schema.ts';
import { isOneSlip } from './slips.ts';

/** Where the words of a filter's value stand. */
const OUTLET_FIELDS: readonly Field[] = ['outlet'];
const NAME_FIELDS: readonly Field[] = ['name', 'aliases'];

/** Words of other fields that are passed over in search of one in the right field. */
const MOST_TRIED = 400;
/** Shorter words have too many neighbours. */
const SHORTEST = 4;
const TWO_WRONG = 7;

/**
 * The query with the values of its filters as they were probably meant: a word that no outlet, or no name of the kind that is
 * asked for, has is completed, or taken for the nearest one, unless nothing has all of those words. What was read in another way than it is written is noted.
 */
export function forgiveFilters(query: Query, { search, facts, entitiesNamed }: ConditionContext): Query {
  const { terms, articleCount } = search;
  const notes = [...query.notes];
  const filters = query.filters.map((filter): QueryFilter => {
    if (filter.field !== 'outlet' && filter.field !== 'who' && filter.field !== 'where') return filter;
    const types: readonly EntityType[] | null = filter.field === 'outlet' ? null : TYPES_ASKED[filter.field];
    const isAsked = (document: number): boolean =>
      types === null || types.includes(facts().entityTypes[document - articleCount] ?? 'other');
    const fields = (types === null ? OUTLET_FIELDS : NAME_FIELDS).map((field) => FIELDS.indexOf(field));
    const isThere = (position: number): boolean =>
      position >= 0 && fields.some((field) => terms.postings(position).get(field)?.documents.some(isAsked));
    const words = foldedWords(filter.value);
    const meant = words.map((word) => meantBy(word, isThere, terms));
    if (meant.every((word, i) => word === words[i])) return filter;
    const found = types === null ? withAllWords(meant, search, OUTLET_FIELDS).size : entitiesNamed(meant, types).length;
    if (found === 0) return filter;
    const value = meant.join(' ');
    if (meant.some((word, i) => !word.startsWith(words[i] ?? ''))) {
      notes.push({ span: filter.span, message: (say) => say('query_read_as', filter.value, value) });
    }
    return { ...filter, value };
  });
  return { ...query, filters, notes };
}

/** The word itself where a field has it; else one that it begins, or one that is written nearly the same. */
function meantBy(word: string, isThere: (position: number) => boolean, terms: TermTable): string {
  if (isThere(terms.find(word))) return word;
  const { from, to } = terms.prefixRange(word);
  const longer = Array.from({ length: Math.min(to - from, MOST_TRIED) }, (_, i) => from + i);
  terms.need(longer);
  const completion = best(longer.filter(isThere), terms);
  if (completion !== null) return completion;
  if (word.length < SHORTEST || longer.length > 0) return word;
  const within = terms.within(word, 2);
  terms.need(within.map(([position]) => position));
  const near = within.filter(([position]) => isThere(position));
  const oneSlip = near.filter(([position, distance]) => distance === 1 || isOneSlip(terms.term(position), word));
  const others = word.length >= TWO_WRONG ? near : [];
  const chosen = oneSlip.length > 0 ? oneSlip : others;
  return (
    best(
      chosen.map(([position]) => position),
      terms,
    ) ?? word
  );
}

/** The term that most documents have. */
function best(positions: readonly number[], terms: TermTable): string | null {
  const [first] = [...positions].sort((a, b) => terms.postingsSize(b) - terms.postingsSize(a) || a - b);
  return first === undefined ? null : terms.term(first);
}
