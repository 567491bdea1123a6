import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const below = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));

const DOCUMENTS = ['README.md', ...below('docs', '.md')];
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));

/** Every match of a pattern's first group in the documents, as "document: match". */
const named = (documents: readonly string[], pattern: RegExp): { document: string; name: string }[] =>
  documents.flatMap((document) => [...read(document).matchAll(pattern)].map(([, name = '']) => ({ document, name })));
const told = (found: readonly { document: string; name: string }[]): string[] =>
  found.map(({ document, name }) => `${document}: ${name}`);

describe('the documents', () => {
  it('link to files that exist', () => {
    const links = named(DOCUMENTS, /\]\((?!https?:|#)([^)#\s]+)/g);
    expect(links.length).toBeGreaterThan(10);
    expect(told(links.filter(({ document, name }) => !existsSync(join(root, dirname(document), name))))).toEqual([]);
  });

  it('name source files that exist', () => {
    const sources = ['src', 'entrypoints', 'tests'].flatMap((folder) =>
      ['.ts', '.tsx', '.css', '.html'].flatMap((ending) => below(folder, ending)),
    );
    const names = new Set(sources.map((path) => basename(path)));
    const files = named(
      ['docs/architecture.md', 'docs/evaluation.md'],
      /`((?:[\w-]+\/)*[\w-]+(?:\.test|\.bench|\.config)?\.(?:tsx?|css))`/g,
    );
    expect(files.length).toBeGreaterThan(50);
    const isThere = (name: string): boolean => names.has(name) || existsSync(join(root, name));
    expect(told(files.filter(({ name }) => !isThere(name)))).toEqual([]);
  });

  it('name the commands that exist, and all of them', () => {
    const commands = named(DOCUMENTS, /\bnpm run (?:--silent )?([\w:-]+)/g);
    expect(commands.length).toBeGreaterThan(3);
    expect(told(commands.filter(({ name }) => !(name in scripts)))).toEqual([]);
    const unsaid = Object.keys(scripts).filter(
      (name) => !new RegExp(`\\bnpm (?:run (?:--silent )?)?${name}\\b`).test(read('README.md')),
    );
    expect(unsaid).toEqual(['postinstall']);
  });

  it('give credit to every package that is bundled', () => {
    const gazetteer = named(['src/build/gazetteer.ts'], /^const PACKAGES = \[(.*)\];$/gm)[0]?.name ?? '';
    const data = [...gazetteer.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
    expect(data.length).toBeGreaterThan(2);
    const notice = read('NOTICE');
    for (const name of Object.keys(dependencies)) expect(notice, name).toContain(`\n${name} `);
    for (const name of data) expect(notice, name).toContain(`${name} ${devDependencies[name]}`);
  });
});
