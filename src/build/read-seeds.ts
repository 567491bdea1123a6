import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Article } from '../archive/article.ts';
import { decodeText } from '../archive/decode-text.ts';
import { parseSeed, type SeedFile, type SeedProblem } from '../archive/parse-seed.ts';
import { idOf } from '../archive/seed-file.ts';
import { readSavedPage } from './read-saved-page.ts';
import { seedPaths } from './seed-paths.ts';

/** The articles of a folder and what is wrong with its files. */
export interface Seeds {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** In the order of the files. Their paths are as the caller would type them. */
  readonly problems: readonly SeedProblem[];
}

const META_ENDING = '.meta.json';
const CORRECTIONS_BELOW = /\/names\.(?:ya?ml|json)$/i;

/**
 * Reads all articles of a folder and the folders in it, always in the same order. A file that cannot be read, is empty
 * or repeats an id is told among the problems; the others are read all the same. `progress` is told how many of the files
 * have been read.
 */
export async function readSeeds(
  dir: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Seeds> {
  const articles = new Map<string, Article>();
  const problems: SeedProblem[] = [];
  const shown = (path: string): string => relative('.', join(dir, path)) || path;
  const report = (problem: SeedProblem): number => problems.push({ ...problem, path: shown(problem.path) });

  const paths = await seedPaths(dir, (folder, error) => report(unreadFolder(folder, error)));
  const metaPaths = new Set(paths.filter((path) => path.endsWith(META_ENDING)));
  const described = new Set<string>();

  for (const [at, path] of paths.entries()) {
    progress(at, paths.length);
    if (metaPaths.has(path)) continue;
    if (CORRECTIONS_BELOW.test(path)) {
      report({
        path,
        line: null,
        message: 'Names are corrected in one file for the whole archive',
        remedy: `move its corrections to ${shown('names.yaml')}`,
      });
      continue;
    }
    const metaPath = `${idOf(path)}${META_ENDING}`;
    described.add(metaPath);
    try {
      const file = await readText(dir, path);
      const meta = metaPaths.has(metaPath) ? await readText(dir, metaPath) : undefined;
      const parsed = parseSeed(file, { meta, readPage: readSavedPage });
      parsed.problems.forEach(report);
      for (const article of parsed.articles) {
        const earlier = articles.get(article.id);
        if (earlier === undefined) {
          articles.set(article.id, article);
          continue;
        }
        const place = placeOf(article);
        report({
          ...place,
          message: `The id "${article.id}" is taken by ${shown(earlier.source)}`,
          remedy: place.line === null ? 'rename one of the files' : 'give one of them another id',
        });
      }
    } catch (error) {
      report(unreadFile(path, error));
    }
  }
  for (const path of metaPaths) {
    if (!described.has(path))
      report({
        path,
        line: null,
        message: 'There is no article beside these facts',
        remedy: 'name them like their article',
      });
  }
  if (articles.size === 0 && problems.length === 0) {
    report({
      path: '',
      line: null,
      message: 'There is no article in this folder',
      remedy: 'put .txt, .md, .html, .xml or .jsonl files in it',
    });
  }
  return { articles: [...articles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

/** A problem as one line to be read: "seeds/wire.jsonl:12: The row has no "text". Put the whole article in "text"." */
export function formatProblem({ path, line, message, remedy }: SeedProblem): string {
  return `${line === null ? path : `${path}:${line}`}: ${message}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`;
}

async function readText(dir: string, path: string): Promise<SeedFile> {
  return { path, text: decodeText(await readFile(join(dir, path))) };
}

/** File and line of an article's source, "wire.jsonl:12". */
function placeOf({ source }: Article): Pick<SeedProblem, 'path' | 'line'> {
  const [, path, line] = /^(.*\.jsonl):(\d+)$/.exec(source) ?? [];
  return path === undefined ? { path: source, line: null } : { path, line: Number(line) };
}

function unreadFolder(path: string, error: unknown): SeedProblem {
  const problem = { path, line: null };
  const reason = reasonOf(error);
  if (path !== '')
    return {
      ...problem,
      message: `The folder cannot be read (${reason})`,
      remedy: 'correct its permissions or delete it',
    };
  const known = new Map([
    ['ENOENT', 'There is no such folder'],
    ['ENOTDIR', 'This is a file and no folder'],
  ]);
  const message = known.get(reason) ?? `The folder cannot be read (${reason})`;
  return { ...problem, message, remedy: 'name a folder with articles' };
}

function unreadFile(path: string, error: unknown): SeedProblem {
  const problem = { path, line: null };
  const reason = reasonOf(error);
  // What the folder lists and is not a file to be read can only be a link.
  if (reason === 'EISDIR')
    return { ...problem, message: 'Links to folders are not followed', remedy: 'put the folder itself in its place' };
  if (reason === 'ENOENT') return { ...problem, message: 'The link leads nowhere', remedy: 'correct or delete it' };
  return { ...problem, message: `The file cannot be read (${reason})`, remedy: 'correct its permissions or delete it' };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
