import type { EntityType } from '../names/entity.ts';
import type { DayRange } from './day.ts';
import type { Facts } from './facts.ts';
import type { PackedSearch } from './packed-search.ts';
import { mayHoldPhrase } from './phrase-scan.ts';
import type { Query, QueryFilter } from './query.ts';
import { plainlyHolds } from './quick-look.ts';
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

/**
 * Tells of articles whether they meet the filters, phrases and exclusions of a query; null when it has none. A phrase is looked up
 * in the text of an article when that is asked for.
 */
export function meeting(query: Query, context: ConditionContext): ((article: number) => boolean) | null {
  const { search, texts } = context;
  const tests = query.filters.map((filter) => {
    const found = filtered(filter, context);
    return (article: number): boolean => found.has(article) !== filter.negated;
  });
  const phrases = [
    ...query.phrases.map(({ words }) => ({ words, negated: false })),
    ...query.excluded.map(({ words }) => ({ words, negated: true })),
  ].map(({ words, negated }) => {
    const folded = words.map((word) => word.folded);
    const single = folded.length === 1;
    const found = single ? withStems(folded, search) : withAllWords(folded, search, PHRASE_FIELDS);
    return { negated, found, prints: single || texts === null ? null : printing(folded, search, texts) };
  });
  for (const { found, prints, negated } of phrases) {
    if (!negated) tests.push((article) => found.has(article));
    else if (prints === null) tests.push((article) => !found.has(article));
  }
  const isMet = (article: number): boolean => tests.every((test) => test(article));
  const looked = phrases.filter(({ prints }) => prints !== null);
  texts?.need?.(looked.flatMap(({ found }) => [...found].filter(isMet)));
  if (query.filters.length + phrases.length === 0) return null;
  return (article) =>
    isMet(article) &&
    looked.every(({ negated, found, prints }) => (found.has(article) && prints?.(article) === true) !== negated);
}

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

/** Tells whether an article that has all the words of a phrase prints them one after the other. */
function printing(words: readonly string[], search: PackedSearch, texts: ArticleTexts): (article: number) => boolean {
  const phrase = ` ${words.join(' ')} `;
  const plainly = plainlyHolds(words);
  const holds = (block: string): boolean => plainly(block) || plainWords(block).includes(phrase);
  const inText = (article: number): boolean => texts(article).some(holds);
  const { someParagraph } = texts;
  if (someParagraph === undefined) return inText;
  const may = mayHoldPhrase(words);
  const paragraph = (bytes: Uint8Array, start: number, end: number): boolean =>
    may(bytes, start, end) && holds(decoder.decode(bytes.subarray(start, end)));
  // Few headlines have all the words; paragraphs are looked through as they are stored.
  const inHeadline = withAllWords(words, search, ['headline']);
  return (article) => someParagraph(article, paragraph) || (inHeadline.has(article) && inText(article));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

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
