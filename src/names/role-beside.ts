import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import type { Role } from './entity.ts';
import { ADDRESSES, TITLES } from './titles.ts';

/** A role of the archive that a page prints beside a name. */
export interface RoleBeside {
  readonly text: string;
  /** Where the page prints it. */
  readonly span: Span;
  /** Whether the page prints all of its words, or only the title right before the name ("President" of "Russian President"). */
  readonly isWhole: boolean;
}

/** A role stands this near its name, in characters. */
const REACH = 60;
/** So many different roles of an entity are compared, the first ones: a bound for the work at each place. */
const MAX_ROLES = 12;

interface ReadRole {
  readonly text: string;
  readonly words: readonly string[];
}

/** The different roles of an entity with their folded words: read once, since a page may name somebody a hundred times. */
const readRoles = new WeakMap<readonly Role[], readonly ReadRole[]>();

function rolesRead(roles: readonly Role[]): readonly ReadRole[] {
  let read = readRoles.get(roles);
  if (read === undefined) {
    const texts = new Set(roles.slice(0, MAX_ROLES).map(({ text }) => text));
    read = [...texts].map((text) => ({ text, words: tokenize(text).map(({ folded }) => folded) }));
    readRoles.set(roles, read);
  }
  return read;
}

/** What may stand between a role and its name: a comma or a bracket and two small words, "president, the". */
const BETWEEN = /^[\s,(–—-]*(?:\p{Ll}+\s+){0,2}$/u;

const OPENS_APPOSITION = /^\s*[,(]/;

/** Characters between a title and its name: a full stop and a space, a comma, a quotation mark. */
const TITLE_GAP = 4;

/** The title right before a place, "President" also in "President-elect Trump"; undefined without. */
export function titleBefore(block: BlockWords, start: number): Token | undefined {
  const last = block.lastBefore(start);
  if (last === undefined || start - last.end > TITLE_GAP) return undefined;
  const title = last.folded === 'elect' ? block.lastBefore(last.start) : last;
  if (title === undefined || !TITLES.has(title.folded)) return undefined;
  // "I miss Moscow"
  return title.shape === 'lower' && ADDRESSES.has(title.folded) ? undefined : title;
}

/** What is called after those who head it: "the Obama administration", "Obama's inauguration". */
export const CALLED_AFTER_HEAD: ReadonlySet<string> = new Set([
  'administration',
  'presidency',
  'inauguration',
  'government',
  'cabinet',
]);
/** Words of the roles of those who head a government; "prime" stands for prime ministers. */
const HEADS: ReadonlySet<string> = new Set(['president', 'premier', 'prime', 'chancellor', 'governor', 'mayor']);
/** Words that make somebody else of a head: "an aide to the president", "vice president". */
const NOT_HEAD: ReadonlySet<string> = new Set(['to', 'of', 'for', 'vice', 'deputy']);
/** Characters between a name and what is called after it: a possessive and a space. */
const CALLED_GAP = /^(?:['’]s?)?\s$/u;

/** What stands behind a place and says that its bearer heads a government: "administration", "White House"; null without. */
export function governmentBehind(block: BlockWords, end: number): Span | null {
  const at = block.firstFrom(end);
  const next = block.words[at];
  if (next === undefined) return null;
  const second = next.folded === 'white' ? block.words[at + 1] : undefined;
  const isHouse = second?.folded === 'house';
  if (!isHouse && !CALLED_AFTER_HEAD.has(next.folded)) return null;
  if (!CALLED_GAP.test(block.text.slice(end, next.start))) return null;
  return isHouse ? { start: next.start, end: second.end } : next;
}

/** The role of a head of government that goes with what stands behind the name; null without. */
function headOfGovernment(block: BlockWords, place: Span, known: readonly ReadRole[]): RoleBeside | null {
  const called = governmentBehind(block, place.end);
  if (called === null) return null;
  const role = known.find(({ words }) => {
    const head = words.findIndex((word) => HEADS.has(word));
    return head >= 0 && !words.slice(0, head).some((word) => NOT_HEAD.has(word));
  });
  return role === undefined ? null : { text: role.text, span: { start: called.start, end: called.end }, isWhole: true };
}

/** The first of an entity's roles that stands before the name, or behind it after a comma, or that its government shows; null without. */
export function roleBeside(block: BlockWords, place: Span, roles: readonly Role[]): RoleBeside | null {
  if (roles.length === 0) return null;
  const { text: written } = block;
  const known = rolesRead(roles);
  const before = { start: Math.max(0, place.start - REACH), end: place.start };
  const behind = { start: place.end, end: Math.min(written.length, place.end + REACH) };
  const windows = OPENS_APPOSITION.test(written.slice(place.end, place.end + 3)) ? [before, behind] : [before];
  for (const window of windows) {
    const words = block.words.slice(block.firstFrom(window.start), block.firstFrom(window.end));
    const text = known.find(({ words: roleWords }) => {
      if (!roleWords.every((word) => words.some(({ folded }) => folded === word))) return false;
      const nearest =
        window === before
          ? words.findLast((word) => roleWords.includes(word.folded))
          : words.find((word) => roleWords.includes(word.folded));
      if (nearest === undefined) return false;
      const gap =
        window === before
          ? written.slice(nearest.end, place.start)
          : `${written.slice(place.end, nearest.start).trimEnd()} `;
      return BETWEEN.test(gap);
    })?.text;
    if (text !== undefined) return { text, span: window, isWhole: true };
  }
  const title = titleBefore(block, place.start);
  if (title === undefined) return headOfGovernment(block, place, known);
  const text = known.find(({ words }) => words.includes(title.folded))?.text;
  const span = { start: title.start, end: title.end };
  return text === undefined ? null : { text, span, isWhole: false };
}
