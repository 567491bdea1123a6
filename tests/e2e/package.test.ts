import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContainer } from '../../src/archive/container.ts';
import { kindOfFile } from '../fixtures/archive/kind-of-file.ts';

const output = join(import.meta.dirname, '../../.output');

/** Bytes. What each page pays, what news pages pay, what the popup loads, and what stores refuse. */
const BUDGETS = { everyPage: 18_000, newsPage: 29_000, card: 52_000, popup: 40_000, script: 4_000_000 };

describe.each(['chrome-mv3', 'firefox-mv3'])('the package for %s', (target) => {
  const folder = join(output, target);
  const files = [...walk(folder)].map((path) => ({ name: relative(folder, path), bytes: statSync(path).size }));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const sizeOf = (...names: string[]): number =>
    names.reduce((sum, name) => sum + (files.find((file) => file.name === name)?.bytes ?? Number.POSITIVE_INFINITY), 0);

  it('keeps its size budgets', () => {
    expect(sizeOf('gate.js')).toBeLessThanOrEqual(BUDGETS.everyPage);
    expect(sizeOf('marks.js')).toBeLessThanOrEqual(BUDGETS.newsPage);
    expect(sizeOf('card.js')).toBeLessThanOrEqual(BUDGETS.card);
    const popup = scriptsOf(folder, 'popup.html');
    // Its own, Preact and the browser's API at least: one alone would mean that what it imports was not found.
    expect(popup.length).toBeGreaterThan(2);
    expect(sizeOf(...popup)).toBeLessThanOrEqual(BUDGETS.popup);
    const large = files.filter(({ name, bytes }) => /\.(js|json)$/.test(name) && bytes > BUDGETS.script);
    expect(large).toEqual([]);
  });

  it('asks for no more than it uses, and gives pages nothing to recognise it by', () => {
    const permissions = ['contextMenus', 'scripting', 'storage', ...(target === 'chrome-mv3' ? ['sidePanel'] : [])];
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(permissions.toSorted());
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self'");
  });

  it('has every page run one script, before its own, that says nothing to it', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: ['http://*/*', 'https://*/*', 'file:///*'], run_at: 'document_start', js: ['gate.js'] },
    ]);
    for (const script of ['gate.js', 'marks.js'])
      expect(readFileSync(join(folder, script), 'utf8')).not.toMatch(/dispatchEvent|postMessage|BroadcastChannel/);
  });

  it('has a text for every name in its manifest, and no other language than it says', () => {
    const locales = readdirSync(join(folder, '_locales'));
    expect(locales).toEqual([manifest.default_locale]);
    const texts = JSON.parse(readFileSync(join(folder, '_locales', manifest.default_locale, 'messages.json'), 'utf8'));
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThanOrEqual(2 + 4);
    for (const name of named) expect(texts[name]?.message, name).toMatch(/\S/);
    // What the Chrome Web Store and Firefox show of it.
    expect(texts[manifest.name.slice('__MSG_'.length, -'__'.length)].message.length).toBeLessThanOrEqual(45);
    expect(texts[manifest.description.slice('__MSG_'.length, -'__'.length)].message.length).toBeLessThanOrEqual(132);
  });

  it('offers its options, its keys and its keyword', () => {
    expect(manifest.options_ui).toMatchObject({ page: 'options.html', open_in_tab: true });
    expect(manifest.omnibox).toEqual({ keyword: 'bg' });
    const suggested = Object.values<{ suggested_key?: { default: string } }>(manifest.commands).flatMap(
      ({ suggested_key: key }) => key?.default ?? [],
    );
    // Chrome refuses an extension that suggests more.
    expect(suggested).toHaveLength(4);
    expect(new Set(suggested).size).toBe(4);
  });

  it('has its icon in four sizes and the notices of others', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    const names = files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([...Object.values<string>(manifest.icons), 'LICENSE.txt', 'NOTICE.txt']),
    );
  });

  it('carries a bundle of one piece', () => {
    const bundle = bundleIn(target);
    expect(bundle.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['names.bin', 'matcher.bin', 'index.bin', 'articles.bin', 'mentions.bin']),
    );
    const hashes = bundle.map(({ name, bytes }) => openContainer(bytes, kindOfFile(name)).hash);
    expect(new Set(hashes).size).toBe(1);
  });
});

function bundleIn(target: string): { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = join(output, target, 'bundle');
  return readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

it('both browsers carry the same bundle, byte for byte', () => {
  expect(bundleIn('chrome-mv3')).toEqual(bundleIn('firefox-mv3'));
});

it('Firefox is told how old it may be and that nothing is collected', () => {
  const manifest = JSON.parse(readFileSync(join(output, 'firefox-mv3/manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko).toMatchObject({
    strict_min_version: '140.0',
    data_collection_permissions: { required: ['none'] },
  });
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
});

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    else yield join(folder, entry.name);
  }
}

/** The scripts that a page opens with: its own, and what these import; not what is loaded later. */
function scriptsOf(folder: string, page: string): readonly string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set([...html.matchAll(/src="\/?([^"]+\.js)"/g)].map(([, name = '']) => name));
  for (const script of found) {
    const source = readFileSync(join(folder, script), 'utf8');
    // A set that grows while it is gone through is gone through to its new end.
    for (const [, name = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g))
      found.add(join(dirname(script), name));
  }
  return [...found];
}
