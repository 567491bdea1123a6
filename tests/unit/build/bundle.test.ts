import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openContainer } from '../../../src/archive/container.ts';
import { type Bundle, buildBundle } from '../../../src/build/bundle.ts';
import { bundleFrom } from '../../../src/build/bundle-from.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { SeedError } from '../../../src/build/seed-error.ts';
import { openArchive } from '../../../src/cli/open-archive.ts';
import { dispute } from '../../fixtures/archive/articles.ts';
import { kindOfFile } from '../../fixtures/archive/kind-of-file.ts';

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
    expect(again.files).toEqual(bundle.files);
  });

  it('of the seeds is the same, byte for byte, when it is built again', async () => {
    const [first, second] = [await bundleFrom(seeds, { strict: true }), await bundleFrom(seeds, { strict: true })];
    expect(first.archive.articles).toHaveLength(5);
    expect(first.files).toEqual(second.files);
  });

  it('has one content hash in all files, and another one as soon as a word differs', () => {
    for (const [name, bytes] of Object.entries(bundle.files)) {
      expect(openContainer(bytes, kindOfFile(name)).hash, name).toBe(bundle.hash);
    }
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

  it('has its names corrected by the file beside its articles', async () => {
    const folder = archive({
      'a.txt': 'The mayor of Kiev spoke in Torgau.',
      'names.yaml': 'rename:\n  Kiev: Kyiv\nnever-highlight: Torgau\n',
    });
    const { archive: built, files, warnings } = await bundleFrom(folder, { strict: true });
    expect(warnings).toEqual([]);
    expect(built.entities.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'place/kiev: Kyiv',
      'place/torgau: Torgau',
    ]);
    const { whole, matcher } = openArchive({ files }).known;
    expect([0, 1, 2].map((position) => whole(position)?.isNeverMarked)).toEqual([undefined, true, undefined]);
    expect(matcher.match('From Kyiv to Torgau')).toHaveLength(1);
  });

  it.each([
    ['that is no YAML', { 'names.yaml': 'rename:\n  Kiev: [Kyiv\n' }, /names\.yaml:\d+: This is not YAML \(.+\. .+/],
    ['of a name that is not there', { 'names.yml': '\nrename: {Kijew: Kyiv}\n' }, /names\.yml:2: .+"Kijew"\. .+/],
    [
      'in two files',
      { 'names.yaml': 'rename: {Kiev: Kyiv}', 'names.json': '{}' },
      /names\.json: Only names\.yaml is read\. Move .+/,
    ],
  ])('stops a strict build for a correction %s, and warns otherwise', async (_, files, message) => {
    const folder = archive({ 'a.txt': 'The mayor of Kiev spoke.', ...files });
    await expect(bundleFrom(folder, { strict: true })).rejects.toThrow(message);
    const { warnings } = await bundleFrom(folder, { strict: false });
    expect(warnings).toEqual([expect.stringMatching(message)]);
  });

  it('whose corrections cannot be read is told so', async () => {
    const folder = archive({ 'a.txt': 'The mayor of Kiev spoke.' });
    symlinkSync('nowhere.yaml', join(folder, 'names.yaml'));
    const { warnings } = await bundleFrom(folder, { strict: false });
    expect(warnings).toEqual([expect.stringMatching(/names\.yaml: The file cannot be read\. Correct or delete it\.$/)]);
  });

  it('tells what is wrong with its articles and with its names at once', async () => {
    const folder = archive({
      'a.txt': 'The mayor of Kiev spoke.',
      'wire.jsonl': 'nonsense\n',
      'names.yaml': 'rename: {Kijew: Kyiv}\n',
    });
    await expect(bundleFrom(folder, { strict: true })).rejects.toThrow(/wire\.jsonl:1: .+\n.+names\.yaml:1: .+"Kijew"/);
  });

  it.each([
    ['article', 'wire.jsonl', (deep: string) => `{"id":"a","text":"The Elbe rose.","author":${deep}}`],
    ['facts', 'a.meta.json', (deep: string) => `{"title":${deep}}`],
    ['correction', 'names.json', (deep: string) => `{"rename":${deep}}`],
  ])('that is an %s nested beyond all sense is told with its file', async (_, name, written) => {
    const deep = `${'['.repeat(20_000)}"x"${']'.repeat(20_000)}`;
    const folder = archive({ 'a.txt': 'The mayor of Kiev spoke.', [name]: written(deep) });
    const { warnings } = await bundleFrom(folder, { strict: false });
    expect(warnings[0]).toContain(`${name}:1: `);
  });

  it('reports its progress stage by stage, each to its end', async () => {
    const reported: string[] = [];
    const progress = (stage: string, done: number, total: number): number => reported.push(`${stage} ${done}/${total}`);
    await bundleFrom(archive({ 'a.txt': 'The Elbe rose.', 'b.txt': 'The Elbe fell.' }), { strict: true, progress });
    expect(reported).toEqual([
      'reading the files 0/2',
      'reading the files 1/2',
      'finding names 1/2',
      'finding names 2/2',
      'joining names 0/1',
      'compiling the matcher 0/1',
      'indexing the words 0/1',
      'packing the articles 0/1',
    ]);
  });

  it('without any article is refused', async () => {
    await expect(bundleFrom(archive({ 'notes.docx': 'x' }), { strict: false })).rejects.toThrow(/no article/);
  });
});
