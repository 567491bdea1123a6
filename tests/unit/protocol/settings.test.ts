import { describe, expect, it, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  FILES,
  isSettingsChange,
  mayRead,
  pageOf,
  type Rejection,
  readSettings,
  rejectedOn,
  type Settings,
  settingsOn,
  siteOf,
} from '../../../src/protocol/settings.ts';

const rejection = (scope: Rejection['scope'], where: string, entity = 'person/anna'): Rejection => ({
  entity,
  name: 'Anna',
  scope,
  where,
});

test.each([
  ['https://news.example.org/a?b#c', 'news.example.org'],
  ['http://www.example.org:8080/', 'example.org'],
  ['https://EXAMPLE.org', 'example.org'],
  ['https://www./', 'www.'],
  ['file:///home/me/saved.html', FILES],
  ['chrome://version/', null],
  ['about:blank', null],
  ['moz-extension://abc/popup.html', null],
  ['no address', null],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  ['https://example.org/a?b=1#part', 'https://example.org/a?b=1'],
  ['https://example.org', 'https://example.org/'],
  ['no address', 'no address'],
])('the page of %s is %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
});

test('the page of an endless address is cut, and still the same page', () => {
  const address = `https://example.org/${'a'.repeat(5000)}`;
  expect(pageOf(address)).toHaveLength(2000);
  expect(pageOf(`${address}#part`)).toBe(pageOf(address));
});

describe('what was stored', () => {
  it('is read as it was written', () => {
    const settings: Settings = {
      marking: 'first',
      types: ['place', 'event'],
      intensity: 'faint',
      pages: 'chosen',
      sites: { 'example.org': 'off', [FILES]: 'on' },
      rejections: [rejection('page', 'https://example.org/a'), rejection('everywhere', '')],
    };
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each([undefined, null, 7, 'text', []])('where it is %s, is what nobody has chosen', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('loses only the parts that are damaged', () => {
    const stored = {
      marking: 'sometimes',
      types: ['place', 'colour'],
      intensity: 'strong',
      pages: 3,
      sites: { 'a.example': 'on', 'b.example': 'maybe' },
      rejections: [rejection('site', 'a.example'), { entity: 'person/anna' }, null],
      other: true,
    };
    expect(readSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      types: ['place'],
      intensity: 'strong',
      sites: { 'a.example': 'on' },
      rejections: [rejection('site', 'a.example')],
    });
  });

  it('may say that no type is marked', () => {
    expect(readSettings({ types: [] }).types).toEqual([]);
  });
});

describe('which pages are read', () => {
  const address = 'https://www.example.org/story';
  it.each<[string, Partial<Settings>, boolean]>([
    ['by default', {}, true],
    ['on a site that is off', { sites: { 'example.org': 'off' } }, false],
    ['on a site that is on', { sites: { 'example.org': 'on' } }, true],
    ['beside a site that is off', { sites: { 'other.example': 'off' } }, true],
    ['where only chosen sites are', { pages: 'chosen' }, false],
    ['on a chosen site', { pages: 'chosen', sites: { 'example.org': 'on' } }, true],
    ['on a chosen site with marking off', { marking: 'off', pages: 'chosen', sites: { 'example.org': 'on' } }, false],
    ['with marking off', { marking: 'off' }, false],
  ])('%s', (_, chosen, expected) => {
    expect(mayRead({ ...DEFAULT_SETTINGS, ...chosen }, address)).toBe(expected);
  });

  it('is not confused by sites that are called like something of the language', () => {
    expect(mayRead({ ...DEFAULT_SETTINGS, pages: 'chosen' }, 'https://constructor/')).toBe(false);
    expect(mayRead(readSettings(JSON.parse('{"sites":{"__proto__":"off"}}')), 'https://__proto__/')).toBe(false);
  });
});

describe('what a page is told', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    marking: 'first',
    sites: { 'example.org': 'on', 'secret.example': 'off' },
    rejections: [
      rejection('page', 'https://example.org/a', 'e1'),
      rejection('page', 'https://example.org/b', 'e2'),
      rejection('site', 'example.org', 'e3'),
      rejection('site', 'secret.example', 'e4'),
      rejection('everywhere', '', 'e5'),
    ],
  };

  it('is what concerns it, and nothing about other sites', () => {
    const told = settingsOn(settings, 'https://example.org/a#part');
    expect(told.marking).toBe('first');
    expect(told.sites).toEqual({ 'example.org': 'on' });
    expect(told.rejections.map(({ entity }) => entity)).toEqual(['e1', 'e3', 'e5']);
  });

  it('is to mark nothing where its site is off', () => {
    expect(settingsOn(settings, 'https://secret.example/').marking).toBe('off');
    expect(settingsOn({ ...settings, pages: 'chosen' }, 'https://third.example/').marking).toBe('off');
  });

  it('names every entity that is rejected there', () => {
    expect([...rejectedOn(settings, 'https://www.example.org/b')]).toEqual(['e3', 'e5']);
    expect([...rejectedOn(settings, 'https://example.org/b')]).toEqual(['e2', 'e3', 'e5']);
  });
});

describe('a change', () => {
  it.each([
    { marking: 'off' },
    { marking: 'as-before' },
    { types: [] },
    { types: ['person'], intensity: 'faint' },
    { pages: 'chosen' },
    { site: { host: 'example.org', choice: null } },
    { reject: rejection('everywhere', '') },
    { restore: rejection('page', 'https://example.org/') },
  ])('can be made: %j', (change) => {
    expect(isSettingsChange(change)).toBe(true);
  });

  it.each([
    null,
    'off',
    {},
    { marking: 'sometimes' },
    { types: ['colour'] },
    { types: 'person' },
    { sites: {} },
    { site: { host: '', choice: 'on' } },
    { site: { host: 'example.org' } },
    { reject: { ...rejection('site', 'x'), scope: 'planet' } },
    { reject: { ...rejection('site', 'x'), name: 'n'.repeat(3000) } },
    { marking: 'off', extra: 1 },
  ])('cannot be made: %j', (change) => {
    expect(isSettingsChange(change)).toBe(false);
  });
});
