import type { BlockSpan } from '../text/span.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Entity } from './entity.ts';
import { isFirmOfNation } from './firm-of-nation.ts';
import type { Owner } from './matcher.ts';
import { CLUB_PREFIXES } from './name-edges.ts';
import { withoutCompanySuffix } from './name-parts.ts';
import type { NamePlace } from './name-place.ts';
import { type FullName, isBefore, lastBefore, type PageNames } from './page-names.ts';

/** Somebody else on the page who has the name of a place, with the log odds that this takes or adds. */
export interface Rival {
  readonly text: string;
  readonly at: BlockSpan;
  readonly weight: number;
}

/** The page writes only the rival in full: from then on the rival owns the short form. */
const ALONE = -6;
/** The page writes both in full, and the entity is the one whom everybody calls so. */
const BESIDE_DOMINANT = -0.6;
/** ... and the rival last. */
const NEARER_THAN_DOMINANT = -1;
/** ... and the rival far more often. */
const OUTWEIGHS_DOMINANT = -2;
/** The page writes both in full, the entity last. */
const BESIDE = -2;
/** A person named like a place or a firm, where no "in" or "from" shows that the place is meant. */
const PERSON_FOR_OTHER = -4;
/** ... and is written in full only later. */
const UNANNOUNCED_FOR_OTHER = -1;
/** ... and has it as a given name, by which news calls few. */
const GIVEN_NAME_FOR_OTHER = -1.5;

/** A short form that the archive prints so often stands for its owner on any page that fits. */
export const DOMINANT = 3;
/** The page writes out an acronym that the archive prints unexplained. */
const UNKNOWN_EXPANSION = -4;
/** Times as often in full, and a rival is whom the page is about. */
const OUTWEIGHING = 3;

/** What the choice between an entity and its rivals depends on; part of `PageView`. */
export interface RivalView {
  readonly own: PageNames;
  readonly fullForms: ReadonlyMap<number, readonly NamePlace[]>;
  readonly firstPlaces: ReadonlyMap<number, NamePlace>;
  /** The block of the headline; -1 without. */
  readonly headline: number;
}

/**
 * The strongest rival of an entity for a one-word alias: a person on the page who bears the word as surname or given
 * name, a firm that the word is short for, or the expansion of the acronym; null if the page has none.
 */
export function rivalFor(place: NamePlace, owner: Owner, entity: Entity, page: RivalView, block: string): Rival | null {
  const [word] = place.words;
  if (word === undefined || place.words.length > 1) return null;
  const bearers = page.own
    .bearersOf(word.folded)
    .filter((full) => bears(full, owner, entity) || (entity.type === 'other' && isFirmOfNation(full, place, block)));
  // "the US" is the country on a page that calls ultrasound so.
  const isNation = entity.type === 'place' && THE_BEFORE.test(block.slice(Math.max(0, place.start - 4), place.start));
  const isAcronym = !isNation && (owner.kind === 'acronym' || word.shape === 'acronym');
  const expansions = isAcronym
    ? page.own.expansionsOf(word.folded).filter(({ words }) => commonShare(words, entity) <= EXPANDED_SHARE)
    : [];
  let strongest: Rival | null = null;
  for (const full of [...bearers, ...expansions]) {
    if (full.entities.has(owner.entity)) continue;
    const at = lastBefore(full.places, place) ?? full.places[0];
    if (at === undefined) continue;
    const weight =
      expansions.includes(full) && !isExplained(entity)
        ? UNKNOWN_EXPANSION
        : weightOf(full, at, place, owner, entity, page, block);
    if (strongest === null || weight < strongest.weight) strongest = { text: full.text, at, weight };
  }
  return strongest;
}

/** "Washington said he" */
const SPEAKS_BEHIND = /^\s(?:said|says|added|thinks|thought)\s(?:he|she)\b/u;
const SPEAKS_REACH = 16;
const THE_BEFORE = /\bthe $/iu;

function bears({ type, words }: FullName, { kind }: Owner, entity: Entity): boolean {
  if (type === 'person') return kind !== 'acronym' && !CLUB_PREFIXES.has(words[0] ?? '');
  return kind === 'short' && type === entity.type && entity.type === 'organization' && !isOwnVariant(words, entity);
}

/** Whether the archive prints what the letters of an acronym stand for. */
const isExplained = ({ aliases }: Entity): boolean => aliases.some(({ text }) => /\s/.test(text));

/** Half of the words in common, and two names of firms are of one firm: "Ford Motors Co." and "Ford Motor Company". */
const COMMON_SHARE = 0.5;
/** More than half, and they are what one acronym stands for: "Japan" and "Japanese Self-Defense Forces", not the American and the Australian Medical Association. */
const EXPANDED_SHARE = 0.5;

const isOwnVariant = (words: readonly string[], entity: Entity): boolean => commonShare(words, entity) >= COMMON_SHARE;

/** The largest share of words that a name has in common with a full name of an organisation, endings of firms and plurals apart; 0 to 1. */
function commonShare(words: readonly string[], { aliases }: Entity): number {
  const bare = (given: readonly string[]): Set<string> =>
    new Set(withoutCompanySuffix(given).map((word) => word.replace(/s$/, '')));
  const theirs = bare(words);
  const shares = aliases
    .filter(({ kind }) => kind !== 'short' && kind !== 'acronym')
    .map(({ text }) => {
      const own = bare(tokenize(text).map(({ folded }) => folded));
      const common = [...own].filter((word) => theirs.has(word)).length;
      return common / new Set([...own, ...theirs]).size;
    });
  return Math.max(0, ...shares);
}

function weightOf(
  rival: FullName,
  at: BlockSpan,
  place: NamePlace,
  owner: Owner,
  entity: Entity,
  page: RivalView,
  block: string,
): number {
  if (rival.type === 'person' && entity.type !== 'person') {
    if (isLocative(block, place)) return 0;
    if (
      rival.words[0] === place.words[0]?.folded &&
      !SPEAKS_BEHIND.test(block.slice(place.end, place.end + SPEAKS_REACH))
    )
      return GIVEN_NAME_FOR_OTHER;
    return isUnannounced(rival, place) ? UNANNOUNCED_FOR_OTHER : PERSON_FOR_OTHER;
  }
  const fullForms = page.fullForms.get(owner.entity) ?? [];
  const nearest = lastBefore(fullForms, { ...place, start: place.start + 1 }) ?? fullForms[0];
  // "President Trump": said there of whom it is.
  if (nearest === place) return 0;
  if (nearest === undefined || isFeminineAddress(block, place)) return ALONE;
  // Who speaks in a transcript is who was introduced: "SULLIVAN: Jake Sullivan is no relation."
  if (isSpeaker(block, place) && isBefore(nearest, rival.places[0] ?? at)) return 0;
  const isNearer = isBefore(at, place) && (isBefore(nearest, at) || isBefore(place, nearest));
  if (place.block === page.headline && isAnnounced(rival, fullForms)) return ALONE;
  if (owner.count >= DOMINANT) {
    if (isBefore(at, place) && isOwnedByRival(at, rival, place, page.firstPlaces.get(owner.entity), nearest))
      return ALONE;
    const isOutweighed = rival.places.length >= OUTWEIGHING * fullForms.length;
    return BESIDE_DOMINANT + (isNearer ? NEARER_THAN_DOMINANT : 0) + (isOutweighed ? OUTWEIGHS_DOMINANT : 0);
  }
  if (isBefore(place, at)) return isBefore(nearest, place) ? 0 : BESIDE;
  // The rival was introduced first and is written in full more often: the page is about the rival.
  const [first] = rival.places;
  const isIntroducedFirst = first !== undefined && isBefore(first, fullForms[0] ?? nearest);
  return isNearer || (isIntroducedFirst && rival.places.length > fullForms.length) ? ALONE : BESIDE;
}

/** Paragraphs between the rival and the entity from which on the text is about the rival. */
const LONG_BEFORE = 3;

/** Whether a headline speaks of the rival: the text introduces the rival first, and writes the rival more often or the entity much later. */
function isAnnounced({ places }: FullName, own: readonly NamePlace[]): boolean {
  const [first] = places;
  const [ownFirst] = own;
  if (first === undefined || ownFirst === undefined || first.block === 0 || first.block >= ownFirst.block) return false;
  return places.length > own.length || (places.length === own.length && ownFirst.block - first.block >= LONG_BEFORE);
}

/** Whether a place is the label of what somebody says: "SULLIVAN: Thank you." */
const isSpeaker = (block: string, { start, end }: NamePlace): boolean => start === 0 && block[end] === ':';

/** Whether the rival is introduced before the page names the entity at all, or by itself in the paragraph of the place. */
function isOwnedByRival(
  at: BlockSpan,
  rival: FullName,
  place: NamePlace,
  firstPlace: NamePlace | undefined,
  nearest: NamePlace,
): boolean {
  const [first = at] = rival.places;
  if (firstPlace === undefined || isBefore(first, firstPlace)) return isBefore(place, nearest);
  return at.block === place.block && nearest.block !== place.block && firstPlace.block !== place.block;
}

/** "Mrs. Trump" beside "Donald Trump" and "Melania Trump": news writes the wife so, where it writes both. */
function isFeminineAddress(block: string, { start }: NamePlace): boolean {
  return /\b(?:Mrs|Miss|First [Ll]ady)\.?\s+$/.test(block.slice(Math.max(0, start - 12), start));
}

/** Whether a rival is written in full only later on: news calls nobody by a surname before, but in headlines. */
function isUnannounced({ places }: FullName, place: NamePlace): boolean {
  const [first] = places;
  return place.block > 0 && first !== undefined && isBefore(place, first) && first.block !== place.block;
}

/** Whether a place is where something is: "in Washington", or a dateline, "WASHINGTON —". */
function isLocative(block: string, { start, end }: NamePlace): boolean {
  if (start === 0 && DATELINE_BEHIND.test(block.slice(end, end + DATELINE_REACH))) return true;
  return LOCATIVE_BEFORE.test(block.slice(Math.max(0, start - LOCATIVE_REACH), start));
}

/** "WASHINGTON — ", "Washington (AP) - " */
const DATELINE_BEHIND = /^\s(?:\([^)]{2,20}\)\s)?[—–-]{1,2}\s/u;
const DATELINE_REACH = 28;

/** Characters in which a preposition before a place ends. */
const LOCATIVE_REACH = 14;
const LOCATIVE_BEFORE = /\b(?:in|at|from|near|to|outside|of|through|into|across|within|throughout|inside)\s+$/iu;
