import { afterPossessive, endOfWord, foldedWord, startsWord } from '../text/tokenize.ts';
import { gapBetween, SOFT_GAP } from './alias-pattern.ts';
import { type Candidate, ownersOf } from './candidate-owners.ts';
import {
  edgeHash,
  FNV_PRIME,
  finish,
  GOES_ON,
  GOES_ON_SMALL,
  HASH_START,
  hashWord,
  markIn,
  openSections,
  placeIn,
} from './matcher-format.ts';
import { nextStart, openingSearch } from './openings.ts';
import { endsPlainWord, isBreak, isParted, isPlain, kinds, PLAIN } from './plain-word.ts';
import { remembered } from './remembered.ts';

export type { Candidate, Owner } from './candidate-owners.ts';
export { compileMatcher } from './compile-matcher.ts';

/** Finds aliases in texts. */
export interface Matcher {
  /**
   * The aliases in a text, in order and without overlap: at each word the longest alias that begins there, then on
   * behind it. Time is linear in the text. A possessive 's is not part of a candidate.
   */
  match(text: string): Candidate[];
}

/** Throws a `TypeError` where `bytes` is not what `compileMatcher` gives. Looks at the bytes in place unless they start off a multiple of four. */
export function openMatcher(bytes: Uint8Array): Matcher {
  const sections = openSections(bytes);
  const { begins, beginFilter, edges, wordUnits, states } = sections;
  const gapLabels = gapTable(sections.gaps);
  const filterMask = 32 * beginFilter.length - 1;
  const beginMask = begins.length / 2 - 1;
  const edgeMask = edges.length / 4 - 1;
  const search = openingSearch(sections);
  const fold = remembered(foldedWord);

  let text = '';
  let units: Uint16Array = new Uint16Array(0);
  /** Up to here the words of the text are done with. */
  let settled = 0;
  /** The word that was read last: where it stands, and what it folds to unless it is plain. */
  let start = 0;
  let end = 0;
  let folded: string | null = null;
  /** Whether it is a capital with small letters behind it: known of plain words that have been spelt. */
  let isCapitalised = false;

  /**
   * Reads the word at a code unit. Its hash. Setting bit 5 lowers ASCII letters and leaves digits. What the loop needs is
   * fetched before it: what another file exports is else looked up at each character.
   */
  const readWord = (at: number): number => {
    const read = units;
    const kindOf = kinds;
    const plain = PLAIN;
    const prime = FNV_PRIME;
    let hash = HASH_START;
    let behind = at;
    for (let unit = read[at] as number; kindOf[unit] === plain; unit = read[++behind] as number)
      hash = Math.imul(hash ^ (unit | 0x20), prime);
    if (behind === at || !endsPlainWord(read, at, behind)) return readHeldWord(at);
    start = at;
    end = behind;
    folded = null;
    return finish(hash);
  };

  /** The same where signs may hold it together ("U.S.", "O'Brien"), or where it has letters beyond ASCII. */
  const readHeldWord = (at: number): number => {
    start = at;
    end = endOfWord(text, at);
    folded = fold(text.slice(start, end));
    return hashWord(folded);
  };

  /** Whether a word with this hash may begin an alias; false is certain. */
  const mayBegin = (hash: number): boolean => {
    const bit = hash & filterMask;
    return ((beginFilter[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  };

  /** Whether the word that was read last is the one at a place of `wordUnits`. */
  const spells = (place: number): boolean => {
    isCapitalised = false;
    if (folded !== null) return spellsFolded(folded, place);
    const read = units;
    const first = read[start] as number;
    if ((first | 0x20) !== wordUnits[place]) return false;
    let letter = place + 1;
    let common = 0xff;
    for (let at = start + 1; at < end; at++) {
      const unit = read[at] as number;
      if ((unit | 0x20) !== wordUnits[letter++]) return false;
      common &= unit;
    }
    if (wordUnits[letter] !== 0) return false;
    const isCapital = first > LAST_DIGIT && first <= LAST_CAPITAL;
    isCapitalised = isCapital && (common & 0x20) !== 0 && (read[start + 1] as number) > LAST_CAPITAL;
    return true;
  };

  const spellsFolded = (word: string, place: number): boolean => {
    for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== wordUnits[place + at]) return false;
    return wordUnits[place + word.length] === 0;
  };

  /** The state behind the word that was read last at the beginning of an alias, or zero. */
  const begin = (hash: number): number => {
    for (let slot = hash & beginMask; ; slot = (slot + 1) & beginMask) {
      const state = begins[2 * slot + 1] as number;
      if (state === 0) return 0;
      const tag = begins[2 * slot] as number;
      if (markIn(tag) === markIn(hash) && spells(placeIn(tag))) return state;
    }
  };

  /** The state behind the word that was read last in another state, or zero. */
  const follow = (from: number, hash: number, gap: number): number => {
    for (let slot = edgeHash(from, hash) & edgeMask; ; slot = (slot + 1) & edgeMask) {
      const taken = edges[4 * slot];
      if (taken === 0) return 0;
      if (taken !== from || edges[4 * slot + 1] !== hash) continue;
      const label = edges[4 * slot + 2] as number;
      if (markIn(label) === gap && spells(placeIn(label))) return edges[4 * slot + 3] as number;
    }
  };

  /** The name that is being followed. */
  const starts: number[] = [0];
  const ends: number[] = [0];
  const path: number[] = [0];
  const capitalised: boolean[] = [false];
  const ownersAt = ownersOf(sections, { starts, ends, states: path, capitalised });

  /** Takes the word that was read last as the one at `depth` of the name. */
  const take = (depth: number, state: number): void => {
    starts[depth] = start;
    ends[depth] = end;
    path[depth] = state;
    capitalised[depth] = isCapitalised;
  };

  /** Where the next word starts behind one that ends at `behind`; the end of the text if there is none. */
  const nextWord = (behind: number): number => {
    if (units[behind] === SPACE && isPlain(units[behind + 1] as number)) return behind + 1;
    let at = afterPossessive(text, behind);
    while (at < text.length && !startsWord(text, at)) at++;
    return at;
  };

  const gapLabel = (depth: number, next: number): number => {
    const end = ends[depth] as number;
    if (next - end === 1 && units[end] === SPACE) return 0;
    const gap = gapBetween(text, { start: starts[depth] as number, end }, next);
    return gap === null ? NO_GAP : (gapLabels.get(gap) ?? NO_GAP);
  };

  /** Goes on from the first word, which has been taken. How many words can be followed. */
  const followPath = (): number => {
    let depth = 1;
    for (; ; depth++) {
      const from = path[depth - 1] as number;
      const ways = states[from] as number;
      if ((ways & GOES_ON) === 0) break;
      const at = nextWord(ends[depth - 1] as number);
      if (at === text.length) break;
      if ((ways & GOES_ON_SMALL) === 0 && isSmallLetter(units[at] as number)) break;
      const gap = gapLabel(depth - 1, at);
      if (gap === NO_GAP) break;
      const state = follow(from, readWord(at), gap);
      if (state === 0) break;
      take(depth, state);
    }
    return depth;
  };

  /** The longest alias that begins with the word that was read last, which leads to `state`, or null. */
  const longest = (state: number): Candidate | null => {
    take(0, state);
    for (let depth = followPath(); depth > 0; depth--) {
      const owners = ownersAt(text, depth);
      if (owners !== null) return { start: starts[0] as number, end: ends[depth - 1] as number, owners };
    }
    return null;
  };

  /** Whether a word starts at a place. If not, the search goes on behind the words that were read to see it. */
  const startsAt = (at: number): boolean => {
    if ((units[at] as number) < FIRST_FOREIGN && isParted(text, units, at)) return true;
    search.learn(text, at);
    settled = nextStart(text, at, settled);
    return settled === at;
  };

  /** The longest alias that begins at a place, or null; the word there, whose hash is given unless it is `UNREAD`, is done with then. */
  const candidateAt = (at: number, given: number): Candidate | null => {
    if (!startsAt(at)) return null;
    const state = begin(given === UNREAD ? readWord(at) : given);
    settled = end;
    const candidate = state === 0 ? null : longest(state);
    if (candidate !== null) settled = candidate.end;
    if (!isBreak(units[settled] as number)) settled = afterPossessive(text, settled);
    return candidate;
  };

  return {
    match(given) {
      const found: Candidate[] = [];
      const openings = search.find(given);
      const { places, count } = openings;
      text = given;
      units = openings.units;
      settled = 0;
      for (let opening = 0; opening < count; opening++) {
        const at = places[opening] as number;
        if (at < settled) continue;
        const hash = (units[at] as number) < FIRST_FOREIGN ? readWord(at) : UNREAD;
        // What signs hold together is done with as a whole: "U.S." has no other word that begins with "S".
        if (hash !== UNREAD && !mayBegin(hash) && folded === null) continue;
        const candidate = candidateAt(at, hash);
        if (candidate !== null) found.push(candidate);
      }
      return found;
    },
  };
}

/** Stands for a hash; where a hash happens to be the same, its word is read twice. */
const UNREAD = -1;
/** The first code unit beyond ASCII: whether a word starts there only the tokenizer can tell. */
const FIRST_FOREIGN = 0x80;
const LAST_DIGIT = 0x39;
const LAST_CAPITAL = 0x5a;
const NO_GAP = -1;
const SPACE = 0x20;
const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

function gapTable(lines: Uint8Array): ReadonlyMap<string, number> {
  const gaps = lines.length === 0 ? [] : new TextDecoder().decode(lines).split('\n');
  return new Map([SOFT_GAP, ...gaps].map((gap, label) => [gap, label]));
}
