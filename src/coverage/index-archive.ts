import type { Archive } from '../archive/archive.ts';
import { encodeContainer } from '../archive/container.ts';
import { contentHash } from '../archive/content-hash.ts';
import { compareArticles, packNeighbours } from './alike.ts';
import { indexDocuments } from './documents.ts';
import { packFacts } from './facts.ts';
import { articleNorms, weightedStems } from './likeness.ts';
import { articleNameNorms } from './name-likeness.ts';
import { openSearch, packSearch } from './packed-search.ts';
import { groupStories, WORTH_A_LOOK } from './stories.ts';

/**
 * The coverage index of an archive as one buffer, the same bytes for the same archive. It holds a MiniSearch index whose
 * documents are the articles and the entities, and what related coverage needs beside it; article texts are not in it.
 */
export function indexArchive(archive: Archive): Uint8Array {
  const search = packSearch(indexDocuments(archive));
  const { terms, articleCount } = openSearch((name) => search[name] ?? new Uint8Array());
  const stems = [...weightedStems(terms, articleCount)];
  const norms = articleNorms(stems, articleCount);
  const { neighbours, pairs } = compareArticles(stems, norms, WORTH_A_LOOK);
  const sections = Object.entries({
    ...search,
    norms: new Uint8Array(norms.buffer),
    nameNorms: new Uint8Array(articleNameNorms(terms, articleCount).buffer),
    ...packNeighbours(neighbours),
    facts: packFacts(archive, groupStories(archive, pairs)),
  }).map(([name, bytes]) => ({ name, bytes }));
  return encodeContainer('index', contentHash(...sections.map(({ bytes }) => bytes)), sections);
}
