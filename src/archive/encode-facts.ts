import type { Article, ArticleFacts, Fact, PartialDate, Provenance } from './article.ts';
import { type ByteReader, ByteWriter } from './bytes.ts';
import { chosen } from './records.ts';

/** The order is part of the bundle format. */
const PROVENANCES: readonly Provenance[] = ['stated', 'metadata', 'inferred'];

/** An article's id as it is and its date, by which many articles are put in order, behind them all else that is known of it beside its text. */
export function encodeFacts(article: Article, writeShared: (writer: ByteWriter, text: string) => void): Uint8Array {
  const writer = new ByteWriter();
  const writeText = (text: string): void => writeShared(writer, text);
  const writeFact = <T>(fact: Fact<T>, writeValue: (value: T) => void): void => {
    writeValue(fact.value);
    writer.number(PROVENANCES.indexOf(fact.how));
    writeText(fact.because);
  };
  const writeDate = ({ iso, earliest, latest }: PartialDate): void => {
    writeText(iso);
    writeText(earliest);
    writeText(latest);
  };
  const optional = <T>(fact: Fact<T> | null, writeValue: (value: T) => void): void =>
    writer.list(fact === null ? [] : [fact], (present) => writeFact(present, writeValue));

  writer.text(article.id);
  optional(article.published, writeDate);
  writeText(article.source);
  // A headline is seldom another article's.
  writeFact(article.headline, (headline) => writer.text(headline));
  optional(article.outlet, writeText);
  optional(article.byline, writeText);
  writer.list(article.credits, (credit) => writeFact(credit, writeText));
  optional(article.updated, writeDate);
  writer.optionalText(article.language);
  writer.optionalText(article.url);
  return writer.finish();
}

/** What `encodeFacts` wrote. */
export function decodeFacts(reader: ByteReader, readShared: (reader: ByteReader) => string): ArticleFacts {
  const readText = (): string => readShared(reader);
  const readFact = <T>(readValue: () => T): Fact<T> => ({
    value: readValue(),
    how: chosen(PROVENANCES, reader.number()),
    because: readText(),
  });
  const readDate = (): PartialDate => ({ iso: readText(), earliest: readText(), latest: readText() });
  const optional = <T>(readValue: () => T): Fact<T> | null => reader.list(() => readFact(readValue))[0] ?? null;
  return {
    id: reader.text(),
    published: optional(readDate),
    source: readText(),
    headline: readFact(() => reader.text()),
    outlet: optional(readText),
    byline: optional(readText),
    credits: reader.list(() => readFact(readText)),
    updated: optional(readDate),
    language: reader.optionalText(),
    url: reader.optionalText(),
  };
}

/** The beginning of what `encodeFacts` wrote. */
export function decodeDay(reader: ByteReader, readShared: (reader: ByteReader) => string): string | null {
  reader.stretch();
  if (reader.number() === 0) return null;
  readShared(reader);
  return readShared(reader);
}
