import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { indexDocuments } from '../../../src/coverage/documents.ts';
import { packSearch } from '../../../src/coverage/pack-search.ts';
import { openSearch } from '../../../src/coverage/packed-search.ts';
import { fieldsHolding, rank } from '../../../src/coverage/rank.ts';
import {
  ARTICLE_FIELDS,
  BM25,
  ENTITY_FIELDS,
  FIELD_WEIGHTS,
  FIELDS,
  type Field,
  type IndexDocument,
  MINISEARCH_OPTIONS,
  STEM_MARK,
} from '../../../src/coverage/schema.ts';
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
const { sections, postings } = packSearch(documents);
const packed = openSearch({
  section: (name) => sections[name] ?? new Uint8Array(),
  postings: { part: (number) => postings.get(number) ?? new Uint8Array(), need: () => {} },
});

interface Wanted {
  readonly term: string;
  readonly fields?: readonly Field[];
  readonly weight?: number;
}

/** Scores and matches by document, as they can be compared: sums of the same numbers in another order differ in the last digits. */
type Answers = ReadonlyMap<string, { readonly score: number; readonly match: Record<string, readonly string[]> }>;

const rounded = (score: number): number => Number(score.toPrecision(10));

function byMiniSearch(wanted: readonly Wanted[]): Answers {
  const queries = wanted.map(({ term, fields = FIELDS, weight = 1 }) => ({
    queries: [term],
    fields: [...fields],
    boostTerm: () => weight,
  }));
  const found = plain.search(
    { combineWith: 'OR', queries },
    { tokenize: (term) => [term], processTerm: (term) => term, boost: { ...FIELD_WEIGHTS }, bm25: BM25 },
  );
  return new Map(
    found.map(({ id, score, queryTerms, match }) => [
      String(id),
      // MiniSearch multiplies its sum by the number of terms that were found.
      {
        score: rounded(score / queryTerms.length),
        match: Object.fromEntries(Object.entries(match).map(([term, fields]) => [term, [...fields].sort()])),
      },
    ]),
  );
}

function byRank(wanted: readonly Wanted[], mask = new Uint8Array(documents.length).fill(1)): Answers {
  const sought = wanted.flatMap(({ term, fields = FIELDS, weight = 1 }) => {
    const position = packed.terms.find(term);
    return position < 0 ? [] : [{ term, postings: packed.terms.postings(position), fields, weight }];
  });
  const scores = rank(sought, mask, packed);
  return new Map(
    documents.flatMap(({ id }, document) => {
      const match = sought.flatMap((each): [string, string[]][] => {
        const fields = fieldsHolding(document, each);
        return fields.length === 0 ? [] : [[each.term, fields.sort()]];
      });
      const score = scores[document] ?? 0;
      return score === 0 ? [] : [[id, { score: rounded(score), match: Object.fromEntries(match) }]];
    }),
  );
}

const terms = Array.from({ length: packed.terms.prefixRange('').to }, (_, position) => packed.terms.term(position));

describe('the packed index', () => {
  it('is built by the version of MiniSearch whose insides it knows', () => {
    const { version } = JSON.parse(readFileSync('node_modules/minisearch/package.json', 'utf8')) as { version: string };
    expect(version).toBe('7.2.0');
  });

  it('scores its terms exactly as MiniSearch does by itself', () => {
    const some = terms.filter((_, position) => position % 16 === 0);
    expect(some.length).toBeGreaterThan(200);
    for (const term of some) expect(byRank([{ term }]), term).toEqual(byMiniSearch([{ term }]));
  });

  it.each([
    ['articles', ARTICLE_FIELDS],
    ['entities', ENTITY_FIELDS],
    ['titles', ['headline', 'names'] as const],
  ])('scores several terms of different weights in the fields of %s as MiniSearch does', (_, fields) => {
    const words = ['bridge', 'river', 'the', 'olsen', 'nordbank', 'kan', 'zeppelin', `${STEM_MARK}bridg`];
    const wanted = words.map((term, i) => ({ term, fields, weight: 1 / (i + 1) }));
    expect(byRank(wanted).size).toBeGreaterThan(1);
    expect(byRank(wanted)).toEqual(byMiniSearch(wanted));
  });

  it('scores the documents that are asked for as among all, and no others', () => {
    const wanted = [{ term: 'bridge' }, { term: 'river' }];
    const among = new Uint8Array(documents.length);
    among[1] = 1;
    const all = byRank(wanted);
    expect([...byRank(wanted, among)].map(([id, { score }]) => [id, score])).toEqual([['a1', all.get('a1')?.score]]);
  });

  it('keeps the postings of a word that is the only one of its stem once', () => {
    const shared = terms.filter((term) => {
      const stem = packed.terms.find(STEM_MARK + stemOf(term));
      return stem >= 0 && packed.terms.postings(packed.terms.find(term)) === packed.terms.postings(stem);
    });
    expect(shared.length).toBeGreaterThan(terms.length / 10);
    // "bridges" stands in some articles, "bridge" in others.
    expect(shared).not.toContain('bridge');
    const { postings: table = new Uint8Array(8) } = sections;
    const [, count] = new Uint32Array(table.buffer, 0, 2);
    expect(count).toBe(terms.length - shared.length);
  });
});
