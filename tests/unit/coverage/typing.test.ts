import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../src/coverage/open-index.ts';
import { isOneSlip } from '../../../src/coverage/slips.ts';
import { reasonsFor } from '../../../src/coverage/why-matched.ts';
import { say } from '../../texts.ts';
import { indexArchive, openSmallArchive } from './index-archive.ts';
import {
  archiveOf,
  article,
  BRIDGE,
  BRIDGE_COPY,
  BRIDGE_INQUIRY,
  MERGER,
  MERGER_RIVAL,
  smallArchive,
} from './small-archive.ts';

const index = openSmallArchive();
const suggested = (query: string): readonly string[] =>
  index
    .suggest(query, 8)
    .map((end) =>
      end.kind === 'name' ? `${end.ends.field}${smallArchive.entities[end.entity]?.name}` : `${end.kind} ${end.text}`,
    );
const found = (query: string, order: 'relevance' | 'date' = 'relevance'): readonly number[] =>
  index.search(query, { limit: 10, order }).hits.map(({ position }) => position);

describe('suggestions', () => {
  it('offer names that begin so, the most mentioned first, by any of their words', () => {
    expect(suggested('gre')[0]).toBe('Greta Olsen');
    expect(suggested('greta ol')[0]).toBe('Greta Olsen');
    expect(suggested('the mayor ols')[0]).toBe('Greta Olsen');
    expect(suggested('lum')).toContain('Credit Lumen');
  });

  it('forgive a slip in a name and in a word', () => {
    expect(suggested('haldne')).toContain('Halden');
    expect(suggested('navigatoin')).toContain('word navigation');
  });

  it('take a field that is none for a word', () => {
    expect(suggested('constructor:gre')).toContain('Greta Olsen');
    expect(suggested(`gre${' gre'.repeat(300)}`)).toEqual([]);
  });

  it('offer outlets and words', () => {
    expect(suggested('val')).toContain('outlet Valley Wire');
    expect(suggested('inqu')).toEqual([]);
    expect(suggested('bri')).toContain('word bridge');
  });

  it('complete a filter with what it takes', () => {
    expect(suggested('outlet:')).toEqual(
      ['outlet Harbour Post', 'outlet Valley Wire', 'outlet Ledger Daily'].map((text) =>
        text.replace('Harbour', 'The Harbour'),
      ),
    );
    expect(suggested('who:gre')).toEqual(['whoGreta Olsen']);
    expect(suggested('where:gre')).toEqual([]);
    expect(suggested('bridge where:"Hal')).toEqual(['whereHalden']);
  });

  it('put the name that is typed in full before longer ones, however often these are mentioned', () => {
    const known = [
      { name: 'Ukraine', type: 'place' },
      { name: 'United Kingdom', type: 'place', aliases: ['UK'] },
    ] as const;
    const written = ['Ukraine voted.', 'Ukraine counted.', 'The UK watched.'].map((text, i) =>
      article({ id: `vote ${i}`, headline: null, paragraphs: [text] }),
    );
    const [first] = openIndex(indexArchive(archiveOf(written, known)), () => []).suggest('uk', 8);
    expect(first).toMatchObject({ kind: 'name', entity: 1 });
  });

  it('go on with whole words, not with the second half of one', () => {
    expect(suggested('Ferry-Ols')).toEqual([]);
    expect(suggested('R&hal')).toEqual([]);
    expect(suggested("'greta ols")[0]).toBe('Greta Olsen');
  });

  it('go on behind a filter, and not with a date', () => {
    expect(suggested('who:olsen hal')).toContain('Halden');
    expect(suggested('after:2020 hal')).toContain('Halden');
    expect(suggested('where: hal')).toEqual(['whereHalden']);
    expect(suggested('outlte:vall')).toEqual(['outlet Valley Wire']);
    expect(index.suggest('from:vall', 1)).toMatchObject([{ kind: 'outlet', ends: { from: 0 } }]);
    expect(suggested('type:gre')).toEqual([]);
    expect(suggested('-"the bri')).toEqual([]);
  });

  it.each(['', ' ', 'bridge ', '"', ':', 'who:', '-', 'zzzz', '(('])(
    'have nothing to say to %j and do not fail',
    (query) => {
      expect(suggested(query)).toEqual([]);
    },
  );
});

describe('did you mean', () => {
  it('a known word in place of one that stands nowhere, in the words of the query', () => {
    expect(index.correction('Halden brigde -ferry', false)).toBe('Halden bridge -ferry');
    expect(index.correction('after:brigde', false)).toBeNull();
  });

  it('nothing where the word is known, is being typed or is like no other', () => {
    expect(index.correction('bridge', true)).toBeNull();
    expect(index.correction('bridg', true)).toBeNull();
    expect(index.correction('zeppelin', true)).toBeNull();
  });
});

describe('a slip', () => {
  it.each(['bridg', 'bridgee', 'brudge', 'brigde', 'ridge'])('of one letter makes bridge into %s', (word) => {
    expect(isOneSlip('bridge', word)).toBe(true);
    expect(isOneSlip(word, 'bridge')).toBe(true);
  });

  it.each(['bridge', 'brdg', 'bdirge', 'abcdef', ''])('of one letter does not make it into %j', (word) => {
    expect(isOneSlip('bridge', word)).toBe(false);
  });
});

describe('the entity that a query names', () => {
  it.each([
    ['greta olsen', 0],
    ['Olsen', 0],
    ['who:Olsen', 0],
    ['"Credit Lumen"', 3],
  ])('%s', (query, entity) => {
    expect(index.entityNamed(query)).toBe(entity);
  });

  it.each(['greta olsen bridge', 'olsen -bridge', 'olsen after:2020', '-who:olsen', 'bridge', ''])(
    'is none for %j',
    (query) => {
      expect(index.entityNamed(query)).toBeNull();
    },
  );
});

describe('misspelt filters', () => {
  const notesOn = (query: string): readonly string[] =>
    index.search(query, { limit: 1 }).notes.map((note) => note(say));

  it('are read as they were meant, with a note', () => {
    expect(found('who:olsne')).toEqual(found('who:olsen'));
    expect(notesOn('who:olsne')).toEqual(['“olsne” was read as “olsen”.']);
    expect(found('outlte:valley')).toEqual(found('outlet:valley'));
    expect(notesOn('outlte:valley')).toEqual(['“outlte:” was read as “outlet:”.']);
  });

  it('are completed while they are being typed, without a note', () => {
    expect(found('outlet:vall')).toEqual(found('outlet:valley'));
    expect(notesOn('outlet:vall')).toEqual([]);
  });

  it('are completed with names of the kind that is asked for', () => {
    const known = [
      { name: 'Berlin', type: 'place' },
      { name: 'Bernard Alt', type: 'person' },
    ] as const;
    const written = ['Berlin voted.', 'Berlin counted.', 'Then Bernard Alt spoke.'].map((text, i) =>
      article({ id: `vote ${i}`, headline: null, paragraphs: [text] }),
    );
    const search = (query: string) =>
      openIndex(indexArchive(archiveOf(written, known)), () => []).search(query, { limit: 9 });
    expect(search('who:ber').hits.map(({ position }) => position)).toEqual([2]);
    expect(new Set(search('where:ber').hits.map(({ position }) => position))).toEqual(new Set([0, 1]));
    expect(search('who:berl').unknown.map(({ value }) => value)).toEqual(['berl']);
  });

  it('that name nothing are told, as they were written', () => {
    const missing = (query: string) =>
      index.search(query, { limit: 1 }).unknown.map(({ field, value }) => `${field}:${value}`);
    expect(missing('bridge who:"Greta Zeppelin"')).toEqual(['who:Greta Zeppelin']);
    expect(missing('where:olsen outlet:gazette')).toEqual(['where:olsen', 'outlet:gazette']);
    expect(missing('who:olsne outlet:vall')).toEqual([]);
  });

  it('that nobody can read are searched as words, with a note', () => {
    expect(notesOn('after:christmas')).toHaveLength(1);
  });
});

describe('order by date', () => {
  it('puts the newest first, among those that have all the words', () => {
    expect(found('merger', 'date')).toEqual([MERGER_RIVAL, MERGER]);
    const bridges = found('halden bridge', 'date');
    expect(bridges[0]).toBe(BRIDGE_INQUIRY);
    expect(new Set(bridges.slice(1, 3))).toEqual(new Set([BRIDGE, BRIDGE_COPY]));
  });
});

describe('why an article is listed', () => {
  const why = (query: string): readonly string[] => {
    const [hit] = index.search(query, { limit: 1 }).hits;
    const { outlet, headline } = smallArchive.articles[hit?.position ?? 0] ?? {};
    return reasonsFor(query, say)(hit?.matches ?? [], {
      outlet: outlet?.value ?? '',
      headline: headline?.value ?? '',
      headlineDerived: false,
    });
  };

  it('names the words of the headline as they were typed', () => {
    expect(why('Inspectors')).toEqual(['“Inspectors” in the headline']);
  });

  it('says what a misprint was taken for', () => {
    expect(why('musuem')).toContain('“museum” for “musuem”');
  });

  it('names a phrase as it was typed where the headline has it, and none of its words alone', () => {
    const [headline = ''] = smallArchive.articles.map((each) => each.headline.value);
    const words = headline.split(' ').slice(0, 2).join(' ');
    expect(why(`"${words}"`)).toEqual([`“${words}” in the headline`]);
    expect(why('"minutes after"')).toEqual([]);
  });

  it('says which name a beginning stands for', () => {
    expect(why('ol')).toEqual(['“olsen” for “ol”']);
  });

  it('says nothing of function words, which are not looked for in the text', () => {
    const article = { outlet: 'Valley Wire', headline: 'Telephones ring again', headlineDerived: false };
    expect(reasonsFor('AT&T', say)([{ term: 'at', asked: 'at', how: 'exact', fields: ['names'] }], article)).toEqual(
      [],
    );
  });

  it('says when it is the outlet, and not the text, that answers', () => {
    expect(why('ledger')).toEqual(['published by Ledger Daily']);
  });
});
