import { expect, test } from 'vitest';
import type { PageState } from '../../../src/protocol/page-state.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { keepSettings } from '../../../src/service/keep-settings.ts';
import { MENU_LINES, runShortcut } from '../../../src/service/shortcuts.ts';
import { say } from '../../texts.ts';
import { memoryStorage } from './answering.ts';

const news: PageState = {
  host: 'example.org',
  choice: null,
  choiceToMark: null,
  pages: 'news',
  marking: 'every',
  isRead: true,
  note: null,
};

/** A browser in which the page in front is in a state, and that notes what it is asked for. */
function pressing(state: Partial<PageState> | null = {}) {
  const asked: unknown[][] = [];
  const settings = keepSettings(memoryStorage(), () => {}, say);
  const environment = {
    settings,
    pageState: async () => (state ? success({ ...news, ...state }) : failed('not-ready', 'No.')),
    addressOf: async () => 'https://www.example.org/story',
    step: async (...values: unknown[]) => asked.push(['step', ...values]),
    openSearch: async (...values: unknown[]) => asked.push(['search', ...values]),
  };
  const press = (name: string, tab: number | null = 7, selection?: string) =>
    runShortcut(name, environment, tab, selection);
  return { settings, asked, press };
}

test('one command turns marking off everywhere, and on again as it was', async () => {
  const { settings, press } = pressing();
  await settings.change({ marking: 'first' });
  await press('toggle-marking', null);
  expect((await settings.get()).marking).toBe('off');
  await press('toggle-marking');
  expect((await settings.get()).marking).toBe('first');
});

test.each<[string, Partial<PageState>, object]>([
  ['news is turned off', {}, { 'example.org': 'off' }],
  ['a chosen site is turned off', { choice: 'on', isRead: false }, { 'example.org': 'off' }],
  ['news of a site that is off is marked as before', { choice: 'off', isRead: false }, {}],
  [
    'what is no news is marked from now on',
    { choice: 'off', isRead: false, choiceToMark: 'on' },
    { 'example.org': 'on' },
  ],
  ['a page of the browser has no site', { host: null }, {}],
])('the command for the site: %s', async (_, state, sites) => {
  const { settings, press } = pressing(state);
  if (state.choice) await settings.change({ site: { host: 'example.org', choice: state.choice } });
  await press('toggle-site');
  expect((await settings.get()).sites).toEqual(sites);
});

test('the line at the icon turns the site off, and off it stays', async () => {
  const { settings, press } = pressing();
  await press('turn-off-site');
  await press('turn-off-site');
  expect((await settings.get()).sites).toEqual({ 'example.org': 'off' });
});

test('names are stepped through on the page in front', async () => {
  const { asked, press } = pressing();
  await press('next-name', 7);
  await press('previous-name', 8);
  await press('next-name', null);
  expect(asked).toEqual([
    ['step', 7, 'next'],
    ['step', 8, 'previous'],
  ]);
});

test('what is selected is searched for, in one line of a bearable length', async () => {
  const { asked, press } = pressing();
  await press('search-selection', 7, '  “Spirit\n of the   Elbe');
  await press('search-selection', null, 'word '.repeat(1000));
  expect(asked[0]).toEqual(['search', 'Spirit of the Elbe', 7]);
  expect(String(asked[1]?.[1])).toHaveLength(300);
});

test('what cannot be done is left undone', async () => {
  const { settings, asked, press } = pressing(null);
  for (const name of ['toggle-site', 'constructor', 'unknown']) await press(name);
  await press('turn-off-site', null);
  expect(asked).toEqual([]);
  expect((await settings.get()).sites).toEqual({});
});

test('each line of a menu is a shortcut', async () => {
  for (const { id } of MENU_LINES) {
    const { settings, asked, press } = pressing();
    await press(id, 7, 'Elbe');
    expect(asked.length + Object.keys((await settings.get()).sites).length, id).toBe(1);
  }
});
