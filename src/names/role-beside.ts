import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import type { Role } from './entity.ts';
import { TITLES } from './titles.ts';

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
  return title !== undefined && TITLES.has(title.folded) ? title : undefined;
}

/** The first of an entity's roles that stands before the name, or behind it after a comma; null if none does. */
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
  if (title === undefined) return null;
  const text = known.find(({ words }) => words.includes(title.folded))?.text;
  const span = { start: title.start, end: title.end };
  return text === undefined ? null : { text, span, isWhole: false };
}
