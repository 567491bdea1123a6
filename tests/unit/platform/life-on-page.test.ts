import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginLifeOnPage } from '../../../src/platform/life-on-page.ts';
import { fakeBrowser } from './fake-browser.ts';

const door = vi.hoisted(() => ({ browser: {} as { runtime: { id?: string } } }));
vi.mock('../../../src/platform/browser.ts', () => door);

beforeEach(() => {
  door.browser = fakeBrowser();
});
afterEach(() => {
  delete (globalThis as { backgrounderLife?: unknown }).backgrounderLife;
});

it('ends when somebody looks and the extension has gone', () => {
  const life = beginLifeOnPage();
  life?.look();
  expect(life?.signal.aborted).toBe(false);
  // As Chromium has it on a page from under which an extension has gone.
  door.browser = { runtime: {} };
  life?.look();
  expect(life?.signal.aborted).toBe(true);
});

it('begins once on a page, and whoever begins it again leaves it alone', () => {
  const life = beginLifeOnPage();
  expect(beginLifeOnPage()).toBeNull();
  life?.look();
  expect(life?.signal.aborted).toBe(false);
});
