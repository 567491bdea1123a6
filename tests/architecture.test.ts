import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What each room may import from: docs/architecture.md draws it. Everything may import from itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  names: ['text'],
  // Of the locales only the names of the texts.
  protocol: ['text', 'names', 'assets'],
  archive: ['text', 'names', 'protocol'],
  coverage: ['text', 'names', 'archive', 'protocol'],
  service: ['text', 'names', 'archive', 'coverage', 'protocol'],
  page: ['text', 'protocol', 'archive'],
  ui: ['text', 'names', 'protocol'],
  card: ['names', 'protocol', 'ui'],
  platform: ['protocol'],
  build: ['text', 'names', 'archive', 'coverage', 'service', 'page'],
  cli: ['text', 'names', 'archive', 'service', 'page', 'build'],
  launch: [],
  entrypoints: ['protocol', 'service', 'page', 'card', 'ui', 'platform'],
};

const PURE = ['text', 'names', 'archive', 'coverage', 'protocol', 'service'];

/** Packages that only some rooms may import, and why. */
const PACKAGES: readonly { readonly matches: RegExp; readonly rooms: readonly string[]; readonly why: string }[] = [
  { matches: /^(node:|linkedom$|wxt$)/, rooms: ['build', 'cli', 'launch'], why: 'Node is for building only' },
  { matches: /^minisearch$/, rooms: ['coverage'], why: 'search stands behind one engine' },
  { matches: /^preact(\/|$)/, rooms: ['card', 'ui', 'entrypoints'], why: 'only what is drawn knows Preact' },
  {
    matches: /^(wxt\/|webextension-polyfill|@wxt-dev)/,
    rooms: ['platform', 'entrypoints'],
    why: 'one room knows the browser',
  },
  { matches: /^(playwright-core|puppeteer-core)$/, rooms: ['launch'], why: 'automation is for launching only' },
];

/** The browser's API has one door. */
const BROWSER_DOOR = 'src/platform/browser.ts';

/** Rooms in which something else may be called `browser`: the door's own export, and the program that is launched. */
const OWN_BROWSERS = ['platform', 'launch'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const sources = [...walk(join(root, 'src')), ...walk(join(root, 'entrypoints'))].filter((file) => /\.tsx?$/.test(file));
const imports = sources.flatMap(importsOf);

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, fixed, dynamic]) => ({
    file: relative(root, file),
    room: roomOf(file),
    target: fixed ?? dynamic ?? '',
  }));
}

function roomOf(file: string): string {
  const [top = '', room = ''] = relative(root, file).split('/');
  return top === 'src' ? room : top;
}

describe('the walls', () => {
  it('reads the imports of every room', () => {
    expect(new Set(imports.map(({ room }) => room))).toEqual(new Set(Object.keys(ARROWS)));
  });

  const between = imports
    .filter(({ target }) => target.startsWith('.'))
    .map((found) => ({ ...found, to: roomOf(join(root, dirname(found.file), found.target)) }));

  it('imports run in one direction', () => {
    const wrong = between
      .filter(({ room, to }) => room !== to && !(ARROWS[room] ?? []).includes(to))
      .map(({ file, room, to }) => `${file}: ${room} may not import from ${to}`);
    expect(wrong).toEqual([]);
  });

  it('allow no import that nobody makes', () => {
    const made = new Set(between.map(({ room, to }) => `${room} <- ${to}`));
    const allowed = Object.entries(ARROWS).flatMap(([room, from]) => from.map((to) => `${room} <- ${to}`));
    expect(allowed.filter((arrow) => !made.has(arrow))).toEqual([]);
  });

  it('packages are imported only where they belong', () => {
    const wrong = imports.flatMap(({ file, room, target }) =>
      PACKAGES.filter(({ matches, rooms }) => matches.test(target) && !rooms.includes(room)).map(
        ({ why }) => `${file}: ${target}: ${why}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('only one file imports the browser API, and none names it as a global', () => {
    const importers = imports
      .filter(({ target }) => /^(wxt\/browser|webextension-polyfill)$/.test(target))
      .map(({ file }) => file);
    expect(importers).toEqual([BROWSER_DOOR]);
    const globals = sources.filter(
      (file) => !OWN_BROWSERS.includes(roomOf(file)) && /\b(?:chrome|browser)\??\.\w/.test(codeOf(file)),
    );
    expect(globals.map((file) => relative(root, file))).toEqual([]);
  });

  it('nothing turns text into HTML', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe)\b/;
    expect(sources.filter((file) => sinks.test(codeOf(file))).map((file) => relative(root, file))).toEqual([]);
  });

  it('the pure side has a project of its own without DOM, browser and Node', () => {
    const project = JSON.parse(readFileSync(join(root, 'src/tsconfig.pure.json'), 'utf8'));
    expect(project.compilerOptions).toMatchObject({ lib: ['ESNext'], types: [] });
    expect(project.include).toEqual(expect.arrayContaining(PURE));
  });

  it('entrypoints are a screenful', () => {
    const long = sources
      .filter((file) => roomOf(file) === 'entrypoints')
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 60);
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });
});

const codeOf = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
