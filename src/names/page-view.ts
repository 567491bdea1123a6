import { type BlockSpan, overlaps } from '../text/span.ts';
import { anchorsOf } from './anchors.ts';
import type { BlockWords } from './block-words.ts';
import { declaredAt } from './declared-acronyms.ts';
import { elsewhereOn } from './elsewhere.ts';
import type { Entity, EntityAt, FoundName } from './entity.ts';
import { headlineOf } from './headline.ts';
import { holdsOffice } from './introduced.ts';
import type { PageView } from './judge-owner.ts';
import type { Owner } from './matcher.ts';
import type { NamePlace } from './name-place.ts';
import { type Declared, isBefore, pageNames } from './page-names.ts';
import { personsOn } from './page-persons.ts';
import { withPossessive } from './possessive-names.ts';
import { DOMINANT } from './rivals.ts';
import { roleBeside, titleBefore } from './role-beside.ts';
import { ADDRESSES } from './titles.ts';
import type { ReadName } from './whole-name.ts';

/** The places with those owners that can be meant: an owner of a derived short form only where the page shows who that is. */
export function withSupport(
  places: readonly NamePlace[],
  blocks: readonly BlockWords[],
  entityAt: EntityAt,
): readonly NamePlace[] {
  const shown = new Set<number>();
  for (const place of places) {
    for (const entity of fullOwners(place)) shown.add(entity);
    for (const entity of titledOwners(place, blocks, entityAt)) shown.add(entity);
  }
  const isMeant = (owner: Owner): boolean => {
    const entity = entityAt(owner.entity);
    return entity === undefined || !needsSupport(owner, entity) || shown.has(owner.entity);
  };
  const supported: NamePlace[] = [];
  for (const found of places) {
    const place = withPossessive(found, blocks[found.block]?.text ?? '', entityAt);
    if (place === null) continue;
    if (place.owners.every(isMeant)) supported.push(place);
    else {
      const owners = place.owners.filter(isMeant);
      if (owners.length > 0) supported.push({ ...place, owners });
    }
  }
  return supported;
}

function needsSupport({ alias, kind }: Owner, { aliases }: Entity): boolean {
  return kind === 'short' && alias >= aliases.length;
}

/** What the whole page says of the places on it, by which each of them is judged. */
export function viewPage(
  words: readonly BlockWords[],
  names: readonly ReadName[],
  places: readonly NamePlace[],
  entityAt: EntityAt,
): PageView {
  const blocks = words.map(({ text }) => text);
  const owners = new Map<FoundName, number[]>();
  const fullForms = new Map<number, NamePlace[]>();
  const shortForms = new Map<number, NamePlace[]>();
  const firstPlaces = new Map<number, NamePlace>();
  const bearers = firstBearers(names);
  const headline = headlineOf(words);
  const standing = places.filter((place) => !isPart(place));
  for (const place of standing) {
    for (const { entity, kind } of place.owners) {
      const first = firstPlaces.get(entity);
      // A bare name in a headline is what the text makes of it.
      const isFirst = first === undefined || (first.block === headline && place.block > headline);
      if (isFirst && !isOtherTitle(place, entity, words, entityAt)) firstPlaces.set(entity, place);
      if (kind === 'short') push(shortForms, entity, place);
    }
    const { name } = place.standing;
    if (name && place.standing.wholeness === 'whole' && place.calledSo === null) {
      for (const { entity } of place.owners) push(owners, name, entity);
    }
    const full = fullOwners(place);
    const first = bearers.get(place.words.at(-1)?.folded ?? '');
    const isAnothers = first !== undefined && (first.block !== place.block || first.start !== place.start);
    if (full.length > 0 && !(isAnothers && isContrast(blocks[place.block] ?? '', place)))
      for (const entity of full) push(fullForms, entity, place);
    const bearer = bearers.get(place.words[0]?.folded ?? '');
    const isTaken = bearer !== undefined && isBefore(bearer, place);
    for (const entity of titledOwners(place, words, entityAt)) {
      // Once the page has written another one of the surname in full, a title shows only whom it has introduced as well, or who is
      // never written otherwise: "Jake Sullivan", "Ambassador Sullivan".
      if (
        !isTaken ||
        fullForms.has(entity) ||
        place.owners.some((owner) => owner.entity === entity && owner.count >= DOMINANT)
      )
        push(fullForms, entity, place);
    }
  }
  const persons = personsOn(fullForms, shortForms, words, entityAt);
  const elsewhere = elsewhereOn(standing, places.filter(isPart), words);
  const isOther = (place: NamePlace, entity: number): boolean =>
    place.calledSo !== null || persons.denied.has(entity) || elsewhere.isAnother(place);
  return {
    blocks,
    words,
    entityAt,
    own: pageNames(blocks, names, declaredOn(standing, blocks), ({ name }) => owners.get(name) ?? []),
    headline,
    fullForms,
    firstPlaces,
    shownAsNames: shownAsNames(places),
    elsewhere,
    persons,
    hasNamesakes:
      elsewhere.hasOthers ||
      [...persons.denied.keys()].some((position) => holdsOffice(entityAt(position)?.roles ?? [])),
    anchors: anchorsOf(standing, entityAt, isOther, persons.unintroduced),
  };
}

/** What a page abbreviates by the letters of aliases: "Traffic and Services Squad (TASS)". */
function declaredOn(places: readonly NamePlace[], blocks: readonly string[]): readonly Declared[] {
  const acronyms = places.filter(({ words }) => words.length === 1 && words[0]?.shape === 'acronym');
  return acronyms.flatMap((place): Declared[] => {
    const [word] = place.words;
    if (word === undefined) return [];
    const text = blocks[place.block] ?? '';
    const declared = declaredAt(text, place, word.folded);
    if (declared === null) return [];
    const { start, end, words } = declared;
    const at = { block: place.block, start, end };
    const entities = places
      .filter((other) => other.block === place.block && overlaps(other, at))
      .flatMap(({ owners }) => owners.map(({ entity }) => entity));
    const full = {
      text: text.slice(start, end),
      words,
      type: 'organization' as const,
      entities: new Set(entities),
      places: [at],
    };
    return [{ letters: word.folded, full }];
  });
}

/** Whether a place is a piece of the name of something else. */
export function isPart({ standing, edges }: NamePlace): boolean {
  return standing.wholeness === 'part' || edges === 'bound';
}

/** The entities that a place may write in full. */
function fullOwners(place: NamePlace): readonly number[] {
  if (place.words.length < 2 || isPart(place) || place.calledSo !== null) return NOBODY;
  return place.owners.filter(({ kind }) => kind !== 'acronym' && kind !== 'short').map(({ entity }) => entity);
}

const NOBODY: readonly number[] = [];

/** Where the page first writes a person in full, by folded surname. */
function firstBearers(names: readonly ReadName[]): ReadonlyMap<string, BlockSpan> {
  const first = new Map<string, BlockSpan>();
  for (const { name, tokens, core } of names) {
    const surname = tokens.at(-1)?.folded;
    if (name.type !== 'person' || tokens.length - core < 2 || surname === undefined) continue;
    if (!first.has(surname)) first.set(surname, name);
  }
  return first;
}

/** Whether a title before a surname is none that the archive knows of the entity: "Admiral Ushakov" is no aide. */
function isOtherTitle(place: NamePlace, position: number, blocks: readonly BlockWords[], entityAt: EntityAt): boolean {
  const words = blocks[place.block];
  const entity = entityAt(position);
  if (!place.isTitled || words === undefined || entity?.type !== 'person') return false;
  const title = titleBefore(words, place.start);
  return title !== undefined && !ADDRESSES.has(title.folded) && roleBeside(words, place, entity.roles) === null;
}

/** "no relation of Dmitry Medvedev, the former president": named only to say who is not meant. */
const CONTRAST_BEFORE =
  /\b(?:no relation (?:of|to)|not related to|unrelated to|not to be confused with|(?:his|her|their) namesakes?,?) (?:[\p{Ll} ]{0,40} )?$/u;
const CONTRAST_REACH = 72;

const isContrast = (text: string, { start }: NamePlace): boolean =>
  CONTRAST_BEFORE.test(text.slice(Math.max(0, start - CONTRAST_REACH), start));

/** The persons whom a place shows as well as a full name would, by a title that they have: "President Obama", "the Obama administration". */
function titledOwners(place: NamePlace, blocks: readonly BlockWords[], entityAt: EntityAt): readonly number[] {
  const words = blocks[place.block];
  if (place.words.length > 1 || words === undefined || isPart(place)) return NOBODY;
  if (!place.isTitled && !place.isLeader) return NOBODY;
  const isShown = ({ entity, kind }: Owner): boolean => {
    const owner = entityAt(entity);
    return kind === 'short' && owner?.type === 'person' && roleBeside(words, place, owner.roles) !== null;
  };
  return place.owners.filter(isShown).map(({ entity }) => entity);
}

/** The words of places where a capital, or what follows, shows that the page uses them as names. */
function shownAsNames(places: readonly NamePlace[]): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const place of places) {
    const { words, isSentenceStart, isShownByWhatFollows, isInCapitals, isInHeadlineCase } = place;
    const [word] = words;
    if (word === undefined || words.length > 1) continue;
    const isShown = isSentenceStart ? isShownByWhatFollows : !isInCapitals && !isInHeadlineCase;
    if (isShown && !isPart(place)) shown.add(word.folded);
  }
  return shown;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
