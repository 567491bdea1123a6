import type { BlockSpan } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { Anchors } from './anchors.ts';
import type { BlockWords } from './block-words.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Entity, EntityAt } from './entity.ts';
import type { Evidence } from './evidence.ts';
import { holdsOffice, introductionAt, isPrivatePerson } from './introduced.ts';
import type { Owner } from './matcher.ts';
import type { NamePlace } from './name-place.ts';
import type { PageNames } from './page-names.ts';
import { isProminent, type PagePersons } from './page-persons.ts';
import { DOMINANT, rivalFor } from './rivals.ts';
import { roleBeside } from './role-beside.ts';
import { ADDRESSES, SPELT_OUT_ADDRESSES } from './titles.ts';

/** What a whole page says, as far as the choice at one place depends on it. */
export interface PageView {
  readonly blocks: readonly string[];
  /** The same with their words. */
  readonly words: readonly BlockWords[];
  readonly entityAt: EntityAt;
  readonly own: PageNames;
  /** Where the page writes entities in full, in reading order. */
  readonly fullForms: ReadonlyMap<number, readonly NamePlace[]>;
  /** The block of the headline; -1 without. */
  readonly headline: number;
  /** Where the page first writes entities, in full or short. */
  readonly firstPlaces: ReadonlyMap<number, NamePlace>;
  /** Folded words that the page uses as names where a capital or the context tells. */
  readonly shownAsNames: ReadonlySet<string>;
  readonly elsewhere: Elsewhere;
  readonly persons: PagePersons;
  /** Whether the page means somebody or some place other than the archive's by a name that the archive knows: where one namesake is, more may be. */
  readonly hasNamesakes: boolean;
  readonly anchors: Anchors;
}

/** How well an owner fits a place: `score` is the logarithm of the odds against "somebody the archive does not know". */
export interface Judgement {
  readonly owner: Owner;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Log odds that each observation adds. Set by hand, then checked by the bench's reliability table. */
const WEIGHTS = {
  fullName: 2.5,
  oneWordFull: 1.8,
  acronym: 1.3,
  longVariant: 1,
  short: -0.9,
  nested: -0.5,
  unseenName: -0.6,
  unseenWord: -2,
  unseenOpening: -1.2,
  doubtfulEdge: -3,
  doubtfulEdgeOfWord: -4.5,
  recased: -0.4,
  recasedWord: -1.5,
  fullFormOnPage: 3.5,
  role: 2,
  title: 1,
  sharedNames: 0.7,
  sharedNamesOfDominant: 1.2,
  sharedNamesOfFull: 0.3,
  mostSharedNames: 2.1,
  noSharedNames: -0.5,
  archiveUse: 0.25,
  addressed: -6,
  personForOther: -3,
  otherForPerson: -1.2,
  commonWord: -1.8,
  namesake: -4,
  namesakeAmongSharedNames: -1.5,
  somebodyElse: -6,
  somebodyElseForProminent: -3.5,
  unintroducedAmongNamesakes: -8,
  deniedShort: -7,
  elsewhere: -5,
  elsewhereItself: -9,
  whereabouts: 1,
  openingPhrase: -2.5,
  beforePerson: -4,
} as const;

/** From this fit on, a page is about what the archive is about. */
const FITTING = 0.8;
/** From this fit on, it may leave out who its people are. */
const FITTING_WELL = 2;

/** Weighs one owner of the alias at a place. */
export function judge(place: NamePlace, owner: Owner, page: PageView): Judgement {
  const entity = page.entityAt(owner.entity);
  const words = page.words[place.block];
  if (entity === undefined || words === undefined) return { owner, score: Number.NEGATIVE_INFINITY, evidence: [] };
  const block = page.blocks[place.block] ?? '';
  const isLong = place.words.length > 1;
  const evidence: Evidence[] = [];
  let score = baseScore(place, owner, isLong) + formScore(place, owner, isLong, page) + typeScore(place, entity, words);

  const fullForms = page.fullForms.get(owner.entity) ?? [];
  const fullForm = fullForms[0] === place ? fullForms[1] : fullForms[0];
  const fit = page.anchors.fitFor(owner.entity);
  const denials = fit >= FITTING && isPrivatePerson(entity.roles) ? undefined : page.persons.denied.get(owner.entity);
  const elsewhere = entity.type !== 'person' ? page.elsewhere.against(place, fit, page.anchors) : null;
  if (fullForm !== undefined && denials === undefined) {
    // "Washington, D.C." says nothing of its team, nor Yury Ushakov of the ship.
    if (elsewhere === null && place.calledSo !== 'thing' && (!isLong || owner.kind === 'short'))
      score += WEIGHTS.fullFormOnPage;
    evidence.push(fullNameEvidence(fullForm, entity, page));
  }

  const rival = rivalFor(place, owner, entity, page, block);
  if (rival !== null) {
    score += rival.weight;
    evidence.push({ kind: 'rival', text: rival.text, at: rival.at });
  }

  score += Math.min(WEIGHTS.mostSharedNames, fit * weightOfShared(owner));
  if (fit === 0) score += WEIGHTS.noSharedNames;
  else evidence.push({ kind: 'shared-names', entities: page.anchors.besides(owner.entity) });

  if (page.hasNamesakes && fit < FITTING_WELL && page.persons.unintroduced.has(owner.entity))
    score += WEIGHTS.unintroducedAmongNamesakes * (1 - fit / FITTING_WELL);

  if (elsewhere !== null) {
    score += elsewhere.at.block === place.block ? WEIGHTS.elsewhereItself : WEIGHTS.elsewhere;
    evidence.push({ kind: 'rival', text: elsewhere.text, at: spanOf(elsewhere.at) });
  }
  if (place.whereabouts !== null) {
    const at = { block: place.block, ...place.whereabouts };
    score += WEIGHTS.whereabouts;
    evidence.push({ kind: 'whereabouts', text: textAt(page, at), at: spanOf(at) });
  }

  const role = entity.type === 'person' ? roleBeside(words, place, entity.roles) : null;
  if (role !== null) {
    score += role.isWhole ? WEIGHTS.role : WEIGHTS.title;
    evidence.push({ kind: 'role', text: role.text, at: { block: place.block, ...role.span } });
  } else if (place.calledSo !== null) {
    score += WEIGHTS.namesake;
  } else if (entity.type === 'person') {
    score += introductionScore(place, entity, isLong, fit, denials !== undefined, words);
  }
  const denial = denials?.find((other) => other !== place);
  if (denial !== undefined) {
    score += WEIGHTS.deniedShort;
    evidence.push({ kind: 'rival', text: textAt(page, denial), at: spanOf(denial) });
  }

  score += WEIGHTS.archiveUse * Math.log(Math.max(1, owner.count));
  evidence.push({ kind: 'archive-use', count: owner.count });
  if (owner.kind === 'short' && owner.count >= DOMINANT && fit > 0)
    evidence.push({ kind: 'dominance', count: owner.count });
  return { owner, score, evidence };
}

/** The full name elsewhere on the page, or the title that shows as well who is meant: "President Obama". */
function fullNameEvidence(place: NamePlace, { roles }: Entity, page: PageView): Evidence {
  const words = page.words[place.block];
  const role = place.words.length > 1 || words === undefined ? null : roleBeside(words, place, roles);
  if (role === null) return { kind: 'full-name', text: textAt(page, place), at: spanOf(place) };
  return { kind: 'role', text: role.text, at: { block: place.block, ...role.span } };
}

/** What the page says of the bearer of a full name, against what the archive says of its own. */
function introductionScore(
  place: NamePlace,
  entity: Entity,
  isLong: boolean,
  fit: number,
  isDenied: boolean,
  block: BlockWords,
): number {
  const introduction = isLong ? introductionAt(block, place, entity.roles) : null;
  const isKnownWell = isProminent(entity);
  if (introduction === 'somebody-else') {
    return isKnownWell ? WEIGHTS.somebodyElseForProminent : WEIGHTS.somebodyElse;
  }
  if (introduction === null || introduction === 'fitting') return 0;
  // Of an officeholder the page would say the office; others are known by what happened to them.
  const isStranger = holdsOffice(entity.roles) && (isDenied || introduction === 'private');
  return (fit < FITTING || isStranger) && !isKnownWell ? WEIGHTS.namesake : WEIGHTS.namesakeAmongSharedNames;
}

function weightOfShared({ kind, count }: Owner): number {
  if (kind !== 'short') return WEIGHTS.sharedNamesOfFull;
  return count >= DOMINANT ? WEIGHTS.sharedNamesOfDominant : WEIGHTS.sharedNames;
}

function baseScore({ standing }: NamePlace, { kind }: Owner, isLong: boolean): number {
  const nested = standing.wholeness === 'nested' ? WEIGHTS.nested : 0;
  if (kind === 'short') return nested + WEIGHTS.short;
  if (kind === 'acronym') return nested + WEIGHTS.acronym;
  if (kind === 'variant') return nested + (isLong ? WEIGHTS.longVariant : WEIGHTS.short);
  return nested + (isLong ? WEIGHTS.fullName : WEIGHTS.oneWordFull);
}

/** What the way of writing says: another case than the archive's, a name that the finder does not see, a common word. */
function formScore(place: NamePlace, owner: Owner, isLong: boolean, page: PageView): number {
  let score = 0;
  const isShown =
    place.isSentenceStart && (place.isShownByWhatFollows || page.shownAsNames.has(place.words[0]?.folded ?? ''));
  if (owner.recased) score += isLong ? WEIGHTS.recased : WEIGHTS.recasedWord;
  else if (place.isInCapitals && !isLong) score += WEIGHTS.recasedWord;
  if (place.standing.wholeness === 'unseen' && !place.isTitled && (isLong || !isShown)) {
    score += isLong ? WEIGHTS.unseenName : place.isSentenceStart ? WEIGHTS.unseenOpening : WEIGHTS.unseenWord;
  }
  if (place.edges === 'doubtful') score += isLong ? WEIGHTS.doubtfulEdge : WEIGHTS.doubtfulEdgeOfWord;
  if (place.isCommonWord && ((place.isSentenceStart && !isShown) || owner.recased)) score += WEIGHTS.commonWord;
  return score;
}

/** What the kind of name says: "Mr. Washington" is no city, "China Anne Miller" no country. */
function typeScore(
  { start, standing, words, isBeforePerson, isOpeningPhrase }: NamePlace,
  { type }: Entity,
  block: BlockWords,
): number {
  const before = type === 'person' ? undefined : block.lastBefore(start);
  const isAddressed =
    before !== undefined && isAddress(before) && ADDRESS_GAP.test(block.text.slice(before.end, start));
  const found = standing.name;
  if (isAddressed) return WEIGHTS.addressed;
  if (type !== 'person' && found?.type === 'person' && standing.wholeness === 'whole') return WEIGHTS.personForOther;
  if (type === 'person' && words.length === 1 && found && found.type !== 'person' && found.type !== 'other') {
    return WEIGHTS.otherForPerson * found.confidence;
  }
  if (type === 'place' && isBeforePerson && words[0]?.shape !== 'acronym') return WEIGHTS.beforePerson;
  return isOpeningPhrase ? WEIGHTS.openingPhrase : 0;
}

const ADDRESS_GAP = /^\.?\s{1,2}$/;

/** "Mr.", "Professor": what a person's name alone stands behind. */
const isAddress = ({ folded, shape }: Token): boolean =>
  shape !== 'lower' && (ADDRESSES.has(folded) || (shape === 'capitalized' && SPELT_OUT_ADDRESSES.has(folded)));

const spanOf = ({ block, start, end }: BlockSpan): BlockSpan => ({ block, start, end });
const textAt = ({ blocks }: PageView, { block, start, end }: BlockSpan): string =>
  (blocks[block] ?? '').slice(start, end);
