import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { indexDocuments } from '../../../src/coverage/documents.ts';
import { openSearch, packSearch } from '../../../src/coverage/packed-search.ts';
import { ARTICLE_FIELDS, type IndexDocument, MINISEARCH_OPTIONS, STEM_MARK } from '../../../src/coverage/schema.ts';
import { stemOf } from '../../../src/coverage/stem.ts';
import { smallArchive } from './small-archive.ts';
import { syntheticArticles } from './synthetic-articles.ts';

const archive = {
  articles: [...smallArchive.articles, ...syntheticArticles(300)],
  entities: smallArchive.entities,
  mentions: smallArchive.mentions,
};
const documents = [...indexDocuments(archive)];
const plain = new MiniSearch<IndexDocument>(MINISEARCH_OPTIONS);
plain.addAll(documents);
const sections = packSearch(documents);
const { miniSearch: packed } = openSearch((name) => sections[name] ?? new Uint8Array());

/** Results as they can be compared: sums of the same numbers in another order differ in the last digits. */
const comparable = (results: ReturnType<typeof plain.search>) =>
  results
    .map(({ id, score, match, queryTerms, kind }) => ({
      id: String(id),
      score: Number(score.toPrecision(10)),
      kind,
      queryTerms: [...queryTerms].sort(),
      match: Object.fromEntries(Object.entries(match).map(([term, fields]) => [term, [...fields].sort()])),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

const words = [
  'bridge',
  'river',
  'the',
  'merger',
  'olsen',
  'nordbank',
  'cables',
  'ba',
  'kan',
  'zeppelin',
  'halden',
  'mu',
];

describe('the packed index', () => {
  it('is built by the version of MiniSearch whose insides it knows', () => {
    const { version } = JSON.parse(readFileSync('node_modules/minisearch/package.json', 'utf8')) as { version: string };
    expect(version).toBe('7.2.0');
  });

  it.each([
    ['words', {}],
    ['beginnings', { prefix: true }],
    ['misprints', { fuzzy: 1 }],
    ['misprints of two letters', { fuzzy: 2 }],
    ['beginnings and misprints', { prefix: true, fuzzy: 0.2 }],
    ['some fields only', { prefix: true, fields: [...ARTICLE_FIELDS] }],
  ])('answers queries for %s exactly as MiniSearch does by itself', (_, options) => {
    for (const word of words) {
      expect(comparable(packed.search(word, options))).toEqual(comparable(plain.search(word, options)));
    }
  });

  it.each(['AND', 'OR', 'AND_NOT'] as const)('combines several words with %s as MiniSearch does', (combineWith) => {
    for (const [i, word] of words.entries()) {
      const stem = STEM_MARK + stemOf(word);
      const query = { combineWith, queries: [word, stem, words[(i + 5) % words.length] ?? 'river'] };
      expect(comparable(packed.search(query))).toEqual(comparable(plain.search(query)));
    }
  });

  it('does not reach a stem by a misprint', () => {
    const reached = packed.search('bridgee', { fuzzy: 2 }).flatMap(({ terms }) => terms);
    expect(reached).toContain('bridge');
    expect(reached.filter((term) => term.startsWith(STEM_MARK))).toEqual([]);
  });

  it('finds at least something with each kind of query, so that equality means something', () => {
    expect(packed.search('bridge').length).toBeGreaterThan(2);
    expect(packed.search('kan', { prefix: true }).length).toBeGreaterThan(2);
    expect(packed.search('rivre', { fuzzy: 2 }).length).toBeGreaterThan(2);
  });
});
