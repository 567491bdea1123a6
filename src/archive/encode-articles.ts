import type { Mention } from '../names/entity.ts';
import type { Archive } from './archive.ts';
import type { ApartKind, Article, ArticleFacts, Fact, ParagraphKind, PartialDate, Provenance } from './article.ts';
import type { ArticleStore } from './article-store.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Container, Section } from './container.ts';
import { chosen } from './encode-entities.ts';
import { encodeRecords, findByKey, openRecords } from './records.ts';

const ARTICLES = 'articles';
const MENTIONS = 'mentions';
const POSTINGS = 'articles-of-entity';

/** Orders that are part of the bundle format. */
const PROVENANCES: readonly Provenance[] = ['stated', 'metadata', 'inferred'];
const PARAGRAPH_KINDS: readonly ParagraphKind[] = ['standfirst', 'text', 'subheading', 'caption', 'list'];
const APART_KINDS: readonly ApartKind[] = [
  'dateline',
  'byline',
  'date',
  'credit',
  'note',
  'read-more',
  'navigation',
  'copyright',
  'footer',
];

/** A mention's confidence is kept in steps of one thousandth. */
const CONFIDENCE_STEPS = 1000;

/** Packs articles, which must be sorted by id, and their mentions into sections from which one can be read alone. */
export function encodeArticles({ articles, mentions }: Pick<Archive, 'articles' | 'mentions'>): readonly Section[] {
  return [
    { name: ARTICLES, bytes: encodeRecords(articles.map(encodeArticle)) },
    { name: MENTIONS, bytes: encodeRecords(articles.map((_, position) => encodeMentions(mentions[position] ?? []))) },
    { name: POSTINGS, bytes: encodeRecords(articlesOfEntities(mentions).map(encodeAscending)) },
  ];
}

/** Opens the sections of `encodeArticles` without decoding any article. Confidences come back in thousandths. */
export function openArticles(container: Pick<Container, 'section'>): ArticleStore {
  const articles = openRecords(container.section(ARTICLES));
  const mentions = openRecords(container.section(MENTIONS));
  const postings = openRecords(container.section(POSTINGS));
  return {
    count: articles.count,
    article: (position) => decodeArticle(articles.record(position)),
    facts: (position) => decodeFacts(new ByteReader(articles.record(position))),
    mentions: (position) => decodeMentions(mentions.record(position)),
    positionOf: (id) => findByKey(articles.count, (position) => new ByteReader(articles.record(position)).text(), id),
    articlesWith: (entity) => (entity < postings.count ? decodeAscending(postings.record(entity)) : []),
  };
}

function encodeArticle(article: Article): Uint8Array {
  const writer = new ByteWriter();
  const writeFact = <T>(fact: Fact<T>, writeValue: (value: T) => void): void => {
    writeValue(fact.value);
    writer.number(PROVENANCES.indexOf(fact.how));
    writer.text(fact.because);
  };
  const writeText = (value: string): void => writer.text(value);
  const writeDate = ({ iso, earliest, latest }: PartialDate): void => {
    writer.text(iso);
    writer.text(earliest);
    writer.text(latest);
  };
  const optional = <T>(fact: Fact<T> | null, writeValue: (value: T) => void): void =>
    writer.list(fact === null ? [] : [fact], (present) => writeFact(present, writeValue));

  writer.text(article.id);
  writer.text(article.source);
  writeFact(article.headline, writeText);
  optional(article.outlet, writeText);
  optional(article.byline, writeText);
  writer.list(article.credits, (credit) => writeFact(credit, writeText));
  optional(article.published, writeDate);
  optional(article.updated, writeDate);
  writer.optionalText(article.language);
  writer.optionalText(article.url);
  writer.list(article.paragraphs, ({ text, kind }) => {
    writer.number(PARAGRAPH_KINDS.indexOf(kind));
    writer.text(text);
  });
  writer.list(article.apart, ({ text, kind }) => {
    writer.number(APART_KINDS.indexOf(kind));
    writer.text(text);
  });
  return writer.finish();
}

function decodeArticle(record: Uint8Array): Article {
  const reader = new ByteReader(record);
  return {
    ...decodeFacts(reader),
    paragraphs: reader.list(() => ({ kind: chosen(PARAGRAPH_KINDS, reader.number()), text: reader.text() })),
    apart: reader.list(() => ({ kind: chosen(APART_KINDS, reader.number()), text: reader.text() })),
  };
}

/** Reads the beginning of an article's record: its text stands behind the facts. */
function decodeFacts(reader: ByteReader): ArticleFacts {
  const readFact = <T>(readValue: () => T): Fact<T> => ({
    value: readValue(),
    how: chosen(PROVENANCES, reader.number()),
    because: reader.text(),
  });
  const readText = (): string => reader.text();
  const readDate = (): PartialDate => ({ iso: reader.text(), earliest: reader.text(), latest: reader.text() });
  const optional = <T>(readValue: () => T): Fact<T> | null => reader.list(() => readFact(readValue))[0] ?? null;
  return {
    id: reader.text(),
    source: reader.text(),
    headline: readFact(readText),
    outlet: optional(readText),
    byline: optional(readText),
    credits: reader.list(() => readFact(readText)),
    published: optional(readDate),
    updated: optional(readDate),
    language: reader.optionalText(),
    url: reader.optionalText(),
  };
}

function encodeMentions(mentions: readonly Mention[]): Uint8Array {
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

function decodeMentions(record: Uint8Array): Mention[] {
  const reader = new ByteReader(record);
  return reader.list(() => {
    const entity = reader.number();
    const block = reader.number();
    const start = reader.number();
    const end = start + reader.number();
    return { entity, block, start, end, confidence: reader.number() / CONFIDENCE_STEPS };
  });
}

/** For each entity the positions of the articles that mention it, ascending. */
function articlesOfEntities(mentions: Archive['mentions']): number[][] {
  const articles: number[][] = [];
  mentions.forEach((inArticle, article) => {
    for (const entity of new Set(inArticle.map((mention) => mention.entity))) {
      while (articles.length <= entity) articles.push([]);
      articles[entity]?.push(article);
    }
  });
  return articles;
}

/** Ascending numbers as their differences: small numbers take a byte. */
function encodeAscending(positions: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  let previous = 0;
  writer.list(positions, (position) => {
    writer.number(position - previous);
    previous = position;
  });
  return writer.finish();
}

function decodeAscending(record: Uint8Array): number[] {
  const reader = new ByteReader(record);
  let position = 0;
  return reader.list(() => {
    position += reader.number();
    return position;
  });
}
