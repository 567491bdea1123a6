import type { Article } from './article.ts';
import type { SeedProblem } from './seed-facts.ts';

/** A file of the archive. */
export interface SeedFile {
  /** Inside the archive's folder, with "/" between folders: it gives the article its id. */
  readonly path: string;
  readonly text: string;
}

/** Articles and what is wrong with the file they came from. */
export interface ParsedSeed {
  readonly articles: readonly Article[];
  readonly problems: readonly SeedProblem[];
}

/** The id of a file's article: its path without the ending. */
export function idOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

/** The ending of a file's name in lower case, without the dot; "" if there is none. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
