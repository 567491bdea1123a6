import type { EntityType } from '../names/entity.ts';
import type { Support } from './alike.ts';
import { candidatesFor } from './candidates.ts';
import type { CommonPairs } from './common-pairs.ts';
import {
  type ConditionContext,
  entitiesAsked,
  meeting,
  PHRASE_FIELDS,
  TYPES_ASKED,
  withAllWords,
} from './conditions.ts';
import type { Facts } from './facts.ts';
import { forgiveFilters } from './forgive-filters.ts';
import type { MatchedTerm, SearchHits } from './hits.ts';
import { firstOf, inOrder } from './in-order.ts';
import { type Candidate, completeFirst, newestFirst, ofDifferentTexts } from './order-results.ts';
import type { PackedSearch } from './packed-search.ts';
import { parseQuery, type Query } from './query.ts';
import { fieldsHolding, rank, type SoughtTerm } from './rank.ts';
import {
  ARTICLE_FIELDS,
  type DocumentKind,
  ENTITY_FIELDS,
  FIELDS,
  type Field,
  foldedWords,
  isTelling,
  NAME_MARK,
  STEM_MARK,
  wholeName,
} from './schema.ts';
import type { ArticleTexts } from './shared.ts';
import { unknownValues } from './unknown-values.ts';
import { termsFor, type WordTerm } from './word-terms.ts';

/**
 * A query of so many words at most means all of them: articles with all come first, then those with most. Longer ones
 * are sentences, of which no article has every word, and rank by the sum alone.
 */
const SHORT_QUERY = 5;

/**
 * Articles that lack words of the query are ranked only where fewer than these have more words. More for a longer query,
 * because its words are not all of one weight.
 */
const ENOUGH = 50;
const ENOUGH_FOR_LONG = 200;

/** A longer query is a pasted text, whose beginning says what it is about. Must stay below 255, see `candidatesFor`. */
const MOST_WORDS = 64;

/** What of an article is a title in the widest sense. */
const TITLE_FIELDS: readonly Field[] = ['headline', 'names', 'outlet'];
/** What of an entity is: "to" in "ambassador to Russia" says nothing of its names. */
const NAME_FIELDS: readonly Field[] = ['name', 'aliases'];

/** What the neighbours of an article add to its own score: an event's best report is seldom the only one that answers. */
const SUPPORT = 0.5;

/** What it counts for an entity that the query has its whole name, so that "US" gives the country before any election in it. */
const WHOLE_NAME_WEIGHT = 3;

/** Names of more words than this are not looked for as a whole. */
const LONGEST_NAME = 6;

/** Entities that many articles mention come first among equals: each tenfold adds this share. */
const KNOWN_SHARE = 0.15;

interface SearchContext {
  readonly search: PackedSearch;
  readonly facts: () => Facts;
  readonly support: () => Support;
  readonly texts: ArticleTexts | null;
  readonly pairs: () => CommonPairs;
  /** How many articles mention the entity at a position. */
  readonly articlesNaming: (entity: number) => number;
}

export interface SearchOptions {
  readonly limit: number;
  /** Whether articles that print the same text count as one towards the limit; false if absent. */
  readonly copiesAsOne?: boolean;
  /** Articles if absent. */
  readonly kind?: DocumentKind;
  /** By relevance if absent; entities are never ordered by date. */
  readonly order?: 'relevance' | 'date';
}

/** What answers a query, not yet in order. */
interface Found {
  readonly candidates: Candidate[];
  readonly matches: (position: number) => readonly MatchedTerm[];
}

/** Answers a query, the best first: articles by default. Those of a query without words are ordered by date. */
export function searchFor(
  text: string,
  { limit, copiesAsOne = false, kind = 'article', order = 'relevance' }: SearchOptions,
  context: SearchContext,
): SearchHits {
  const conditions: ConditionContext = {
    ...context,
    entitiesNamed: (words, types) => entitiesNamed(words, types, context),
  };
  const query = forgiveFilters(parseQuery(text), context.search);
  const { candidates, matches } =
    kind === 'entity' ? findEntities(query, limit, context) : findArticles(query, limit, context, conditions);
  const complete = candidates.reduce((count, { isComplete }) => count + Number(isComplete), 0);
  const isByDate = kind === 'article' && (order === 'date' || wordsOf(query).length === 0);
  const inTurn = isByDate ? newestFirst(candidates, context.facts()) : completeFirst;
  const listed = copiesAsOne
    ? ofDifferentTexts(candidates, inTurn, limit, context.facts())
    : firstOf(inOrder(candidates, inTurn), limit);
  return {
    hits: listed.map(({ position, score }) => ({ kind, position, score, matches: matches(position) })),
    total: candidates.length,
    complete,
    notes: query.notes.map(({ message }) => message),
    unknown: kind === 'article' ? unknownValues(query, conditions) : [],
    asked: kind === 'article' ? entitiesAsked(query, conditions) : [],
  };
}

const everyOne = (): boolean => true;

/** The words of a query, folded, with those of its phrases. */
const wordsOf = ({ words, phrases }: Query): string[] =>
  [...words, ...phrases.flatMap((phrase) => phrase.words)].map(({ folded }) => folded);

function findArticles(query: Query, limit: number, context: SearchContext, conditions: ConditionContext): Found {
  const isMeant = meeting(query, conditions);
  const words = wordsOf(query);
  if (words.length === 0) {
    const all =
      isMeant === null ? [] : Array.from(context.facts().articleIds, (_, position) => position).filter(isMeant);
    return {
      candidates: all.map((position) => ({ position, score: 0, isComplete: true })),
      matches: () => [],
    };
  }
  const inPhrases = new Set(query.phrases.flatMap((phrase) => phrase.words.map(({ folded }) => folded)));
  const { candidates, matches } = scored(words, 'article', isMeant ?? everyOne, limit, context.search, inPhrases);
  return { candidates: withSupport(candidates, context), matches: (article) => withPhrases(matches(article), query) };
}

function findEntities(query: Query, limit: number, context: SearchContext): Found {
  const named = query.filters.flatMap((filter) =>
    filter.field === 'who' || filter.field === 'where' ? [{ field: filter.field, value: filter.value }] : [],
  );
  const words = [...wordsOf(query), ...named.flatMap(({ value }) => foldedWords(value))];
  if (words.length === 0) return { candidates: [], matches: () => [] };
  const types = new Set<EntityType>([
    ...query.filters.flatMap((filter) => (filter.field === 'type' ? [filter.type] : [])),
    ...named.flatMap(({ field }) => TYPES_ASKED[field]),
  ]);
  const isMeant = (entity: number): boolean =>
    types.size === 0 || types.has(context.facts().entityTypes[entity] ?? 'other');
  const { candidates, matches } = scored(words, 'entity', isMeant, limit, context.search);
  const known = (entity: number): number => 1 + KNOWN_SHARE * Math.log10(1 + context.articlesNaming(entity));
  return {
    candidates: candidates.map(({ position, score, isComplete }) => ({
      position,
      score: score * known(position),
      isComplete,
    })),
    matches,
  };
}

/** Words that are asked for in phrases alone answer as these phrases: a word of one by itself is nothing that was asked for. */
function withPhrases(matches: readonly MatchedTerm[], { words, phrases }: Query): readonly MatchedTerm[] {
  if (phrases.length === 0) return matches;
  const single = new Set(words.map(({ folded }) => folded));
  return [
    ...matches.filter(({ asked }) => single.has(asked)),
    ...phrases.map((phrase): MatchedTerm => {
      const parts = phrase.words.map(({ folded }) => folded);
      const term = parts.join(' ');
      const fields = PHRASE_FIELDS.filter((field) =>
        parts.every((word) => matches.some(({ asked, fields: has }) => asked === word && has.includes(field))),
      );
      return { term, asked: term, how: 'phrase', fields };
    }),
  ];
}

/** Entities of the given types whose names or aliases have all the words. */
const entitiesNamed = (
  words: readonly string[],
  types: readonly EntityType[],
  { search, facts }: SearchContext,
): readonly number[] =>
  [...withAllWords(words, search, ['name', 'aliases'])]
    .map((document) => document - search.articleCount)
    .filter((entity) => types.includes(facts().entityTypes[entity] ?? 'other'));

/** Documents of a kind that have the words, or most of them; those of phrases, however common, anywhere. */
function scored(
  typed: readonly string[],
  kind: DocumentKind,
  isMeant: (position: number) => boolean,
  limit: number,
  search: PackedSearch,
  inPhrases: ReadonlySet<string> = new Set(),
): Found {
  const words = typed.slice(0, MOST_WORDS);
  const telling = words.filter(isTelling);
  const asked = [...new Set(telling.length > 0 ? telling : words)];
  const last = words.at(-1);
  const terms = asked.map((word) => termsFor(word, word === last, search.terms));
  search.terms.need(terms.flat().map(({ position }) => position));
  const fieldsOf = ({ inTitlesOnly, asked }: WordTerm): readonly Field[] => {
    if (kind === 'entity') return inTitlesOnly ? NAME_FIELDS : ENTITY_FIELDS;
    return inTitlesOnly && !inPhrases.has(asked) ? TITLE_FIELDS : ARTICLE_FIELDS;
  };
  const isShort = asked.length <= SHORT_QUERY;
  const first = kind === 'entity' ? search.articleCount : 0;
  const end = kind === 'entity' ? search.articleCount + search.entityCount : search.articleCount;
  const { documents, mask, wordCounts } = candidatesFor(
    terms,
    (document) => document >= first && document < end && isMeant(document - first),
    {
      enough: Math.max(limit, isShort ? ENOUGH : ENOUGH_FOR_LONG),
      fieldsOf: (term) => fieldsOf(term).map((field) => FIELDS.indexOf(field)),
      documentCount: search.articleCount + search.entityCount,
      terms: search.terms,
    },
  );
  const all = [...terms.flat(), ...(kind === 'entity' ? wholeNames(words, search) : [])];
  const sought = all.map((term) => ({
    ...term,
    postings: search.terms.postings(term.position),
    fields: fieldsOf(term),
  }));
  const scores = rank(sought, mask, search);
  const candidates = documents.map((document): Candidate => {
    const share = isShort ? (wordCounts[document] as number) / asked.length : 1;
    return { position: document - first, score: (scores[document] as number) * share, isComplete: share === 1 };
  });
  return { candidates, matches: (position) => matchedTerms(first + position, sought) };
}

function withSupport(candidates: readonly Candidate[], { search, support }: SearchContext): Candidate[] {
  const scores = new Float32Array(search.articleCount);
  for (const { position, score } of candidates) scores[position] = score;
  const neighbours = support();
  const isLeftOut = (): boolean => false;
  return candidates.map(({ position, score, isComplete }) => ({
    position,
    score: score + SUPPORT * neighbours.of(position, scores, isLeftOut),
    isComplete,
  }));
}

/** The whole names in a query: "Barack Obama" in "barack obama speech", and "Obama". */
function wholeNames(words: readonly string[], { terms }: PackedSearch): readonly WordTerm[] {
  return words.flatMap((_, start) =>
    words.slice(start, start + LONGEST_NAME).flatMap((__, length): WordTerm[] => {
      const term = wholeName(words.slice(start, start + length + 1));
      const position = terms.find(term);
      return position < 0
        ? []
        : [{ term, asked: term, position, how: 'exact', weight: WHOLE_NAME_WEIGHT, inTitlesOnly: false }];
    }),
  );
}

function matchedTerms(document: number, sought: readonly (WordTerm & SoughtTerm)[]): MatchedTerm[] {
  return sought.flatMap((wanted) => {
    const { term, asked, how } = wanted;
    const fields = term.startsWith(NAME_MARK) ? [] : fieldsHolding(document, wanted);
    if (fields.length === 0) return [];
    return { term: how === 'stem' ? term.slice(STEM_MARK.length) : term, asked, how, fields };
  });
}
