import { sentences } from '../text/sentences.ts';
import type { Support } from './alike.ts';
import { type DayRange, daysBetween, isoDays } from './day.ts';
import type { Facts } from './facts.ts';
import { firstOf, inOrder } from './in-order.ts';
import { countStems, type Likeness, type StemCounts, type TellingStem } from './likeness.ts';
import type { NameLikeness } from './name-likeness.ts';
import { once } from './once.ts';
import type { PackedSearch } from './packed-search.ts';
import { type Relation, relating } from './relation.ts';
import { repeating } from './repeats.ts';
import type { SamePage } from './same-page.ts';
import { type ArticleTexts, type Shared, sharing } from './shared.ts';

/** What is known of the page that is being read. */
export interface PageText {
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601, or null. */
  readonly published: string | null;
  readonly url: string | null;
  /** The article's id, when the page is an article of an archive. */
  readonly id?: string;
  /** Positions of the entities found on the page. */
  readonly names?: readonly number[];
}

/** An article that covers the same as the page. */
export interface RelatedHit {
  /** Position in the archive. */
  readonly article: number;
  /** Comparable for one page only. */
  readonly score: number;
  readonly story: string | null;
  readonly relation: Relation;
  /** `page`: the article is the page itself, by its text; `part`: it prints much of the same text. Needs the articles' texts. */
  readonly repeats: 'page' | 'part' | null;
  /** How many names and telling words page and article have in common. */
  readonly sharedCount: number;
  /** Looked up when it is first asked for, which takes about a millisecond. */
  readonly shared: Shared;
}

/** An article that has less in common with the page than this is not offered. */
const FLOOR = 0.03;

/** How much the names in common count beside the words in common, which hold most names already. */
const NAMES_SHARE = 0.3;

/** Days after which two reports are half as likely to be about the same event. */
const HALF_LIFE = 30;

/** What closeness in time adds at most: little, because an old report of the same affair is related as well. */
const TIME_SHARE = 0.1;

/** How much the likeness of an article's neighbours to the page counts beside its own. Below 1, or two of a kind would tie. */
const SUPPORT = 0.9;

/** What a page is compared with. */
interface Archived {
  readonly search: PackedSearch;
  readonly facts: Facts;
  readonly likeness: Likeness;
  readonly nameLikeness: NameLikeness;
  readonly support: Support;
  readonly samePage: SamePage;
  readonly texts: ArticleTexts | null;
}

/** The articles most like a page. */
export interface Nearest {
  /** The most alike first. */
  readonly best: readonly Pick<RelatedHit, 'article' | 'score'>[];
  /** How alike each article's words are to those of the page. */
  readonly cosines: Float32Array;
  readonly telling: readonly TellingStem[];
}

/**
 * Finds the articles that cover what the page covers, by its words and names alone. The page itself, by id or address, is
 * left out. An article is as related as it and its neighbours are alike to the page: the coverage of one event stands
 * together, even where one report of it happens to use other words (score regularisation, Diaz 2005).
 */
export function nearestTo(
  page: PageText,
  limit: number,
  { search, facts, likeness, nameLikeness, support, samePage }: Archived,
): Nearest {
  // First, because it knows sooner which postings it needs: where they must be read, all this begins again.
  const names = nameLikeness(page.names ?? []);
  const { cosines, telling } = likeness(pageStems(page));
  const alike = cosines.slice();
  if (names !== null)
    for (const [article, share] of names.entries()) alike[article] = (alike[article] ?? 0) * (1 + NAMES_SHARE * share);
  const days = page.published === null ? null : isoDays(page.published);
  const itself = samePage(page);
  const isPage = (article: number): boolean => itself.has(article);
  const scored: { article: number; score: number }[] = [];
  for (let article = 0; article < search.articleCount; article++) {
    const own = alike[article] ?? 0;
    if (own < FLOOR || isPage(article)) continue;
    const both = (own + SUPPORT * support.of(article, alike, isPage)) / (1 + SUPPORT);
    const score = both * (1 + TIME_SHARE * closeness(days, facts.published[article] ?? null));
    scored.push({ article, score });
  }
  const best = firstOf(
    inOrder(scored, (a, b) => b.score - a.score || a.article - b.article),
    limit,
  );
  return { best, cosines, telling };
}

/** Says of the articles nearest to a page how they are related to it, and by what. */
export function relatedTo(
  page: PageText,
  { best, cosines, telling }: Nearest,
  { search, facts, texts }: Archived,
): readonly RelatedHit[] {
  const articles = best.map(({ article }) => article);
  texts?.need?.(articles);
  const said = { title: page.title, text: page.text, names: page.names ?? [], telling };
  const { shared, count } = sharing(said, articles, { search, texts });
  const days = page.published === null ? null : isoDays(page.published);
  const relation = relating(cosines, days, facts);
  const repeats = repeating(page.text, texts);
  return best.map(({ article, score }) => {
    const common = once(() => shared(article));
    return {
      article,
      score,
      story: facts.stories[article] ?? null,
      relation: relation(article),
      repeats: repeats(article, cosines[article] ?? 0),
      sharedCount: count(article),
      get shared() {
        return common();
      },
    };
  });
}

/** The title counts as a headline, and so does the first sentence where there is none; a text may begin with its title. */
function pageStems({ title, text }: PageText): StemCounts {
  const firstLine = text.split('\n', 1)[0] ?? '';
  const opening = title ?? firstLine.slice(0, sentences(firstLine)[0]?.end ?? 0);
  return countStems(opening, text.startsWith(opening) ? text.slice(opening.length) : text);
}

/** 1 on the same day, 0.5 after `HALF_LIFE` days; 0 where a date is unknown. */
function closeness(page: DayRange | null, article: DayRange | null): number {
  const gap = daysBetween(page, article);
  return gap === null ? 0 : 0.5 ** (gap / HALF_LIFE);
}
