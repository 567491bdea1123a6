import { overlaps } from '../text/span.ts';
import { anchorsOf } from './anchors.ts';
import type { BlockWords } from './block-words.ts';
import { declaredBefore } from './declared-acronyms.ts';
import { elsewhereOn } from './elsewhere.ts';
import type { Entity, FoundName } from './entity.ts';
import { introductionAt, isCalledSo } from './introduced.ts';
import { isProminent, type PageView } from './judge-owner.ts';
import type { Owner } from './matcher.ts';
import type { NamePlace } from './name-place.ts';
import { type Declared, pageNames } from './page-names.ts';
import { withPossessive } from './possessive-names.ts';
import { roleBeside } from './role-beside.ts';
import type { ReadName } from './whole-name.ts';

/** The places with those owners that can be meant: an owner of a derived short form only where the page shows who that is. */
export function withSupport(
  places: readonly NamePlace[],
  blocks: readonly BlockWords[],
  entities: readonly Entity[],
): readonly NamePlace[] {
  const shown = new Set(
    places.flatMap((place) => [...fullOwners(place, blocks), ...titledOwners(place, blocks, entities)]),
  );
  return places.flatMap((found) => {
    const place = withPossessive(found, blocks[found.block]?.text ?? '', entities);
    if (place === null) return [];
    const owners = place.owners.filter((owner) => {
      const entity = entities[owner.entity];
      if (entity === undefined || !needsSupport(owner, entity)) return true;
      return shown.has(owner.entity);
    });
    if (owners.length === place.owners.length) return [place];
    return owners.length === 0 ? [] : [{ ...place, owners }];
  });
}

function needsSupport({ alias, kind }: Owner, { aliases }: Entity): boolean {
  return kind === 'short' && alias >= aliases.length;
}

/** What the whole page says of the places on it, by which each of them is judged. */
export function viewPage(
  words: readonly BlockWords[],
  names: readonly ReadName[],
  places: readonly NamePlace[],
  entities: readonly Entity[],
): PageView {
  const blocks = words.map(({ text }) => text);
  const called = new Set(places.filter((place) => isCalledSo(blocks[place.block] ?? '', place)));
  const owners = new Map<FoundName, number[]>();
  const fullForms = new Map<number, NamePlace[]>();
  const firstPlaces = new Map<number, NamePlace>();
  const surnames = new Set(names.flatMap(surnameOf));
  const standing = places.filter((place) => !isPart(place));
  for (const place of standing) {
    for (const { entity } of place.owners) if (!firstPlaces.has(entity)) firstPlaces.set(entity, place);
    const { name } = place.standing;
    if (name && place.standing.wholeness === 'whole' && !called.has(place)) {
      owners.set(name, [...(owners.get(name) ?? []), ...place.owners.map(({ entity }) => entity)]);
    }
    for (const entity of fullOwners(place, words)) push(fullForms, entity, place);
    // Where the page writes somebody of the surname in full, a title shows nobody else: "Jake Sullivan", "Ambassador Sullivan".
    if (surnames.has(place.words[0]?.folded ?? '')) continue;
    for (const entity of titledOwners(place, words, entities)) push(fullForms, entity, place);
  }
  return {
    blocks,
    words,
    entities,
    own: pageNames(blocks, names, declaredOn(standing, blocks), ({ name }) => owners.get(name) ?? []),
    fullForms,
    firstPlaces,
    shownAsNames: new Set(places.flatMap(shownAsName)),
    elsewhere: elsewhereOn(standing, blocks),
    denied: deniedBy(fullForms, words, entities),
    anchors: anchorsOf(standing, entities),
  };
}

/** What a page abbreviates by the letters of aliases: "Traffic and Services Squad (TASS)". */
function declaredOn(places: readonly NamePlace[], blocks: readonly string[]): readonly Declared[] {
  return places.flatMap((place): Declared[] => {
    const [word] = place.words;
    if (word === undefined || place.words.length > 1 || word.shape !== 'acronym') return [];
    const text = blocks[place.block] ?? '';
    const declared = declaredBefore(text, place, word.folded);
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

/**
 * The persons whose full name the page gives to somebody else, by occupation or by introducing them to readers who know
 * them, and nowhere to the one whom the archive knows.
 */
function deniedBy(
  fullForms: ReadonlyMap<number, readonly NamePlace[]>,
  blocks: readonly BlockWords[],
  entities: readonly Entity[],
): ReadonlyMap<number, NamePlace> {
  const denied = new Map<number, NamePlace>();
  for (const [position, places] of fullForms) {
    const entity = entities[position];
    if (entity?.type !== 'person') continue;
    let against: NamePlace | undefined;
    let isShown = false;
    for (const place of places) {
      const block = blocks[place.block];
      if (block === undefined) continue;
      const introduction = introductionAt(block, place, entity.roles);
      isShown ||= introduction === 'fitting' || roleBeside(block, place, entity.roles) !== null;
      if (introduction === 'somebody-else' || (introduction === 'unknown' && !isProminent(entity))) against ??= place;
    }
    if (against !== undefined && !isShown) denied.set(position, against);
  }
  return denied;
}

/** Whether a place is a piece of the name of something else. */
export function isPart({ standing, edges }: NamePlace): boolean {
  return standing.wholeness === 'part' || edges === 'bound';
}

/** The entities that a place may write in full. */
function fullOwners(place: NamePlace, blocks: readonly BlockWords[]): readonly number[] {
  if (place.words.length < 2 || isPart(place) || isCalledSo(blocks[place.block]?.text ?? '', place)) return [];
  return place.owners.flatMap(({ kind, entity }) => (kind === 'acronym' || kind === 'short' ? [] : [entity]));
}

function surnameOf({ name, tokens, core }: ReadName): readonly string[] {
  const last = tokens.at(-1);
  return name.type === 'person' && last !== undefined && tokens.length - core > 1 ? [last.folded] : [];
}

/** The persons whom a place shows as well as a full name would, by a title that they have: "President Obama". */
function titledOwners(place: NamePlace, blocks: readonly BlockWords[], entities: readonly Entity[]): readonly number[] {
  const words = blocks[place.block];
  if (!place.isTitled || place.words.length > 1 || words === undefined || isPart(place)) return [];
  return place.owners.flatMap(({ entity, kind }) => {
    const owner = entities[entity];
    const isPerson = owner?.type === 'person' && kind === 'short';
    return isPerson && roleBeside(words, place, owner.roles) !== null ? [entity] : [];
  });
}

/** The word of a place where its capital, or what follows, shows that the page uses it as a name. */
function shownAsName(place: NamePlace): readonly string[] {
  const { words, isSentenceStart, isShownByWhatFollows, isInCapitals, isInHeadlineCase } = place;
  const isShown = isSentenceStart ? isShownByWhatFollows : !isInCapitals && !isInHeadlineCase;
  return words.length === 1 && isShown && !isPart(place) ? words.map(({ folded }) => folded) : [];
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
