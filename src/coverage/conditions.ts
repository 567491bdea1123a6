import type { EntityType } from '../names/entity.ts';
import type { DayRange } from './day.ts';
import type { Facts } from './facts.ts';
import type { PackedSearch } from './packed-search.ts';
import type { Query, QueryFilter, QueryPhrase } from './query.ts';
import { quicklyHolds } from './quick-look.ts';
import { plainWords } from './quotes.ts';
import { ENTITY_MARK, FIELDS, type Field, foldedWords, isTelling, STEM_MARK } from './schema.ts';
import type { ArticleTexts } from './shared.ts';
import { stemOf } from './stem.ts';

/** What the conditions of a query are checked against. */
export interface ConditionContext {
  readonly search: PackedSearch;
  readonly facts: () => Facts;
  /** Without texts a phrase is only known to have all its words in the article. */
  readonly texts: ArticleTexts | null;
  /** Positions of the entities of these types whose names have all these words. */
  readonly entitiesNamed: (words: readonly string[], types: readonly EntityType[]) => readonly number[];
}

/** Where phrases are looked for: in what an article prints. */
export const PHRASE_FIELDS: readonly Field[] = ['headline', 'standfirst', 'text'];

/** What `who:` and `where:` ask for. An event is a place to be in time: "where:G20 summit". */
export const TYPES_ASKED = {
  who: ['person', 'organization', 'other'],
  where: ['place', 'event'],
} as const satisfies Record<'who' | 'where', readonly EntityType[]>;

/** The articles that meet the filters, phrases and exclusions of a query; null when it has none. */
export function articlesMeeting(query: Query, context: ConditionContext): ReadonlySet<number> | null {
  let meeting: ReadonlySet<number> | null = null;
  const narrow = (found: ReadonlySet<number>, negated: boolean): void => {
    const before = meeting ?? all(context.search.articleCount);
    meeting = new Set([...before].filter((article) => found.has(article) !== negated));
  };
  for (const filter of query.filters) narrow(filtered(filter, context), filter.negated);
  // Looking for a phrase reads texts: only those of articles that have met all before.
  for (const phrase of query.phrases) narrow(withPhrase(phrase, meeting, context), false);
  for (const phrase of query.excluded) narrow(withPhrase(phrase, meeting, context), true);
  return meeting;
}

const all = (count: number): ReadonlySet<number> => new Set(Array.from({ length: count }, (_, article) => article));

function filtered(filter: QueryFilter, context: ConditionContext): ReadonlySet<number> {
  const { search, facts } = context;
  switch (filter.field) {
    case 'outlet':
      return withAllWords(foldedWords(filter.value), search, ['outlet']);
    case 'who':
      return mentioning(foldedWords(filter.value), TYPES_ASKED.who, context);
    case 'where':
      return mentioning(foldedWords(filter.value), TYPES_ASKED.where, context);
    case 'type': {
      const ofType = facts().entityTypes.flatMap((type, entity) => (type === filter.type ? [entity] : []));
      return naming(ofType, search);
    }
    default:
      return publishedWithin(filter.field, filter.days, facts());
  }
}

/** The entities that the filters of a query ask for by name. */
export const entitiesAsked = ({ filters }: Query, { entitiesNamed }: ConditionContext): number[] =>
  filters.flatMap((filter) =>
    (filter.field === 'who' || filter.field === 'where') && !filter.negated
      ? entitiesNamed(foldedWords(filter.value), TYPES_ASKED[filter.field])
      : [],
  );

/** The articles that mention an entity so named; the articles that have the words where no entity is so named. */
function mentioning(
  words: readonly string[],
  types: readonly EntityType[],
  { search, entitiesNamed }: ConditionContext,
): ReadonlySet<number> {
  const entities = entitiesNamed(words, types);
  if (entities.length === 0) return withAllWords(words, search, [...PHRASE_FIELDS, 'names']);
  return naming(entities, search);
}

/** The articles that mention one of some entities. */
function naming(entities: readonly number[], search: PackedSearch): ReadonlySet<number> {
  search.terms.need(entities.map((entity) => search.terms.find(ENTITY_MARK + entity)));
  return union(entities.map((entity) => documentsOf(ENTITY_MARK + entity, search, ['names'])));
}

/** `after` takes in the first day of its period, `before` does not; an article that may be meant is in, an undated one out. */
function publishedWithin(field: 'after' | 'before' | 'on', days: DayRange, facts: Facts): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [article, published] of facts.published.entries()) {
    if (published === null) continue;
    const isMet =
      field === 'after'
        ? published.last >= days.first
        : field === 'before'
          ? published.first < days.first
          : published.first <= days.last && published.last >= days.first;
    if (isMet) found.add(article);
  }
  return found;
}

/** The articles, of those `among` which it is looked for, that have a phrase. */
function withPhrase(
  { words }: QueryPhrase,
  among: ReadonlySet<number> | null,
  { search, texts }: ConditionContext,
): ReadonlySet<number> {
  const folded = words.map((word) => word.folded);
  if (folded.length === 1) return withStems(folded, search);
  const candidates = withAllWords(folded, search, PHRASE_FIELDS);
  if (texts === null) return candidates;
  const phrase = ` ${folded.join(' ')} `;
  const holds = quicklyHolds(folded);
  const looked = [...candidates].filter((article) => among === null || among.has(article));
  texts.need?.(looked);
  return new Set(
    looked.filter((article) => texts(article).some((block) => holds(block) ?? plainWords(block).includes(phrase))),
  );
}

function withStems(words: readonly string[], search: PackedSearch): ReadonlySet<number> {
  return intersection(
    words.map((word) => documentsOf(isTelling(word) ? STEM_MARK + stemOf(word) : word, search, PHRASE_FIELDS)),
  );
}

/** The documents that have each of the words in one of the fields. */
export const withAllWords = (
  words: readonly string[],
  search: PackedSearch,
  fields: readonly Field[],
): ReadonlySet<number> => intersection(words.map((word) => documentsOf(word, search, fields)));

function documentsOf(term: string, { terms }: PackedSearch, fields: readonly Field[]): ReadonlySet<number> {
  const position = terms.find(term);
  if (position < 0) return new Set();
  const postings = terms.postings(position);
  return new Set(fields.flatMap((field) => postings.get(FIELDS.indexOf(field))?.documents ?? []));
}

const union = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> => new Set(sets.flatMap((set) => [...set]));

function intersection(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...first].filter((article) => others.every((set) => set.has(article))));
}
