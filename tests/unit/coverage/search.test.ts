import { describe, expect, it } from 'vitest';
import { indexArchive } from '../../../src/coverage/index-archive.ts';
import { openIndex } from '../../../src/coverage/open-index.ts';
import {
  article,
  archiveOf,
  BRIDGE,
  BRIDGE_COPY,
  BRIDGE_INQUIRY,
  blocksOf,
  MERGER,
  MERGER_RIVAL,
  MUSEUM,
  smallArchive,
} from './small-archive.ts';

const index = openIndex(indexArchive(smallArchive), blocksOf);
const found = (query: string): readonly number[] => index.search(query, { limit: 10 }).hits.map(({ position }) => position);
const sorted = (query: string): readonly number[] => [...found(query)].sort((a, b) => a - b);
const named = (query: string): readonly string[] =>
  index
    .search(query, { limit: 10, kind: 'entity' })
    .hits.map(({ position }) => smallArchive.entities[position]?.name ?? '');

describe('searching articles', () => {
  it('finds articles by a word, whatever its case, diacritics or ending', () => {
    expect(sorted('MUSÉUM')).toEqual([MUSEUM]);
    expect(sorted('inspecting')).toEqual([BRIDGE, BRIDGE_COPY, BRIDGE_INQUIRY]);
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

  it('finds nothing for words that are nowhere', () => {
    expect(index.search('zeppelin', { limit: 5 })).toEqual({ hits: [], total: 0 });
  });
});

describe('the query language', () => {
  it('finds an exact phrase only where the words stand together', () => {
    expect(sorted('"cracked cables"')).toEqual([BRIDGE_INQUIRY]);
    expect(sorted('"cables cracked"')).toEqual([]);
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
});
