import type { Span } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { isCommonWord } from './common-words.ts';
import {
  ARTICLES,
  DETERMINERS,
  isPossessive,
  isRole,
  joined,
  LONGEST_ROLE,
  MOST_UNKNOWN,
  shifted,
  VERBS,
} from './role-phrase.ts';
import { isRoleModifier, isRoleNoun } from './role-words.ts';
import { wordSet } from './word-set.ts';

/** Characters after a name that are searched for its role. */
const REACH_AFTER = 200;

const LINKS = wordSet('of to for at in on from with');
const RELATIVES = wordSet('who whom whose which that where when while as after before since until because if but');

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
  const owner = tokens.findIndex((token, at) => at < head && token.shape === 'lower' && isPossessive(block, token));
  const start = tokens[owner >= 0 ? owner + 1 : tokens[0].folded === 'the' ? 1 : 0]?.start;
  return end === undefined || start === undefined ? null : { start, end };
}

function headAfter(block: string, tokens: readonly Token[], begin: number): number | null {
  let unknown = 0;
  for (let at = begin; at < tokens.length && at < begin + LONGEST_ROLE / 2; at++) {
    const token = tokens[at];
    if (token === undefined || (at > begin && !joined(block, tokens[at - 1], token))) return null;
    const { folded, shape } = token;
    const next = tokens[at + 1];
    if (isRoleNoun(token) && !(joined(block, token, next) && (isRole(next) || isRoleModifier(next?.folded ?? ''))))
      return at;
    const isName = shape !== 'lower' && shape !== 'number' && !isCommonWord(folded);
    if (isName || isRoleModifier(folded) || isRoleNoun(token) || folded === 'and') continue;
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
    if (next === undefined)
      return token.end >= block.length - 1 || isEnd(block.slice(token.end, token.end + 1)) ? at : null;
    if (!joined(block, token, next)) return isEnd(block.slice(token.end, next.start).trim()) ? at : null;
    if (RELATIVES.has(next.folded)) return at;
    if (VERBS.has(next.folded)) return null;
    if (at > head && isTimeOrOccasion(next, tokens[at + 2])) return at;
    if (at === head && !LINKS.has(next.folded) && next.folded !== 'and' && next.folded !== 'emeritus') return null;
    if (next.folded === 'and' && DETERMINERS.has(tokens[at + 2]?.folded ?? '')) return null;
  }
  return null;
}

/** Whether the words tell when or on what occasion somebody spoke: "on Monday", "in 2017", "at a news conference". */
function isTimeOrOccasion(link: Token, after: Token | undefined): boolean {
  if (after === undefined || !/^(?:on|in|at)$/.test(link.folded)) return false;
  return (
    after.shape === 'number' ||
    after.folded === 'a' ||
    after.folded === 'an' ||
    (link.folded !== 'at' && isCommonWord(after.folded) && after.shape !== 'lower')
  );
}

function isEnd(gap: string): boolean {
  return /^['"’”]?[,.;:)!?—–-]/.test(gap);
}
