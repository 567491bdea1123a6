import type { Span } from '../text/span.ts';
import { afterPossessive, endOfWord, foldedWord, startsWord } from '../text/tokenize.ts';
import { caseFit, EXACT, gapBetween, RECASED, SOFT_GAP, UNFIT } from './alias-pattern.ts';
import type { Alias } from './entity.ts';
import {
  ALIAS_KINDS,
  edgeHash,
  edgeLabel,
  FNV_OFFSET,
  FNV_PRIME,
  finish,
  hashWord,
  openSections,
} from './matcher-format.ts';

export { compileMatcher } from './compile-matcher.ts';

/** An entity that owns the alias of a candidate. */
export interface Owner {
  /** Position of the entity in the archive. */
  readonly entity: number;
  /** Position of the alias in the entity's list; beyond its end for one that the archive does not print (`derivedAliases`). */
  readonly alias: number;
  readonly kind: Alias['kind'];
  /** How often the archive prints the alias for this entity. */
  readonly count: number;
  /** Whether the text writes it in another case than the archive, as headlines in capitals do. */
  readonly recased: boolean;
}

/** A place in a text where an alias stands, with everybody it may refer to: by position in the archive. */
export interface Candidate extends Span {
  readonly owners: readonly Owner[];
}

/** Finds aliases in texts. */
export interface Matcher {
  /**
   * The aliases in a text, in order and without overlap: at each word the longest alias that begins there, then on
   * behind it. Time is linear in the text. A possessive 's is not part of a candidate.
   */
  match(text: string): Candidate[];
}

/** Characters at which the fast path knows what they do to a word; every other question goes to the tokenizer. */
const PLAIN = 0;
const BREAK = 1;
const UNSURE = 2;

/** Class of each UTF-16 code unit: ASCII letters and digits, what never holds a word together, and the rest. */
const kinds = new Uint8Array(0x10000).fill(UNSURE);
for (let unit = 0; unit < 128; unit++) {
  kinds[unit] = /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? PLAIN : BREAK;
}
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const APOSTROPHE = 0x27;
for (const unit of [COMMA, FULL_STOP, APOSTROPHE]) kinds[unit] = UNSURE;
/** No-break space, dashes, double quotation marks and the ellipsis: what prose has most of beyond ASCII. */
for (const unit of [0xa0, 0x2013, 0x2014, 0x201c, 0x201d, 0x2026]) kinds[unit] = BREAK;

/** Where the word that starts at `start` ends, if only ASCII letters and digits decide that; else -1. */
function plainEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && kinds[text.charCodeAt(end)] === PLAIN) end++;
  if (end === text.length) return end;
  const unit = text.charCodeAt(end);
  if (kinds[unit] === BREAK) return end;
  // A comma or a full stop goes on with a number, a full stop with an initial; behind any other letter it ends the word.
  const isLetter = text.charCodeAt(end - 1) > 0x39;
  return isLetter && (unit === COMMA || (unit === FULL_STOP && end - start > 1)) ? end : -1;
}

/** Throws a `TypeError` where `bytes` is not what `compileMatcher` gives. Looks at the bytes in place unless they start off a multiple of four. */
export function openMatcher(bytes: Uint8Array): Matcher {
  const sections = openSections(bytes);
  const { firstCharacters, wordSlots, wordStarts, wordUnits, beginStates, edges, goesOn, stateAliases } = sections;
  const { aliasEntities, aliasPositions, aliasKinds, aliasCounts, aliasCases, cases } = sections;
  const gapLabels = gapTable(sections.gaps);
  const wordMask = wordSlots.length / 2 - 1;
  const edgeMask = edges.length / 3 - 1;

  const wordEqualsPlain = (word: number, text: string, start: number, end: number): boolean => {
    const from = wordStarts[word] as number;
    if ((wordStarts[word + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if ((text.charCodeAt(at) | 0x20) !== wordUnits[from + at - start]) return false;
    return true;
  };

  /** The number of the word that ASCII letters and digits at the span spell, or -1. Setting bit 5 lowers letters and leaves digits. */
  const plainWord = (text: string, start: number, end: number): number => {
    let hash = FNV_OFFSET;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (text.charCodeAt(at) | 0x20), FNV_PRIME);
    hash = finish(hash);
    for (let slot = hash & wordMask; ; slot = (slot + 1) & wordMask) {
      const word = (wordSlots[2 * slot + 1] as number) - 1;
      if (word < 0) return -1;
      if (wordSlots[2 * slot] === hash && wordEqualsPlain(word, text, start, end)) return word;
    }
  };

  const foldedNumber = (folded: string): number => {
    const hash = hashWord(folded);
    for (let slot = hash & wordMask; ; slot = (slot + 1) & wordMask) {
      const word = (wordSlots[2 * slot + 1] as number) - 1;
      if (word < 0) return -1;
      if (wordSlots[2 * slot] !== hash) continue;
      const units = wordUnits.subarray(wordStarts[word], wordStarts[word + 1]);
      if (units.length === folded.length && units.every((unit, at) => unit === folded.charCodeAt(at))) return word;
    }
  };

  const follow = (state: number, label: number): number => {
    for (let slot = edgeHash(state, label) & edgeMask; ; slot = (slot + 1) & edgeMask) {
      const from = edges[3 * slot];
      if (from === 0) return 0;
      if (from === state && edges[3 * slot + 1] === label) return edges[3 * slot + 2] as number;
    }
  };

  /** The words and states of the name that is being followed. */
  const starts: number[] = [];
  const ends: number[] = [];
  const states: number[] = [];

  const caseFitOf = (alias: number, text: string): number => {
    const from = aliasCases[alias] as number;
    let worst = EXACT;
    for (let word = from; word < (aliasCases[alias + 1] as number); word++) {
      const fits = caseFit(cases[word] as number, text, starts[word - from] as number, ends[word - from] as number);
      if (fits === UNFIT) return UNFIT;
      if (fits === RECASED) worst = RECASED;
    }
    return worst;
  };

  /** The owners of the aliases that end in a state and fit the case; each entity once, with the alias that fits best. */
  const ownersIn = (state: number, text: string): Owner[] => {
    const owners: Owner[] = [];
    for (let alias = stateAliases[state] as number; alias < (stateAliases[state + 1] as number); alias++) {
      const fits = caseFitOf(alias, text);
      if (fits === UNFIT) continue;
      const owner: Owner = {
        entity: aliasEntities[alias] as number,
        alias: aliasPositions[alias] as number,
        kind: ALIAS_KINDS[aliasKinds[alias] as number] ?? 'short',
        count: aliasCounts[alias] as number,
        recased: fits === RECASED,
      };
      const rival = owners.at(-1);
      if (rival?.entity !== owner.entity) owners.push(owner);
      else if (rival.recased && !owner.recased) owners[owners.length - 1] = owner;
    }
    return owners;
  };

  /** The longest alias whose first word is the one that was put into `starts`, `ends` and `states`, or null. */
  const longest = (text: string): Candidate | null => {
    let depth = 1;
    while (goesOn[states[depth - 1] as number] === 1) {
      let at = afterPossessive(text, ends[depth - 1] as number);
      while (at < text.length && !startsWord(text, at)) at++;
      if (at === text.length) break;
      const gap = gapLabel(text, starts[depth - 1] as number, ends[depth - 1] as number, at);
      if (gap < 0) break;
      const plain = kinds[text.charCodeAt(at)] === PLAIN ? plainEnd(text, at) : -1;
      const end = plain < 0 ? endOfWord(text, at) : plain;
      const word = plain < 0 ? foldedNumber(foldedWord(text.slice(at, end))) : plainWord(text, at, end);
      const state = word < 0 ? 0 : follow(states[depth - 1] as number, edgeLabel(word, gap));
      if (state === 0) break;
      starts[depth] = at;
      ends[depth] = end;
      states[depth] = state;
      depth++;
    }
    for (let last = depth - 1; last >= 0; last--) {
      const owners = ownersIn(states[last] as number, text);
      if (owners.length > 0) return { start: starts[0] as number, end: ends[last] as number, owners };
    }
    return null;
  };

  const gapLabel = (text: string, start: number, end: number, next: number): number => {
    if (next - end === 1 && text.charCodeAt(end) === SPACE) return 0;
    const gap = gapBetween(text, { start, end }, next);
    return gap === null ? -1 : (gapLabels.get(gap) ?? -1);
  };

  return {
    match(text) {
      const found: Candidate[] = [];
      let at = 0;
      while (at < text.length) {
        const unit = text.charCodeAt(at);
        const kind = kinds[unit];
        if (kind === BREAK || (kind === UNSURE && !startsWord(text, at))) {
          at++;
          continue;
        }
        const plain = kind === PLAIN ? plainEnd(text, at) : -1;
        const isOpening = unit >= 128 || ((firstCharacters[unit >>> 5] as number) & (1 << (unit & 31))) !== 0;
        if (plain >= 0 && !isOpening) {
          at = plain;
          continue;
        }
        const end = plain < 0 ? endOfWord(text, at) : plain;
        let state = 0;
        if (isOpening) {
          const word = plain < 0 ? foldedNumber(foldedWord(text.slice(at, end))) : plainWord(text, at, end);
          state = word < 0 ? 0 : (beginStates[word] as number);
        }
        let next = end;
        if (state !== 0) {
          starts[0] = at;
          ends[0] = end;
          states[0] = state;
          const candidate = longest(text);
          if (candidate !== null) {
            found.push(candidate);
            next = candidate.end;
          }
        }
        at = afterPossessive(text, next);
      }
      return found;
    },
  };
}

const SPACE = 0x20;

function gapTable(lines: Uint8Array): ReadonlyMap<string, number> {
  const gaps = lines.length === 0 ? [] : new TextDecoder().decode(lines).split('\n');
  return new Map([SOFT_GAP, ...gaps].map((gap, label) => [gap, label]));
}
