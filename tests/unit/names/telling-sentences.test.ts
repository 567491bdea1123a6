import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/names/entity.ts';
import { type ArticleCoverage, tellingSentences } from '../../../src/names/telling-sentences.ts';

/** Undated coverage whose mentions are all places where the name stands. */
function coverage(name: string, ...articles: readonly (readonly string[])[]): ArticleCoverage[] {
  return articles.map((blocks, at) => ({
    at,
    day: null,
    blocks,
    mentions: blocks.flatMap((text, block) =>
      [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ block, start: index, end: index + name.length })),
    ),
  }));
}

/** The same with days, in the order of the articles. */
function dated(given: readonly ArticleCoverage[], ...days: readonly (string | null)[]): ArticleCoverage[] {
  return given.map((each, i) => ({ ...each, day: days[i] ?? null }));
}

function chosen(given: readonly ArticleCoverage[], limit: number, roles: readonly Role[] = []): string[] {
  return tellingSentences({ roles }, given, limit).map(
    ({ article, block, start, end }) => given.find(({ at }) => at === article)?.blocks[block]?.slice(start, end) ?? '',
  );
}

describe('the telling sentences', () => {
  it('begin with the one that says who it is', () => {
    const text =
      'The ferry was late on Monday, and passengers of Ray had to wait in the cold for hours. Harbour master Ray closed the northern pier after the storm of 2019.';
    const start = text.indexOf('Harbour master');
    const roles = [{ article: 0, block: 0, start, end: start + 14, text: 'Harbour master' }];
    expect(chosen(coverage('Ray', [text]), 1, roles)).toEqual([text.slice(start)]);
  });

  it('prefer the entity as subject, in the text rather than the headline', () => {
    const blocks = [
      'Ray closes pier',
      'Ray closed the northern pier after the storm on Sunday evening.',
      'But nobody in the town of Orr had told the fishermen about the plans of Ray.',
    ];
    expect(chosen(coverage('Ray', blocks), 1)).toEqual([blocks[1]]);
  });

  it('give syndicated copies once, even when a word differs', () => {
    const copy = 'Ray closed the northern pier after the storm that hit the coast on Sunday evening.';
    const other = 'Ray was elected by the fishermen of the island for a third term as speaker.';
    const given = coverage('Ray', [copy, other], [copy], [copy.replace('Sunday', 'Saturday')]);
    expect(chosen(given, 5)).toHaveLength(2);
  });

  it('prefer sentences that name others too', () => {
    const plain = 'Ray walked along the northern pier for quite some time yesterday evening.';
    const rich = 'Ray signed an accord about northern fishing grounds with Hall and Orr yesterday.';
    const [article] = coverage('Ray', ['Ray', plain, rich]);
    const all = ['Ray', 'Hall', 'Orr'].map((name) => ({
      block: 2,
      start: rich.indexOf(name),
      end: rich.indexOf(name) + name.length,
    }));
    expect(chosen([{ ...(article as ArticleCoverage), all }], 1)).toEqual([rich]);
  });

  it('are no more than asked for, and none without a mention', () => {
    const blocks = Array.from(
      { length: 40 },
      (_, at) => `Ray opened bridge number ${at} near village${at} with the help of ${at} workers from region${at}.`,
    );
    expect(chosen(coverage('Ray', blocks), 3)).toHaveLength(3);
    expect(chosen(coverage('Ray', ['Nobody is named here.']), 3)).toEqual([]);
    expect(chosen([], 3)).toEqual([]);
  });

  it('do not depend on the order in which the articles are given', () => {
    const given = coverage(
      'Ray',
      ['Ray opened the bridge over the sound in 2001.'],
      ['Ray closed the school of the island in the winter.'],
      ['Ray lost the vote in the council by a wide margin.'],
    );
    expect(chosen([...given].reverse(), 2)).toEqual(chosen(given, 2));
  });

  it('begin with the newest of equals and end with the undated one', () => {
    const given = coverage(
      'Ray',
      ['Ray opened the bridge over the sound in the spring.'],
      ['Ray closed the school of the island in the winter.'],
      ['Ray lost the vote in the council by a wide margin.'],
      ['Ray found an old map of the harbour in the cellar.'],
    );
    const [spring, winter, vote, map] = given.map(({ blocks }) => blocks[0]);
    expect(chosen(dated(given, null, '2019-05-01', '2024-08-24', '2024-08-23'), 4)).toEqual([
      vote,
      map,
      winter,
      spring,
    ]);
  });

  it('prefer new coverage to old that says as much, further down in an article', () => {
    const old = 'Ray walked along the northern pier of the island with the new council.';
    const fresh = 'Ray sailed around the outer harbour after the night of the great storm.';
    const given = dated(
      coverage('Ray', ['Piers', 'Boats', old], ['Harbour', 'Sea', 'Storm', fresh]),
      '1994-03-01',
      '2024-08-24',
    );
    expect(chosen(given, 1)).toEqual([fresh]);
  });

  it('prefer old coverage that says who it is to new that does not', () => {
    const old = 'Harbour master Ray walked along the northern pier of the island yesterday.';
    const fresh = 'Ray sailed around the outer harbour after the night of the great storm.';
    const roles = [{ article: 0, block: 0, start: 0, end: 14, text: 'Harbour master' }];
    expect(chosen(dated(coverage('Ray', [old], [fresh]), '1994-03-01', '2024-08-24'), 2, roles)).toEqual([old, fresh]);
  });

  it('come from several articles where these say nearly as much', () => {
    const bridge = 'Ray opened the bridge over the sound in the spring of 2001.';
    const school = 'Ray closed the school of the island in the winter of 2002.';
    const vote = 'Ray lost the vote in the council by a wide margin in May.';
    const given = dated(coverage('Ray', [`${bridge} ${school}`], [vote]), '2024-08-24', '2020-01-01');
    expect(chosen(given, 3)).toEqual([bridge, vote, school]);
  });

  it('come from one article twice where the others say much less', () => {
    const bridge = 'Ray opened the bridge over the sound in the spring of 2001.';
    const school = 'Ray closed the school of the island in the winter of 2002.';
    const given = coverage('Ray', [`${bridge} ${school}`], ['Few in the town had heard about the plans of Ray.']);
    expect(chosen(given, 2)).toEqual([bridge, school]);
  });

  it('come from one article twice before they repeat the headline of another', () => {
    const bridge = 'Ray opened the bridge over the sound in the spring of 2001.';
    const letter = 'Ray answered each letter about the harbour of the island by hand.';
    const headline = 'Ray: 19 boats lost in the storm that hit the coast on Sunday';
    const given = dated(
      coverage('Ray', ['Bridges', bridge, letter], [headline, 'Nobody was hurt.']),
      '2024-08-24',
      null,
    );
    expect(chosen(given, 2)).toEqual([bridge, letter]);
  });
});
