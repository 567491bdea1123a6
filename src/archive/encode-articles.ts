import type { Archive } from './archive.ts';
import type { ApartKind, Article, ArticleFacts, ParagraphKind } from './article.ts';
import type { ArticleStore } from './article-store.ts';
import type { BundleFiles } from './bundle-files.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Section } from './container.ts';
import { decodeDay, decodeFacts, encodeFacts } from './encode-facts.ts';
import { articlesOfEntities, decodeMentions, decodeNamings, encodeMentions, encodeNamings } from './encode-mentions.ts';
import { type CutRecords, cutRecords, openParted } from './parted-records.ts';
import { chosen, encodeRecords, findByKey, openRecords } from './records.ts';
import { openRepeated, packRepeated } from './repeated-texts.ts';
import { chooseCodes, openCodes } from './text-codes.ts';

const FACTS = 'facts';
const REPEATED = 'repeated';
const CODES = 'codes';
const TEXTS = 'texts';
const MENTIONS = 'mentions';
const POSTINGS = 'articles-of-entity';

/** Orders that are part of the bundle format. */
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

/**
 * Decoded texts that are kept for the next phrase. One that is typed on asks for the same with each letter: at 10,000 articles some 4,000
 * texts of 7 MB, which are looked through in about half the time when they are not decoded again. Twice as much is kept, since texts may be longer.
 */
const KEPT_BYTES = 16 << 20;

/** Articles as sections of files, from which one article can be read alone. */
interface EncodedArticles {
  readonly articles: readonly Section[];
  readonly mentions: readonly Section[];
  readonly texts: CutRecords['parts'];
}

/** Packs articles, which must be sorted by id, and their mentions. */
export function encodeArticles({ articles, mentions }: Pick<Archive, 'articles' | 'mentions'>): EncodedArticles {
  const printed = articles.map(encodeText);
  const codes = chooseCodes(printed);
  const { table, parts } = cutRecords(printed.map(codes.write));
  const factTexts: string[] = [];
  for (const article of articles) encodeFacts(article, (_, text) => void factTexts.push(text));
  const repeated = packRepeated(factTexts);
  return {
    articles: [
      { name: FACTS, bytes: encodeRecords(articles.map((article) => encodeFacts(article, repeated.write))) },
      { name: REPEATED, bytes: repeated.table },
      { name: CODES, bytes: codes.table },
      { name: TEXTS, bytes: table },
    ],
    mentions: [
      { name: MENTIONS, bytes: encodeRecords(articles.map((_, position) => encodeMentions(mentions[position] ?? []))) },
      { name: POSTINGS, bytes: encodeRecords(articlesOfEntities(mentions).map(encodeNamings)) },
    ],
    texts: parts,
  };
}

/** Opens what `encodeArticles` made without decoding any article. Confidences come back in thousandths. */
export function openArticles(files: BundleFiles, keptBytes = KEPT_BYTES): ArticleStore {
  const { section } = files.open('articles');
  const facts = openRecords(section(FACTS));
  const readText = openRepeated(section(REPEATED));
  const texts = openParted(section(TEXTS), files.parts('texts'));
  const readCodes = openCodes(section(CODES));
  const text = (position: number): Uint8Array => readCodes(texts.record(position));
  const kept = new Map<number, Uint8Array>();
  let size = 0;

  function keptText(position: number): Uint8Array {
    const before = kept.get(position);
    if (before !== undefined) return before;
    const bytes = text(position);
    if (size + bytes.length > keptBytes) {
      kept.clear();
      size = 0;
    }
    kept.set(position, bytes);
    size += bytes.length;
    return bytes;
  }

  const mentioning = (name: string) => openRecords(files.open('mentions').section(name));
  const readFacts = (position: number): ArticleFacts => decodeFacts(new ByteReader(facts.record(position)), readText);
  return {
    count: facts.count,
    article: (position) => ({ ...readFacts(position), ...decodeText(text(position)) }),
    someParagraph: (position, holds) => someParagraph(keptText(position), holds),
    need: texts.need,
    facts: readFacts,
    day: (position) => decodeDay(new ByteReader(facts.record(position)), readText),
    mentions: (position) => decodeMentions(mentioning(MENTIONS).record(position)),
    positionOf: (id) => findByKey(facts.count, (position) => new ByteReader(facts.record(position)).text(), id),
    articlesWith(entity) {
      const { count, record } = mentioning(POSTINGS);
      return entity < count ? decodeNamings(record(entity)) : [];
    },
  };
}

function encodeText(article: Article): Uint8Array {
  const writer = new ByteWriter();
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

function decodeText(record: Uint8Array): Pick<Article, 'paragraphs' | 'apart'> {
  const reader = new ByteReader(record);
  return {
    paragraphs: reader.list(() => ({ kind: chosen(PARAGRAPH_KINDS, reader.number()), text: reader.text() })),
    apart: reader.list(() => ({ kind: chosen(APART_KINDS, reader.number()), text: reader.text() })),
  };
}

function someParagraph(record: Uint8Array, holds: (bytes: Uint8Array, start: number, end: number) => boolean): boolean {
  const reader = new ByteReader(record);
  for (let left = reader.number(); left > 0; left--) {
    reader.number();
    const { start, end } = reader.stretch();
    if (holds(record, start, end)) return true;
  }
  return false;
}
