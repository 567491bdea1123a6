import { createInterface } from 'node:readline';

/** A line of input that cannot be answered; the message names the line and what it needs. */
export class InputError extends Error {}

/** A row of input: an object whose fields are not believed yet. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads JSON Lines; blank lines are passed over. Throws an `InputError` that names the line. */
export async function* readRows(input: NodeJS.ReadableStream): AsyncGenerator<{ row: Row; line: number }> {
  let line = 0;
  for await (const written of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    // With the spaces goes a byte order mark, which some shells and editors begin with.
    const text = written.trim();
    if (text === '') continue;
    yield { row: parseRow(text, line), line };
  }
}

function parseRow(text: string, line: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`Input line ${line} is not JSON (${(error as Error).message}). Write one JSON object a line.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`Input line ${line} is not a JSON object. Write one JSON object a line.`);
  }
  return value as Row;
}

/** A field that must be a string. */
export function text(row: Row, field: string, line: number): string {
  const value = row[field];
  if (typeof value !== 'string') throw new InputError(`Input line ${line}: "${field}" must be a string.`);
  return value;
}

/** The id of a row, a text or a number: without it nobody could tell whose the answer is. */
export function idOf(row: Row, line: number): string | number {
  const { id } = row;
  if (typeof id === 'number' || (typeof id === 'string' && id !== '')) return id;
  throw new InputError(`Input line ${line}: "id" must be a string or a number.`);
}

/** A field that may be absent or null, else a string. */
export function optionalText(row: Row, field: string, line: number): string | null {
  return row[field] === undefined || row[field] === null ? null : text(row, field, line);
}

/** Writes one answer, waiting when the reader is slow. */
export async function writeRow(output: NodeJS.WritableStream, answer: object): Promise<void> {
  if (!output.write(`${JSON.stringify(answer)}\n`)) await new Promise<void>((resolve) => output.once('drain', resolve));
}
