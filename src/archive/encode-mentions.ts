import type { Mention } from '../names/entity.ts';
import type { Archive } from './archive.ts';
import type { Naming } from './article-store.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** A mention's confidence is kept in steps of one thousandth. */
const CONFIDENCE_STEPS = 1000;

/** Packs the mentions of an article. */
export function encodeMentions(mentions: readonly Mention[]): Uint8Array {
  const writer = new ByteWriter();
  writer.list(mentions, ({ entity, block, start, end, confidence }) => {
    writer.number(entity);
    writer.number(block);
    writer.number(start);
    writer.number(end - start);
    writer.number(Math.round(confidence * CONFIDENCE_STEPS));
  });
  return writer.finish();
}

/** What `encodeMentions` wrote; confidences come back in thousandths. */
export function decodeMentions(record: Uint8Array): Mention[] {
  const reader = new ByteReader(record);
  const mentions: Mention[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const entity = reader.number();
    const block = reader.number();
    const start = reader.number();
    const end = start + reader.number();
    const confidence = reader.number() / CONFIDENCE_STEPS;
    mentions.push({ entity, block, start, end, confidence });
  }
  return mentions;
}

/** For each entity the articles that mention it, in their order. */
export function articlesOfEntities(mentions: Archive['mentions']): Naming[][] {
  const articles: Naming[][] = [];
  mentions.forEach((inArticle, at) => {
    for (const [entity, { length }] of Map.groupBy(inArticle, (mention) => mention.entity)) {
      while (articles.length <= entity) articles.push([]);
      articles[entity]?.push({ at, mentions: length });
    }
  });
  return articles;
}

/** Packs articles that mention an entity; ascending positions as their differences, because small numbers take a byte. */
export function encodeNamings(namings: readonly Naming[]): Uint8Array {
  const writer = new ByteWriter();
  let previous = 0;
  writer.list(namings, ({ at, mentions }) => {
    writer.number(at - previous);
    writer.number(mentions);
    previous = at;
  });
  return writer.finish();
}

/** What `encodeNamings` wrote. */
export function decodeNamings(record: Uint8Array): Naming[] {
  const reader = new ByteReader(record);
  let at = 0;
  return reader.list(() => {
    at += reader.number();
    return { at, mentions: reader.number() };
  });
}
