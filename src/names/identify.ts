import { inReadingOrder } from '../text/span.ts';
import { anchorsOf } from './anchors.ts';
import type { Entity, FoundName } from './entity.ts';
import type { Evidence, Identified } from './evidence.ts';
import { findNames } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isCalledSo } from './introduced.ts';
import { type Judgement, judge, type PageView } from './judge-owner.ts';
import type { Matcher, Owner } from './matcher.ts';
import { type NamePlace, placesIn } from './name-place.ts';
import { pageNames } from './page-names.ts';
import { roleBeside } from './role-beside.ts';
import { type ReadName, readName } from './whole-name.ts';

export type { Identified } from './evidence.ts';

/** Below this confidence nothing is marked: a missed name is forgiven, a wrong one is not. */
export const MARK_THRESHOLD = 0.5;

/** What identity needs to know of an archive. */
export interface KnownEntities {
  readonly matcher: Matcher;
  readonly entities: readonly Entity[];
}

/**
 * The places in the text blocks of a page that name entities of the archive, in reading order and without overlap, each
 * with its confidence and the reasons. Time is linear in the text.
 */
export function identifyNames(blocks: readonly string[], archive: KnownEntities, gazetteer: Gazetteer): Identified[] {
  return identifyFound(blocks, findNames(blocks, gazetteer), archive, gazetteer);
}

/** The same for a page whose names have been found already. */
export function identifyFound(
  blocks: readonly string[],
  found: readonly FoundName[],
  archive: KnownEntities,
  gazetteer: Gazetteer,
): Identified[] {
  const names = blocks.map((): ReadName[] => []);
  for (const name of found) names[name.block]?.push(readName(name, blocks[name.block] ?? '', gazetteer));
  const places = blocks.flatMap((text, block) =>
    placesIn({ text, block, names: names[block] ?? [], gazetteer }, archive.matcher),
  );
  const supported = withSupport(places, blocks, archive.entities);
  const page = viewOf(blocks, names.flat(), supported, archive);
  return supported.flatMap((place) => decide(place, page)).sort(inReadingOrder);
}

/** The places with those owners that can be meant: an owner of a derived short form only where the page shows who that is. */
function withSupport(
  places: readonly NamePlace[],
  blocks: readonly string[],
  entities: readonly Entity[],
): readonly NamePlace[] {
  const inFull = new Set(places.flatMap((place) => fullOwners(place, blocks)));
  return places.flatMap((place) => {
    const owners = place.owners.filter((owner) => {
      const entity = entities[owner.entity];
      if (entity === undefined || !needsSupport(owner, entity) || inFull.has(owner.entity)) return true;
      return place.isTitled && roleBeside(blocks[place.block] ?? '', place, entity.roles) !== null;
    });
    if (owners.length === place.owners.length) return [place];
    return owners.length === 0 ? [] : [{ ...place, owners }];
  });
}

function needsSupport({ alias, kind }: Owner, { aliases }: Entity): boolean {
  return kind === 'short' && alias >= aliases.length;
}

function viewOf(
  blocks: readonly string[],
  names: readonly ReadName[],
  places: readonly NamePlace[],
  { entities }: KnownEntities,
): PageView {
  const owners = new Map<FoundName, number[]>();
  const fullForms = new Map<number, NamePlace[]>();
  const firstPlaces = new Map<number, NamePlace>();
  for (const place of places) {
    if (isPart(place)) continue;
    for (const { entity } of place.owners) if (!firstPlaces.has(entity)) firstPlaces.set(entity, place);
    const { name } = place.standing;
    if (name && place.standing.wholeness === 'whole' && !isCalledSo(blocks[place.block] ?? '', place)) {
      owners.set(name, [...(owners.get(name) ?? []), ...place.owners.map(({ entity }) => entity)]);
    }
    for (const entity of fullOwners(place, blocks)) push(fullForms, entity, place);
  }
  return {
    blocks,
    entities,
    own: pageNames(blocks, names, ({ name }) => owners.get(name) ?? []),
    fullForms,
    firstPlaces,
    shownAsNames: new Set(places.flatMap(shownAsName)),
    elsewhere: new Set(places.flatMap(({ isInState, words }) => (isInState ? (words[0]?.folded ?? []) : []))),
    anchors: anchorsOf(
      places.filter((place) => !isPart(place)),
      entities,
    ),
  };
}

function isPart({ standing, edges }: NamePlace): boolean {
  return standing.wholeness === 'part' || edges === 'bound';
}

/** The entities that a place may write in full. */
function fullOwners(place: NamePlace, blocks: readonly string[]): readonly number[] {
  if (place.words.length < 2 || isPart(place) || isCalledSo(blocks[place.block] ?? '', place)) return [];
  return place.owners.flatMap(({ kind, entity }) => (kind === 'acronym' || kind === 'short' ? [] : [entity]));
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

/** The mark at a place, or none. */
function decide(place: NamePlace, page: PageView): Identified[] {
  if (isPart(place)) return [];
  const judgements = place.owners.map((owner) => judge(place, owner, page)).sort((a, b) => b.score - a.score);
  const [best, runnerUp] = judgements;
  const chance = best === undefined ? 0 : share(best, judgements);
  if (best === undefined || chance < MARK_THRESHOLD) return [];
  const { block, start, end } = place;
  const evidence: readonly Evidence[] =
    runnerUp === undefined ? best.evidence : [...best.evidence, lost(runnerUp, page)];
  const written = (page.blocks[block] ?? '').slice(start, end);
  const alias = page.entities[best.owner.entity]?.aliases[best.owner.alias]?.text ?? written;
  return [{ block, start, end, entity: best.owner.entity, confidence: stated(chance), alias, evidence }];
}

/** The chance that the best owner is meant, not another one and not somebody the archive does not know (whose score is zero). */
function share(best: Judgement, all: readonly Judgement[]): number {
  return Math.exp(best.score) / all.reduce((sum, { score }) => sum + Math.exp(score), 1);
}

/** Read on news pages, marks were right more often than the shares of the scores say, but never more often than this. */
const SUREST = 0.985;
const STEEPNESS = 1.4;

/** The confidence to state for a share of a half or more: the share on a steeper curve, bent to end at `SUREST`. A half stays a half. */
function stated(chance: number): number {
  const odds = (chance / (1 - Math.min(chance, 1 - Number.EPSILON))) ** STEEPNESS;
  return 0.5 + (SUREST - 0.5) * ((2 * odds) / (1 + odds) - 1);
}

function lost({ owner }: Judgement, page: PageView): Evidence {
  const because = page.fullForms.has(owner.entity) ? 'less-frequent' : 'no-full-name';
  return { kind: 'runner-up', entity: owner.entity, because };
}
