import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { correctArchive } from '../../../src/archive/correct-archive.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { parseCorrections } from '../../../src/build/read-corrections.ts';
import type { NameCorrection } from '../../../src/names/corrections.ts';
import { ENTITY_TYPES } from '../../../src/names/entity.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';
import { compileMatcher, openMatcher } from '../../../src/names/matcher.ts';
import { article } from '../../fixtures/archive/articles.ts';

const articles = [
  article(
    'ferry-1',
    'Transport Minister Ada Brandt opened the new ferry line in Tallinn on Monday. Brandt thanked the Kiev office of Nordline.\n' +
      'Engineer Jonas Weir said the ships were safe. Weir had tested them near Riga.',
  ),
  article(
    'ferry-2',
    'Nordline Shipping said that Ada Brandt had been wrong. Critics of Brandt gathered in Riga.\n' +
      'The Baltic Forum asked Nordline to answer.',
  ),
  article('rowing', 'Mayor Ada Brandt won in Riga on Sunday, and Brandt will travel to Kiev next.'),
];
const archive = buildArchive(articles, openGazetteer(buildGazetteer()));

function corrected(yaml: string) {
  const { corrections, problems } = parseCorrections({ path: 'seeds/names.yaml', text: yaml });
  const { archive: after, problems: unmade } = correctArchive(archive, corrections);
  const entity = (name: string) => after.entities.find((each) => each.name === name);
  const printed = (name: string): string[] =>
    after.mentions.flatMap((mentions, at) =>
      mentions
        .filter((mention) => after.entities[mention.entity]?.name === name)
        .map(
          ({ block, start, end }) => `${articles[at]?.id}: ${articles[at]?.paragraphs[block]?.text.slice(start, end)}`,
        ),
    );
  const told = [...problems, ...unmade].map(
    ({ path, line, message, remedy }) => `${path}:${line}: ${message}. ${remedy}`,
  );
  return { after, entity, printed, told };
}

const countOf = (mentions: readonly (readonly unknown[])[]): number => mentions.flat().length;

describe('a curator’s corrections of names', () => {
  it('change nothing where there are none, or where all are commented out', () => {
    expect(corrected('').after).toEqual(archive);
    const { after, told } = corrected('# nothing yet\nmerge:\nrename:\n  # Kiev: Kyiv\n');
    expect(after).toEqual(archive);
    expect(told).toEqual([]);
  });

  it('merge: the first name keeps its id and gets the mentions and aliases of the others', () => {
    const { after, entity, printed, told } = corrected('merge:\n  - [Riga, Tallinn]\n');
    expect(told).toEqual([]);
    expect(entity('Tallinn')).toBeUndefined();
    expect(entity('Riga')).toMatchObject({
      id: 'place/riga',
      aliases: [
        { text: 'Riga', count: 3 },
        { text: 'Tallinn', count: 1 },
      ],
    });
    expect(printed('Riga')).toContain('ferry-1: Tallinn');
    expect(countOf(after.mentions)).toBe(countOf(archive.mentions));
  });

  it('split: the mentions of some articles go to a namesake with their counts and roles', () => {
    const { after, entity, printed, told } = corrected(
      'split:\n  - name: Ada Brandt\n    as: Ada Brandt (rower)\n    in: [rowing]\n',
    );
    expect(told).toEqual([]);
    expect(printed('Ada Brandt (rower)')).toEqual(['rowing: Ada Brandt', 'rowing: Brandt']);
    expect(printed('Ada Brandt')).toHaveLength(4);
    expect(entity('Ada Brandt')).toMatchObject({ id: 'person/ada-brandt', aliases: [{ count: 2 }, { count: 2 }] });
    expect(entity('Ada Brandt')?.roles.map(({ text }) => text)).toEqual(['Transport Minister']);
    expect(entity('Ada Brandt (rower)')?.roles.map(({ text }) => text)).toEqual(['Mayor']);
    expect(after.entities.map(({ id }) => id)).toEqual(after.entities.map(({ id }) => id).toSorted());
  });

  it('split: one alias can go to something that the archive knows already', () => {
    const { printed, told } = corrected(
      'split:\n  - {name: Ada Brandt, as: Jonas Weir, aliases: [Brandt], in: [ferry-2]}\n',
    );
    expect(told).toEqual([]);
    expect(printed('Jonas Weir')).toEqual(['ferry-1: Jonas Weir', 'ferry-1: Weir', 'ferry-2: Brandt']);
  });

  it('rename: the id stays, and pages that print the new name are understood', () => {
    const { after, entity, told } = corrected('rename:\n  Kiev: Kyiv\n');
    expect(told).toEqual([]);
    expect(entity('Kyiv')).toMatchObject({ id: 'place/kiev', type: 'place' });
    const matcher = openMatcher(compileMatcher(after.entities));
    expect(matcher.match('They met in Kyiv.')).toHaveLength(1);
  });

  it('type: a name is what the curator says, with the roles of a person or without', () => {
    const { entity, told } = corrected('type:\n  Ada Brandt: organization\n  Baltic Forum: event\n');
    expect(told).toEqual([]);
    expect(entity('Ada Brandt')).toMatchObject({ type: 'organization', roles: [] });
    expect(entity('Baltic Forum')?.type).toBe('event');
  });

  it('alias: is looked for where it is added, and names nobody where it is removed', () => {
    const { after, entity, printed, told } = corrected(
      'alias:\n  add:\n    Jonas Weir: [J. Weir the Elder]\n  remove:\n    Ada Brandt: Brandt\n',
    );
    expect(told).toEqual([]);
    expect(entity('Jonas Weir')?.aliases).toContainEqual({ text: 'J. Weir the Elder', kind: 'full', count: 0 });
    expect(printed('Ada Brandt')).toEqual(['ferry-1: Ada Brandt', 'ferry-2: Ada Brandt', 'rowing: Ada Brandt']);
    const matcher = openMatcher(compileMatcher(after.entities));
    expect(matcher.match('Brandt wept.')).toEqual([]);
  });

  it('alias: one that the archive does not print but that pages would be searched for can be removed too', () => {
    const found = (yaml: string) =>
      openMatcher(compileMatcher(corrected(yaml).after.entities)).match('The ferry to Kyiv was late.').length;
    expect(found('')).toBe(1);
    expect(found('alias:\n  remove:\n    Kiev: Kyiv\n')).toBe(0);
  });

  it('never-highlight: stays in the archive and is looked for on no page', () => {
    const { after, entity, printed } = corrected('never-highlight:\n  - Riga\n  - Weir\n');
    expect(entity('Riga')?.isNeverMarked).toBe(true);
    expect(entity('Jonas Weir')?.isNeverMarked).toBe(true);
    expect(printed('Riga')).toHaveLength(3);
    const matcher = openMatcher(compileMatcher(after.entities));
    expect(matcher.match('Jonas Weir left Riga for Tallinn.')).toHaveLength(1);
  });

  it('work together: what a split makes can be renamed, typed and hidden', () => {
    const { entity, told } = corrected(
      'split: [{name: Ada Brandt, as: The rower, in: [rowing]}]\nrename: {The rower: Ada-Maria Brandt}\nnever-highlight: The rower\n',
    );
    expect(told).toEqual([]);
    expect(entity('Ada-Maria Brandt')).toMatchObject({ id: 'person/the-rower', isNeverMarked: true });
  });

  it('are found by id where two things have one name', () => {
    const twice = 'split:\n  - {name: Ada Brandt, as: Other, in: [rowing]}\nrename:\n  Other: Riga\n';
    expect(corrected(`${twice}type:\n  Riga: person\n`).told).toEqual([
      'seeds/names.yaml:6: "Riga" names more than one thing. write the id of the one you mean: place/riga, person/other',
    ]);
    expect(corrected(`${twice}type:\n  place/riga: organization\n`).told).toEqual([]);
  });

  it.each([
    ['a name that is not there', 'rename:\n  Kiew am See: Kyiv', ':2: The archive has no name "Kiew am See"'],
    [
      'an article that is not there',
      'split:\n\n  - {name: Riga, as: X, in: [ferry-9]}',
      ':3: There is no article "ferry-9"',
    ],
    [
      'a split of everything',
      'split:\n  - {name: Tallinn, as: X, in: [ferry-1]}',
      ':2: That is every mention of "Tallinn"',
    ],
    ['a split without a condition', 'split:\n  - {name: Riga, as: X}', ':2: A split does not say what to part'],
    [
      'a part of another type than what is there',
      'split:\n  - {name: Riga, as: Tallinn, in: [rowing], type: event}',
      ':2: "Tallinn" is place/tallinn already, of type place',
    ],
    ['a type that does not exist', 'type:\n  Riga: town', ':2: "town" is no type of name. use person, place'],
    ['a section that does not exist', 'hide:\n  - Riga', ':1: "hide" is no kind of correction. use merge, split'],
    ['a name that is taken', 'rename:\n  Tallinn: Riga', ':2: "Riga" is the name of place/riga already'],
    ['an alias that is taken', 'alias:\n  add:\n    Riga: Tallinn', ':3: "Tallinn" is a name of place/tallinn already'],
    [
      'an alias that is not there',
      'alias:\n  remove:\n    Riga: Rigga',
      ':3: "Riga" has no alias "Rigga". write one of "Riga"',
    ],
    ['the last alias', 'alias:\n  remove:\n    Riga: Riga', ':3: "Riga" is the only way "Riga" is written'],
    ['an alias that is no name', 'alias:\n  add:\n    Riga: "???"', ':3: "???" cannot be looked for'],
    ['a name that is none', 'rename:\n  Riga: "?!"', ':2: "?!" is no name'],
    ['a contradiction', 'rename:\n  Kiev: Kyiv\n  place/kiev: Kijew', ':3: Line 2 says something else of "place/kiev"'],
    ['one name to merge', 'merge:\n  - [Riga]', ':2: A merge needs two names or more'],
    ['a list where fields belong', 'rename:\n  - Riga', ':2: "rename" does not hold fields'],
    ['no YAML', 'rename:\n  Kiev: [Kyiv', ':2: This is not YAML ('],
    ['the same key twice', 'rename:\n  Kiev: Kyiv\n  Kiev: Kijew', ':3: This is not YAML ('],
  ])('say with line and remedy what cannot be made: %s', (_, yaml, message) => {
    const { told, after } = corrected(yaml);
    expect(told).toEqual([expect.stringContaining(`seeds/names.yaml${message}`)]);
    expect(countOf(after.mentions)).toBe(countOf(archive.mentions));
  });

  it('that can be made are made although others cannot', () => {
    const { entity, told } = corrected('rename:\n  Nobody: Somebody\n  Kiev: Kyiv\n');
    expect(told).toHaveLength(1);
    expect(entity('Kyiv')).toBeDefined();
  });

  it('are explained with an example that can be read', () => {
    const guide = readFileSync('docs/curating.md', 'utf8');
    const example = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? '';
    const { corrections, problems } = parseCorrections({ path: 'seeds/names.yaml', text: example });
    expect(problems).toEqual([]);
    expect(new Set(corrections.list.map(({ kind }) => kind)).size).toBe(7);
  });

  it('can be written in JSON', () => {
    expect(corrected('{"rename": {"Kiev": "Kyiv"}}').entity('Kyiv')).toBeDefined();
  });

  it('take names as they are written: numbers, "No" and quotes are texts', () => {
    const { told } = corrected('rename:\n  "Kiev": 1914\n');
    expect(told).toEqual([]);
    expect(corrected('rename:\n  Kiev: 1914').entity('1914')).toBeDefined();
    expect(corrected('rename:\n  Kiev: No').entity('No')).toBeDefined();
  });

  it('leave a sound archive behind, whatever they are', () => {
    const name = fc.constantFrom(
      'Riga',
      'Tallinn',
      'Kiev',
      'Ada Brandt',
      'Brandt',
      'Jonas Weir',
      'place/riga',
      'Ada II',
      '',
    );
    const alias = fc.constantFrom('Brandt', 'Riga', 'Weir', 'Kyiv', '?');
    const one: fc.Arbitrary<NameCorrection> = fc.oneof(
      fc.record({ kind: fc.constant('merge' as const), line: fc.nat(9), name, into: name }),
      fc.record({
        kind: fc.constant('split' as const),
        line: fc.nat(9),
        name,
        as: name,
        aliases: fc.array(alias, { maxLength: 2 }),
        articles: fc.array(fc.constantFrom('ferry-1', 'ferry-2', 'rowing'), { maxLength: 2 }),
        type: fc.constantFrom(null, ...ENTITY_TYPES),
      }),
      fc.record({ kind: fc.constant('rename' as const), line: fc.nat(9), name, to: name }),
      fc.record({ kind: fc.constant('type' as const), line: fc.nat(9), name, type: fc.constantFrom(...ENTITY_TYPES) }),
      fc.record({ kind: fc.constantFrom('add-alias' as const, 'remove-alias' as const), line: fc.nat(9), name, alias }),
      fc.record({ kind: fc.constant('never-highlight' as const), line: fc.nat(9), name }),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (list) => {
        const { archive: after } = correctArchive(archive, { path: 'names.yaml', list });
        const ids = after.entities.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
        expect(after.mentions.flat().every(({ entity }) => entity < after.entities.length)).toBe(true);
        for (const [at, entity] of after.entities.entries()) {
          expect(entity.name).not.toBe('');
          expect(entity.aliases.length).toBeGreaterThan(0);
          const printed = after.mentions.flat().filter((mention) => mention.entity === at).length;
          expect(entity.aliases.reduce((sum, { count }) => sum + count, 0)).toBe(printed);
        }
      }),
    );
  });
});
