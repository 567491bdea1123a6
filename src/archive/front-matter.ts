import { readFacts, type SeedFacts, type SeedProblem, type WrittenField } from './seed-facts.ts';
import type { SeedFile } from './seed-file.ts';

/** A text parted from the facts above it. */
export interface FrontMatter {
  readonly body: string;
  readonly facts: SeedFacts;
  readonly problems: readonly SeedProblem[];
}

/** Front matter in YAML, as most site generators write it, and in TOML: the lines around it, and those of `key: value`. */
const FORMS = [
  { fence: '---', key: /^["']?([A-Za-z][\w-]*)["']?\s*:\s*(.*)$/, example: 'key: value' },
  { fence: '+++', key: /^["']?([A-Za-z][\w-]*)["']?\s*=\s*(.*)$/, example: 'key = "value"' },
] as const;
type Form = (typeof FORMS)[number];

const NOTHING = /^\s*(?:#.*)?$/;
/** A part of TOML. */
const PART = /^\[/;
const LIST_ITEM = /^\s*-\s+(?:name:\s+)?(.*)$/;
/** Lists in brackets may be closed in a line of their own. */
const CONTINUED = /^(?:\s+\S|\])/;
/** What announces a text on the lines below, with or without its line breaks. */
const BLOCK = /^[>|][-+\d]*\s*$/;

/**
 * Parses front matter from a text: lines of `key: value` between two lines of `---` at the very start, as in YAML, or of
 * `key = value` between two of `+++`, as in TOML. Values may be quoted and go on in indented lines, lists may stand in
 * brackets or one item a line; deeper structure is skipped. A text that only begins with a rule has no front matter, nor
 * has one where other lines stand between two rules and no fact.
 */
export function readFrontMatter({ path, text }: SeedFile): FrontMatter {
  const lines = linesIn(text.trimStart());
  const blank = linesIn(text).length - lines.length;
  const none: FrontMatter = { body: text, facts: {}, problems: [] };
  const form = FORMS.find(({ fence }) => lines[0]?.trimEnd() === fence);
  if (form === undefined || !form.key.test(lines.slice(1).find((line) => !NOTHING.test(line)) ?? '')) return none;
  const end = lines.findIndex((line, position) => position > 0 && line.trimEnd() === form.fence);
  if (end < 0) {
    const message = 'The facts at the top are not closed';
    return { ...none, problems: [{ path, line: blank + 1, message, remedy: `end them with a line of ${form.fence}` }] };
  }
  const inside = lines.slice(1, end);
  const firstLine = blank + 2;
  const { facts, problems } = readFacts(fieldsOf(inside, form, firstLine), `stated at the top of ${path}`, path);
  const body = lines.slice(end + 1).join('\n');
  const allowed = [NOTHING, form.key, CONTINUED, LIST_ITEM, PART];
  const stray = inside.findIndex((line) => !allowed.some((may) => may.test(line)));
  if (stray < 0) return { body, facts, problems };
  if (Object.keys(facts).length === 0) return none;
  const remedy = `write it as ${form.example}, or indent it if it goes on`;
  const problem = { path, line: firstLine + stray, message: 'This line at the top states no fact', remedy };
  return { body, facts, problems: [...problems, problem] };
}

const linesIn = (text: string): string[] => text.split(/\r\n|[\n\r]/);

/** A field whose value may go on in the next line. */
interface OpenField {
  readonly name: string;
  readonly line: number;
  /** Whether a text stands, or was announced, behind the key; else a list may follow. */
  readonly isText: boolean;
  text: string;
  readonly items: string[];
}

function fieldsOf(lines: readonly string[], { key }: Form, firstLine: number): WrittenField[] {
  const fields: OpenField[] = [];
  for (const [position, line] of lines.entries()) {
    // What follows are the fields of something else.
    if (PART.test(line)) break;
    const [, name, written = ''] = key.exec(line) ?? [];
    const open = fields.at(-1);
    const item = LIST_ITEM.exec(line)?.[1];
    if (name !== undefined) {
      const text = BLOCK.test(written) ? '' : written.trim();
      fields.push({ name, line: firstLine + position, isText: written.trim() !== '', text, items: [] });
    } else if (open?.isText) {
      if (CONTINUED.test(line)) open.text = `${open.text} ${line.trim()}`;
    } else if (item !== undefined) {
      open?.items.push(unquoted(item));
    }
  }
  return fields.map(({ name, line, isText, text, items }) => ({
    name,
    line,
    value: isText ? fieldValue(text) : items,
  }));
}

function fieldValue(written: string): string | string[] {
  const list = /^\[(.*)\]\s*(?:#.*)?$/.exec(written)?.[1];
  return list === undefined ? unquoted(written) : list.split(',').map(unquoted);
}

function unquoted(written: string): string {
  const trimmed = written.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(trimmed);
  if (quoted === null) return trimmed.replace(/\s+#.*$/, '');
  return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '';
}
