import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepChosenSites } from '../../../src/platform/chosen-sites.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/protocol/settings.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as unknown }));
vi.mock('../../../src/platform/browser.ts', () => door);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  door.browser = browser;
});

const withSites = (sites: Settings['sites']): Settings => ({ ...DEFAULT_SETTINGS, sites });

describe('sites that are on', () => {
  const patterns = () => [...browser.scripts.values()].map(({ id, matches }) => [id, ...matches]);

  it('have the script that says so, and no others have', async () => {
    const keep = keepChosenSites();
    await keep(withSites({ 'a.example': 'on', 'b.example': 'off', 'file://': 'on', '127.0.0.1': 'on', '[::1]': 'on' }));
    expect(patterns()).toEqual([
      ['a.example', '*://a.example/*', '*://www.a.example/*'],
      ['file://', 'file:///*'],
      ['127.0.0.1', '*://127.0.0.1/*'],
      ['[::1]', '*://[::1]/*'],
    ]);
    await keep(withSites({ 'b.example': 'on' }));
    expect(patterns().map(([id]) => id)).toEqual(['b.example']);
    await keep(withSites({}));
    expect(patterns()).toEqual([]);
  });

  it('are as they were chosen last, however fast one changes one’s mind', async () => {
    const keep = keepChosenSites();
    await Promise.all([
      keep(withSites({ 'a.example': 'on' })),
      keep(withSites({})),
      keep(withSites({ 'a.example': 'on' })),
    ]);
    expect(patterns().map(([id]) => id)).toEqual(['a.example']);
    await Promise.all([keep(withSites({})), keep(withSites({ 'a.example': 'on' })), keep(withSites({}))]);
    expect(patterns()).toEqual([]);
  });

  it('are found again by the next background', async () => {
    await keepChosenSites()(withSites({ 'a.example': 'on', 'c.example': 'on' }));
    await keepChosenSites()(withSites({ 'a.example': 'on', 'b.example': 'on' }));
    expect(patterns().map(([id]) => id)).toEqual(['a.example', 'b.example']);
  });

  it('do not suffer from one that the browser has no pattern for', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    await keepChosenSites()(withSites({ 'no site': 'on', 'a.example': 'on' }));
    expect(patterns().map(([id]) => id)).toEqual(['a.example']);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });
});
