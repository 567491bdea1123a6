import type { Bundle } from '../build/bundle.ts';

/** What an archive holds, in numbers. `bytes` is by file of the bundle. */
export interface CorpusReport {
  readonly articles: number;
  readonly entities: number;
  readonly aliases: number;
  readonly warnings: readonly string[];
  readonly bytes: Readonly<Record<string, number>>;
}

/** Counts what a bundle holds. */
export function corpusReport({ archive, files, warnings }: Bundle): CorpusReport {
  return {
    articles: archive.articles.length,
    entities: archive.entities.length,
    aliases: archive.entities.reduce((sum, { aliases }) => sum + aliases.length, 0),
    warnings,
    bytes: Object.fromEntries(Object.entries(files).map(([name, { length }]) => [name, length])),
  };
}
