import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageState } from '../../../src/protocol/page-state.ts';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import type { SettingsChange } from '../../../src/protocol/settings.ts';
import pageSwitchCss from '../../../src/ui/page-switch.css?inline';
import { PageSwitch } from '../../../src/ui/page-switch.tsx';
import sharedCss from '../../../src/ui/shared.css?inline';
import tokensCss from '../../../src/ui/tokens.css?inline';
import { expectAccessible } from './accessibility.ts';
import { eventually } from './eventually.ts';

const news: PageState = {
  host: 'news.example.org',
  choice: null,
  choiceToMark: null,
  pages: 'news',
  marking: 'every',
  isRead: true,
  note: null,
};

let root: HTMLElement;
let state: PageState;
const change = vi.fn<(change: SettingsChange) => Promise<Result<unknown>>>();
const markOnce = vi.fn<() => Promise<Result<unknown>>>();
const openOptions = vi.fn();
const changed = vi.fn();

beforeEach(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, sharedCss, pageSwitchCss, 'body{margin:0;background:var(--paper)}'].join('\n'));
  document.adoptedStyleSheets = [sheet];
  root = document.createElement('div');
  root.style.width = '380px';
  document.body.append(root);
  vi.resetAllMocks();
  change.mockResolvedValue(success(null));
  markOnce.mockResolvedValue(success(null));
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.adoptedStyleSheets = [];
});

async function open(part: Partial<PageState>): Promise<void> {
  state = { ...news, ...part };
  const ask = { state: async () => success(state), change, markOnce };
  render(<PageSwitch ask={ask} openOptions={openOptions} changed={changed} />, root);
  await eventually(() => root.querySelectorAll('button').length).toBeGreaterThan(part.host === null ? 0 : 1);
}

const buttons = (): string[] => [...root.querySelectorAll('button')].map(({ textContent }) => textContent ?? '');
const press = (at: number): Promise<void> => userEvent.click(root.querySelectorAll('button')[at] as Element);
const isOn = (): string | null | undefined => root.querySelector('[role=switch]')?.getAttribute('aria-checked');

test('one click turns the site of a news page off, and one on again', async () => {
  await open({});
  expect(buttons()).toEqual(['Mark names on news.example.org', 'Options']);
  expect(isOn()).toBe('true');
  change.mockImplementation(async () => {
    state = { ...state, choice: 'off', isRead: false };
    return success(null);
  });
  await press(0);
  expect(change).toHaveBeenLastCalledWith({ site: { host: 'news.example.org', choice: 'off' } });
  await eventually(isOn).toBe('false');
  expect(changed).toHaveBeenCalledOnce();
  await press(0);
  expect(change).toHaveBeenLastCalledWith({ site: { host: 'news.example.org', choice: null } });
});

test('where only chosen sites are read, the switch chooses this one', async () => {
  await open({ pages: 'chosen', isRead: false, choiceToMark: 'on' });
  expect(isOn()).toBe('false');
  await press(0);
  expect(change).toHaveBeenLastCalledWith({ site: { host: 'news.example.org', choice: 'on' } });
});

test('a page that is no news is marked once, or its site always', async () => {
  await open({ isRead: false, choiceToMark: 'on' });
  expect(buttons()).toEqual(['Mark names here', 'Always on news.example.org', 'Options']);
  await press(0);
  expect(markOnce).toHaveBeenCalledOnce();
  expect(change).not.toHaveBeenCalled();
  await eventually(() => changed.mock.calls.length).toBe(1);
  await press(1);
  expect(change).toHaveBeenCalledExactlyOnceWith({ site: { host: 'news.example.org', choice: 'on' } });
});

test('marking that is off everywhere is turned on as it was', async () => {
  await open({ marking: 'off', isRead: false });
  expect(root.textContent).toContain('Marking is off on all pages.');
  await press(0);
  expect(change).toHaveBeenCalledExactlyOnceWith({ marking: 'as-before' });
});

test('on a page that nothing can be chosen for, only the options are offered', async () => {
  await open({ host: null, isRead: false });
  expect(buttons()).toEqual(['Options']);
  await press(0);
  expect(openOptions).toHaveBeenCalledOnce();
});

test('a change that could not be kept says why and shows what is so', async () => {
  change.mockResolvedValue(failed('not-kept', 'The disk is full.'));
  await open({});
  await press(0);
  await eventually(() => root.querySelector('[role=alert]')?.textContent).toBe('The disk is full.');
  expect(isOn()).toBe('true');
  expect(changed).not.toHaveBeenCalled();
  await expectAccessible(root);
});

test('says what the reader should know about the page', async () => {
  await open({ note: 'This page changes all the time; marking has stopped.' });
  expect(root.textContent).toContain('marking has stopped');
});

test.each<[string, Partial<PageState>]>([
  ['on', {}],
  ['off', { isRead: false, choice: 'off' }],
  ['no news', { isRead: false, host: `${'verylongname'.repeat(9)}.example` }],
  ['marking off', { marking: 'off', isRead: false }],
])('fits and is accessible: %s', async (_, part) => {
  await open(part);
  expect(root.scrollWidth).toBeLessThanOrEqual(380);
  for (const button of root.querySelectorAll('button')) {
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  }
  await expectAccessible(root);
});
