import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isCommonWord } from './common-words.ts';
import { NATIONAL_WORDS } from './national-words.ts';
import {
  ARTICLES,
  DETERMINERS,
  isPossessive,
  isRole,
  joined,
  LONGEST_ROLE,
  MOST_UNKNOWN,
  OFFICE_LINKS,
  shifted,
  VERBS,
} from './role-phrase.ts';
import { isRoleModifier, isRoleNoun, isShortenedTitle } from './role-words.ts';
import { wordSet } from './word-set.ts';

/** Characters before a name that are searched for its role. */
const REACH_BEFORE = 120;

/** Offices that stand inside a longer role: "chief of staff General". */
const OFFICES = wordSet('staff state defense defence');
/** Agencies whose credit has run into the text before a role; the end of a time of day that has. */
const AGENCIES = wordSet('reuters afp epa getty images ap xinhua press');
const TIMES = wordSet('am pm et edt est gmt');
const SMALL = wordSet('of the and for to in on at');

/**
 * The role that stands before the name: "Kremlin spokesperson, Dmitry Peskov", "U.S. Ambassador to Russia John
 * Sullivan", "Russia's President Vladimir Putin". Articles and pronouns before it are left out, but for "an aide to …,".
 */
export function findRoleBefore(block: string, person: Span): Span | null {
  if (!canEndRole(block, person)) return null;
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
  // "With Prince, Ann Ray sang": a bare capital noun before a comma is a name as often.
  if (hasComma && first === head && tokens[head]?.shape !== 'lower') return null;
  const start = tokens[first]?.start;
  if (start === undefined) return null;
  const article = tokens[first - 1];
  const hasArticle = article !== undefined && DETERMINERS.has(article.folded) && isBlank(block, article, tokens[first]);
  if (hasComma && hasArticle) {
    // "The brother of the gunman, Ann Ray,": she is not the gunman.
    if (OFFICE_LINKS.has(tokens[first - 2]?.folded ?? '')) return null;
    if (!isClosed(block, person)) return null;
    if (article.folded === 'a' || article.folded === 'an') return { start: article.start, end: last.end };
  }
  return { start, end: last.end + (/^\./.test(gap) ? 1 : 0) };
}

/**
 * A first look that spares most names the rest: white space parts the word before the name from it, after the comma of an
 * apposition or the full stop of a title, and that word is no ordinary one, or an office link stands near ("to Russia").
 */
function canEndRole(block: string, { start, end }: Span): boolean {
  const before = block.slice(Math.max(0, start - REACH_OF_WORD), start);
  const written = before.trimEnd();
  if (written.length === before.length) return false;
  const [, word = '', sign] = LAST_WORD.exec(written) ?? [];
  const folded = foldWord(word);
  if (sign === '.') return word.length <= 1 || isShortenedTitle(folded);
  if (sign === ',' && !isFullName(block, { start, end })) return false;
  const isSmall = LOWER_CASE.test(word);
  if (isRoleNoun({ folded, shape: isSmall ? 'lower' : 'capitalized' })) return true;
  return (sign === ',' || !isSmall) && LINK.test(block.slice(Math.max(0, start - REACH_BEFORE), start));
}

const LAST_WORD = /(\p{L}*)([,.])?$/u;
const LOWER_CASE = /^\p{Ll}+$/u;
const LINK = new RegExp(`\\b(?:${[...OFFICE_LINKS].join('|')})\\b`, 'i');

/** Characters in which the word before a name is looked for. */
const REACH_OF_WORD = 24;

/** The position of the role's noun: the last word, or the word before "to Russia", "of the World Bank". */
function headBefore(block: string, tokens: readonly Token[], hasComma: boolean): number | null {
  const last = tokens.length - 1;
  const end = tokens[last];
  if (end === undefined) return null;
  // Without a comma the last noun is the person's: "a friend of President Ann Ray".
  if (!hasComma && isRoleNoun(end)) return last;
  for (let at = last, steps = 0; at >= 0 && steps < LONGEST_ROLE; at--, steps++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return null;
    if (at < last && !joined(block, token, next)) break;
    if (at < last && next !== undefined && OFFICE_LINKS.has(next.folded) && isRoleNoun(token)) {
      return at + 1 === last ? null : at;
    }
    const isName = token.shape === 'capitalized' || token.shape === 'acronym' || token.shape === 'mixed';
    const isPart = isName || SMALL.has(token.folded) || ARTICLES.has(token.folded);
    const isLowerPart = hasComma && (isRoleNoun(token) || isRoleModifier(token.folded));
    if (!isPart && !isLowerPart && !(at === last && isRoleNoun(token))) break;
  }
  return isRoleNoun(end) ? last : null;
}

/** The first word of the role whose noun is at `head`. */
function extendLeft(block: string, tokens: readonly Token[], head: number): number {
  let first = head;
  let unknown = 0;
  let firstKnown = head;
  // A title with a capital takes no modifier in lower case that no list knows: "from the outset President Ray".
  const isTitle = tokens[head]?.shape !== 'lower';
  for (let at = head - 1; at >= 0 && head - at < LONGEST_ROLE; at--) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || next === undefined || !joined(block, token, next)) break;
    const { folded, shape } = token;
    const isShouted = shape === 'acronym' && folded.length > LONGEST_ACRONYM && isHyphen(block, token, next);
    if (isShouted) break;
    if ((folded === 'and' || block.slice(token.end, next.start).includes('&')) && isRole(tokens[at - 1])) continue;
    if (folded === 'of' && OFFICES.has(next.folded) && isRole(tokens[at - 1])) continue;
    if (TIMES.has(folded) && shape === 'acronym') break;
    if (AGENCIES.has(folded) && !isRoleNoun(next) && (folded !== 'press' || NATIONAL_WORDS.has(next.folded))) break;
    // "The company's chairman": whose he is stands elsewhere.
    if (shape === 'lower' && isPossessive(block, token)) {
      if (unknown > 0) firstKnown = first;
      break;
    }
    if (DETERMINERS.has(folded)) {
      if (unknown > 0) firstKnown = first;
      break;
    }
    const isKnown =
      isRoleModifier(folded) || isRoleNoun(token) || NATIONAL_WORDS.has(folded) || /^\d+(?:st|nd|rd|th)$/.test(folded);
    const isName = shape !== 'lower' && shape !== 'number' && !isCommonWord(folded);
    if (isKnown || isName) {
      if (isName && !isKnown && standsAfterIn(tokens[at - 1], block, token)) break;
      first = at;
      if (unknown === 0) firstKnown = at;
      continue;
    }
    if (
      shape !== 'lower' ||
      isTitle ||
      isCommonWord(folded) ||
      VERBS.has(folded) ||
      SMALL.has(folded) ||
      /(?:ed|ing|ly|s)$/.test(folded)
    )
      break;
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
