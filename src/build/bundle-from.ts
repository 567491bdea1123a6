import { type Bundle, buildBundle } from './bundle.ts';
import { buildGazetteer } from './gazetteer.ts';
import type { Progress } from './progress.ts';
import { readCorrectionsIn } from './read-corrections.ts';
import { formatProblem, readSeeds } from './read-seeds.ts';
import { SeedError } from './seed-error.ts';

/** How a folder of seeds is built. */
export interface BuildOptions {
  readonly strict: boolean;
  readonly progress?: Progress | undefined;
}

/**
 * Reads a folder of seeds, with its curator's corrections of names, and builds its bundle. With `strict`, any problem of
 * the seeds or corrections throws a `SeedError`; without, all that can be used is built and the problems become warnings.
 * A folder without any article always throws.
 */
export async function bundleFrom(folder: string, { strict, progress }: BuildOptions): Promise<Bundle> {
  const seeds = await readSeeds(folder, progress && ((done, total) => progress('reading the files', done, total)));
  const { corrections, problems: miswritten } = await readCorrectionsIn(folder);
  const { articles } = seeds;
  const problems = [...seeds.problems, ...miswritten];
  if (articles.length === 0)
    throw new SeedError(told(`There is no article to be read in ${folder}:`, problems.map(formatProblem)));
  const bundle = buildBundle(articles, buildGazetteer(), { corrections, problems, progress });
  // Not before: what is wrong with a name is known only when the names have been found, and a curator wants to hear all at once.
  if (strict && bundle.warnings.length > 0)
    throw new SeedError(told(`The archive in ${folder} has problems:`, bundle.warnings));
  return bundle;
}

const told = (heading: string, lines: readonly string[]): string => [heading, ...lines].join('\n  ');
