import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isCommonWord } from './common-words.ts';
import { NATIONAL_WORDS } from './equivalents.ts';
import { isRoleModifier, isRoleNoun, isShortenedTitle } from './role-words.ts';

/** Characters before and after a name that are searched for its role. */
const REACH_BEFORE = 120;
const REACH_AFTER = 200;
/** Words that a role may have. */
const LONGEST_ROLE = 14;
/** Words before the noun of a role that no list knows ("architectural historian"), where an article shows the phrase's begin. */
const MOST_UNKNOWN = 3;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const ARTICLES = words('a an the');
const DETERMINERS = words('a an the his her their its our my your this that one some');
const LINKS = words('of to for at in on from with');
const OFFICE_LINKS = words('of to for at with on');
const SMALL = words('of the and for to in on at');
const VERBS = words(
  'is are was were be been has have had will would can could may might must shall should do does did said says say told tells ' +
    'met meets visited asked called made make took takes gave gives went goes came comes won lost led leads warned added ' +
    'announced argued became becomes began believes claimed confirmed declared denied described expressed insisted noted ' +
    'ordered pledged praised promised rejected reported sent signed spoke stated stressed thanked urged vowed welcomed wrote',
);
const RELATIVES = words('who whom whose which that where when while as after before since until because if but');

/** The descriptor printed with a person: before the name, else after it; null without one. `person` is the span of the name. */
export function findRole(block: string, person: Span): Span | null {
  return findRoleBefore(block, person) ?? findRoleAfter(block, person);
}

/**
 * The role that stands before the name: "Kremlin spokesperson, Dmitry Peskov", "U.S. Ambassador to Russia John
 * Sullivan", "Russia's President Vladimir Putin". Articles and pronouns before it are left out, but for "an aide to …,".
 */
export function findRoleBefore(block: string, person: Span): Span | null {
  const from = Math.max(0, person.start - REACH_BEFORE);
  const tokens = shifted(tokenize(block.slice(from, person.start)), from);
  const last = tokens.at(-1);
  if (last === undefined || (from > 0 && tokens.length < 2)) return null;
  const gap = block.slice(last.end, person.start);
  const hasComma = /^,\s+$/.test(gap);
  const isDirect = /^\s+$/.test(gap) || (/^\.\s+$/.test(gap) && isShortenedTitle(last.folded));
  if (!isDirect && !(hasComma && isFullName(block, person))) return null;

  const head = headBefore(block, tokens, hasComma);
  if (head === null) return null;
  const first = extendLeft(block, tokens, head);
  const start = tokens[first]?.start;
  if (start === undefined) return null;
  const article = tokens[first - 1];
  const hasArticle = article !== undefined && DETERMINERS.has(article.folded) && isBlank(block, article, tokens[first]);
  if (hasComma && hasArticle) {
    if (!isClosed(block, person)) return null;
    if (article.folded === 'a' || article.folded === 'an') return { start: article.start, end: last.end };
  }
  return { start, end: last.end + (/^\./.test(gap) ? 1 : 0) };
}

/** The position of the role's noun: the last word, or the word before "to Russia", "of the World Bank". */
function headBefore(block: string, tokens: readonly Token[], hasComma: boolean): number | null {
  const last = tokens.length - 1;
  const end = tokens[last];
  if (end === undefined) return null;
  for (let at = last, steps = 0; at >= 0 && steps < LONGEST_ROLE; at--, steps++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return null;
    if (at < last && !joined(block, token, next)) break;
    if (at < last && next !== undefined && OFFICE_LINKS.has(next.folded) && isRoleNoun(token.folded)) {
      return at + 1 === last ? null : at;
    }
    const isName = token.shape === 'capitalized' || token.shape === 'acronym' || token.shape === 'mixed';
    const isPart = isName || SMALL.has(token.folded) || ARTICLES.has(token.folded);
    const isLowerPart = hasComma && (isRoleNoun(token.folded) || isRoleModifier(token.folded));
    if (!isPart && !isLowerPart && !(at === last && isRoleNoun(token.folded))) break;
  }
  return isRoleNoun(end.folded) ? last : null;
}

/** The first word of the role whose noun is at `head`. */
function extendLeft(block: string, tokens: readonly Token[], head: number): number {
  let first = head;
  let unknown = 0;
  let firstKnown = head;
  for (let at = head - 1; at >= 0 && head - at < LONGEST_ROLE; at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined || !joined(block, token, next)) break;
    const { folded, shape } = token;
    const isShouted = shape === 'acronym' && folded.length > LONGEST_ACRONYM && isHyphen(block, token, next);
    if (isShouted) break;
    if ((folded === 'and' || block.slice(token.end, next.start).includes('&')) && isRoleNoun(tokens[at - 1]?.folded ?? '')) continue;
    if (DETERMINERS.has(folded)) {
      if (unknown > 0) firstKnown = first;
      break;
    }
    const isKnown = isRoleModifier(folded) || isRoleNoun(folded) || NATIONAL_WORDS.has(folded) || /^\d+(?:st|nd|rd|th)$/.test(folded);
    const isName = shape !== 'lower' && shape !== 'number' && !isCommonWord(folded);
    if (isKnown || isName) {
      if (isName && !isKnown && standsAfterIn(tokens[at - 1], block, token)) break;
      first = at;
      if (unknown === 0) firstKnown = at;
      continue;
    }
    if (shape !== 'lower' || isCommonWord(folded) || VERBS.has(folded) || SMALL.has(folded) || /(?:ed|ing|ly)$/.test(folded)) break;
    if (++unknown > MOST_UNKNOWN) break;
    first = at;
  }
  return firstKnown;
}

/** Letters of the longest word in capitals that is taken for an abbreviation before a hyphen: "US-Russian", but not a dateline's "MOSCOW-". */
const LONGEST_ACRONYM = 3;

/** "In Moscow President Putin said": the place belongs to "in". */
function standsAfterIn(before: Token | undefined, block: string, token: Token): boolean {
  return before !== undefined && (before.folded === 'in' || before.folded === 'near') && isBlank(block, before, token);
}

/**
 * The role that stands after the name between commas: "Lee Kim, the head of the agency, said", "Ann Ray, 52, a lecturer at
 * Leeds." A phrase that goes on with a verb is no role.
 */
export function findRoleAfter(block: string, person: Span): Span | null {
  const after = block.slice(person.end, person.end + REACH_AFTER);
  const lead = /^["”’']?,\s+(?:(?:aged\s+)?\d{1,3},\s+)?/.exec(after);
  if (lead === null) return null;
  const from = person.end + lead[0].length;
  const tokens = shifted(tokenize(block.slice(from, person.end + REACH_AFTER)), from);
  const begin = ARTICLES.has(tokens[0]?.folded ?? '') ? 1 : 0;
  if (tokens[0]?.start !== from) return null;

  const head = headAfter(block, tokens, begin);
  if (head === null) return null;
  const last = lastOfRole(block, tokens, head);
  const end = last === null ? undefined : tokens[last]?.end;
  const start = tokens[tokens[0].folded === 'the' ? 1 : 0]?.start;
  return end === undefined || start === undefined ? null : { start, end };
}

function headAfter(block: string, tokens: readonly Token[], begin: number): number | null {
  let unknown = 0;
  for (let at = begin; at < tokens.length && at < begin + LONGEST_ROLE / 2; at++) {
    const token = tokens[at];
    if (token === undefined || (at > begin && !joined(block, tokens[at - 1], token))) return null;
    const { folded, shape } = token;
    const next = tokens[at + 1];
    if (isRoleNoun(folded) && !(joined(block, token, next) && (isRoleNoun(next?.folded ?? '') || isRoleModifier(next?.folded ?? '')))) return at;
    const isName = shape !== 'lower' && shape !== 'number' && !isCommonWord(folded);
    if (isName || isRoleModifier(folded) || isRoleNoun(folded) || folded === 'and') continue;
    if (begin === 0 || isCommonWord(folded) || VERBS.has(folded) || ++unknown > MOST_UNKNOWN) return null;
  }
  return null;
}

/** The last word of the role whose noun is at `head`; null if the phrase turns out to be a clause or a list. */
function lastOfRole(block: string, tokens: readonly Token[], head: number): number | null {
  for (let at = head; at < tokens.length && at - head < LONGEST_ROLE; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return null;
    if (next === undefined) return token.end >= block.length - 1 || isEnd(block.slice(token.end, token.end + 1)) ? at : null;
    if (!joined(block, token, next)) return isEnd(block.slice(token.end, next.start).trim()) ? at : null;
    if (RELATIVES.has(next.folded)) return at;
    if (VERBS.has(next.folded)) return null;
    if (at === head && !LINKS.has(next.folded) && next.folded !== 'and' && next.folded !== 'emeritus') return null;
    if (next.folded === 'and' && DETERMINERS.has(tokens[at + 2]?.folded ?? '')) return null;
  }
  return null;
}

function isEnd(gap: string): boolean {
  return /^['"’”]?[,.;:)!?—–-]/.test(gap);
}

function shifted(tokens: readonly Token[], by: number): readonly Token[] {
  return tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
}

/** Whether two words stand in one phrase: only a space, a hyphen, a possessive or "&" between them. */
function joined(block: string, token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || next === undefined) return false;
  const gap = block.slice(token.end, next.start);
  return /^(?:['’]s?)?\s+(?:&\s+)?$|^[-‐‑/]$/u.test(gap) || (/^\.\s+$/.test(gap) && isShortenedTitle(token.folded));
}

function isHyphen(block: string, token: Token, next: Token): boolean {
  return /^[-‐‑–—]$/.test(block.slice(token.end, next.start));
}

function isBlank(block: string, token: Token, next: Token | undefined): boolean {
  return next !== undefined && /^\s+$/.test(block.slice(token.end, next.start));
}

function isFullName(block: string, { start, end }: Span): boolean {
  return /\S\s+\S/.test(block.slice(start, end));
}

/** Whether the apposition ends after the name, as in "the president, Ann Ray, said". */
function isClosed(block: string, { end }: Span): boolean {
  return end >= block.length || /^['"’”)]*[,.;:!?)]/.test(block.slice(end, end + 4));
}
