import { readFrontMatter } from './front-matter.ts';
import { markdownText } from './markdown.ts';
import { isMarkup } from './markup-text.ts';
import { parseFeed } from './parse-feed.ts';
import { parseRows } from './parse-rows.ts';
import { type PrintedText, readArticle } from './read-article.ts';
import { readFacts, type SeedFacts, type SeedProblem } from './seed-facts.ts';
import { endingOf, idOf, type ParsedSeed, type SeedFile } from './seed-file.ts';

export type { SeedProblem } from './seed-facts.ts';
export type { ParsedSeed, SeedFile } from './seed-file.ts';

/** What came out of a saved page: its text, a paragraph a line, and what its markup says. */
export interface ReadPage extends Omit<PrintedText, 'headline'> {
  readonly facts: SeedFacts;
}

/** What a seed may need beside its own text. */
export interface SeedContext {
  /** The `name.meta.json` that lies beside the file. Its facts hold for every article of the file and win over all others. */
  readonly meta?: SeedFile | undefined;
  /** Reads a saved page; null if there is no article on it. Needs a parser of HTML, which the pure side has not. */
  readonly readPage?: ((html: string) => ReadPage | null) | undefined;
}

/** Reads a file; what is stated beside it wins over what it says itself. */
type Reader = (file: SeedFile, stated: SeedFacts, readPage: SeedContext['readPage']) => ParsedSeed;

const READERS: Readonly<Record<string, Reader>> = {
  txt: parseText,
  md: parseText,
  jsonl: parseRows,
  xml: parseFeed,
  rss: parseFeed,
  atom: parseFeed,
  html: parsePage,
  htm: parsePage,
};

/** The endings of files that `parseSeed` understands. */
export const SEED_ENDINGS: readonly string[] = Object.keys(READERS);

/** Reads the articles of a file by its ending. Never throws: what is wrong is told among the problems. */
export function parseSeed(file: SeedFile, context: SeedContext = {}): ParsedSeed {
  const ending = endingOf(file.path);
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (reader === undefined) {
    const message = ending === '' ? 'The file has no ending' : `".${ending}" is not a format of articles`;
    return refused(file, null, message, `make it one of ${SEED_ENDINGS.join(', ')}, or take it out of the folder`);
  }
  if (file.text.includes('\0')) {
    return refused(
      file,
      lineOf(file.text, file.text.indexOf('\0')),
      'This is not a text',
      'save it as plain text in UTF-8',
    );
  }
  if (file.text.trim() === '') return refused(file, null, 'The file is empty', 'put an article in it or delete it');
  const beside = metaFacts(context.meta);
  const parsed = reader({ path: file.path, text: file.text.toWellFormed() }, beside.facts, context.readPage);
  return { articles: parsed.articles, problems: [...parsed.problems, ...beside.problems] };
}

function parseText(file: SeedFile, stated: SeedFacts): ParsedSeed {
  const front = readFrontMatter(file);
  const facts = { ...front.facts, ...stated };
  const problems = [...front.problems];
  if (front.body.trim() === '' && facts.title === undefined) {
    problems.push({
      path: file.path,
      line: null,
      message: 'There is no text below the facts',
      remedy: 'add it or delete the file',
    });
    return { articles: [], problems };
  }
  const isMarkdown = endingOf(file.path) === 'md';
  if (!isMarkdown && isMarkup(front.body))
    return refused(file, null, 'This is HTML', 'give the file the ending .html, or write it as plain text');
  const text: PrintedText = isMarkdown ? markdownText(front.body) : { text: front.body };
  return { articles: [readArticle({ id: idOf(file.path), source: file.path, ...text, facts })], problems };
}

function parsePage(file: SeedFile, stated: SeedFacts, readPage: SeedContext['readPage']): ParsedSeed {
  const page = readPage?.(file.text) ?? null;
  if (page === null || page.text.trim() === '') {
    return refused(
      file,
      null,
      'No article was found on this page',
      'save the page again or put its text in a .txt file',
    );
  }
  const facts = { ...page.facts, ...stated };
  return { articles: [readArticle({ ...page, id: idOf(file.path), source: file.path, facts })], problems: [] };
}

/** The facts of a `name.meta.json`. */
function metaFacts(meta: SeedFile | undefined): {
  readonly facts: SeedFacts;
  readonly problems: readonly SeedProblem[];
} {
  if (meta === undefined) return { facts: {}, problems: [] };
  let line = 1;
  try {
    const stated: unknown = JSON.parse(meta.text);
    if (typeof stated === 'object' && stated !== null && !Array.isArray(stated)) {
      const fields = Object.entries(stated).map(([name, value]: [string, unknown]) => ({
        name,
        value,
        line: lineOfField(meta.text, name),
      }));
      return readFacts(fields, `stated in ${meta.path}`, meta.path, true);
    }
  } catch (error) {
    line = Number(/\bline (\d+)/.exec(String(error))?.[1] ?? 1);
  }
  const problem = {
    path: meta.path,
    line,
    message: 'This is not a JSON object',
    remedy: 'write {"published": "2020-04-27"} or the like',
  };
  return { facts: {}, problems: [problem] };
}

function refused({ path }: SeedFile, line: number | null, message: string, remedy: string): ParsedSeed {
  return { articles: [], problems: [{ path, line, message, remedy }] };
}

/** The line of a JSON text where the last field of that name stands: the one that counts. */
function lineOfField(text: string, name: string): number {
  return lineOf(text, Math.max(0, text.lastIndexOf(JSON.stringify(name))));
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
