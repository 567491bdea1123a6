import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citationOf } from '../../../src/archive/citation.ts';
import { readSeeds } from '../../../src/build/read-seeds.ts';

const { articles, problems } = await readSeeds(join(import.meta.dirname, '../../../seeds'));
const [agency, reprint, xinhua, original, victoryDay] = articles;
const values = (facts: readonly { readonly value: string }[] | undefined) => facts?.map(({ value }) => value);
const texts = (kind: string, index: number) =>
  articles[index]?.apart.filter((line) => line.kind === kind).map(({ text }) => text);

describe('the five articles of the bundled archive', () => {
  test('are read without a problem, by the names of their files', () => {
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id.slice(0, 4))).toEqual(['000_', '001_', '002_', '003_', '004_']);
  });

  test('000: no headline, a stated date, agencies credited', () => {
    expect(agency?.headline).toMatchObject({
      how: 'inferred',
      value: expect.stringMatching(/^United States President Donald Trump .* Elbe River\.$/),
    });
    expect([agency?.outlet, agency?.byline, agency?.updated]).toEqual([null, null, null]);
    expect(values(agency?.credits)).toEqual(['With agency inputs']);
    expect(agency?.published).toMatchObject({ how: 'stated', value: { iso: '2020-04-26' } });
    expect(agency?.paragraphs[0]?.text).toMatch(/^United States President/);
    expect(agency?.paragraphs).toContainEqual({
      kind: 'subheading',
      text: 'Pandemic is an opportunity to work together',
    });
  });

  test('001: first published elsewhere, its day inferred and never the year of its copyright line', () => {
    expect(reprint?.headline).toMatchObject({
      how: 'stated',
      value:
        'Trump and Putin commemorate 75th anniversary of when US and Soviet soldiers overcame differences during World War II',
    });
    expect([reprint?.outlet, reprint?.byline]).toEqual([null, null]);
    expect(values(reprint?.credits)).toEqual(['Radio Free Europe/Radio Liberty']);
    expect(reprint?.published).toEqual({
      how: 'inferred',
      because: '“joint statement on April 25” and the 75th anniversary of 1945',
      value: { iso: '2020-04-25', earliest: '2020-04-25', latest: '2020-04-27' },
    });
    expect(reprint?.paragraphs[0]).toEqual({
      kind: 'standfirst',
      text: 'They marked the historic handshake by U.S. and Soviet troops on April 25, 1945.',
    });
    expect(reprint?.apart.map(({ kind }) => kind)).toEqual(['navigation', 'note', 'copyright']);
    expect(reprint && citationOf(reprint).date).toBe('about 25–27 April 2020');
  });

  test('002: everything above the text is stated', () => {
    expect(xinhua?.headline).toMatchObject({ how: 'stated', value: 'US and Russia mark significant WWII moment' });
    expect(xinhua?.outlet).toBeNull();
    expect(xinhua?.byline).toMatchObject({ how: 'stated', value: 'Agencies-Xinhua' });
    expect(values(xinhua?.credits)).toEqual(['Agencies-Xinhua', 'BRENDAN SMIALOWSKI / AFP']);
    expect(xinhua?.published).toMatchObject({ how: 'stated', value: { iso: '2020-04-27T11:10' } });
    expect(xinhua?.updated).toMatchObject({ how: 'stated', value: { iso: '2023-06-06T03:36' } });
    expect(xinhua?.paragraphs.filter(({ kind }) => kind !== 'text').map(({ kind }) => kind)).toEqual(['caption']);
    expect(texts('read-more', 2)).toEqual([
      'ALSO READ: Russia, US halt checks at nuclear sites',
      'READ MORE: Putin thanks Trump for helping foil terrorist acts in Russia',
    ]);
  });

  test('003: the outlet by its own footer, which is no part of the story', () => {
    expect(original?.headline).toMatchObject({
      how: 'stated',
      value: "U.S., Russia Commemorate Historic Elbe Meeting As Example Of Overcoming 'Differences'",
    });
    expect(original?.outlet).toMatchObject({ how: 'stated', value: 'RFE/RL' });
    expect([original?.byline, original?.credits]).toEqual([null, []]);
    expect(original?.published).toEqual(reprint?.published);
    expect(texts('navigation', 3)).toEqual(['Accessibility links', 'Breaking News', '• 16x9 Image']);
    expect(texts('footer', 3)).toHaveLength(4);
    expect(original?.paragraphs.filter(({ kind }) => kind === 'caption')).toHaveLength(1);
    expect(original?.paragraphs.at(-1)?.text).toMatch(/^U\.S\. Ambassador to Russia John Sullivan said/);
  });

  test('004: the year is inferred, the day stays unknown', () => {
    expect(victoryDay?.headline).toMatchObject({
      how: 'inferred',
      value: expect.stringMatching(/^Russian President .* on Friday\.$/),
    });
    expect([victoryDay?.outlet, victoryDay?.byline, victoryDay?.credits, victoryDay?.apart]).toEqual([
      null,
      null,
      [],
      [],
    ]);
    expect(victoryDay?.published).toEqual({
      how: 'inferred',
      because: 'the 80th anniversary of 1945',
      value: { iso: '2025', earliest: '2025-01-01', latest: '2025-12-31' },
    });
    expect(victoryDay && citationOf(victoryDay).date).toBe('2025 (inferred)');
  });

  test('nothing that was printed around the stories is left in them', () => {
    const story = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
    expect(story).not.toMatch(
      /Connecticut|READ MORE|ALSO READ|click here|Share$|Editor’s Note|SMIALOWSKI|undesirable|date 2020/m,
    );
  });
});
