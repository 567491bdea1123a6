import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openContainer } from '../../../src/archive/container.ts';
import { BUNDLE_FILES, type Bundle, buildBundle } from '../../../src/build/bundle.ts';
import { bundleFrom, SeedError } from '../../../src/build/bundle-from.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { dispute } from '../../fixtures/archive/articles.ts';

const seeds = join(import.meta.dirname, '../../../seeds');

describe('the bundle', () => {
  let gazetteer: Uint8Array;
  let bundle: Bundle;
  beforeAll(async () => {
    gazetteer = await buildGazetteer();
    bundle = buildBundle(dispute, gazetteer);
  });

  it('is the same, byte for byte, when it is built again, in whatever order the articles come', () => {
    const again = buildBundle([...dispute].reverse(), gazetteer);
    expect(again.hash).toBe(bundle.hash);
    for (const file of BUNDLE_FILES) expect(Buffer.compare(again.files[file], bundle.files[file])).toBe(0);
  });

  it('of the seeds is the same, byte for byte, when it is built again', async () => {
    const [first, second] = [await bundleFrom(seeds, { strict: true }), await bundleFrom(seeds, { strict: true })];
    expect(first.archive.articles).toHaveLength(5);
    for (const file of BUNDLE_FILES) expect(Buffer.compare(first.files[file], second.files[file])).toBe(0);
  });

  it('has one content hash in all files, and another one as soon as a word differs', () => {
    const hashes = (['names', 'index', 'articles'] as const).map(
      (kind) => openContainer(bundle.files[`${kind}.bin`], kind).hash,
    );
    expect(new Set(hashes)).toEqual(new Set([bundle.hash]));
    const [first, ...others] = dispute;
    const changed = { ...first, paragraphs: [{ text: 'One word.', kind: 'text' }] } as (typeof dispute)[number];
    expect(buildBundle([changed, ...others], gazetteer).hash).not.toBe(bundle.hash);
  });

  it('knows who and what the articles are about', () => {
    const names = bundle.archive.entities.map(({ name, type }) => `${name} (${type})`);
    expect(names).toEqual(
      expect.arrayContaining([
        'Mirela Danesco (person)',
        'Norvik Hydro (organization)',
        'Oslo (place)',
        'World Bank (organization)',
      ]),
    );
  });
});

describe('an archive with mistakes', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const archive = (files: Readonly<Record<string, string>>): string => {
    folder = mkdtempSync(join(tmpdir(), 'seeds-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  it('stops a strict build with file, line and remedy', async () => {
    const build = bundleFrom(archive({ 'wire.jsonl': '{"id":"a","text":"The Elbe rose."}\n{"id":"b","text":}\n' }), {
      strict: true,
    });
    await expect(build).rejects.toThrow(SeedError);
    await expect(build).rejects.toThrow(/wire\.jsonl:2: .+\. .+/);
  });

  it('is built without them otherwise, and says so', async () => {
    const bundle = await bundleFrom(archive({ 'wire.jsonl': '{"id":"a","text":"The Elbe rose."}\nnonsense\n' }), {
      strict: false,
    });
    expect(bundle.archive.articles.map(({ id }) => id)).toEqual(['a']);
    expect(bundle.warnings).toEqual([expect.stringContaining('wire.jsonl:2')]);
  });

  it('without any article is refused', async () => {
    await expect(bundleFrom(archive({ 'notes.docx': 'x' }), { strict: false })).rejects.toThrow(/no article/);
  });
});
