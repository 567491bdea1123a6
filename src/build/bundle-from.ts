import { type Bundle, buildBundle } from './bundle.ts';
import { buildGazetteer } from './gazetteer.ts';
import { formatProblem, readSeeds } from './read-seeds.ts';

/** Seeds that cannot be used: one message that lists every problem with its place and remedy. */
export class SeedError extends Error {}

/**
 * Reads a folder of seeds and builds its bundle. With `strict`, any problem of the seeds throws a `SeedError`; without,
 * the articles that can be read are built and the problems become warnings. A folder without any article always throws.
 */
export async function bundleFrom(folder: string, { strict }: { readonly strict: boolean }): Promise<Bundle> {
  const { articles, problems } = await readSeeds(folder);
  const warnings = problems.map(formatProblem);
  if (strict && warnings.length > 0) {
    throw new SeedError(
      `The archive in ${folder} has problems:\n${warnings.map((warning) => `  ${warning}`).join('\n')}`,
    );
  }
  if (articles.length === 0) {
    const reasons = warnings.map((warning) => `\n  ${warning}`).join('');
    throw new SeedError(
      `There is no article to be read in ${folder}. Put .txt, .md, .html, .jsonl or .xml (RSS, Atom) files there.${reasons}`,
    );
  }
  return buildBundle(articles, await buildGazetteer(), warnings);
}
