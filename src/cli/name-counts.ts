import type { Archive } from '../archive/archive.ts';
import { articleBlocks } from '../archive/article.ts';
import type { Entity } from '../names/entity.ts';

/** An entity with what the archive prints of it. */
export interface CountedName {
  readonly entity: Entity;
  readonly mentions: number;
  readonly articles: number;
  /** 0 to 1: of the mention that is most surely a name. */
  readonly confidence: number;
  /** What its mentions print that is none of its aliases, with the number of times. */
  readonly refused: ReadonlyMap<string, number>;
}

/** All entities of an archive, the most mentioned first, equals by id. */
export function countNames({ articles, entities, mentions }: Archive): readonly CountedName[] {
  const counts = entities.map((entity) => ({
    entity,
    mentions: 0,
    articles: 0,
    confidence: 0,
    refused: new Map<string, number>(),
    last: -1,
  }));
  const aliases = entities.map((entity) => new Set(entity.aliases.map(({ text }) => text)));
  for (const [at, article] of articles.entries()) {
    const blocks = articleBlocks(article);
    for (const { entity, block, start, end, confidence } of mentions[at] ?? []) {
      const count = counts[entity];
      if (count === undefined) continue;
      count.mentions++;
      if (count.last !== at) count.articles++;
      count.last = at;
      count.confidence = Math.max(count.confidence, confidence);
      const text = (blocks[block] ?? '').slice(start, end);
      if (!aliases[entity]?.has(text)) count.refused.set(text, (count.refused.get(text) ?? 0) + 1);
    }
  }
  return counts.sort((a, b) => b.mentions - a.mentions || (a.entity.id < b.entity.id ? -1 : 1));
}
