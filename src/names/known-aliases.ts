import type { EntityType } from './entity.ts';
import { EQUIVALENTS } from './equivalents.ts';
import { isAcronymText, surfaceKey } from './surface.ts';

/** Something known all over the world under several names. */
export interface KnownName {
  readonly name: string;
  readonly type: EntityType;
  /** Further names that can stand for it in full. */
  readonly fullNames: readonly string[];
  /** Acronyms, shortenings and phrases: they refer to it, but nobody would file it under them. */
  readonly otherForms: readonly string[];
}

interface KnownForm {
  readonly known: KnownName;
  readonly text: string;
}

let forms: ReadonlyMap<string, KnownForm> | undefined;

/** All known names, in the order of the tables. */
function* readTables(): Generator<KnownName> {
  for (const [type, table] of EQUIVALENTS) {
    for (const line of table.split('\n')) {
      const [name = '', fullNames = '', otherForms = ''] = line.split('|').map((column) => column.trim());
      if (name !== '') yield { name, type, fullNames: listed(fullNames), otherForms: listed(otherForms) };
    }
  }
}

function listed(column: string): readonly string[] {
  return column.split(';').flatMap((form) => (form.trim() === '' ? [] : [form.trim()]));
}

function knownForms(): ReadonlyMap<string, KnownForm> {
  if (forms !== undefined) return forms;
  const byKey = new Map<string, KnownForm>();
  for (const known of readTables()) {
    for (const text of [known.name, ...known.fullNames, ...known.otherForms]) {
      const key = surfaceKey(text);
      if (key !== null && !byKey.has(key)) byKey.set(key, { known, text });
    }
  }
  forms = byKey;
  return byKey;
}

/** The known name that a folded key (see `readSurface`) refers to; `printed` is how it is most often written. */
export function findKnownName(key: string, printed: string): KnownName | null {
  const form = knownForms().get(key);
  if (form === undefined) return null;
  // A name in capitals is an abbreviation of it or, in a headline, any name; a word that is not is no abbreviation: "WHO", not "Who".
  return isAcronymText(form.text) && !/^[^\p{Ll}]*s?$/u.test(printed) ? null : form.known;
}

let laterWords: ReadonlySet<string> | undefined;

/** Whether a folded word stands in any known name behind its first word. */
export function goesOnKnownName(folded: string): boolean {
  laterWords ??= new Set([...knownForms().keys()].flatMap((key) => key.split(' ').slice(1)));
  return laterWords.has(folded);
}

/** The forms of known names of a type that are written small even inside a sentence, "coronavirus pandemic": two words or more. */
export function lowerCaseForms(type: EntityType): readonly string[] {
  return [...readTables()]
    .filter((known) => known.type === type)
    .flatMap(({ fullNames, otherForms }) => [...fullNames, ...otherForms])
    .filter((form) => form.includes(' ') && form === form.toLowerCase());
}

/** All keys that the tables know, for the search of misprints. */
export function knownKeys(): Iterable<string> {
  return knownForms().keys();
}

/** Every way of writing a known name besides `name`, printed in an archive or not; empty for a name no table knows. */
export function otherKnownForms(name: string): readonly string[] {
  const key = surfaceKey(name);
  const known = key === null ? undefined : knownForms().get(key)?.known;
  if (known === undefined) return [];
  return [known.name, ...known.fullNames, ...known.otherForms].filter((form) => form !== name);
}
