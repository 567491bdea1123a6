import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Where the texts of the interface stand. */
export const TEXTS = 'assets/_locales/en/messages.json';

/** A use of a text with the key written out, and one of a counted text with its unit. */
const USES =
  /(?<![\w.])text\(\s*(['"])(?<key>[^'"]*)\1|(?<![\w.])counted\([^()]*(?:\([^()]*\))?[^()]*,\s*(['"])(?<unit>\w+)\3/g;

/** The keys that a source file asks for and `known` does not have, each with its line, counted from 1. */
export function unknownTexts(source: string, known: ReadonlySet<string>): readonly { key: string; line: number }[] {
  return [...source.matchAll(USES)].flatMap(({ groups, index }) => {
    const keys = groups?.['unit'] ? [`${groups['unit']}_one`, `${groups['unit']}_other`] : [groups?.['key'] ?? ''];
    const line = source.slice(0, index).split('\n').length;
    return keys.filter((key) => !known.has(key)).map((key) => ({ key, line }));
  });
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
    },
    transform(source, id) {
      if (!/\/(src|entrypoints)\/.*\.tsx?$/.test(id)) return null;
      const [first] = unknownTexts(source, known);
      if (first) this.error(`${id}:${first.line}: there is no text "${first.key}". Add it to ${TEXTS}.`);
      return null;
    },
  };
}
