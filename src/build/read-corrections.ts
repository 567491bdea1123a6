import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { decodeText } from '../archive/decode-text.ts';
import type { SeedFile, SeedProblem } from '../archive/parse-seed.ts';
import { type NameCorrections, readCorrections, type Written, type WrittenField } from '../names/corrections.ts';

/** A curator's file that has been read. */
export interface ReadCorrections {
  readonly corrections: NameCorrections;
  readonly problems: readonly SeedProblem[];
}

/** The files that a curator may correct names in, in the folder of the archive itself. */
const FILES: readonly string[] = ['names.yaml', 'names.yml', 'names.json'];

/** The corrections that lie in a folder of seeds; none where it has no such file. */
export async function readCorrectionsIn(folder: string): Promise<ReadCorrections> {
  // A folder that cannot be read is told by those who read the articles.
  const entries = await readdir(folder).catch((): string[] => []);
  const [file, ...others] = FILES.flatMap((name) => entries.filter((entry) => entry.toLowerCase() === name));
  if (file === undefined) return { corrections: { path: '', list: [] }, problems: [] };
  const shown = (name: string): string => relative('.', join(folder, name));
  const bytes = await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) {
    const problem = {
      path: shown(file),
      line: null,
      message: 'The file cannot be read',
      remedy: 'correct or delete it',
    };
    return { corrections: { path: '', list: [] }, problems: [problem] };
  }
  const { corrections, problems } = parseCorrections({ path: shown(file), text: decodeText(bytes) });
  const unread = others.map(
    (name): SeedProblem => ({
      path: shown(name),
      line: null,
      message: `Only ${file} is read`,
      remedy: `move the corrections there and delete ${name}`,
    }),
  );
  return { corrections, problems: [...problems, ...unread] };
}

/** Reads a file of corrections, YAML or JSON. One that is not well-formed gives no correction, only problems with their lines. */
export function parseCorrections({ path, text }: SeedFile): ReadCorrections {
  const lines = new LineCounter();
  // Texts stay as they are written: "1914" is a name, and so is "No".
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      ({ pos: [start], message }): SeedProblem => ({
        path,
        line: lineAt(start),
        message: `This is not YAML (${message.replace(/[.\s]+$/, '').replace(/\s+/g, ' ')})`,
        remedy: 'correct it, or see docs/curating.md for an example',
      }),
    );
    return { corrections: { path, list: [] }, problems };
  }
  const { list, problems } = readCorrections(written(document.contents, 1, lineAt, (node) => resolved(node)));
  return { corrections: { path, list }, problems: problems.map((problem) => ({ path, ...problem })) };

  function resolved(node: Node | null): Node | null {
    return isAlias(node) ? (node.resolve(document) ?? null) : node;
  }
}

/** The tree of the parser as the pure side takes it. `fallback` is the line of a value that is not there. */
function written(
  found: Node | null,
  fallback: number,
  lineAt: (offset: number) => number,
  resolve: (node: Node | null) => Node | null,
): Written {
  const node = resolve(found);
  const line = found?.range == null ? fallback : lineAt(found.range[0]);
  const inside = (child: unknown, from: number): Written => written(child as Node | null, from, lineAt, resolve);
  if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => inside(item, line)) };
  if (isMap(node)) {
    const fields = node.items.map((pair): WrittenField => {
      const { key, value } = pair as Pair<Node, Node | null>;
      const name = inside(key, line);
      return { name: name.kind === 'text' ? name.text : '', line: name.line, value: inside(value, name.line) };
    });
    return { kind: 'fields', line, fields };
  }
  return { kind: 'text', line, text: isScalar(node) ? String(node.value ?? '').trim() : '' };
}
