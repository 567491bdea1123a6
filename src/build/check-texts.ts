import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Where the texts of the interface stand. */
export const TEXTS = 'assets/_locales/en/messages.json';

/** The manifest's texts are asked for here. */
const MANIFEST = 'wxt.config.ts';

/** A call for a text up to the end of its first argument, a table of texts, a call for a counted text with its unit, a text of the manifest. */
const USES =
  /(?<![\w.])(?:text|textAround|localeText|say)\((?<argument>[^,()]*(?:\([^()]*\)[^,()]*)*)|\bTextKey>+ = (?<table>\{[^{}]*)\}|(?<![\w.])counted\([^()]*(?:\([^()]*\))?[^()]*,\s*(['"])(?<unit>\w+)\2|__MSG_(?<manifest>\w+)__/g;

/** The keys in an argument: it is one, or has one on either side of a condition; and those in a table, behind colons. */
const KEYS = /(?:^|[?:])\s*(['"`])(?<key>(?:(?!\1).)*)\1/g;

/** What a template puts into a key. */
const HOLE = /\$\{[^}]*\}/g;

/**
 * The keys that a source file asks for and `known` does not have, each with its line, counted from 1. A template counts as
 * known if it can become a key that is; keys in variables are left to their types.
 */
export function unknownTexts(source: string, known: ReadonlySet<string>): readonly { key: string; line: number }[] {
  return [...source.matchAll(USES)].flatMap(({ groups, index }) => {
    const line = source.slice(0, index).split('\n').length;
    return keysOf(groups ?? {})
      .filter((key) => !isKnown(key, known))
      .map((key) => ({ key, line }));
  });
}

function keysOf({ argument, table, unit, manifest }: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (unit !== undefined) return [`${unit}_one`, `${unit}_other`];
  if (manifest !== undefined) return [manifest];
  return [...(argument ?? table ?? '').matchAll(KEYS)].map(({ groups }) => groups?.['key'] ?? '');
}

function isKnown(key: string, known: ReadonlySet<string>): boolean {
  if (!key.includes('${')) return known.has(key);
  const pattern = new RegExp(`^${key.replace(HOLE, '\\w+')}$`);
  return known.values().some((each) => pattern.test(each));
}

/** Stops the build at a text that `assets/_locales` does not have: the reader would see nothing in its place. */
export function checkTexts(root: string): Plugin {
  let known: ReadonlySet<string> = new Set();
  return {
    name: 'backgrounder:texts',
    // Before JSX is compiled, so that the lines are those of the file.
    enforce: 'pre',
    async buildStart() {
      known = new Set(Object.keys(JSON.parse(await readFile(`${root}/${TEXTS}`, 'utf8'))));
      const missing = messageFor(MANIFEST, await readFile(`${root}/${MANIFEST}`, 'utf8'), known);
      if (missing) this.error(missing);
    },
    transform(source, id) {
      const missing = /\/(src|entrypoints)\/.*\.tsx?$/.test(id) && messageFor(id, source, known);
      if (missing) this.error(missing);
      return null;
    },
  };
}

function messageFor(file: string, source: string, known: ReadonlySet<string>): string | null {
  const [first] = unknownTexts(source, known);
  return first ? `${file}:${first.line}: there is no text "${first.key}". Add it to ${TEXTS}.` : null;
}
