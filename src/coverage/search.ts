import type { Query as MiniSearchQuery, SearchResult } from 'minisearch';
import type { EntityType } from '../names/entity.ts';
import type { Support } from './alike.ts';
import { articlesMeeting, foldedWords } from './conditions.ts';
import type { Facts } from './facts.ts';
import type { MatchedTerm, MatchKind, SearchHits } from './hits.ts';
import type { PackedSearch } from './packed-search.ts';
import { parseQuery, type Query } from './query.ts';
import { ARTICLE_FIELDS, type DocumentKind, ENTITY_FIELDS, type Field, isTelling, STEM_MARK } from './schema.ts';
import type { ArticleTexts } from './shared.ts';
import { stemOf } from './stem.ts';

/** How much the word as typed counts beside its stem: enough to put "elections" above "election" for "elections". */
const EXACT_WEIGHT = 0.3;
/** Completions of a word that is still being typed, and misprints, beside the stem's 1. */
const PREFIX_WEIGHT = 0.25;
const TYPO_WEIGHT = 0.15;

/** Shorter beginnings have too many completions to mean anything. */
const LEAST_PREFIX = 2;

/** A word that fewer documents have than this may be misspelled, in the query or in the archive. */
const COMMON_ENOUGH = 3;

/** From these lengths on, one and two wrong letters are looked through; shorter words have too many neighbours. */
const ONE_TYPO = 4;
const TWO_TYPOS = 8;
/** From this length on two wrong letters are looked through where no word is one letter away ("Ptuin"). */
const TWO_TYPOS_AT_NEED = 5;

/**
 * A query of so many words at most means all of them: articles with all come first, then those with most. Longer ones
 * are sentences, of which no article has every word, and rank by the sum alone.
 */
const SHORT_QUERY = 5;

/** What the neighbours of an article add to its own score: an event's best report is seldom the only one that answers. */
const SUPPORT = 0.5;

/** Entities that many articles mention come first among equals: each tenfold adds this share. */
const KNOWN_SHARE = 0.15;

export interface SearchContext {
  readonly search: PackedSearch;
  readonly facts: () => Facts;
  readonly support: () => Support;
  readonly texts: ArticleTexts | null;
  /** How many articles mention the entity at a position. */
  readonly articlesNaming: (entity: number) => number;
}

/** Answers a query, the best first: articles by default. */
export function searchFor(
  text: string,
  { limit, kind = 'article' }: { readonly limit: number; readonly kind?: DocumentKind },
  context: SearchContext,
): SearchHits {
  const query = parseQuery(text);
  const found = kind === 'entity' ? findEntities(query, context) : findArticles(query, context);
  return {
    hits: found.slice(0, limit).map(({ position, score, result }) => ({
      kind,
      position,
      score,
      matches: result === null ? [] : matchedTerms(result),
    })),
    total: found.length,
  };
}

/** A document that may become a hit. */
interface Candidate {
  readonly position: number;
  readonly score: number;
  /** The share of a short query's words that it has, 0 to 1; 1 for a long query. */
  readonly share: number;
  /** What MiniSearch says of it; null for a query without words. */
  readonly result: SearchResult | null;
}

function findArticles(query: Query, context: SearchContext): Candidate[] {
  const meeting = articlesMeeting(query, {
    ...context,
    entitiesNamed: (words, types) => entitiesNamed(words, types, context),
  });
  const words = [...query.words, ...query.phrases.flatMap((phrase) => phrase.words)].map(({ folded }) => folded);
  if (words.length === 0) return meeting === null ? [] : newestFirst(meeting, context.facts());
  const isMeant = (article: number): boolean => meeting === null || meeting.has(article);
  return completeFirst(withSupport(scored(words, 'article', isMeant, context.search), context));
}

function findEntities(query: Query, context: SearchContext): Candidate[] {
  const named = query.filters.flatMap((filter) =>
    filter.field === 'who' || filter.field === 'where' ? foldedWords(filter.value) : [],
  );
  const typed = [...query.words, ...query.phrases.flatMap((phrase) => phrase.words)].map(({ folded }) => folded);
  const words = [...typed, ...named];
  if (words.length === 0) return [];
  const type = query.filters.flatMap((filter) => (filter.field === 'type' ? [filter.type] : []))[0];
  const isMeant = (entity: number): boolean => type === undefined || context.facts().entityTypes[entity] === type;
  return scored(words, 'entity', isMeant, context.search)
    .map((candidate) => ({
      ...candidate,
      score:
        candidate.score *
        candidate.share *
        (1 + KNOWN_SHARE * Math.log10(1 + context.articlesNaming(candidate.position))),
    }))
    .sort(byScore);
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

/** Documents of a kind that have any of the words. */
function scored(
  words: readonly string[],
  kind: DocumentKind,
  isMeant: (position: number) => boolean,
  search: PackedSearch,
): Candidate[] {
  const telling = words.filter(isTelling);
  const asked = [...new Set(telling.length > 0 ? telling : words)].map((word) => ({
    word,
    stem: STEM_MARK + stemOf(word),
  }));
  const last = words.at(-1);
  const queries = asked.map(({ word, stem }) => wordQuery(word, stem, word === last, search));
  const fields: readonly Field[] = kind === 'entity' ? ENTITY_FIELDS : ARTICLE_FIELDS;
  const isShort = asked.length <= SHORT_QUERY;
  const candidates: Candidate[] = [];
  for (const result of search.miniSearch.search({ combineWith: 'OR', queries }, { fields: [...fields] })) {
    const { id, queryTerms } = result;
    const position = positionOf(id);
    if (!id.startsWith(kind[0] ?? '') || !isMeant(position)) continue;
    const covered = isShort
      ? asked.filter(({ word, stem }) => queryTerms.includes(word) || queryTerms.includes(stem)).length
      : asked.length;
    const share = covered / asked.length;
    // MiniSearch multiplies its sum by the number of terms that were found; words count here, not their forms.
    const score = (result.score / (queryTerms.length || 1)) * share;
    candidates.push({ position, score, share, result });
  }
  return candidates;
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

const completeFirst = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => Number(b.share === 1) - Number(a.share === 1) || byScore(a, b));

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.position - b.position;

/** A word as typed with its completions and neighbours, or any word of the same stem. */
function wordQuery(word: string, stem: string, isBeingTyped: boolean, { terms }: PackedSearch): MiniSearchQuery {
  const documents = documentCount(isTelling(word) ? stem : word, terms);
  const isRare = documents < COMMON_ENOUGH;
  return {
    combineWith: 'OR',
    queries: [
      {
        queries: [word],
        prefix: (isBeingTyped || documents === 0) && word.length >= LEAST_PREFIX,
        fuzzy: isRare ? typosIn(word, documents === 0, terms) : 0,
        weights: { prefix: PREFIX_WEIGHT / EXACT_WEIGHT, fuzzy: TYPO_WEIGHT / EXACT_WEIGHT },
        boostTerm: () => EXACT_WEIGHT,
      },
      { queries: [stem] },
    ],
  };
}

/** In how many documents a term stands, counted in the field where most have it. */
function documentCount(term: string, terms: PackedSearch['terms']): number {
  const position = terms.find(term);
  if (position < 0) return 0;
  return Math.max(...[...terms.postings(position).values()].map(({ documents }) => documents.length));
}

/** How many wrong letters to look through. */
function typosIn(word: string, isUnknown: boolean, terms: PackedSearch['terms']): number {
  if (word.length < ONE_TYPO || /^\d/.test(word)) return 0;
  if (word.length >= TWO_TYPOS) return 2;
  return isUnknown && word.length >= TWO_TYPOS_AT_NEED && terms.within(word, 1).length === 0 ? 2 : 1;
}

function matchedTerms({ match, queryTerms }: SearchResult): MatchedTerm[] {
  return Object.entries(match).map(([term, fields]) => {
    const isStem = term.startsWith(STEM_MARK);
    const how: MatchKind = isStem
      ? 'stem'
      : queryTerms.includes(term)
        ? 'exact'
        : queryTerms.some((word) => term.startsWith(word))
          ? 'prefix'
          : 'typo';
    return { term: isStem ? term.slice(STEM_MARK.length) : term, how, fields: fields as Field[] };
  });
}

const positionOf = (id: string): number => Number(id.slice(1));

/** Articles of a query without words; undated ones last. */
function newestFirst(articles: ReadonlySet<number>, { published }: Facts): Candidate[] {
  const day = (article: number): number => published[article]?.last ?? Number.NEGATIVE_INFINITY;
  return [...articles]
    .sort((a, b) => (day(a) === day(b) ? a - b : day(b) - day(a)))
    .map((position) => ({ position, score: 0, share: 1, result: null }));
}
