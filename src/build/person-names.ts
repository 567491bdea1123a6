import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Lists, phraseOf } from './gazetteer-phrase.ts';

const require = createRequire(import.meta.url);

type NameParts = Readonly<Record<string, readonly string[] | undefined>>;
interface Locale {
  readonly person?: { readonly first_name?: NameParts; readonly last_name?: NameParts };
}

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}'’]{2,}$/u;

/** Adds given names and surnames, in Latin letters, from the locales of Faker and the spelling list of people. */
export function addPersons(lists: Lists): void {
  const { allLocales } = require('@faker-js/faker') as { allLocales: Readonly<Record<string, Locale>> };
  for (const { person } of Object.values(allLocales)) {
    for (const [parts, list] of [
      [person?.first_name, lists.given],
      [person?.last_name, lists.surname],
    ] as const) {
      for (const names of Object.values(parts ?? {})) {
        for (const name of names ?? []) if (LATIN_NAME.test(name)) list.add(phraseOf(name));
      }
    }
  }
  const people = readFileSync(
    join(dirname(require.resolve('@cspell/dict-people-names')), 'dict/people-names.txt'),
    'utf8',
  );
  for (const name of people.split('\n')) if (LATIN_NAME.test(name)) lists.surname.add(phraseOf(name));
}
