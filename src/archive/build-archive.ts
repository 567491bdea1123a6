import { findNames } from '../names/find-names.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { findLowerCaseNames } from '../names/lower-case-names.ts';
import { resolveNames } from '../names/resolve.ts';
import type { Archive } from './archive.ts';
import { type Article, articleBlocks } from './article.ts';

/**
 * Finds and resolves the names in articles. The same articles in any order give the same archive. `progress` is told
 * how many articles have been read.
 */
export function buildArchive(
  articles: readonly Article[],
  gazetteer: Gazetteer,
  progress: (done: number) => void = () => {},
): Archive {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const documents = sorted.map((article, position) => {
    const blocks = articleBlocks(article);
    const names = findNames(blocks, gazetteer);
    progress(position + 1);
    return { blocks, names: [...names, ...findLowerCaseNames(blocks, names)] };
  });
  return { articles: sorted, ...resolveNames(documents) };
}
