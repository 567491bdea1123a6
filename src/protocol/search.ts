import type { EntityType } from '../names/entity.ts';
import type { Citation, MarkedText } from './citation.ts';
import type { NameLine } from './name-line.ts';
import type { StoryLine } from './story-view.ts';

/** What is searched for, and which part of the list is wanted. */
export interface SearchRequest {
  readonly query: string;
  /** At most so many articles, copies folded; 200 at most. */
  readonly limit: number;
  /** How many of the best articles are passed over: those that are listed already. None if absent. */
  readonly offset?: number;
  /** By relevance if absent; by date the newest come first, undated articles last. */
  readonly order?: 'relevance' | 'date';
}

/** An article that answers a search. */
export interface ArticleResult {
  readonly citation: Citation;
  readonly headline: MarkedText;
  readonly passage: MarkedText;
  /** Why it is listed, ready to be read: "Putin in the headline", "“statement” for “statment”". */
  readonly why: readonly string[];
  /** The id of its story; null where no other article reports the event. */
  readonly story: string | null;
  /** Articles that print the same text and answer the search as well, folded under this one. */
  readonly copies: readonly Citation[];
}

/** What the archive answers a search with. */
export interface SearchResponse {
  /** Entities whose name answers the query, the best first. */
  readonly names: readonly (NameLine & { readonly articleCount: number })[];
  readonly articles: readonly ArticleResult[];
  /** How many articles match in all, copies counted. */
  readonly total: number;
  /** The stories of the articles in the list. */
  readonly stories: readonly StoryLine[];
  /** What of the query was not understood, or was read in another way than it is written: sentences. */
  readonly notes: readonly string[];
  /** The query with a better-known word in place of one that hardly stands in the archive; null where there is none. */
  readonly didYouMean: string | null;
  /** The id of the entity that the whole query names. */
  readonly entity: string | null;
}

/** What a reader may be typing. */
export interface Suggestion {
  readonly kind: 'name' | 'outlet' | 'word';
  readonly text: string;
  /** The whole query after this has been chosen. */
  readonly query: string;
  /** What a name stands for. */
  readonly type: EntityType | null;
}
