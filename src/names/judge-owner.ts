import type { BlockSpan } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Anchors } from './anchors.ts';
import type { Entity } from './entity.ts';
import type { Evidence } from './evidence.ts';
import { isCalledSo, isIntroducedAsUnknown } from './introduced.ts';
import type { Owner } from './matcher.ts';
import type { NamePlace } from './name-place.ts';
import type { PageNames } from './page-names.ts';
import { DOMINANT, rivalFor } from './rivals.ts';
import { roleBeside } from './role-beside.ts';
import { ADDRESSES } from './titles.ts';

/** What a whole page says, as far as the choice at one place depends on it. */
export interface PageView {
  readonly blocks: readonly string[];
  readonly entities: readonly Entity[];
  readonly own: PageNames;
  /** Where the page writes entities in full, in reading order. */
  readonly fullForms: ReadonlyMap<number, readonly NamePlace[]>;
  /** Where the page first writes entities, in full or short. */
  readonly firstPlaces: ReadonlyMap<number, NamePlace>;
  /** Folded words that the page uses as names where a capital or the context tells. */
  readonly shownAsNames: ReadonlySet<string>;
  /** Folded words that the page says are places in a state: "Moscow, Idaho". */
  readonly elsewhere: ReadonlySet<string>;
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
  personForOther: -3,
  otherForPerson: -1.2,
  commonWord: -1.8,
  namesake: -4,
  namesakeAmongSharedNames: -1.5,
  stateBehind: -5,
} as const;

/** From this fit on, a page is about what the archive is about. */
const FITTING = 0.8;

/** Weighs one owner of the alias at a place. */
export function judge(place: NamePlace, owner: Owner, page: PageView): Judgement {
  const entity = page.entities[owner.entity];
  if (entity === undefined) return { owner, score: Number.NEGATIVE_INFINITY, evidence: [] };
  const block = page.blocks[place.block] ?? '';
  const isLong = place.words.length > 1;
  const evidence: Evidence[] = [];
  let score =
    baseScore(place, owner, isLong) +
    formScore(place, owner, isLong, page) +
    typeScore(place, entity, block, page.elsewhere);

  const fullForms = page.fullForms.get(owner.entity) ?? [];
  const fullForm = fullForms[0] === place ? fullForms[1] : fullForms[0];
  if (fullForm !== undefined && (!isLong || owner.kind === 'short')) score += WEIGHTS.fullFormOnPage;
  if (fullForm !== undefined) evidence.push({ kind: 'full-name', text: textAt(page, fullForm), at: spanOf(fullForm) });

  const rival = rivalFor(place, owner, entity, page, block);
  if (rival !== null) {
    score += rival.weight;
    evidence.push({ kind: 'rival', text: rival.text, at: rival.at });
  }

  const fit = page.anchors.fitFor(owner.entity);
  score += Math.min(WEIGHTS.mostSharedNames, fit * weightOfShared(owner));
  if (fit === 0) score += WEIGHTS.noSharedNames;
  else evidence.push({ kind: 'shared-names', entities: page.anchors.besides(owner.entity) });

  const role = entity.type === 'person' ? roleBeside(block, place, entity.roles) : null;
  if (role !== null) {
    score += role.isWhole ? WEIGHTS.role : WEIGHTS.title;
    evidence.push({ kind: 'role', text: role.text, at: { block: place.block, ...role.span } });
  } else if (isCalledSo(block, place)) {
    score += WEIGHTS.namesake;
  } else if (isLong && entity.type === 'person' && isIntroducedAsUnknown(block, place)) {
    score += fit < FITTING ? WEIGHTS.namesake : WEIGHTS.namesakeAmongSharedNames;
  }

  score += WEIGHTS.archiveUse * Math.log(Math.max(1, owner.count));
  evidence.push({ kind: 'archive-use', count: owner.count });
  return { owner, score, evidence };
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

/** What the kind of name says: "Mr. Washington" is no city, "Moscow, Idaho" another one. */
function typeScore(
  { start, standing, words }: NamePlace,
  { type }: Entity,
  block: string,
  elsewhere: ReadonlySet<string>,
): number {
  const before = tokenize(block.slice(Math.max(0, start - 24), start)).at(-1)?.folded ?? '';
  const isAddressed = ADDRESSES.has(before) && start > 0 && /[.\s]$/.test(block.slice(0, start));
  const found = standing.name;
  if (type !== 'person' && (isAddressed || (found?.type === 'person' && standing.wholeness === 'whole'))) {
    return WEIGHTS.personForOther;
  }
  if (type === 'person' && words.length === 1 && found && found.type !== 'person' && found.type !== 'other') {
    return WEIGHTS.otherForPerson * found.confidence;
  }
  if (type === 'place' && words.length === 1 && elsewhere.has(words[0]?.folded ?? '')) return WEIGHTS.stateBehind;
  return 0;
}

const spanOf = ({ block, start, end }: BlockSpan): BlockSpan => ({ block, start, end });
const textAt = ({ blocks }: PageView, { block, start, end }: BlockSpan): string =>
  (blocks[block] ?? '').slice(start, end);
