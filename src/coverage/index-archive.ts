import type { Archive } from '../archive/archive.ts';
import type { Section } from '../archive/container.ts';
import type { CutRecords } from '../archive/parted-records.ts';
import { compareArticles, packNeighbours } from './alike.ts';
import { packPairs } from './common-pairs.ts';
import { indexDocuments } from './documents.ts';
import { packFacts } from './facts.ts';
import { articleNorms, weightedStems } from './likeness.ts';
import { articleNameNorms } from './name-likeness.ts';
import { type PackedIndex, packSearch } from './pack-search.ts';
import { type IndexSource, openSearch } from './packed-search.ts';
import { groupStories, WORTH_A_LOOK } from './stories.ts';

/** The coverage index of an archive: the sections of its file, and its postings in parts; the same of its pairs of common words. */
interface EncodedIndex {
  readonly index: readonly Section[];
  readonly postings: CutRecords['parts'];
  readonly pairs: readonly Section[];
  readonly following: CutRecords['parts'];
}

/**
 * Indexes an archive, with the same bytes for the same archive: a MiniSearch index whose documents are the articles and the
 * entities, and what related coverage needs beside it; article texts are not in it.
 */
export function encodeIndex(archive: Archive): EncodedIndex {
  const { sections, postings } = packSearch(indexDocuments(archive));
  const { terms, articleCount } = openSearch(sourceOf(sections, postings));
  const stems = [...weightedStems(terms, articleCount)];
  const norms = articleNorms(stems, articleCount);
  const { neighbours, pairs } = compareArticles(stems, norms, WORTH_A_LOOK);
  const named = {
    ...sections,
    naming: new Uint8Array(articlesNaming(archive).buffer),
    norms: new Uint8Array(norms.buffer),
    nameNorms: new Uint8Array(articleNameNorms(terms, articleCount).buffer),
    ...packNeighbours(neighbours),
    facts: packFacts(archive, groupStories(archive, pairs)),
  };
  return {
    index: Object.entries(named).map(([name, bytes]) => ({ name, bytes })),
    postings,
    ...packPairs(archive, terms),
  };
}

const sourceOf = (sections: PackedIndex['sections'], postings: PackedIndex['postings']): IndexSource => ({
  section: (name) => sections[name] ?? new Uint8Array(),
  postings: { part: (number) => postings.get(number) ?? new Uint8Array(), need: () => {} },
});

/** How many articles mention each entity. */
function articlesNaming({ entities, mentions }: Archive): Uint32Array {
  const counts = new Uint32Array(entities.length);
  for (const inArticle of mentions) {
    for (const entity of new Set(inArticle.map((mention) => mention.entity)))
      counts[entity] = (counts[entity] ?? 0) + 1;
  }
  return counts;
}
