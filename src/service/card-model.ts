import { articleBlocks } from '../archive/article.ts';
import type { ArticleStore, Naming } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import { storySentences } from '../coverage/story-sentences.ts';
import type { Entity, Mention } from '../names/entity.ts';
import { newestFirst, tellingSentences } from '../names/telling-sentences.ts';
import type { CardModel } from '../protocol/card-model.ts';
import type { Citation } from '../protocol/citation.ts';
import type { NameLine } from '../protocol/name-line.ts';
import { type Result, success } from '../protocol/result.ts';
import { type KnownNames, nameLine } from './known-names.ts';
import { seenText } from './seen-text.ts';
import { spread } from './spread.ts';
import { storyBlocks } from './story-blocks.ts';

/** A card shows a handful: more is what "search in the archive" is for. */
const MOST_SENTENCES = 4;
const MOST_COMPANIONS = 6;
/** Other ways of writing the name that fit a line or two. */
const MOST_ALIASES = 4;
/** Articles that a card lists; beyond that the search is the better list, and a message stays small. */
const MOST_ARTICLES = 30;
/** Sentences to choose from where the page may print some: four times as many as are shown. */
const CHOICE = 4 * MOST_SENTENCES;
/** The newest articles, of which the text is read for sentences: a quarter of a millisecond each. */
const NEWEST_READ = 60;
/** Others that are read, of all times: each stands in a file of its own, which takes the browser 3 ms more. */
const OTHERS_READ = 24;
/** Articles, spread over all that name it, in which its company is counted: a name of thousands has hundreds of thousands of others beside it. */
const MOST_COUNTED = 500;

/**
 * Everything the card of an entity shows; null where the archive has no entity of that id. Sentences that one of the
 * `seen` texts prints are left out.
 */
export function cardModel(
  id: string,
  { whole, entity: lineOf, positionOf }: KnownNames,
  store: ArticleStore,
  seen: readonly string[] = [],
): Result<CardModel> | null {
  const position = positionOf(id);
  const entity = position === null ? undefined : whole(position);
  if (position === null || entity === undefined) return null;

  const cited = (at: number): Citation => citationOf(store.facts(at));
  const coverage = store.articlesWith(position).map((naming): Coverage => ({ ...naming, day: store.day(naming.at) }));
  const newest = coverage.toSorted(newestFirst);
  const dated = newest.filter(({ day }) => day !== null);
  const [last, first] = [dated.at(0), dated.at(-1)].map((each) => each && cited(each.at));

  return success({
    ...nameLine(entity),
    role: roleOf(entity, newest, cited),
    aliases: entity.aliases
      // What was printed once in another spelling is a misprint more often than a way of writing the name.
      .filter(({ text, kind, count }) => text !== entity.name && (kind !== 'variant' || count > 1))
      .map(({ text }) => text)
      .slice(0, MOST_ALIASES),
    mentionCount: coverage.reduce((sum, { mentions }) => sum + mentions, 0),
    articleCount: coverage.length,
    since: first?.day ?? null,
    until: last?.day ?? null,
    dates: first && last ? { first: first.date, last: last.date } : null,
    days: daysOf(coverage),
    undated: newest.length - dated.length,
    sentences: sentencesOf(entity, readTexts(position, newest, store), seen, cited),
    articles: newest.slice(0, MOST_ARTICLES).map(({ at }) => cited(at)),
    appearsWith: companions(position, coverage, store, lineOf),
  });
}

/** An article that names the entity. */
interface Coverage extends Naming {
  readonly day: string | null;
}

/** The role that the newest dated article prints; of undated ones the first. A name of thousands of articles has as many roles. */
function roleOf({ roles }: Entity, newest: readonly Coverage[], cited: (at: number) => Citation): CardModel['role'] {
  const printing = new Set(roles.map(({ article }) => article));
  const where = newest.find(({ at }) => printing.has(at))?.at;
  const role = roles.find(({ article }) => article === where);
  return role === undefined ? null : { text: role.text, citation: cited(role.article) };
}

interface ReadArticle {
  readonly at: number;
  readonly day: string | null;
  /** Where it names the entity. */
  readonly mentions: readonly Mention[];
  /** Where it names anything. */
  readonly all: readonly Mention[];
  readonly blocks: readonly string[];
  /** The same without captions. */
  readonly story: readonly string[];
}

/** Articles with their text, in the order of the archive: of many the newest, and others spread over all that there are. */
function readTexts(position: number, newest: readonly Coverage[], store: ArticleStore): readonly ReadArticle[] {
  const chosen = [...newest.slice(0, NEWEST_READ), ...spread(newest.slice(NEWEST_READ), OTHERS_READ)];
  store.need(chosen.map(({ at }) => at));
  return chosen
    .sort((a, b) => a.at - b.at)
    .map(({ at, day }) => {
      const article = store.article(at);
      const all = store.mentions(at);
      const mentions = all.filter(({ entity }) => entity === position);
      return { at, day, mentions, all, blocks: articleBlocks(article), story: storyBlocks(article) };
    });
}

function daysOf(coverage: readonly Coverage[]): CardModel['days'] {
  const counts = new Map<string, number>();
  for (const { day, mentions } of coverage) {
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + mentions);
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function sentencesOf(
  entity: Entity,
  coverage: readonly ReadArticle[],
  seen: readonly string[],
  cited: (at: number) => Citation,
): CardModel['sentences'] {
  const isSeen = seenText(seen);
  const articles = new Set(coverage.map(({ at }) => at));
  const roles = entity.roles.filter(({ article }) => articles.has(article));
  const most = seen.length > 0 ? CHOICE : MOST_SENTENCES;
  const stories = coverage.map((each) => ({ ...each, blocks: each.story }));
  const ofStories = tellingSentences({ roles }, stories, most);
  // Whom only captions name is told by them.
  const telling = ofStories.length > 0 ? ofStories : tellingSentences({ roles }, coverage, most);
  const chosen = telling.flatMap(({ article, block, start: begin, end }) => {
    const found = coverage.find(({ at }) => at === article);
    const text = found?.blocks[block];
    if (found === undefined || text === undefined) return [];
    const named = found.mentions.filter((mention) => mention.block === block && mention.end <= end);
    // A dateline says nothing, unless it alone has the name.
    const story = Math.max(begin, storySentences(text)[0]?.start ?? 0);
    const start = named.some((mention) => mention.start >= story) ? story : begin;
    if (isSeen(text.slice(start, end))) return [];
    const marks = named
      .filter((mention) => mention.start >= start)
      .map((mention) => ({ start: mention.start - start, end: mention.end - start }));
    return [{ sentence: { text: text.slice(start, end), marks }, citation: cited(article) }];
  });
  return chosen.slice(0, MOST_SENTENCES);
}

/**
 * Who appears with the entity: those that share most articles with it, and most mentions there. Adjectives and other
 * things without a place in the story are no company.
 */
function companions(
  position: number,
  coverage: readonly Coverage[],
  store: ArticleStore,
  lineOf: KnownNames['entity'],
): readonly NameLine[] {
  const shared = new Map<number, { articles: number; mentions: number; last: number | null }>();
  for (const { at } of spread(coverage, MOST_COUNTED)) {
    for (const { entity } of store.mentions(at)) {
      const counts = shared.get(entity) ?? { articles: 0, mentions: 0, last: null };
      if (counts.last === null) shared.set(entity, counts);
      if (counts.last !== at) counts.articles++;
      counts.last = at;
      counts.mentions++;
    }
  }
  shared.delete(position);
  const lines: NameLine[] = [];
  for (const [entity] of [...shared].sort(
    ([a, x], [b, y]) => y.articles - x.articles || y.mentions - x.mentions || a - b,
  )) {
    const line = lineOf(entity);
    if (line !== undefined && line.type !== 'other') lines.push(nameLine(line));
    if (lines.length === MOST_COMPANIONS) break;
  }
  return lines;
}
