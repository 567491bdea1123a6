import { describe, expect, test } from 'vitest';
import { compileMatcher, matchableAliases } from '../../../src/names/compile-matcher.ts';
import { derivedAliases } from '../../../src/names/derived-aliases.ts';
import type { Alias, Entity, EntityType } from '../../../src/names/entity.ts';
import { openMatcher } from '../../../src/names/matcher.ts';

function entity(type: EntityType, name: string, more: Partial<Entity> = {}): Entity {
  const aliases: readonly Alias[] = [{ text: name, kind: 'full', count: 2 }];
  return { id: `${type}/${name}`, name, type, aliases, roles: [], ...more };
}

const derived = (type: EntityType, name: string): string[] =>
  derivedAliases(entity(type, name)).map(({ text, kind }) => `${text}|${kind}`);

describe('forms that pages print although the archive does not', () => {
  test.each<readonly [name: string, forms: readonly string[]]>([
    ['John Sullivan', ['Sullivan|short']],
    ['John F. Kennedy', ['John Kennedy|full', 'Kennedy|short']],
    ['Donald Trump Jr.', ['Trump|short']],
    ['Osama bin Laden', ['Usama bin Laden|full', 'bin Laden|short', 'Laden|short']],
    [
      'Yury Ushakov',
      ['Yuri Ushakov|full', 'Yuriy Ushakov|full', 'Iouri Ushakov|full', 'Jurij Ushakov|full', 'Ushakov|short'],
    ],
    ['Alexandria Ocasio-Cortez', ['Ocasio-Cortez|short']],
    ['Xi Jinping', ['Xi|short']],
    ['Kim Jong-un', ['Kim|short']],
    ['Kim Philby', ['Philby|short']],
    // A surname that is a month or another common word says nothing.
    ['Theresa May', []],
    ['Madonna', []],
  ])('of a person: %s', (name, forms) => {
    expect(derived('person', name)).toEqual(forms);
  });

  test('of an organization: its known forms, its initials from three on, and its name without the legal form', () => {
    expect(derived('organization', 'World Health Organization')).toContain('WHO|acronym');
    expect(derived('organization', 'Baltic Shipping Forum')).toEqual(['BSF|short']);
    expect(derived('organization', 'Baltic Forum')).toEqual([]);
    expect(derived('organization', 'Weir Motor Company')).toContain('Weir Motor|short');
  });

  test('of a place: what everybody knows it by', () => {
    expect(derived('place', 'Kiev')).toContain('Kyiv|full');
    expect(derived('place', 'Soviet Union')).toContain('USSR|acronym');
    expect(derived('place', 'Elbe')).toEqual([]);
  });

  test('a name that the tables know as something of another type has no known forms', () => {
    expect(derived('person', 'Jordan')).toEqual([]);
  });

  test('what the curator refuses is not derived', () => {
    expect(derivedAliases(entity('person', 'John Sullivan', { refusedAliases: ['Sullivan'] }))).toEqual([]);
  });
});

describe('in a matcher', () => {
  test('they have count 0 and stand behind the printed aliases', () => {
    const [owner] =
      openMatcher(compileMatcher([entity('person', 'John Sullivan')])).match('Sullivan slept.')[0]?.owners ?? [];
    expect(owner).toEqual({ entity: 0, alias: 1, kind: 'short', count: 0, recased: false });
  });

  test('a known form that another entity prints belongs to that one; a surname is shared', () => {
    const kyiv = entity('organization', 'Kyiv');
    const [kiev, , john, jake] = matchableAliases([
      entity('place', 'Kiev'),
      kyiv,
      entity('person', 'John Sullivan'),
      entity('person', 'Jake Sullivan'),
    ]);
    expect(kiev?.map(({ text }) => text)).not.toContain('Kyiv');
    for (const person of [john, jake]) expect(person?.map(({ text }) => text)).toContain('Sullivan');
  });

  test('what is never marked has none', () => {
    expect(openMatcher(compileMatcher([entity('place', 'Kiev', { isNeverMarked: true })])).match('In Kyiv.')).toEqual(
      [],
    );
  });
});
