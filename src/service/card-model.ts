import { articleBlocks } from '../archive/article.ts';
import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { Entity, Mention } from '../names/entity.ts';
import { tellingSentences } from '../names/telling-sentences.ts';
import type { CardModel, Citation } from '../protocol/messages.ts';
import { type Result, success } from '../protocol/result.ts';
import { type KnownNames, nameLine } from './known-names.ts';

/** A card shows a handful: more is what "search in the archive" is for. */
const MOST_SENTENCES = 4;
const MOST_COMPANIONS = 6;
/** Other ways of writing the name that fit a line or two. */
const MOST_ALIASES = 4;

/** Everything the card of an entity shows; null where the archive has no entity of that id. */
export function cardModel(
  id: string,
  { entities, positionOf }: KnownNames,
  store: ArticleStore,
): Result<CardModel> | null {
  const position = positionOf(id);
  const entity = position === null ? undefined : entities[position];
  if (position === null || entity === undefined) return null;

  const coverage = store.articlesWith(position).map((at) => {
    const article = store.article(at);
    const mentions = store.mentions(at);
    return {
      at,
      citation: citationOf(article),
      blocks: articleBlocks(article),
      mentions: mentions.filter((mention) => mention.entity === position),
      all: mentions,
    };
  });
  const citations = new Map(coverage.map(({ at, citation }) => [at, citation]));
  const days = coverage.flatMap(({ citation }) => citation.day ?? []).sort();

  return success({
    ...nameLine(entity),
    role: roleOf(entity, citations),
    aliases: entity.aliases
      // What was printed once in another spelling is a misprint more often than a way of writing the name.
      .filter(({ text, kind, count }) => text !== entity.name && (kind !== 'variant' || count > 1))
      .map(({ text }) => text)
      .slice(0, MOST_ALIASES),
    mentionCount: coverage.reduce((sum, { mentions }) => sum + mentions.length, 0),
    articleCount: coverage.length,
    since: days.at(0) ?? null,
    until: days.at(-1) ?? null,
    sentences: sentencesOf(entity, coverage, citations),
    articles: coverage.map(({ citation }) => citation).sort(newestFirst),
    appearsWith: companions(
      position,
      coverage.map(({ all }) => all),
      entities,
    ),
  });
}

/** Newest first, undated last, then by headline so that the order is always the same. */
export function newestFirst(a: Citation, b: Citation): number {
  if (a.day !== b.day) return a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? 1 : -1;
  return a.headline < b.headline ? -1 : 1;
}

/** The role that the newest dated article prints; of undated ones the first. */
function roleOf(entity: Entity, citations: ReadonlyMap<number, Citation>): CardModel['role'] {
  const printed = entity.roles.flatMap(({ text, article }) => {
    const citation = citations.get(article);
    return citation === undefined ? [] : [{ text, citation }];
  });
  return printed.sort((a, b) => newestFirst(a.citation, b.citation)).at(0) ?? null;
}

interface Coverage {
  readonly at: number;
  readonly blocks: readonly string[];
  readonly mentions: readonly Mention[];
}

function sentencesOf(
  entity: Entity,
  coverage: readonly Coverage[],
  citations: ReadonlyMap<number, Citation>,
): CardModel['sentences'] {
  return tellingSentences(entity, coverage, MOST_SENTENCES).flatMap(({ article, block, start, end }) => {
    const citation = citations.get(article);
    const found = coverage.find(({ at }) => at === article);
    const text = found?.blocks[block];
    if (citation === undefined || found === undefined || text === undefined) return [];
    const marks = found.mentions
      .filter((mention) => mention.block === block && mention.start >= start && mention.end <= end)
      .map((mention) => ({ start: mention.start - start, end: mention.end - start }));
    return [{ sentence: { text: text.slice(start, end), marks }, citation }];
  });
}

/**
 * Who appears with the entity: those that share most articles with it, and most mentions there. Adjectives and other
 * things without a place in the story are no company.
 */
function companions(
  position: number,
  articles: readonly (readonly Mention[])[],
  entities: readonly Entity[],
): CardModel['appearsWith'] {
  const shared = new Map<number, { articles: number; mentions: number }>();
  for (const mentions of articles) {
    const here = new Set<number>();
    for (const { entity } of mentions) {
      if (entity === position || entities[entity]?.type === 'other') continue;
      const counts = shared.get(entity) ?? { articles: 0, mentions: 0 };
      counts.mentions++;
      if (!here.has(entity)) counts.articles++;
      here.add(entity);
      shared.set(entity, counts);
    }
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y.articles - x.articles || y.mentions - x.mentions || a - b)
    .slice(0, MOST_COMPANIONS)
    .flatMap(([entity]) => entities[entity] ?? [])
    .map(nameLine);
}
