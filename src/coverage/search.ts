import type { EntityType } from '../names/entity.ts';
import type { Support } from './alike.ts';
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
import { type Found, findWords } from './find-words.ts';
import { forgiveFilters } from './forgive-filters.ts';
import type { MatchedTerm, SearchHits } from './hits.ts';
import { firstOf, inOrder } from './in-order.ts';
import { completeFirst, newestFirst, ofDifferentTexts } from './order-results.ts';
import type { PackedSearch } from './packed-search.ts';
import { parseQuery, type Query } from './query.ts';
import { type DocumentKind, foldedWords } from './schema.ts';
import type { ArticleTexts } from './shared.ts';
import { unknownValues } from './unknown-values.ts';

/** What the neighbours of an article add to its own score: an event's best report is seldom the only one that answers. */
const SUPPORT = 0.5;

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

const NOTHING: Found = {
  positions: [],
  scores: new Float64Array(),
  complete: new Uint8Array(),
  matches: () => [],
};

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
  const query = forgiveFilters(parseQuery(text), conditions);
  const found =
    kind === 'entity' ? findEntities(query, limit, context) : findArticles(query, limit, context, conditions);
  const { positions, scores, complete, matches } = found;
  const isByDate = kind === 'article' && (order === 'date' || wordsOf(query).length === 0);
  const inTurn = isByDate ? newestFirst(found, context.facts()) : completeFirst(found);
  const listed = copiesAsOne
    ? ofDifferentTexts(positions, inTurn, limit, context.facts())
    : firstOf(inOrder([...positions], inTurn), limit);
  return {
    hits: listed.map((position) => ({ kind, position, score: scores[position] ?? 0, matches: matches(position) })),
    total: positions.length,
    complete: positions.reduce((count, position) => count + (complete[position] as number), 0),
    notes: query.notes.map(({ message }) => message),
    unknown: kind === 'article' ? unknownValues(query, conditions) : [],
    asked: kind === 'article' ? entitiesAsked(query, conditions) : [],
  };
}

/** The words of a query, folded, with those of its phrases. */
const wordsOf = ({ words, phrases }: Query): string[] =>
  [...words, ...phrases.flatMap((phrase) => phrase.words)].map(({ folded }) => folded);

function findArticles(query: Query, limit: number, context: SearchContext, conditions: ConditionContext): Found {
  const isMeant = meeting(query, conditions);
  const words = wordsOf(query);
  if (words.length === 0) {
    if (isMeant === null) return NOTHING;
    const { articleCount: length } = context.search;
    return {
      positions: Array.from({ length }, (_, position) => position).filter(isMeant),
      scores: new Float64Array(length),
      complete: new Uint8Array(length).fill(1),
      matches: () => [],
    };
  }
  const inPhrases = new Set(query.phrases.flatMap((phrase) => phrase.words.map(({ folded }) => folded)));
  const found = findWords(words, { kind: 'article', limit, isMeant, inPhrases }, context.search);
  addSupport(found, context);
  return { ...found, matches: (article) => withPhrases(found.matches(article), query) };
}

function findEntities(query: Query, limit: number, context: SearchContext): Found {
  const named = query.filters.flatMap((filter) =>
    filter.field === 'who' || filter.field === 'where' ? [{ field: filter.field, value: filter.value }] : [],
  );
  const words = [...wordsOf(query), ...named.flatMap(({ value }) => foldedWords(value))];
  if (words.length === 0) return NOTHING;
  const types = new Set<EntityType>([
    ...query.filters.flatMap((filter) => (filter.field === 'type' ? [filter.type] : [])),
    ...named.flatMap(({ field }) => TYPES_ASKED[field]),
  ]);
  const isMeant =
    types.size === 0 ? null : (entity: number): boolean => types.has(context.facts().entityTypes[entity] ?? 'other');
  const found = findWords(words, { kind: 'entity', limit, isMeant }, context.search);
  const { positions, scores } = found;
  for (const entity of positions) {
    const known = 1 + KNOWN_SHARE * Math.log10(1 + context.articlesNaming(entity));
    scores[entity] = (scores[entity] as number) * known;
  }
  return found;
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

/** Adds to the score of each article what its neighbours say of it. */
function addSupport({ positions, scores }: Found, { support }: SearchContext): void {
  const own = new Float32Array(scores);
  const neighbours = support();
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] as number;
    scores[position] = (scores[position] as number) + SUPPORT * neighbours.of(position, own);
  }
}
