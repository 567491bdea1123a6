import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/names/entity.ts';
import { type DocumentNames, resolveNames } from '../../../src/names/resolve.ts';
import { marked } from './marked-text.ts';

/** Canonical name of what each mention refers to, document by document. */
function names(...documents: readonly DocumentNames[]): string[][] {
  const { entities, mentions } = resolveNames(documents);
  return mentions.map((list) => list.map(({ entity }) => entities[entity]?.id ?? 'none'));
}

function entityOf(name: string, ...documents: readonly DocumentNames[]): Entity {
  const found = resolveNames(documents).entities.filter((entity) => entity.name === name);
  expect(found.map((entity) => entity.name)).toEqual([name]);
  return found[0] as Entity;
}

const aliasesOf = (entity: Entity): string[] => entity.aliases.map(({ text, kind }) => `${text} (${kind})`).sort();

describe('words that an archive mostly writes small', () => {
  const SMALL = 'He called the police. No police came, and the police house is empty.';

  it('are no names, and are told', () => {
    const { entities, mentions, ordinary } = resolveNames([
      marked(`[o:Police] closed the road to [l:Leeds]. ${SMALL}`),
    ]);
    expect(entities.map(({ name }) => name)).toEqual(['Leeds']);
    expect(mentions[0]).toHaveLength(1);
    expect(ordinary).toEqual([{ text: 'Police', count: 1 }]);
  });

  it.each([
    // A surname or the short form of a longer name.
    ['[p:Ann Police] spoke. [p:Police] left.', ['person/ann-police', 'person/ann-police']],
    // Written small less often than it stands there as a name.
    ['[o:Police] sang. [o:Police] sang.', ['organization/police', 'organization/police']],
    ['[o:POLICE] sang.', ['organization/police']],
    // With its capital within a sentence, too.
    ['They like the [o:Police].', ['organization/police']],
  ])('are names in: %s', (text, expected) => {
    expect(names(marked(`${text} ${SMALL}`))[0]).toEqual(expected);
  });
});

describe('persons', () => {
  it('follow the full name in their document', () => {
    expect(names(marked('[p:Ann Ray] met [p:Tom Hall]. [p:Ray] thanked [p:Hall].'))).toEqual([
      ['person/ann-ray', 'person/tom-hall', 'person/ann-ray', 'person/tom-hall'],
    ]);
  });

  it('are linked by surname to the full name in another document, when only one bears it', () => {
    expect(names(marked('[p:Ann Ray] spoke.'), marked('[p:Ray] spoke again.'))[1]).toEqual(['person/ann-ray']);
  });

  it('have no given name from the town before their name', () => {
    const documents = [
      marked('[l:London] wept. Mayor of [p:London Sadiq Khan] spoke. [p:London] was quiet.'),
      marked('[l:London] woke.'),
    ];
    expect(names(...documents)[0]).toEqual(['place/london', 'person/london-sadiq-khan', 'place/london']);
  });

  it('keep namesakes apart, document by document', () => {
    const first = marked('[p:John Sullivan] came. [p:Sullivan] left.');
    const second = marked('[p:Mary Sullivan] came. [p:Sullivan] left.');
    expect(names(first, second)).toEqual([
      ['person/john-sullivan', 'person/john-sullivan'],
      ['person/mary-sullivan', 'person/mary-sullivan'],
    ]);
  });

  it('leave a surname that two equally known persons bear unlinked where neither is named', () => {
    const documents = [
      marked('[p:John Sullivan] came.'),
      marked('[p:Mary Sullivan] came.'),
      marked('[p:Sullivan] left.'),
    ];
    expect(names(...documents)[2]).toEqual(['person/sullivan']);
  });

  it('are told apart by the title before the surname', () => {
    const documents = [
      ...Array.from({ length: 6 }, () => marked('Striker [p:John Sullivan] won. [p:Sullivan] cheered.')),
      marked('Senator [p:Mary Sullivan] voted.'),
      marked('It was [p:Sullivan]. Later Senator [p:Sullivan] voted.'),
    ];
    expect(names(...documents).at(-1)).toEqual(['person/john-sullivan', 'person/mary-sullivan']);
  });

  it('take the one named last when both stand in the document', () => {
    const text = marked('[p:John Sullivan] came. [p:Mary Sullivan] came too. [p:Sullivan] laughed.');
    expect(names(text)[0]?.[2]).toBe('person/mary-sullivan');
  });

  it('agree over nicknames, initials, middle names and transliterations', () => {
    const documents = ['William Gray', 'Bill Gray', 'W. Gray', 'William J. Gray'].map((name) =>
      marked(`[p:${name}] spoke.`),
    );
    expect(new Set(names(...documents).flat()).size).toBe(1);
    const russians = ['Yury Volkov', 'Yuri Volkov', 'Yuriy Volkov'].map((name) => marked(`[p:${name}] spoke.`));
    expect(new Set(names(...russians).flat()).size).toBe(1);
    const spellings = ['Ivan Zelinsky', 'Ivan Zelinskyy', 'Ivan Zelinskiy'].map((name) => marked(`[p:${name}] spoke.`));
    expect(new Set(names(...spellings).flat()).size).toBe(1);
  });

  it('with another given name, middle initial or generation are others', () => {
    const documents = ['Ann Ray', 'Tom Ray', 'George H. Lake', 'George W. Lake', 'Max Orr Jr.', 'Max Orr Sr.'].map(
      (name) => marked(`[p:${name}] spoke.`),
    );
    expect(new Set(names(...documents).flat()).size).toBe(6);
  });

  it('are found by their first name where that is how the document goes on', () => {
    expect(names(marked('[p:Xi Jinping] spoke. [p:Xi] left.'))).toEqual([['person/xi-jinping', 'person/xi-jinping']]);
  });

  it('lose the word of address', () => {
    expect(names(marked('[p:Ann Ray] spoke. [p:Mrs Ray] left.'))).toEqual([['person/ann-ray', 'person/ann-ray']]);
  });

  it('have their surname as a short alias, and capitals of a credit set right', () => {
    expect(aliasesOf(entityOf('Ann Ray', marked('[p:Ann Ray] spoke. [p:Ray] left.')))).toEqual([
      'Ann Ray (full)',
      'Ray (short)',
    ]);
    expect(entityOf('Tom Hall', marked('Photo: [p:TOM HALL]')).type).toBe('person');
  });

  it('carry the roles printed with them', () => {
    const document = marked('Harbour master [p:Ann Ray] spoke.', 'Later [p:Ray], the head of the port, left.');
    const { roles } = entityOf('Ann Ray', document);
    expect(roles.map(({ text, block }) => [text, block])).toEqual([['head of the port', 1]]);
    for (const role of roles) expect(document.blocks[role.block]?.slice(role.start, role.end)).toBe(role.text);
  });
});

describe('places', () => {
  it('are one under all names that the world uses', () => {
    const text = marked(
      '[l:US] and [l:U.S.] and [l:United States] and [l:America]; [l:UK], [l:Britain]; [l:Kiev], [l:Kyiv].',
    );
    expect(names(text)[0]).toEqual([
      ...Array.from({ length: 4 }, () => 'place/united-states'),
      ...Array.from({ length: 2 }, () => 'place/united-kingdom'),
      ...Array.from({ length: 2 }, () => 'place/kyiv'),
    ]);
  });

  it('keep the respelling that the archive prints as their name', () => {
    expect(names(marked('Talks in [l:Kiev].'))).toEqual([['place/kiev']]);
  });

  it('with and without "River" are one, and its misprint too', () => {
    const text = marked(
      'The [l:Elbe] is the [l:Elbe River] or [l:River Elbe].',
      'On the [l:Elbe]. On the [l:Elbe].',
      'The [l:Riber Elbe]. The [l:Elbe].',
      'The [l:Elbe], the [l:Elbe], the [l:Elbe].',
    );
    const elbe = entityOf('Elbe', text);
    expect(aliasesOf(elbe)).toEqual(['Elbe (full)', 'Elbe River (full)', 'Riber Elbe (variant)', 'River Elbe (full)']);
  });

  it('take misprints of countries, but not names of their own', () => {
    const text = marked('Veterans from [l:Mongoli] and [l:Columbia], [l:Chino]. [x:Russian] troops in [l:Russia].');
    expect(names(text)[0]).toEqual([
      'place/mongolia',
      'place/columbia',
      'place/chino',
      'other/russian',
      'place/russia',
    ]);
  });

  it('are apart from persons of the same name', () => {
    const film = marked('[p:Denzel Washington] smiled. [p:Washington] waved.');
    const politics = marked('Sanctions by [l:Washington].');
    expect(names(film, politics)).toEqual([
      ['person/denzel-washington', 'person/denzel-washington'],
      ['place/washington'],
    ]);
    const both = marked('[p:Denzel Washington] came to [l:Washington]. [p:Washington] waved.');
    expect(names(both)[0]).toEqual(['person/denzel-washington', 'place/washington', 'person/denzel-washington']);
  });

  it('that history tells apart are apart', () => {
    expect(names(marked('[l:Germany] and [l:Nazi Germany] and the [x:Nazi regime].'))[0]).toEqual([
      'place/germany',
      'place/nazi-germany',
      'place/nazi-germany',
    ]);
  });
});

describe('organizations and events', () => {
  it('are linked to an acronym that the text declares, in every document', () => {
    const declared = marked('The [o:Port and Harbour Board] ([o:PHB]) met.');
    expect(names(declared, marked('The [o:PHB] met again.'))).toEqual([
      ['organization/port-and-harbour-board', 'organization/port-and-harbour-board'],
      ['organization/port-and-harbour-board'],
    ]);
  });

  it('are linked to an acronym by their initials', () => {
    const text = marked('[o:Green Rail Works] grew. [o:GRW] shares rose. [e:World War II], then [e:WWII].');
    expect(names(text)[0]).toEqual([
      'organization/green-rail-works',
      'organization/green-rail-works',
      'event/world-war-ii',
      'event/world-war-ii',
    ]);
  });

  it('mean by a well-known acronym what the document declares', () => {
    const green = marked('[o:Green Motors] ([o:GM]) grew. [o:GM] rose.');
    expect(names(green, marked('[o:GM] fell.'), marked('[o:General Motors] fell.'))).toEqual([
      ['organization/green-motors', 'organization/green-motors', 'organization/green-motors'],
      ['organization/general-motors'],
      ['organization/general-motors'],
    ]);
  });

  it('lose the legal form and the country before them', () => {
    const ids = names(
      marked('[o:Harrow Corp] and [o:Harrow Corporation] and [o:Harrow].'),
      marked(
        'The [o:U.S. Coast Patrol] sailed. The [o:Coast Patrol] returned. The [o:United States Coast Patrol] won.',
      ),
    );
    expect(ids.map((list) => new Set(list).size)).toEqual([1, 1]);
  });

  it('are followed by their first word, but not from a part of them', () => {
    expect(new Set(names(marked('News', '[o:Harrow Lighting] grew. [o:Harrow] rose.'))[0]).size).toBe(1);
    const unit = marked('News', '[o:Harrow France] grew. [o:Harrow] rose. [l:France] watched.');
    expect(new Set(names(unit)[0]).size).toBe(3);
  });

  it('that are known by one word and by several are one, under what is printed most', () => {
    const documents = [
      marked('News', '[o:Harrow Computer] grew. [o:Harrow] rose. [o:Harrow] won.'),
      marked('News', '[o:Harrow Inc] fell. [o:Harrow] shares fell.'),
    ];
    expect(new Set(names(...documents).flat())).toEqual(new Set(['organization/harrow']));
  });

  it('are one written in one word or two', () => {
    expect(new Set(names(marked('[o:Norsk Lys] and [o:NorskLys].'))[0]).size).toBe(1);
  });

  it('are one when a word is repeated by mistake', () => {
    const text = marked(
      'By [o:Radio Free Europe/Radio Free Liberty]. [o:RFE/RL, Inc.], [o:Radio Free Europe/Radio Liberty].',
    );
    expect(aliasesOf(entityOf('Radio Free Europe/Radio Liberty', text))).toEqual([
      'RFE/RL, Inc. (full)',
      'Radio Free Europe/Radio Free Liberty (variant)',
      'Radio Free Europe/Radio Liberty (full)',
    ]);
  });

  it('that are diseases and their pandemics are one', () => {
    expect(
      new Set(names(marked('[e:COVID-19], the [e:coronavirus pandemic], the [e:COVID-19 pandemic].'))[0]).size,
    ).toBe(1);
  });
});

describe('every archive', () => {
  it('decides the type by the evidence of all documents', () => {
    const documents = [marked('[x:Torvik] is small.'), marked('In [l:Torvik].'), marked('Near [l:Torvik].')];
    expect(entityOf('Torvik', ...documents).type).toBe('place');
  });

  it('looks for no alias that is a common word, a letter or a number', () => {
    const { entities } = resolveNames([
      marked('[x:Share] [x:X] [x:1984] [p:Ann May] said [p:May] would. [o:WHO] agreed.'),
    ]);
    expect(entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)).sort()).toEqual(['Ann May', 'WHO']);
  });

  const pieces = fc.constantFrom(
    '[p:Ann Ray] spoke. ',
    '[p:Ray] left. ',
    '[p:Tom Ray] came. ',
    '[l:US] ',
    '[l:America] ',
    '[o:Port and Harbour Board] ([o:PHB]) ',
    '[o:PHB] ',
    '[l:Elbe] ',
    '[l:Elbe River] ',
    '[l:Ray] ',
    '[o:Harrow Corp] ',
    '[o:Harrow] ',
    '[x:Russian] ',
    '[p:A. Ray] ',
    '[l:Rusia] ',
    '[l:Russia] ',
    '[o:Harrow Lighting] ',
    '[p:Anne-Marie de la Rue] ',
    '[p:Rue] ',
    '[x:Łódź Ghetto] ',
    'Mayor ',
    ', the mayor of ',
  );
  const archives = fc.array(
    fc.array(
      fc.array(pieces, { maxLength: 6 }).map((some) => some.join('')),
      { minLength: 1, maxLength: 3 },
    ),
    { maxLength: 6 },
  );

  it('does not take short words for misprints of each other', () => {
    const many = Array.from({ length: 12 }, () => marked('The [x:iPod] sells.'));
    expect(names(...many, marked('The [x:iPad] sells.')).at(-1)).toEqual(['other/ipad']);
  });

  it('has the same entities whatever the order of its documents', () => {
    fc.assert(
      fc.property(archives, fc.infiniteStream(fc.nat()), (texts, random) => {
        const documents = texts.map((blocks) => marked(...blocks));
        const order = documents.map((_, at) => ({ at, key: random.next().value })).sort((a, b) => a.key - b.key);
        const there = resolveNames(documents);
        const here = resolveNames(order.map(({ at }) => documents[at] as DocumentNames));
        const withoutPlaces = ({ entities }: typeof here): unknown =>
          entities.map((entity) => ({ ...entity, roles: entity.roles.map(({ text }) => text).sort() }));
        expect(withoutPlaces(here)).toEqual(withoutPlaces(there));
        expect(here.mentions).toEqual(order.map(({ at }) => there.mentions[at]));
      }),
    );
  });

  it('has mentions inside its blocks, in reading order, and entities with ids of their own', () => {
    fc.assert(
      fc.property(archives, (texts) => {
        const documents = texts.map((blocks) => marked(...blocks));
        const { entities, mentions } = resolveNames(documents);
        expect(entities.map(({ id }) => id)).toEqual([...new Set(entities.map(({ id }) => id))].sort());
        for (const [at, list] of mentions.entries()) {
          let last = -1;
          for (const { block, start, end, entity } of list) {
            const text = documents[at]?.blocks[block] ?? '';
            expect(start < end && end <= text.length && entity < entities.length).toBe(true);
            expect(block * 1e6 + start).toBeGreaterThan(last);
            last = block * 1e6 + start;
          }
        }
      }),
    );
  });

  it('bears any names, even broken ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), from: fc.nat(20), to: fc.nat(20) })),
        (some) => {
          const documents = some.map(({ text, from, to }): DocumentNames => {
            const start = Math.min(from, to, text.length);
            const end = Math.min(Math.max(from, to), text.length);
            return {
              blocks: [text],
              names: [{ block: 0, start, end, text: text.slice(start, end), type: 'other', confidence: 0.5 }],
            };
          });
          const { mentions, entities } = resolveNames(documents);
          expect(mentions.length).toBe(documents.length);
          for (const mention of mentions.flat()) expect(entities[mention.entity]).toBeDefined();
        },
      ),
    );
  });
});
