import { applyCorrections } from '../names/apply-corrections.ts';
import type { NameCorrections } from '../names/corrections.ts';
import type { Archive } from './archive.ts';
import { articleBlocks } from './article.ts';
import type { SeedProblem } from './seed-facts.ts';

/** An archive whose names are as its curator says, and which of his corrections cannot be made. */
export function correctArchive(
  archive: Archive,
  { path, list }: NameCorrections,
): { readonly archive: Archive; readonly problems: readonly SeedProblem[] } {
  if (list.length === 0) return { archive, problems: [] };
  const leftOut = new Set(archive.ordinary?.map(({ text }) => text));
  // What is no name of the archive is highlighted nowhere as it is.
  const open = list.filter((each) => each.kind !== 'never-highlight' || !leftOut.has(each.name));
  const articles = archive.articles.map((article) => ({ id: article.id, blocks: articleBlocks(article) }));
  const { resolution, problems } = applyCorrections(archive, articles, open);
  return {
    archive: { ...archive, ...resolution },
    problems: problems.map((each) => ({ path, ...each })),
  };
}
