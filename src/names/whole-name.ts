import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokenize.ts';
import type { BlockWords } from './block-words.ts';
import type { FoundName } from './entity.ts';
import type { Gazetteer } from './gazetteer.ts';
import { KNOWN_AS } from './gazetteer.ts';
import { isDeed } from './opening-words.ts';
import { TITLE_MODIFIERS, TITLES } from './titles.ts';

/**
 * How a candidate stands to the names that the page has there.
 *
 * - `whole`: it is the name, titles, roles and descriptions before it aside.
 * - `nested`: it is named within a longer name that keeps its sense: "Osaka" in "G20 summit in Osaka".
 * - `unseen`: the finder sees no name there.
 * - `part`: it is a piece of the name of something else: "Washington" in "Washington Post".
 */
export type Wholeness = 'whole' | 'nested' | 'unseen' | 'part';

/** How a candidate stands to the names of its block, with the name that decided. */
export interface Standing {
  readonly wholeness: Wholeness;
  readonly name: FoundName | null;
}

/** A found name with its words; `core` is the first word that is no title or description. */
export interface ReadName {
  readonly name: FoundName;
  readonly tokens: readonly Token[];
  readonly core: number;
}

/** The words of a found name, with titles, roles and nationalities before it told apart. */
export function readName(name: FoundName, block: BlockWords, gazetteer: Gazetteer): ReadName {
  const tokens = block.within(name);
  return { name, tokens, core: coreOf(tokens, gazetteer) };
}

/** First word behind the last leading title; "Russian Foreign Minister Sergei Lavrov" → 3. Never behind the last word. */
function coreOf(tokens: readonly Token[], gazetteer: Gazetteer): number {
  let core = 0;
  for (let index = 0; index < tokens.length - 1; index++) {
    const { folded, shape } = tokens[index] as Token;
    if (TITLES.has(folded)) core = index + 1;
    else if (!TITLE_MODIFIERS.has(folded) && shape !== 'lower' && !isNational(folded, gazetteer)) break;
  }
  const [first] = tokens;
  return core === 0 && first?.folded === 'the' && tokens.length > 1 ? 1 : core;
}

function isNational(folded: string, gazetteer: Gazetteer): boolean {
  return (gazetteer.flagsOf(folded) & (KNOWN_AS.demonym | KNOWN_AS.country)) !== 0;
}

const LOCATIVES: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'to',
  'from',
  'with',
  'against',
  'between',
]);

/**
 * No name has so many words: a run of capitals that long is a list or noise. Without a bound, a page of nothing but names
 * would be gone through from its beginning for each of them.
 */
const LONGEST_NAME = 40;

/** How the span of a candidate stands to the names of its block that overlap it, `touching`; `isHeadline` where the block capitalises its verbs, `isLeader` where the name goes on with what is called after its bearer: "Obama Administration". */
export function standingOf(
  span: Span,
  touching: readonly ReadName[],
  block: string,
  isKnown: (word: Token) => boolean,
  isHeadline: boolean,
  isLeader: boolean,
): Standing {
  const [first] = touching;
  if (first === undefined) return UNSEEN;
  if (touching.some(({ tokens }) => tokens.length > LONGEST_NAME)) return { wholeness: 'part', name: first.name };
  if (touching.every(({ tokens }) => tokens.every((token) => within(token, span)))) {
    return { wholeness: 'whole', name: first.name };
  }
  if (touching.length > 1) return { wholeness: 'part', name: first.name };
  return { wholeness: withinName(span, first, block, isKnown, isHeadline, isLeader), name: first.name };
}

const UNSEEN: Standing = { wholeness: 'unseen', name: null };

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function withinName(
  span: Span,
  { tokens, core }: ReadName,
  block: string,
  isKnown: (word: Token) => boolean,
  isHeadline: boolean,
  isLeader: boolean,
): Wholeness {
  const inside = tokens.map((token) => within(token, span));
  const from = inside.indexOf(true);
  const to = inside.lastIndexOf(true) + 1;
  // The alias reaches out of the name on one side and does not fill it on the other.
  if (from < 0 || span.start < (tokens[0]?.start ?? 0) || span.end > (tokens.at(-1)?.end ?? 0)) return 'part';
  const isOpenBefore = from === 0 || from === core || isJoint(tokens[from - 1], tokens[from], block, isKnown);
  const isOpenBehind = isLeader || to === tokens.length || isJoint(tokens[to], tokens[to - 1], block, isKnown);
  if (isOpenBefore && isOpenBehind) return 'whole';
  // Small words behind it say what about it: "Ukraine war".
  if (isOpenBefore && tokens.slice(to).every(({ shape }) => shape === 'lower')) return 'nested';
  // A headline gives the verb a capital too: "Medvedev Warns West".
  if (isHeadline && isOpenBefore && isDeed(tokens[to]?.folded ?? '')) return 'nested';
  const before = tokens[from - 1];
  const behind = tokens[to];
  if (isOpenBehind && before && LOCATIVES.has(before.folded)) return 'nested';
  if (isOpenBefore && behind && LOCATIVES.has(behind.folded)) return 'nested';
  // "the South Lawn of the White House" lies within it; a museum of the Cold War does not.
  if (isOpenBehind && isWithin(tokens, from)) return 'nested';
  return 'part';
}

/** What only houses and grounds have. */
const PARTS_OF_HOUSE: ReadonlySet<string> = new Set(
  'lawn lawns garden gardens wing room rooms gate gates portico steps roof basement balcony'.split(' '),
);

/** Whether the words before a name, up to `from`, say which part of a house it is: "South Lawn of the". */
function isWithin(tokens: readonly Token[], from: number): boolean {
  const of = tokens[from - 1]?.folded === 'the' ? from - 2 : from - 1;
  return tokens[of]?.folded === 'of' && PARTS_OF_HOUSE.has(tokens[of - 1]?.folded ?? '');
}

/** Whether two names are joined there by a hyphen or a slash, not one name made of two: "Trump-Putin", not "Smith-Jones". */
function isJoint(
  other: Token | undefined,
  own: Token | undefined,
  block: string,
  isKnown: (word: Token) => boolean,
): boolean {
  if (other === undefined || own === undefined) return false;
  const [left, right] = other.start < own.start ? [other, own] : [own, other];
  const gap = block.slice(left.end, right.start);
  return /^[-‐‑–/]$/.test(gap) && (isKnown(other) || gap === '/');
}
