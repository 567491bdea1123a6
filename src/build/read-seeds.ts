import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Article } from '../archive/article.ts';
import { decodeText } from '../archive/decode-text.ts';
import { parseSeed, type SeedFile, type SeedProblem } from '../archive/parse-seed.ts';
import { idOf } from '../archive/seed-file.ts';
import { readSavedPage } from './read-saved-page.ts';

/** The articles of a folder and what is wrong with its files. */
export interface Seeds {
  /** Sorted by id. */
  readonly articles: readonly Article[];
  /** In the order of the files. Their paths are as the caller would type them. */
  readonly problems: readonly SeedProblem[];
}

const META_ENDING = '.meta.json';
/** Files of the folder's keeper, which are no articles: corrections of names, and what is said about the folder. */
const NO_ARTICLES = /^names\.(?:ya?ml|json)$|^(?:.*\/)?(?:readme|licen[cs]e|notice)(?:\.(?:md|txt))?$/i;

/**
 * Reads all articles of a folder and the folders in it, always in the same order. A file that cannot be read, is empty
 * or repeats an id is told among the problems; the others are read all the same. Hidden files,
 * `README` and `LICENSE` are passed over. `progress` is told how many of the files have been read.
 */
export async function readSeeds(
  dir: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<Seeds> {
  const articles = new Map<string, Article>();
  const problems: SeedProblem[] = [];
  const shown = (path: string): string => relative('.', join(dir, path)) || path;
  const report = (problem: SeedProblem): number => problems.push({ ...problem, path: shown(problem.path) });

  const paths = await filesIn(dir, '').catch((error: unknown) => {
    report({
      path: '',
      line: null,
      message: `The folder cannot be read (${reasonOf(error)})`,
      remedy: 'name a folder with articles',
    });
    return [];
  });
  const metaPaths = new Set(paths.filter((path) => path.endsWith(META_ENDING)));
  const described = new Set<string>();

  for (const [at, path] of paths.entries()) {
    progress(at, paths.length);
    if (metaPaths.has(path) || NO_ARTICLES.test(path)) continue;
    const metaPath = `${idOf(path)}${META_ENDING}`;
    described.add(metaPath);
    try {
      const file = await readText(dir, path);
      const meta = metaPaths.has(metaPath) ? await readText(dir, metaPath) : undefined;
      const parsed = parseSeed(file, { meta, readPage: readSavedPage });
      parsed.problems.forEach(report);
      for (const article of parsed.articles) {
        const earlier = articles.get(article.id);
        if (earlier === undefined) articles.set(article.id, article);
        else
          report({
            ...placeOf(article),
            message: `The id "${article.id}" is taken by ${shown(earlier.source)}`,
            remedy: 'give one of them another id',
          });
      }
    } catch (error) {
      report({
        path,
        line: null,
        message: `The file cannot be read (${reasonOf(error)})`,
        remedy: 'correct its permissions or delete it',
      });
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

/** Paths inside `dir` with "/" between folders, sorted by UTF-16 code units so that every file system gives the same order. */
async function filesIn(dir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dir, folder), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await filesIn(dir, path)));
    else paths.push(path);
  }
  return paths.sort((a, b) => (a < b ? -1 : 1));
}

async function readText(dir: string, path: string): Promise<SeedFile> {
  return { path, text: decodeText(await readFile(join(dir, path))) };
}

/** File and line of an article's source, "wire.jsonl:12". */
function placeOf({ source }: Article): Pick<SeedProblem, 'path' | 'line'> {
  const [, path, line] = /^(.*\.jsonl):(\d+)$/.exec(source) ?? [];
  return path === undefined ? { path: source, line: null } : { path, line: Number(line) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
