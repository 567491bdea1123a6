import type { EntityType } from '../names/entity.ts';
import type { CommonPairs } from './common-pairs.ts';
import type { DayRange } from './day.ts';
import { aboutHowMany } from './document-count.ts';
import type { Facts } from './facts.ts';
import type { PackedSearch } from './packed-search.ts';
import { lookForPhrase } from './phrase-scan.ts';
import type { Query, QueryFilter } from './query.ts';
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
  readonly pairs: () => CommonPairs;
  /** Positions of the entities of these types whose names have all these words. */
  readonly entitiesNamed: (words: readonly string[], types: readonly EntityType[]) => readonly number[];
}

/** To look through the texts of so few articles costs less than to read another file. */
const FEW_ARTICLES = 300;

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
    const [first = '', ...others] = words.map(({ folded }) => folded);
    return { negated, ...(others.length === 0 ? oneWord(first, search) : phrase([first, ...others], context)) };
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
  return new Set(entities.flatMap((entity) => documentsOf(ENTITY_MARK + entity, search, ['names'])));
}

/** `after` and `until` take in the days of their period, `before` does not; an article that may be meant is in, an undated one out. */
function publishedWithin(
  field: 'after' | 'before' | 'until' | 'on',
  days: DayRange,
  facts: Facts,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [article, published] of facts.published.entries()) {
    if (published === null) continue;
    const isMet =
      field === 'after'
        ? published.last >= days.first
        : field === 'before'
          ? published.first < days.first
          : field === 'until'
            ? published.first <= days.last
            : published.first <= days.last && published.last >= days.first;
    if (isMet) found.add(article);
  }
  return found;
}

/** Articles that may answer a phrase, and what tells whether one does; null where they all do. */
interface Answering {
  readonly found: ReadonlySet<number>;
  readonly prints: ((article: number) => boolean) | null;
}

const oneWord = (word: string, search: PackedSearch): Answering => ({
  found: new Set(documentsOf(isTelling(word) ? STEM_MARK + stemOf(word) : word, search, PHRASE_FIELDS)),
  prints: null,
});

/** A phrase that has a rare word is looked for where that stands; any other where its words stand side by side. */
function phrase(words: readonly string[], { search, texts, pairs }: ConditionContext): Answering {
  const isRare = words.some((word) => aboutHowMany(search.terms.find(word), search.terms) < FEW_ARTICLES);
  const sideBySide = isRare
    ? []
    : pairs()
        .printing(words)
        .filter((list) => list !== null);
  const isWhole = sideBySide.length === words.length - 1;
  const lists = isWhole ? [] : words.map((word) => documentsOf(word, search, PHRASE_FIELDS));
  const isSure = texts === null || (isWhole && words.length === 2);
  return {
    found: intersection([...sideBySide, ...lists]),
    prints: isSure ? null : printing(words, search, texts),
  };
}

/** Tells whether an article that has all the words of a phrase prints them one after the other. */
function printing(words: readonly string[], search: PackedSearch, texts: ArticleTexts): (article: number) => boolean {
  const phrase = ` ${words.join(' ')} `;
  const holds = (block: string): boolean => plainWords(block).includes(phrase);
  const inText = (article: number): boolean => texts(article).some(holds);
  const { someParagraph } = texts;
  if (someParagraph === undefined) return inText;
  const look = lookForPhrase(words);
  const paragraph = (bytes: Uint8Array, start: number, end: number): boolean => {
    const seen = look(bytes, start, end);
    return seen === 'there' || (seen === 'unsure' && holds(decoder.decode(bytes.subarray(start, end))));
  };
  // Few headlines have all the words; paragraphs are looked through as they are stored.
  const inHeadline = withAllWords(words, search, ['headline']);
  return (article) => someParagraph(article, paragraph) || (inHeadline.has(article) && inText(article));
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The documents that have each of the words in one of the fields. */
export const withAllWords = (
  words: readonly string[],
  search: PackedSearch,
  fields: readonly Field[],
): ReadonlySet<number> => intersection(words.map((word) => documentsOf(word, search, fields)));

/** The documents that have a term in one of the fields; one that has it in two of them stands twice. */
function documentsOf(term: string, { terms }: PackedSearch, fields: readonly Field[]): readonly number[] {
  const position = terms.find(term);
  if (position < 0) return [];
  const postings = terms.postings(position);
  return fields.flatMap((field) => postings.get(FIELDS.indexOf(field))?.documents ?? []);
}

function intersection(lists: readonly (readonly number[])[]): ReadonlySet<number> {
  const [shortest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((found, list) => new Set(list.filter((article) => found.has(article))), new Set(shortest));
}
