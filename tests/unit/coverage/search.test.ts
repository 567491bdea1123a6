import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../src/coverage/open-index.ts';
import { indexArchive, openSmallArchive } from './index-archive.ts';
import {
  archiveOf,
  article,
  BRIDGE,
  BRIDGE_COPY,
  BRIDGE_INQUIRY,
  blocksOf,
  MERGER,
  MERGER_RIVAL,
  MUSEUM,
  smallArchive,
} from './small-archive.ts';

const index = openSmallArchive();
const found = (query: string): readonly number[] =>
  index.search(query, { limit: 10 }).hits.map(({ position }) => position);
const sorted = (query: string): readonly number[] => [...found(query)].sort((a, b) => a - b);
const named = (query: string): readonly string[] =>
  index
    .search(query, { limit: 10, kind: 'entity' })
    .hits.map(({ position }) => smallArchive.entities[position]?.name ?? '');

describe('searching articles', () => {
  it('finds articles by a word, whatever its case, diacritics or ending', () => {
    expect(sorted('MUSÉUM')).toEqual([MUSEUM]);
    expect(sorted('engineer')).toEqual([BRIDGE, BRIDGE_COPY]);
    expect(sorted('inspecting')).toEqual([BRIDGE_INQUIRY]);
  });

  it('puts articles with all words before articles with some', () => {
    expect(found('cables inquiry')[0]).toBe(BRIDGE_INQUIRY);
    expect(sorted('cables inquiry')).toEqual([BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY]);
  });

  it('ranks the word as typed above another word of the same stem', () => {
    const forms = archiveOf(
      [
        article({ id: 'a', headline: 'A', paragraphs: ['The council debated one election in the hall.'] }),
        article({ id: 'b', headline: 'B', paragraphs: ['The council debated two elections in the hall.'] }),
      ],
      [],
    );
    const { search } = openIndex(indexArchive(forms));
    expect(search('elections', { limit: 2 }).hits.map(({ position }) => position)).toEqual([1, 0]);
    expect(search('election', { limit: 2 }).hits.map(({ position }) => position)).toEqual([0, 1]);
  });

  it('finds what is being typed', () => {
    expect(sorted('navig')).toEqual([MUSEUM]);
    expect(sorted('river char')).toContain(MUSEUM);
  });

  it('looks through one or two wrong letters', () => {
    expect(sorted('musuem')).toEqual([MUSEUM]);
    expect(sorted('inquirry')).toEqual([BRIDGE_INQUIRY]);
  });

  it('finds an article by a name it only refers to', () => {
    expect(blocksOf(BRIDGE_INQUIRY).join(' ')).not.toContain('Olsen');
    expect(sorted('Olsen')).toEqual([BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY, MUSEUM]);
  });

  it('does not ask for function words beside others', () => {
    expect(sorted('the museum of the')).toEqual([MUSEUM]);
  });

  it('says how many articles match beyond the limit', () => {
    const { hits, total } = index.search('bridge', { limit: 1 });
    expect(hits).toHaveLength(1);
    expect(total).toBe(4);
  });

  it('says which terms matched in which way and field', () => {
    const [hit] = index.search('inspecters', { limit: 1 }).hits;
    expect(hit?.matches.find(({ term }) => term === 'inspectors')).toMatchObject({ how: 'typo' });
    const [exact] = index.search('museum', { limit: 1 }).hits;
    expect(exact?.matches.find(({ how }) => how === 'exact')).toEqual({
      term: 'museum',
      asked: 'museum',
      how: 'exact',
      fields: ['headline'],
    });
  });

  it.each(['', '   ', '"', '-', ':', 'who:', '-"', 'after:', '((*', '\u0001', 'after:yesterday-ish'])(
    'answers %j without failing',
    (query) => {
      expect(() => index.search(query, { limit: 5 })).not.toThrow();
    },
  );

  it('answers a pasted text by its beginning', () => {
    const pasted = `museum of navigation ${Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ')}`;
    expect(found(pasted)[0]).toBe(MUSEUM);
  });

  it('finds nothing for words that are nowhere', () => {
    expect(index.search('zeppelin', { limit: 5 })).toMatchObject({ hits: [], total: 0, complete: 0 });
  });
});

describe('searching a larger archive', () => {
  const many = archiveOf(
    Array.from({ length: 80 }, (_, i) =>
      article({
        id: `n${String(i).padStart(2, '0')}`,
        headline: `Report ${i}`,
        paragraphs: [
          `The harbour council met. ${i < 60 ? 'The ferry was discussed.' : ''} ${i === 7 ? 'A whale was seen.' : ''}`,
        ],
      }),
    ),
    [],
  );
  const { search } = openIndex(indexArchive(many));

  it('leaves out articles that lack a word when enough have all of them', () => {
    expect(search('harbour ferry', { limit: 10 }).total).toBe(60);
  });

  it('adds articles that lack a word when few have all of them, after those', () => {
    const { hits, total } = search('ferry whale', { limit: 10 });
    expect(hits[0]?.position).toBe(7);
    expect(total).toBe(60);
  });

  it('scores the same whatever the limit', () => {
    const scores = (limit: number) =>
      search('harbour ferry', { limit })
        .hits.slice(0, 5)
        .map(({ score }) => score);
    expect(scores(5)).toEqual(scores(50));
  });
});

describe('the query language', () => {
  it('finds an exact phrase only where the words stand together', () => {
    expect(sorted('"cracked cables"')).toEqual([BRIDGE_INQUIRY]);
    expect(sorted('"cables cracked"')).toEqual([]);
  });

  it('finds a phrase of function words wherever it stands', () => {
    expect(sorted('"who had"')).toEqual([BRIDGE, BRIDGE_COPY]);
    expect(sorted('"of our own"')).toEqual([BRIDGE_INQUIRY]);
  });

  it('leaves out articles with a word, in any of its forms, or a phrase', () => {
    expect(sorted('bridge -inquiries')).toEqual([BRIDGE, BRIDGE_COPY, MUSEUM]);
    expect(sorted('bridge -"fell into the river"')).toEqual([MUSEUM]);
  });

  it('restricts to an outlet', () => {
    expect(sorted('outlet:valley')).toEqual([BRIDGE_COPY, MERGER_RIVAL]);
    expect(sorted('outlet:"harbour post" cables')).toEqual([BRIDGE, BRIDGE_INQUIRY]);
    expect(sorted('bridge -outlet:valley')).toEqual([BRIDGE, BRIDGE_INQUIRY, MUSEUM]);
  });

  it('restricts to articles that mention somebody, somewhere, or an entity of a type', () => {
    expect(sorted('who:olsen')).toEqual([BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY, MUSEUM]);
    expect(sorted('where:Halden')).toEqual([BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY]);
    expect(sorted('type:organization')).toEqual([MERGER, MERGER_RIVAL]);
  });

  it('restricts to days, and leaves undated articles out then', () => {
    expect(found('after:2021')).toEqual([BRIDGE_INQUIRY, BRIDGE, BRIDGE_COPY, MERGER_RIVAL]);
    expect(found('before:2021-01-15')).toEqual([MERGER]);
    expect(found('until:2021-01-15')).toEqual([MERGER_RIVAL, MERGER]);
    expect(found('on:2021-05')).toEqual([BRIDGE, BRIDGE_COPY]);
    expect(found('on:"11 June 2021"')).toEqual([BRIDGE_INQUIRY]);
    expect(found('who:olsen after:2021-05-05')).toEqual([BRIDGE_INQUIRY]);
  });
});

describe('searching entities', () => {
  it('finds entities by name, alias, beginning and misprint, and never articles', () => {
    expect(named('olsen')).toEqual(['Greta Olsen']);
    expect(named('nordb')).toEqual(['Nordbank']);
    expect(named('Nordbnak')).toEqual(['Nordbank']);
    expect(named('museum')).toEqual([]);
  });

  it('puts the entity with all words first', () => {
    expect(named('credit lumen')[0]).toBe('Credit Lumen');
    expect(named('mayor greta olsen')[0]).toBe('Greta Olsen');
  });

  it('puts the entity whose whole name was asked for before names that have it as a part', () => {
    const parts = archiveOf(
      [article({ id: 'a', headline: 'A', paragraphs: ['Halden and the Halden Bridge Inquiry and Halden Ferry.'] })],
      [
        { name: 'Halden Bridge Inquiry', type: 'event' },
        { name: 'Halden Ferry', type: 'organization' },
        { name: 'Town of Halden', type: 'place', aliases: ['Halden'] },
      ],
    );
    const { search } = openIndex(indexArchive(parts));
    const first = (query: string) => search(query, { limit: 1, kind: 'entity' }).hits[0]?.position;
    expect(first('halden')).toBe(2);
    expect(first('halden ferry')).toBe(1);
    expect(first('halden bridge inquiry')).toBe(0);
  });

  it('finds an entity by the role that articles print with it', () => {
    const withRole = {
      ...smallArchive,
      entities: smallArchive.entities.map((entity, i) =>
        i === 0
          ? {
              ...entity,
              roles: [{ text: 'spokesperson for the harbour', article: BRIDGE, block: 0, start: 0, end: 28 }],
            }
          : entity,
      ),
    };
    const { search } = openIndex(indexArchive(withRole));
    const { hits } = search('harbour spokeswoman', { limit: 1, kind: 'entity' });
    expect(hits[0]?.position).toBe(0);
    // What holds a role together says nothing of whom is looked for.
    expect(search('for the', { limit: 1, kind: 'entity' }).hits).toEqual([]);
  });

  it('finds only entities of the types that a filter asks for', () => {
    expect(named('where:halden')).toEqual(['Halden']);
    expect(named('who:halden')).toEqual([]);
    expect(named('type:organization nordbank')).toEqual(['Nordbank']);
    expect(named('type:person nordbank')).toEqual([]);
  });
});
