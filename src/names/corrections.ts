import { ENTITY_TYPES, type EntityType } from './entity.ts';

/** A value of the curator's file with the line where it stands (1-based). */
export type Written = { readonly line: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'fields'; readonly fields: readonly WrittenField[] }
);

/** A field of the curator's file. */
export interface WrittenField {
  readonly name: string;
  readonly line: number;
  readonly value: Written;
}

/** One thing that the curator corrects. Names are those of `corpus --table`, or ids. `line` is where it is written. */
export type NameCorrection = { readonly line: number } & (
  | { readonly kind: 'merge'; readonly name: string; readonly into: string }
  | SplitCorrection
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'type'; readonly name: string; readonly type: EntityType }
  | { readonly kind: 'add-alias'; readonly name: string; readonly alias: string }
  | { readonly kind: 'remove-alias'; readonly name: string; readonly alias: string }
  | { readonly kind: 'never-highlight'; readonly name: string }
);

/** Makes a second entity of those mentions of the first that print one of the aliases and stand in one of the articles; an empty list limits nothing. */
export interface SplitCorrection {
  readonly kind: 'split';
  readonly name: string;
  readonly as: string;
  readonly aliases: readonly string[];
  readonly articles: readonly string[];
  /** Null keeps the type of the first. */
  readonly type: EntityType | null;
}

/** What the curator knows better than the machine. */
export interface NameCorrections {
  /** The file, as the curator would type it. */
  readonly path: string;
  /** In the order of the file. */
  readonly list: readonly NameCorrection[];
}

/** What is wrong with a correction. */
export interface CorrectionProblem {
  readonly line: number;
  /** A sentence without its full stop. */
  readonly message: string;
  /** What to do: a sentence without its full stop. */
  readonly remedy: string;
}

type Report = (line: number, message: string, remedy: string) => void;
type Reader = (value: Written, report: Report) => readonly NameCorrection[];

const READERS: Readonly<Record<string, Reader>> = {
  merge: readMerges,
  split: readSplits,
  rename: (value, report) =>
    pairsOf(value, 'rename', report).map(({ line, name, text }) => ({ kind: 'rename', line, name, to: text })),
  type: readTypes,
  alias: readAliases,
  'never-highlight': (value, report) =>
    textsOf(value, 'never-highlight', report).map(({ line, text }) => ({ kind: 'never-highlight', line, name: text })),
};

const SECTIONS = Object.keys(READERS).join(', ');

/** Reads the curator's file. What cannot be used is told among the problems; the rest is read all the same. */
export function readCorrections(file: Written): {
  readonly list: readonly NameCorrection[];
  readonly problems: readonly CorrectionProblem[];
} {
  const problems: CorrectionProblem[] = [];
  const report: Report = (line, message, remedy) => problems.push({ line, message, remedy });
  const list = fieldsOf(file, 'The file', `write sections: ${SECTIONS}`, report).flatMap(({ name, line, value }) => {
    const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (reader === undefined) {
      report(line, `"${name}" is no kind of correction`, `use ${SECTIONS}`);
      return [];
    }
    return isNothing(value) ? [] : reader(value, report);
  });
  return { list, problems };
}

function readMerges(value: Written, report: Report): NameCorrection[] {
  const remedy = 'write lists of names, the one to keep first: [Yury Ushakov, Yuri Ushakov]';
  if (value.kind !== 'list') {
    report(value.line, '"merge" is not a list', remedy);
    return [];
  }
  return value.items.flatMap((item) => {
    const names = item.kind === 'list' ? textsOf(item, 'merge', report) : [];
    const [kept, ...others] = names;
    if (kept === undefined || others.length === 0) {
      report(item.line, 'A merge needs two names or more', remedy);
      return [];
    }
    return others.map(({ line, text }): NameCorrection => ({ kind: 'merge', line, name: text, into: kept.text }));
  });
}

const SPLIT_REMEDY = 'write "name", "as", and "aliases" or "in" (ids of articles), and "type" if it is another one';

function readSplits(value: Written, report: Report): NameCorrection[] {
  if (value.kind !== 'list') {
    report(value.line, '"split" is not a list', SPLIT_REMEDY);
    return [];
  }
  return value.items.flatMap((item): NameCorrection[] => {
    const fields = new Map(
      fieldsOf(item, 'A split', SPLIT_REMEDY, report).map((field): [string, WrittenField] => [field.name, field]),
    );
    for (const [name, { line }] of fields) {
      if (!SPLIT_FIELDS.has(name)) report(line, `A split has no "${name}"`, SPLIT_REMEDY);
    }
    const text = (name: string): string | null => {
      const found = fields.get(name)?.value;
      return found?.kind === 'text' && found.text !== '' ? found.text : null;
    };
    const texts = (name: string): readonly string[] => {
      const found = fields.get(name)?.value;
      return found === undefined ? [] : textsOf(found, name, report).map((each) => each.text);
    };
    const [name, as, aliases, articles] = [text('name'), text('as'), texts('aliases'), texts('in')];
    if (name === null || as === null || aliases.length + articles.length === 0) {
      report(item.line, 'A split does not say what to part from what', SPLIT_REMEDY);
      return [];
    }
    const typed = fields.get('type');
    const type = typed === undefined ? null : typeOf(typed.value, report);
    return [{ kind: 'split', line: item.line, name, as, aliases, articles, type }];
  });
}

const SPLIT_FIELDS: ReadonlySet<string> = new Set(['name', 'as', 'aliases', 'in', 'type']);

function readTypes(value: Written, report: Report): NameCorrection[] {
  return fieldsOf(value, '"type"', 'write NAME: TYPE on lines of their own', report).flatMap((field) => {
    const type = typeOf(field.value, report);
    return type === null ? [] : [{ kind: 'type', line: field.line, name: field.name, type }];
  });
}

function typeOf(value: Written, report: Report): EntityType | null {
  const text = value.kind === 'text' ? value.text : '';
  const type = ENTITY_TYPES.find((each) => each === text) ?? null;
  if (type === null) report(value.line, `"${text}" is no type of name`, `use ${ENTITY_TYPES.join(', ')}`);
  return type;
}

function readAliases(value: Written, report: Report): NameCorrection[] {
  const remedy = 'write "add" and "remove", in each NAME: [ALIAS, ALIAS]';
  return fieldsOf(value, '"alias"', remedy, report).flatMap(({ name: verb, line, value: names }) => {
    if (verb !== 'add' && verb !== 'remove') {
      report(line, `"alias" has no "${verb}"`, remedy);
      return [];
    }
    const kind = verb === 'add' ? 'add-alias' : 'remove-alias';
    return fieldsOf(names, `"${verb}"`, remedy, report).flatMap((field) =>
      textsOf(field.value, verb, report).map(
        ({ line, text }): NameCorrection => ({ kind, line, name: field.name, alias: text }),
      ),
    );
  });
}

interface WrittenText {
  readonly line: number;
  readonly text: string;
}

/** A text, or a list of texts. */
function textsOf(value: Written, section: string, report: Report): readonly WrittenText[] {
  if (value.kind === 'text') return value.text === '' ? [] : [value];
  if (value.kind === 'list') return value.items.flatMap((item) => textsOf(item, section, report));
  report(value.line, `"${section}" holds fields where names belong`, 'write a name or a list of names');
  return [];
}

function pairsOf(
  value: Written,
  section: string,
  report: Report,
): readonly (WrittenText & { readonly name: string })[] {
  return fieldsOf(value, `"${section}"`, 'write NAME: NAME on lines of their own', report).flatMap((field) => {
    if (field.value.kind === 'text' && field.value.text !== '')
      return [{ line: field.line, name: field.name, text: field.value.text }];
    report(field.line, `"${field.name}" is not followed by one name`, `write ${field.name}: NAME`);
    return [];
  });
}

function fieldsOf(value: Written, what: string, remedy: string, report: Report): readonly WrittenField[] {
  if (value.kind === 'fields') return value.fields;
  if (!isNothing(value)) report(value.line, `${what} does not hold fields`, remedy);
  return [];
}

/** Whether nothing is written there: a section whose lines are commented out. */
function isNothing(value: Written): boolean {
  return value.kind === 'text' && value.text === '';
}
