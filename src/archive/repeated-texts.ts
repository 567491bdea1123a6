import type { ByteReader, ByteWriter } from './bytes.ts';
import { encodeRecords, openRecords } from './records.ts';

/** Texts of which some stand in many records: those are kept once, in a table, and written as their number. */
interface RepeatedTexts {
  readonly table: Uint8Array;
  /** Writes one of the texts that the table was made of. */
  write(writer: ByteWriter, text: string): void;
}

/** A text that stands for itself is written behind this number. */
const ITSELF = 0;

/** Makes the table of texts, given as often as each will be written: the most frequent have the shortest numbers. */
export function packRepeated(texts: readonly string[]): RepeatedTexts {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  const numbers = new Map(repeated.map(([text], position) => [text, ITSELF + 1 + position]));
  const encoder = new TextEncoder();
  return {
    table: encodeRecords(repeated.map(([text]) => encoder.encode(text))),
    write(writer, text) {
      const number = numbers.get(text) ?? ITSELF;
      writer.number(number);
      if (number === ITSELF) writer.text(text);
    },
  };
}

/** Reads texts that `packRepeated` wrote, by its table. */
export function openRepeated(table: Uint8Array): (reader: ByteReader) => string {
  const { count, record } = openRecords(table);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // Dates and outlets stand in thousands of records, and to decode one takes longer than all else that is read of it.
  const decoded = new Array<string | undefined>(count);
  return (reader) => {
    const number = reader.number();
    if (number === ITSELF) return reader.text();
    const position = number - ITSELF - 1;
    const text = decoded[position] ?? decoder.decode(record(position));
    decoded[position] = text;
    return text;
  };
}
