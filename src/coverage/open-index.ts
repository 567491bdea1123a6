import type { BundleFiles } from '../archive/bundle-files.ts';
import { floats32, words32 } from '../archive/number-views.ts';
import { openSupport } from './alike.ts';
import { openPairs } from './common-pairs.ts';
import { correctedQuery } from './correction.ts';
import type { DayRange } from './day.ts';
import { aboutHowMany } from './document-count.ts';
import { openFacts } from './facts.ts';
import type { SearchHits } from './hits.ts';
import { openLikeness } from './likeness.ts';
import { openNameLikeness } from './name-likeness.ts';
import { entityNamed } from './named-entity.ts';
import { needQuery } from './need-query.ts';
import { once } from './once.ts';
import { openSearch } from './packed-search.ts';
import { rarity, rarityOf } from './rarity.ts';
import { type Nearest, nearestTo, type PageText, type RelatedHit, relatedTo } from './related.ts';
import { openSamePage } from './same-page.ts';
import { STEM_MARK } from './schema.ts';
import { type SearchOptions, searchFor } from './search.ts';
import type { ArticleTexts } from './shared.ts';
import { openStoryMembers, type StoryMembers } from './story-members.ts';
import { openSuggestions, type SuggestedEnd } from './suggest.ts';

export type { SearchHits } from './hits.ts';
export type { Nearest, PageText, RelatedHit } from './related.ts';
export type { ArticleTexts } from './shared.ts';

/** Answers searches and finds related coverage in one archive. */
export interface CoverageIndex {
  readonly articleCount: number;
  readonly entityCount: number;
  /** Articles, or entities, that answer a query in the query language of `parseQuery`. Articles if `kind` is not given. */
  search(query: string, options: SearchOptions): SearchHits;
  /**
   * The query with known words in place of words that stand nowhere in the archive, and of a query that finds little also
   * of those that hardly do; null where nothing is near.
   */
  correction(query: string, findsLittle: boolean): string | null;
  /** The position of the entity that the whole query names, or null. */
  entityNamed(query: string): number | null;
  /** Ways to go on with a query that is being typed, the best first. */
  suggest(query: string, limit: number): readonly SuggestedEnd[];
  /** Articles that cover what the page covers. */
  related(page: PageText, limit: number, nearest?: Nearest): readonly RelatedHit[];
  /** What `related` finds before it needs texts: with that it does not begin anew when these have been read. */
  nearest(page: PageText, limit: number): Nearest;
  /** How many articles mention the entity at a position. */
  articlesNaming(entity: number): number;
  /** How much a name tells articles apart, 0 to 1: 1 for one that a single article mentions. */
  nameRarity(entity: number): number;
  /** About the same for the stem of a word, reckoned from the size of its postings: reading them takes a hundred times as long. */
  stemRarity(stem: string): number;
  /** The id of each article's story; null for an article whose event no other one reports. */
  readonly stories: readonly (string | null)[];
  /** The days on which each article can have been published, as numbers of days; null where that is not known. */
  readonly published: readonly (DayRange | null)[];
  /** For each article the position of the one whose text it repeats, or null. */
  readonly copyOf: readonly (number | null)[];
  /** The articles of a story, ascending, the most central one among them; null where the archive has no such story. */
  story(id: string): StoryMembers | null;
}

/**
 * Opens what `encodeIndex` made. With `texts`, phrases are checked word for word and quotes in common are found; without, a
 * phrase is taken as words that must all be there. Throws an `Error` that says what to do if the file is no such index.
 */
export function openIndex(files: BundleFiles, texts: ArticleTexts | null = null): CoverageIndex {
  const { section } = files.open('index');
  const search = openSearch({ section, postings: files.parts('postings') });
  const { terms, articleCount, entityCount } = search;
  const facts = once(() => openFacts(section('facts')));
  const likeness = once(() => openLikeness(terms, articleCount, floats32(section('norms'))));
  const nameLikeness = once(() => openNameLikeness(terms, articleCount, floats32(section('nameNorms'))));
  const support = once(() => openSupport(section('near'), section('nearness')));
  const samePage = once(() => openSamePage(facts()));
  const archived = once(() => ({
    search,
    facts: facts(),
    likeness: likeness(),
    nameLikeness: nameLikeness(),
    support: support(),
    samePage: samePage(),
    texts,
  }));
  const storyMembers = once(() => openStoryMembers(facts().stories, support()));
  const naming = once(() => words32(section('naming')));
  const pairs = once(() => openPairs(files, terms));
  const articlesNaming = (entity: number): number => naming()[entity] ?? 0;
  const suggestions = once(() => openSuggestions(search, facts(), articlesNaming));
  return {
    articleCount,
    entityCount,
    search(query, options) {
      needQuery(query, terms);
      return searchFor(query, options, { search, facts, support, texts, pairs, articlesNaming });
    },
    correction: (query, findsLittle) => correctedQuery(query, findsLittle, terms),
    entityNamed: (query) => entityNamed(query, search, articlesNaming),
    suggest: (query, limit) => suggestions()(query, limit),
    nearest: (page, limit) => nearestTo(page, limit, archived()),
    related: (page, limit, nearest = nearestTo(page, limit, archived())) => relatedTo(page, nearest, archived()),
    articlesNaming,
    nameRarity: (entity) => rarity(articlesNaming(entity), articleCount) / rarity(1, articleCount),
    stemRarity(stem) {
      const articles = Math.min(aboutHowMany(terms.find(STEM_MARK + stem), terms), articleCount);
      return rarityOf(stem, articles, articleCount) / rarity(1, articleCount);
    },
    get stories() {
      return facts().stories;
    },
    get published() {
      return facts().published;
    },
    get copyOf() {
      return facts().copyOf;
    },
    story: (id) => storyMembers()(id),
  };
}
