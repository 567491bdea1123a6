import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerAddressBar,
  keysOfCommands,
  offerMenus,
  onCommand,
  onMenuLine,
} from '../../../src/platform/shortcuts.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
});

describe('keys, menus and address bar', () => {
  it('lines of menus can be offered again and again', async () => {
    const lines = [
      { id: 'a', text: () => 'A', at: 'selection' },
      { id: 'b', text: () => 'B', at: 'action' },
    ] as const;
    await offerMenus(lines);
    await offerMenus(lines);
    expect(browser.menus.map(({ id, title, contexts }) => [id, title, ...contexts])).toEqual([
      ['a', 'A', 'selection'],
      ['b', 'B', 'action'],
    ]);
  });

  it('are told with the tab in front, where there is one', () => {
    const told: unknown[] = [];
    onCommand((...values) => told.push(values));
    onMenuLine((...values) => told.push(values));
    browser.commands.onCommand.fire('next-name', { id: 3 });
    browser.commands.onCommand.fire('toggle-marking');
    browser.contextMenus.onClicked.fire({ menuItemId: 'a', selectionText: 'Elbe' }, { id: 3 });
    browser.contextMenus.onClicked.fire({ menuItemId: 'b' });
    expect(told).toEqual([
      ['next-name', 3],
      ['toggle-marking', null],
      ['a', 3, 'Elbe'],
      ['b', null, ''],
    ]);
  });

  it('keys are listed as they are set', async () => {
    expect(await keysOfCommands()).toEqual([
      { does: 'text of command_search', keys: 'Alt+Shift+G' },
      { does: 'Turn marking on this site off, or on', keys: '' },
    ]);
  });

  it('the address bar is answered, also where the search fails', async () => {
    const entered: unknown[] = [];
    const lines = vi.fn(async (typed: string) => {
      if (typed === 'bad') throw new Error('No archive');
      return [{ content: 'article:1', description: typed }];
    });
    answerAddressBar({ invitation: 'Search', lines, enter: (...values) => entered.push(values) });
    browser.omnibox.onInputStarted.fire();
    expect(browser.omnibox.invitations).toEqual([{ description: 'Search' }]);
    const suggest = vi.fn();
    browser.omnibox.onInputChanged.fire('elbe', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenLastCalledWith([{ content: 'article:1', description: 'elbe' }]));
    browser.omnibox.onInputChanged.fire('bad', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenLastCalledWith([]));
    for (const where of ['currentTab', 'newForegroundTab', 'newBackgroundTab'])
      browser.omnibox.onInputEntered.fire('elbe', where);
    expect(entered).toEqual([
      ['elbe', 'this'],
      ['elbe', 'new'],
      ['elbe', 'background'],
    ]);
  });

  it('are left out by browsers that have none', async () => {
    Object.assign(browser, { commands: undefined, contextMenus: undefined, omnibox: undefined });
    onCommand(() => {});
    onMenuLine(() => {});
    answerAddressBar({ invitation: '', lines: async () => [], enter: () => {} });
    await offerMenus([]);
    expect(await keysOfCommands()).toEqual([]);
  });
});
