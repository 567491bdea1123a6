import type { Token } from '../text/tokenize.ts';
import { isRoleNoun, isShortenedTitle } from './role-words.ts';
import { wordSet } from './word-set.ts';

/** Words that a role may have. */
export const LONGEST_ROLE = 14;
/** Words before the noun of a role that no list knows ("architectural historian"), where an article shows the phrase's begin. */
export const MOST_UNKNOWN = 3;

/** Articles of nouns. */
export const ARTICLES = wordSet('a an the');
/** Articles and other words that begin a phrase. */
export const DETERMINERS = wordSet('a an the his her their its our my your this that one some');
/** Prepositions between a role and its office: "Ambassador to Russia". */
export const OFFICE_LINKS = wordSet('of to for at with on');
/** Verbs as news prints them after a name. */
export const VERBS = wordSet(
  'is are was were be been has have had will would can could may might must shall should do does did said says say told tells ' +
    'met meets visited asked called made make took takes gave gives went goes came comes won lost led leads warned added ' +
    'announced argued became becomes began believes claimed confirmed declared denied described expressed insisted noted ' +
    'ordered pledged praised promised rejected reported sent signed spoke stated stressed thanked urged vowed welcomed wrote',
);

/** The tokens of a slice as tokens of the whole that it was cut from at `by`. */
export function shifted(tokens: readonly Token[], by: number): readonly Token[] {
  return tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
}

/** Whether a word, if there is one, says what somebody is. */
export function isRole(token: Token | undefined): boolean {
  return token !== undefined && isRoleNoun(token);
}

/** Whether two words stand in one phrase: only a space, a hyphen, a possessive or "&" between them. */
export function joined(block: string, token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined || next === undefined) return false;
  const gap = block.slice(token.end, next.start);
  return /^(?:['’]s?)?\s+(?:&\s+)?$|^[-‐‑/]$/u.test(gap) || (/^\.\s+$/.test(gap) && isShortenedTitle(token.folded));
}

/** Whether a word is printed with a possessive ending. */
export function isPossessive(block: string, { end }: Token): boolean {
  return /^['’]s?\s/.test(block.slice(end, end + 3));
}
