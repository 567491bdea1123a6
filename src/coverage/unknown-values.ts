import type { Span } from '../text/span.ts';
import { type ConditionContext, TYPES_ASKED, withAllWords } from './conditions.ts';
import type { Query } from './query.ts';
import { foldedWords } from './schema.ts';

/** A filter whose value is the name of nothing in the archive; `span` is where the query has it. */
export interface UnknownValue {
  readonly field: 'outlet' | 'who' | 'where';
  readonly value: string;
  readonly span: Span;
}

/** The filters of a query that ask for an outlet, or for somebody or some place, of which the archive has none of that name. */
export function unknownValues({ filters }: Query, { search, entitiesNamed }: ConditionContext): UnknownValue[] {
  return filters.flatMap((filter): UnknownValue[] => {
    if (filter.field !== 'outlet' && filter.field !== 'who' && filter.field !== 'where') return [];
    const { field, value, span } = filter;
    const words = foldedWords(value);
    const isKnown =
      field === 'outlet'
        ? withAllWords(words, search, ['outlet']).size > 0
        : entitiesNamed(words, TYPES_ASKED[field]).length > 0;
    return isKnown ? [] : [{ field, value, span }];
  });
}
