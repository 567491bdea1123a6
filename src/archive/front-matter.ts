import { readFacts, type SeedFacts, type SeedProblem, type WrittenField } from './seed-facts.ts';
import type { SeedFile } from './seed-file.ts';

/** A text parted from the facts above it. */
export interface FrontMatter {
  readonly body: string;
  readonly facts: SeedFacts;
  readonly problems: readonly SeedProblem[];
}

const FENCE = /^---\s*$/;
const KEY = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/;
const LIST_ITEM = /^\s*-\s+(.*)$/;

/**
 * Parts front matter from a text: lines of `key: value` between two lines of `---` at the very start, as in YAML. Values
 * may be quoted, lists may stand in brackets or one item a line; deeper structure is skipped. A text that only begins
 * with a rule has no front matter.
 */
export function readFrontMatter({ path, text }: SeedFile): FrontMatter {
  const lines = text.split(/\r\n|[\n\r]/);
  const none: FrontMatter = { body: text, facts: {}, problems: [] };
  if (!FENCE.test(lines[0] ?? '') || !KEY.test(lines[1] ?? '')) return none;
  const end = lines.findIndex((line, position) => position > 0 && FENCE.test(line));
  if (end < 0) {
    const message = 'The facts at the top are not closed';
    return { ...none, problems: [{ path, line: 1, message, remedy: 'end them with a line of ---' }] };
  }
  const { facts, problems } = readFacts(fieldsOf(lines.slice(1, end)), `stated at the top of ${path}`, path);
  return { body: lines.slice(end + 1).join('\n'), facts, problems };
}

function fieldsOf(lines: readonly string[]): WrittenField[] {
  const fields: WrittenField[] = [];
  let items: string[] = [];
  lines.forEach((line, position) => {
    const [, name, written = ''] = KEY.exec(line) ?? [];
    const item = LIST_ITEM.exec(line)?.[1];
    if (name !== undefined) {
      items = [];
      fields.push({ name, value: written.trim() === '' ? items : fieldValue(written), line: position + 2 });
    } else if (item !== undefined) {
      items.push(unquoted(item));
    }
  });
  return fields;
}

function fieldValue(written: string): string | string[] {
  const list = /^\[(.*)\]\s*$/.exec(written)?.[1];
  return list === undefined ? unquoted(written) : list.split(',').map(unquoted);
}

function unquoted(written: string): string {
  const trimmed = written.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(trimmed);
  if (quoted === null) return trimmed.replace(/\s+#.*$/, '');
  return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '';
}
