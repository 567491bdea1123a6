import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import type { Role } from './entity.ts';
import { isPublic, type WalkOfLife, walkOf } from './occupations.ts';

/**
 * How a page introduces a person at a place.
 *
 * - `fitting`: by an occupation that goes with the roles which the archive prints.
 * - `private`: as somebody whom only the people of a story have: "her lawyer,".
 * - `unknown`: as somebody whom readers are not expected to know: ", 34,", ", a man from Cork", ", who runs a bakery".
 * - `somebody-else`: by an occupation of another walk of life than those roles: ", the baker of Torgau", "goalkeeper …"; or one in public life by a town: "of Leeds".
 */
export type Introduction = 'fitting' | 'private' | 'unknown' | 'somebody-else';

/** Apposition that introduces somebody to the reader for the first time: ", a retired teacher", ", 34, a plumber". */
const INTRODUCED_BEHIND = /^\s*[,(–—]\s*(?:(?:aged\s+)?\d{1,3}\s*,\s*)?(?:an?\s|(?:aged\s+)?\d{1,3}\b)/u;
/** What the writer has to tell of somebody who is not in the news. */
const WHO_BEHIND =
  /^\s*,\s*(?:prosecuting|defending)\b|^\s*,\s*who\s+(?:runs?|owns?|drives?|founded|opened|teaches|taught|plays?|played|bakes?|baked|sings?|coaches|farms?|works?|worked|lives?|lived|grew|grows|moved|studies|keeps?|breeds?|paints?|sells?|makes?|has\s+lived|was\s+born)\b/u;
/** Characters read on either side. */
const REACH = 72;

/** A name that may be introduced; `isOfTown` where a town follows that tells its bearer from others, `isTitled` behind a title. */
interface IntroducedPlace extends Span {
  readonly isOfTown: boolean;
  readonly isTitled: boolean;
}

/** How the words before and behind a person's full name introduce its bearer; null where they say nothing. */
export function introductionAt(block: BlockWords, place: IntroducedPlace, roles: readonly Role[]): Introduction | null {
  const before = walkBefore(block, place.start);
  const known = walksOf(roles);
  const isInPublic = [...known].some(isPublic);
  // Who holds no office, the archive may know from there.
  if (place.isOfTown && isInPublic && !(place.isTitled && isOfOffice(before))) return 'somebody-else';
  const isRelated = isPrivate(block, place.start);
  const apposition = appositionBehind(block.text, place.end);
  const walk = before ?? apposition.walk;
  if (walk !== null && known.size > 0) {
    if (known.has(walk) || (walk === 'lead' && isInPublic)) return isRelated ? 'private' : 'fitting';
    if (isPublic(walk) && isInPublic) return isRelated ? 'private' : null;
    // What somebody was before says little: presidents have been actors.
    return apposition.isPast ? 'unknown' : 'somebody-else';
  }
  if (isRelated) return 'private';
  const { text } = block;
  if (LATE_BEFORE.test(text.slice(Math.max(0, place.start - LATE_REACH), place.start))) return 'unknown';
  if (!apposition.isOpened) return null;
  const behind = text.slice(place.end, place.end + REACH);
  return apposition.isAgent || INTRODUCED_BEHIND.test(behind) || WHO_BEHIND.test(behind) ? 'unknown' : null;
}

/** Whether the archive knows of nothing that somebody is known for: of private persons news says who they are each time. */
export const isPrivatePerson = (roles: readonly Role[]): boolean => walksOf(roles).size === 0;

/** Whether somebody holds an office by the archive's roles: news says so of whom it names. */
export const holdsOffice = (roles: readonly Role[]): boolean => walksOf(roles).has('office');

/** Titles whose walk is not known, "Rep.", are of offices. */
const isOfOffice = (walk: WalkOfLife | null): boolean => walk === null || walk === 'office' || walk === 'lead';

/** Said of somebody whom readers may not know to be dead: "the late ". */
const LATE_BEFORE = /\b[Tt]he late $/u;
const LATE_REACH = 9;

/** Whom only somebody of the story has: "her lawyer, ". */
const RELATIONS: ReadonlySet<string> = new Set(
  'lawyer attorney doctor father mother brother sister son daughter husband wife uncle aunt cousin neighbour neighbor'.split(
    ' ',
  ),
);
const OWNED = /\b(?:his|her|their|my|our)\s(?:\p{Ll}[\p{L}-]*\s){0,2}\p{L}+,?\s$/iu;

function isPrivate(block: BlockWords, start: number): boolean {
  const last = block.lastBefore(start);
  if (last === undefined || !RELATIONS.has(last.folded)) return false;
  return OWNED.test(block.text.slice(Math.max(0, start - REACH), start));
}

const walksRead = new WeakMap<readonly Role[], ReadonlySet<WalkOfLife>>();

/** The walks of life that the archive's roles of somebody belong to. */
function walksOf(roles: readonly Role[]): ReadonlySet<WalkOfLife> {
  let read = walksRead.get(roles);
  if (read === undefined) {
    read = new Set(roles.flatMap(({ text }) => tokenize(text).flatMap(({ folded }) => walkOf(folded) ?? [])));
    walksRead.set(roles, read);
  }
  return read;
}

/** The occupation right before a name: "goalkeeper John Sullivan", "our postman, John Sullivan". */
function walkBefore(block: BlockWords, start: number): WalkOfLife | null {
  const last = block.lastBefore(start);
  if (last === undefined || start - last.end > 2) return null;
  const gap = block.text.slice(last.end, start);
  return gap === ' ' || gap === ', ' ? walkOf(last.folded) : null;
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set([',', '(', '–', '—']);

const APPOSITION = /^\s*[,(–—]\s*/u;
const APPOSITION_END = /[,.;:()–—!?”"]/u;
/** Words behind which an apposition says no more of what somebody does. */
const AFTER_NOUN: ReadonlySet<string> = new Set(
  'of from in at for who whom whose to with near by on under during before after that which and or since until'.split(
    ' ',
  ),
);
const PAST: ReadonlySet<string> = new Set(['former', 'ex', 'onetime', 'erstwhile', 'late', 'once']);
/** Words of an apposition that are read at most. */
const LONGEST_APPOSITION = 8;

/** What an apposition says: ", the baker of Torgau". Only where the occupation ends it, so that a new clause is none. */
function appositionBehind(block: string, end: number): Apposition {
  if (!OPENS_CLAUSE.has(block[end] ?? '') && !OPENS_CLAUSE.has(block[end + 1] ?? '')) return NOTHING;
  const opening = APPOSITION.exec(block.slice(end, end + 4))?.[0];
  if (opening === undefined) return NOTHING;
  let said = block.slice(end + opening.length, end + REACH);
  // An age before it: ", 34, a plumber".
  said = said.replace(/^(?:aged\s+)?\d{1,3}\s*,\s*/u, '');
  const stop = said.search(APPOSITION_END);
  const words: Token[] = [];
  for (const word of tokenize(stop < 0 ? said : said.slice(0, stop))) {
    if (AFTER_NOUN.has(word.folded) || words.length === LONGEST_APPOSITION) break;
    words.push(word);
  }
  const last = words.at(-1);
  const walk = walkOf(last?.folded ?? '');
  const isAgent = walk === null && words.length > 1 && words[0]?.folded === 'the' && isAgentNoun(last);
  return { walk, isPast: words.some(({ folded }) => PAST.has(folded)), isAgent, isOpened: true };
}

interface Apposition {
  /** Whether a comma, a bracket or a dash stands behind the name at all. */
  readonly isOpened: boolean;
  readonly walk: WalkOfLife | null;
  readonly isPast: boolean;
  /** Whether it says "the" somebody who does something that no list has: "the weaver". */
  readonly isAgent: boolean;
}

const NOTHING: Apposition = { isOpened: false, walk: null, isPast: false, isAgent: false };

/** "weaver", "organist", "locksmith", "fishmonger"; not "winner" or "leader", whom readers know, nor "former". */
function isAgentNoun(word: Token | undefined): boolean {
  return (
    word?.shape === 'lower' &&
    /[^aeiou](?:er|ist|smith|wright|monger|keeper)$/.test(word.folded) &&
    !NO_AGENTS.has(word.folded)
  );
}

const NO_AGENTS: ReadonlySet<string> = new Set(
  (
    'former latter other winner loser leader speaker writer officer member minister sister brother father mother daughter partner killer hacker leaker shooter ' +
    'number winter summer letter matter order paper power later never over under either neither terrorist communist nationalist populist socialist'
  ).split(' '),
);
