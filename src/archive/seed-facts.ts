import type { Fact, PartialDate } from './article.ts';
import { dayOrderOf } from './date-locale.ts';
import { readDate } from './dates.ts';

/** What is wrong with a seed, where, and what to do. */
export interface SeedProblem {
  /** The file as it was named to the parser. */
  readonly path: string;
  /** 1-based, or null where the file as a whole is meant. */
  readonly line: number | null;
  /** What is wrong: a sentence without its full stop. */
  readonly message: string;
  /** What to do: a sentence without its full stop. */
  readonly remedy: string;
}

/** What came with an article: front matter, the fields of a row, a feed's elements, markup, or a file beside it. */
export interface SeedFacts {
  readonly title?: Fact<string>;
  readonly outlet?: Fact<string>;
  readonly byline?: Fact<string>;
  readonly credits?: readonly Fact<string>[];
  readonly published?: Fact<PartialDate>;
  readonly updated?: Fact<PartialDate>;
  readonly url?: string;
  readonly language?: string;
}

type Field = keyof SeedFacts;

/** Every spelling of a field that archives and site generators use, in lower case without `_` and `-`. */
const FIELD_NAMES: ReadonlyMap<string, Field> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['outlet', 'outlet'],
  ['publication', 'outlet'],
  ['publisher', 'outlet'],
  ['sitename', 'outlet'],
  ['source', 'outlet'],
  ['byline', 'byline'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['credit', 'credits'],
  ['credits', 'credits'],
  ['published', 'published'],
  ['publishedat', 'published'],
  ['datepublished', 'published'],
  ['pubdate', 'published'],
  ['date', 'published'],
  ['updated', 'updated'],
  ['updatedat', 'updated'],
  ['datemodified', 'updated'],
  ['modified', 'updated'],
  ['lastmod', 'updated'],
  ['url', 'url'],
  ['link', 'url'],
  ['canonical', 'url'],
  ['language', 'language'],
  ['lang', 'language'],
]);

/** A field as it was written down, with the line where it stands (null where lines mean nothing). */
export interface WrittenField {
  readonly name: string;
  readonly value: unknown;
  readonly line: number | null;
}

const DATE_REMEDY = 'write it as 2020-04-27, 2020-04-27T11:10, 2020-04 or 2020';

/**
 * Reads fields into facts. Names that mean nothing to us are left alone, unless `strict`, where each must mean
 * something. A value of the wrong kind is a problem and the fact stays unknown. Dates are read in the language that is
 * among the fields. `because` says where the fields are from.
 */
export function readFacts(
  fields: readonly WrittenField[],
  because: string,
  path: string,
  strict = false,
): { readonly facts: SeedFacts; readonly problems: readonly SeedProblem[] } {
  const facts: { -readonly [K in keyof SeedFacts]: SeedFacts[K] } = {};
  const problems: SeedProblem[] = [];
  const stated = <T>(value: T): Fact<T> => ({ value, how: 'metadata', because });

  const language = languageOf(fields);
  const reading = { language, order: dayOrderOf(language) };
  for (const { name, value, line } of fields) {
    const field = fieldOf(name);
    const report = (message: string, remedy: string): number => problems.push({ path, line, message, remedy });
    if (field === undefined) {
      if (strict) report(`"${name}" is not a fact of an article`, `use one of ${KNOWN}`);
      continue;
    }
    if (value === null || value === undefined || value === '') continue;
    const texts = textsOf(value);
    if (texts === null) {
      report(`"${name}" is not a text`, 'write it in quotation marks, or leave it out');
      continue;
    }
    const text = texts.join(', ');
    if (text === '') continue;
    if (field === 'published' || field === 'updated') {
      const date = readDate(text, reading);
      if (date === null) report(`"${name}" is no date: ${text}`, DATE_REMEDY);
      else facts[field] = stated(date);
    } else if (field === 'credits') {
      facts.credits = texts.map(stated);
    } else if (field === 'url') {
      // It becomes a link where the article is shown: nothing but a web address may pass.
      if (/^https?:\/\/\S+$/i.test(text)) facts.url = text;
      else report(`"${name}" is no web address: ${text}`, 'write the whole address with https://, or leave it out');
    } else if (field === 'language') {
      facts.language = text;
    } else {
      facts[field] = stated(field === 'byline' ? text.replace(/^by:?\s+/i, '') : text);
    }
  }
  return { facts, problems };
}

const fieldOf = (name: string): Field | undefined => FIELD_NAMES.get(name.toLowerCase().replace(/[_-]/g, ''));

/** The language that the fields name: their dates are written in it. */
function languageOf(fields: readonly WrittenField[]): string | null {
  const value = fields.find(({ name }) => fieldOf(name) === 'language')?.value;
  return typeof value === 'string' ? value : null;
}

const KNOWN = 'title, outlet, byline, credits, published, updated, url, language';

/** Lists in lists and names of names that are followed; a file of thousands would exhaust the stack. */
const DEEPEST = 8;

/** A text, a number or a list of them (authors may be objects with a name) as texts; null for anything else. */
function textsOf(value: unknown, depth = 0): string[] | null {
  if (depth > DEEPEST) return null;
  if (typeof value === 'string') return [plain(value)];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) {
    const texts = value.map((item: unknown) => textsOf(item, depth + 1));
    return texts.some((text) => text === null)
      ? null
      : texts.flatMap((text) => text ?? []).filter((text) => text !== '');
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return textsOf(value.name, depth + 1);
  return null;
}

const plain = (text: string): string => text.toWellFormed().replace(/\s+/g, ' ').trim();
