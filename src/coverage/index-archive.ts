import type { Archive } from '../archive/archive.ts';
import type { Section } from '../archive/container.ts';
import { compareArticles, packNeighbours } from './alike.ts';
import { indexDocuments } from './documents.ts';
import { packFacts } from './facts.ts';
import { articleNorms, weightedStems } from './likeness.ts';
import { articleNameNorms } from './name-likeness.ts';
import { openSearch, packSearch } from './packed-search.ts';
import { groupStories, WORTH_A_LOOK } from './stories.ts';

/**
 * The coverage index of an archive as the sections of a file, the same bytes for the same archive. It holds a MiniSearch
 * index whose documents are the articles and the entities, and what related coverage needs beside it; article texts are
 * not in it.
 */
export function indexSections(archive: Archive): readonly Section[] {
  const search = packSearch(indexDocuments(archive));
  const { terms, articleCount } = openSearch((name) => search[name] ?? new Uint8Array());
  const stems = [...weightedStems(terms, articleCount)];
  const norms = articleNorms(stems, articleCount);
  const { neighbours, pairs } = compareArticles(stems, norms, WORTH_A_LOOK);
  return Object.entries({
    ...search,
    norms: new Uint8Array(norms.buffer),
    nameNorms: new Uint8Array(articleNameNorms(terms, articleCount).buffer),
    ...packNeighbours(neighbours),
    facts: packFacts(archive, groupStories(archive, pairs)),
  }).map(([name, bytes]) => ({ name, bytes }));
}
