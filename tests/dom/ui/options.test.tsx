import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, type Result, success } from '../../../src/protocol/result.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../../src/protocol/settings.ts';
import optionsCss from '../../../src/ui/options.css?inline';
import { OptionsView } from '../../../src/ui/options-view.tsx';
import sharedCss from '../../../src/ui/shared.css?inline';
import tokensCss from '../../../src/ui/tokens.css?inline';
import { expectAccessible } from './accessibility.ts';
import { eventually } from './eventually.ts';

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { 'b.example': 'off', 'a.example': 'on', 'file://': 'on' },
  rejections: [
    { entity: 'person/jon', name: 'Jon Varga', scope: 'everywhere', where: '' },
    { entity: 'place/weir', name: 'The Weir', scope: 'site', where: 'b.example' },
    { entity: 'person/anna', name: 'Anna Lindqvist', scope: 'page', where: 'https://www.a.example/story?id=1' },
  ],
};
const commands = [
  { does: 'Open the search', keys: 'Alt+Shift+G' },
  { does: 'Turn marking on this site off, or on', keys: '' },
];

const openKeys = vi.fn();

let root: HTMLElement;
let told: ((settings: Settings) => void) | null = null;
const ask = {
  settings: vi.fn<() => Promise<Result<Settings>>>(),
  change: vi.fn<(change: SettingsChange) => Promise<Result<Settings>>>(),
};

beforeEach(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, sharedCss, optionsCss, 'body{margin:0;background:var(--paper)}'].join('\n'));
  document.adoptedStyleSheets = [sheet];
  root = document.createElement('div');
  document.body.append(root);
  vi.resetAllMocks();
  ask.settings.mockResolvedValue(success(chosen));
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.adoptedStyleSheets = [];
});

async function open(settings: Settings = chosen): Promise<void> {
  ask.settings.mockResolvedValue(success(settings));
  const follow = (changed: (settings: Settings) => void) => {
    told = changed;
    return () => {
      told = null;
    };
  };
  render(<OptionsView ask={ask} follow={follow} commands={commands} openKeys={openKeys} />, root);
  await eventually(() => root.querySelectorAll('fieldset').length).toBe(4);
}

/** From now on changes are kept: the answer is what `after` makes of the settings. */
const keeping = (after: Partial<Settings>): void => {
  ask.change.mockResolvedValue(success({ ...chosen, ...after }));
};
const control = (label: string | RegExp): HTMLInputElement => {
  const found = [...root.querySelectorAll<HTMLInputElement>('input, select, button')].find((each) => {
    const name = each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent ?? each.textContent ?? '';
    return typeof label === 'string' ? name.trim() === label : label.test(name);
  });
  if (!found) throw new Error(`There is no control "${label}".`);
  return found;
};
const said = (): string => root.querySelector('[role=status]')?.textContent ?? '';
const lines = (part: string): string[] =>
  [...root.querySelectorAll(`[aria-labelledby="settings-${part}"] li`)].map(
    (line) => line.querySelector('.settings-item')?.textContent ?? '',
  );

test('shows what was chosen', async () => {
  await open({ ...chosen, marking: 'first', types: ['place'], intensity: 'strong', pages: 'chosen' });
  const checked = [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  expect(checked).toEqual(['first', 'place', 'strong', 'chosen']);
  expect(lines('sites')).toEqual(['a.example', 'b.example', 'Files on this computer']);
  expect(control('Marking on b.example').value).toBe('off');
  expect(lines('rejections')).toEqual([
    'Anna Lindqvist on a.example/story?id=1',
    'The Weir on b.example',
    'Jon Varga on all pages',
  ]);
  expect([...root.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['Alt+Shift+G', 'not set']);
  await userEvent.click(control('Change the keys'));
  expect(openKeys).toHaveBeenCalledOnce();
});

describe('each change is saved at once and confirmed', () => {
  test.each<[string, SettingsChange, Partial<Settings>, string]>([
    ['The first in each section of a page', { marking: 'first' }, { marking: 'first' }, 'The first in each section'],
    ['Strong', { intensity: 'strong' }, { intensity: 'strong' }, 'Strong'],
    [
      'Places',
      { types: ['person', 'organization', 'event', 'other'] },
      { types: ['person', 'organization', 'event', 'other'] },
      'Places are not marked',
    ],
  ])('%s', async (label, change, after, confirmed) => {
    keeping(after);
    await open();
    await userEvent.click(control(label));
    expect(ask.change).toHaveBeenCalledExactlyOnceWith(change);
    await eventually(said).toContain(`Saved: ${confirmed}`);
    expect(control(label).checked).toBe(label !== 'Places');
  });

  test('with the keyboard alone', async () => {
    keeping({ marking: 'first' });
    await open();
    await userEvent.tab();
    expect((document.activeElement as HTMLInputElement).value).toBe('every');
    await userEvent.keyboard('{ArrowDown}');
    await eventually(said).toContain('Saved');
    expect(ask.change).toHaveBeenCalledExactlyOnceWith({ marking: 'first' });
  });

  test('the list that only chosen sites count', async () => {
    keeping({ pages: 'chosen' });
    await open();
    await userEvent.click(control(/^Only on sites that are on/));
    expect(ask.change).toHaveBeenCalledExactlyOnceWith({ pages: 'chosen' });
  });
});

describe('a change that could not be saved', () => {
  test('says why, and what was chosen before is shown again', async () => {
    ask.change.mockResolvedValue(failed('not-kept', 'The disk is full.'));
    await open();
    await userEvent.click(control('Faint'));
    await eventually(() => root.querySelector('[role=alert]')?.textContent).toBe('The disk is full.');
    expect(said()).toBe('');
    await eventually(() => control('Normal').checked).toBe(true);
    await userEvent.click(control('Places'));
    await eventually(() => control('Places').checked).toBe(true);
    await userEvent.selectOptions(control('Marking on b.example'), 'on');
    await eventually(() => control('Marking on b.example').value).toBe('off');
  });

  test('keeps a name in its list', async () => {
    ask.change.mockResolvedValue(failed('not-kept', 'The disk is full.'));
    await open();
    await userEvent.click(control(/^Undo for Jon Varga/));
    await eventually(() => root.querySelector('[role=alert]')).not.toBeNull();
    expect(lines('rejections')).toHaveLength(3);
  });
});

describe('sites', () => {
  test('are turned the other way, and removed with the focus staying in the list', async () => {
    await open();
    keeping({ sites: { ...chosen.sites, 'b.example': 'on' } });
    await userEvent.selectOptions(control('Marking on b.example'), 'on');
    expect(ask.change).toHaveBeenLastCalledWith({ site: { host: 'b.example', choice: 'on' } });
    keeping({ sites: { 'b.example': 'on', 'file://': 'on' } });
    await userEvent.click(control('Remove a.example'));
    expect(ask.change).toHaveBeenLastCalledWith({ site: { host: 'a.example', choice: null } });
    await eventually(() => lines('sites')).toEqual(['b.example', 'Files on this computer']);
    await eventually(() => document.activeElement?.ariaLabel).toBe('Remove b.example');
    keeping({ sites: {} });
    await userEvent.click(control('Remove Files on this computer'));
    await eventually(() => document.activeElement?.textContent?.trim()).toBe('Sites');
    expect(root.textContent).toContain('You have not turned any site on or off.');
  });

  test.each([
    ['news.example.org', 'news.example.org'],
    [' https://www.example.org/a/b?c ', 'example.org'],
    ['http://localhost:8080', 'localhost'],
  ])('are added as they are typed or pasted: %s', async (typed, host) => {
    await open();
    keeping({ sites: { ...chosen.sites, [host]: 'off' } });
    await userEvent.fill(control('Another site'), typed);
    await userEvent.click(control('Turn off'));
    expect(ask.change).toHaveBeenCalledExactlyOnceWith({ site: { host, choice: 'off' } });
    await eventually(() => control('Another site').value).toBe('');
    expect(lines('sites')).toContain(host);
  });

  test.each(['all the news', '*.example.org', '..'])(
    'that are none (%s) are not added, and what was typed stays',
    async (typed) => {
      await open();
      await userEvent.fill(control('Another site'), typed);
      await userEvent.keyboard('{Enter}');
      await eventually(() => root.querySelector('[role=alert]')?.textContent).toContain('not the address of a site');
      expect(control('Another site').value).toBe(typed);
      expect(control('Another site').getAttribute('aria-invalid')).toBe('true');
      expect(ask.change).not.toHaveBeenCalled();
    },
  );
});

test('a rejected name is marked again on demand', async () => {
  await open();
  keeping({ rejections: chosen.rejections.slice(0, 2) });
  await userEvent.click(control(/^Undo for Anna Lindqvist/));
  expect(ask.change).toHaveBeenCalledExactlyOnceWith({ restore: chosen.rejections[2] });
  await eventually(said).toBe('Saved: Anna Lindqvist is marked again on a.example/story?id=1');
  expect(lines('rejections')).toEqual(['The Weir on b.example', 'Jon Varga on all pages']);
  await eventually(() => document.activeElement?.ariaLabel).toContain('for The Weir');
});

test('what is changed elsewhere shows at once', async () => {
  await open();
  told?.({ ...chosen, marking: 'off' });
  await eventually(() => root.querySelector<HTMLInputElement>('input[name=marking]:checked')?.value).toBe('off');
});

test('settings that cannot be read are an error, and not those of somebody who chose nothing', async () => {
  ask.settings.mockResolvedValue(failed('internal', 'The browser does not give out the settings.'));
  render(<OptionsView ask={ask} follow={() => () => {}} commands={[]} openKeys={openKeys} />, root);
  await eventually(() => root.querySelector('[role=alert]')?.textContent).toContain('does not give out');
  expect(root.querySelector('input')).toBeNull();
  await expectAccessible(root);
});

test.each([320, 800])('fits a window of %i pixels', async (width) => {
  await page.viewport(width, 700);
  const long = `${'verylongname'.repeat(12)}.example`;
  await open({
    ...chosen,
    sites: { ...chosen.sites, [long]: 'on' },
    rejections: [{ entity: 'e', name: 'Donaudampfschiff'.repeat(8), scope: 'page', where: `https://${long}/` }],
  });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('is accessible, with a confirmation and with an error', async () => {
  keeping({ marking: 'first' });
  await open();
  await expectAccessible(root);
  await userEvent.click(control('The first in each section of a page'));
  await eventually(said).not.toBe('');
  await expectAccessible(root);
  ask.change.mockResolvedValue(failed('not-kept', 'The disk is full.'));
  await userEvent.click(control('Faint'));
  await eventually(() => root.querySelector('[role=alert]')).not.toBeNull();
  await expectAccessible(root);
});
