import type { SearchResult } from 'minisearch';
import type { EntityType } from '../names/entity.ts';
import type { Support } from './alike.ts';
import { candidatesFor } from './candidates.ts';
import { articlesMeeting, TYPES_ASKED } from './conditions.ts';
import type { Facts } from './facts.ts';
import { forgiveFilters } from './forgive-filters.ts';
import type { MatchedTerm, SearchHits } from './hits.ts';
import { byDate, type Candidate, completeFirst, newestFirst, ofDifferentTexts } from './order-results.ts';
import type { PackedSearch } from './packed-search.ts';
import { parseQuery, type Query } from './query.ts';
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

/** Answers a query, the best first: articles by default. */
export function searchFor(
  text: string,
  { limit, copiesAsOne = false, kind = 'article', order = 'relevance' }: SearchOptions,
  context: SearchContext,
): SearchHits {
  const query = forgiveFilters(parseQuery(text), context.search.terms);
  const found = kind === 'entity' ? findEntities(query, limit, context) : findArticles(query, limit, context);
  const ordered = kind === 'article' && order === 'date' ? byDate(found, context.facts()) : found;
  const listed = copiesAsOne ? ofDifferentTexts(ordered, limit, context.facts()) : ordered.slice(0, limit);
  return {
    hits: listed.map(({ position, score, matches }) => ({ kind, position, score, matches: matches() })),
    total: found.length,
    complete: found.filter(({ isComplete }) => isComplete).length,
    notes: query.notes.map(({ message }) => message),
  };
}

function findArticles(query: Query, limit: number, context: SearchContext): Candidate[] {
  const meeting = articlesMeeting(query, {
    ...context,
    entitiesNamed: (words, types) => entitiesNamed(words, types, context),
  });
  const words = [...query.words, ...query.phrases.flatMap((phrase) => phrase.words)].map(({ folded }) => folded);
  if (words.length === 0) return meeting === null ? [] : newestFirst(meeting, context.facts());
  const isMeant = (article: number): boolean => meeting === null || meeting.has(article);
  return completeFirst(withSupport(scored(words, 'article', isMeant, limit, context.search), context));
}

function findEntities(query: Query, limit: number, context: SearchContext): Candidate[] {
  const named = query.filters.flatMap((filter) =>
    filter.field === 'who' || filter.field === 'where' ? [{ field: filter.field, value: filter.value }] : [],
  );
  const typed = [...query.words, ...query.phrases.flatMap((phrase) => phrase.words)].map(({ folded }) => folded);
  const words = [...typed, ...named.flatMap(({ value }) => foldedWords(value))];
  if (words.length === 0) return [];
  const types = new Set<EntityType>([
    ...query.filters.flatMap((filter) => (filter.field === 'type' ? [filter.type] : [])),
    ...named.flatMap(({ field }) => TYPES_ASKED[field]),
  ]);
  const isMeant = (entity: number): boolean =>
    types.size === 0 || types.has(context.facts().entityTypes[entity] ?? 'other');
  const candidates = scored(words, 'entity', isMeant, limit, context.search);
  return completeFirst(
    candidates.map((candidate) => ({
      ...candidate,
      score: candidate.score * (1 + KNOWN_SHARE * Math.log10(1 + context.articlesNaming(candidate.position))),
    })),
  );
}

/** Entities of the given types whose names or aliases have all the words. */
function entitiesNamed(
  words: readonly string[],
  types: readonly EntityType[],
  context: SearchContext,
): readonly number[] {
  const queries = words.map((word) => ({ queries: [word] }));
  return context.search.miniSearch
    .search({ combineWith: 'AND', queries }, { fields: ['name', 'aliases'] })
    .map(({ id }) => positionOf(id))
    .filter((entity) => types.includes(context.facts().entityTypes[entity] ?? 'other'));
}

/** Documents of a kind that have the words, or most of them. */
function scored(
  typed: readonly string[],
  kind: DocumentKind,
  isMeant: (position: number) => boolean,
  limit: number,
  search: PackedSearch,
): Candidate[] {
  const words = typed.slice(0, MOST_WORDS);
  const telling = words.filter(isTelling);
  const asked = [...new Set(telling.length > 0 ? telling : words)];
  const last = words.at(-1);
  const terms = asked.map((word) => termsFor(word, word === last, search.terms));
  const fieldsOf = ({ inTitlesOnly }: WordTerm): readonly Field[] =>
    kind === 'entity' ? ENTITY_FIELDS : inTitlesOnly ? TITLE_FIELDS : ARTICLE_FIELDS;
  const isShort = asked.length <= SHORT_QUERY;
  const first = kind === 'entity' ? search.articleCount : 0;
  const end = kind === 'entity' ? search.articleCount + search.entityCount : search.articleCount;
  const { mask, wordCounts } = candidatesFor(
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
  const byTerm = new Map(all.map((wordTerm) => [wordTerm.term, wordTerm]));
  const queries = all.map((term) => ({
    queries: [term.term],
    fields: [...fieldsOf(term)],
    boostTerm: () => term.weight,
  }));
  return search.searchAmong(mask, { combineWith: 'OR', queries }).map((result) => {
    const position = positionOf(result.id);
    const share = isShort ? (wordCounts[first + position] ?? 0) / asked.length : 1;
    return {
      position,
      // MiniSearch multiplies its sum by the number of terms that were found; words count here, not their forms.
      score: (result.score / (result.queryTerms.length || 1)) * share,
      isComplete: share === 1,
      matches: () => matchedTerms(result, byTerm),
    };
  });
}

function withSupport(candidates: readonly Candidate[], { search, support }: SearchContext): Candidate[] {
  const scores = new Float32Array(search.articleCount);
  for (const { position, score } of candidates) scores[position] = score;
  const neighbours = support();
  const isLeftOut = (): boolean => false;
  return candidates.map((candidate) => ({
    ...candidate,
    score: candidate.score + SUPPORT * neighbours.of(candidate.position, scores, isLeftOut),
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

function matchedTerms({ match }: SearchResult, byTerm: ReadonlyMap<string, WordTerm>): MatchedTerm[] {
  return Object.entries(match).flatMap(([term, fields]) => {
    if (term.startsWith(NAME_MARK)) return [];
    const how = byTerm.get(term)?.how ?? 'exact';
    const asked = byTerm.get(term)?.asked ?? term;
    return { term: how === 'stem' ? term.slice(STEM_MARK.length) : term, asked, how, fields: fields as Field[] };
  });
}

const positionOf = (id: string): number => Number(id.slice(1));
