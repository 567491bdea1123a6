import { type AliasPattern, ANY, aliasPatterns, MIXED, SOFT_GAP } from './alias-pattern.ts';
import { derivedAliases } from './derived-aliases.ts';
import type { Alias, Entity } from './entity.ts';
import {
  ALIAS_KINDS,
  ALIAS_STEP,
  demandsLabel,
  edgeHash,
  edgeLabel,
  GOES_ON,
  GOES_ON_SMALL,
  hashWord,
  MAX_GAP_COUNT,
  MAX_PLACE,
  packSections,
  wordTag,
} from './matcher-format.ts';
import { asciiSigns, firstLetters } from './openings.ts';

/** One way to write an alias, with the state that its last word leads to. */
interface CompiledAlias {
  readonly entity: number;
  readonly position: number;
  readonly state: number;
  readonly cases: readonly number[];
}

/** Whether a word with this demand on its case may begin with a small letter, or a digit. */
const mayBeSmall = (demand: number | undefined): boolean => demand === ANY || demand === MIXED;

interface Edge {
  readonly from: number;
  readonly word: string;
  readonly gap: number;
  readonly to: number;
}

interface Automaton {
  readonly gaps: readonly string[];
  /** The state behind each word that begins an alias. */
  readonly begins: ReadonlyMap<string, number>;
  readonly edges: readonly Edge[];
  /** The states from which a word that may begin with a small letter leads on. */
  readonly smallStates: ReadonlySet<number>;
  readonly stateCount: number;
  /** Sorted by state, then entity, then position. */
  readonly aliases: readonly CompiledAlias[];
}

/**
 * The automaton that finds the entities' aliases in a text, as one buffer for `openMatcher`. Equal entities give equal
 * bytes. It finds the printed aliases and those that `derivedAliases` adds; aliases that cannot be names
 * (`aliasPatterns`) and entities that are never marked are left out. Throws a `RangeError` where the different words
 * have more than 16 million letters.
 */
export function compileMatcher(entities: readonly Entity[]): Uint8Array {
  const allAliases = matchableAliases(entities);
  const patterns = allAliases.flatMap((aliases, entity) =>
    aliases.flatMap(({ text }, position) => aliasPatterns(text).map((pattern) => ({ entity, position, pattern }))),
  );
  const openings = patterns.map(({ pattern: { words, cases } }) => ({
    word: words[0] ?? '',
    isSmall: mayBeSmall(cases[0]),
  }));
  const automaton = buildAutomaton(patterns);
  const { gaps, begins, edges, aliases } = automaton;
  const words = new Set([...begins.keys(), ...edges.map(({ word }) => word)]);
  const places = placesOf([...words]);
  const demands = demandTable(aliases);
  if (places.length > MAX_PLACE || demands.table.length > MAX_PLACE || gaps.length > MAX_GAP_COUNT) {
    throw new RangeError(
      `Too many words (${words.size}) or separators (${gaps.length}) in the aliases for one matcher.`,
    );
  }
  return packSections({
    asciiSigns: asciiSigns(openings),
    firstLetters: firstLetters(openings),
    smallFirstLetters: firstLetters(openings.filter(({ isSmall }) => isSmall)),
    beginFilter: filterOf([...begins.keys()]),
    begins: beginTable(begins, places.starts),
    edges: edgeTable(edges, places.starts),
    wordUnits: unitsOf([...words], places.length),
    states: stateTable(automaton),
    aliases: aliases.flatMap((alias) => {
      const { entity, position, cases } = alias;
      const { kind = 'short', count = 0 } = allAliases[entity]?.[position] ?? {};
      return [
        entity,
        position,
        count,
        demandsLabel(ALIAS_KINDS.indexOf(kind), demands.starts.get(cases.join('')) ?? 0),
      ];
    }),
    demands: demands.table,
    gaps: new TextEncoder().encode(gaps.join('\n')),
  });
}

/**
 * For each entity the aliases to look for: the printed ones, then the derived ones that need no support and that nobody
 * else prints, and those that do. Entities that are never marked have none.
 */
export function matchableAliases(entities: readonly Entity[]): readonly (readonly Alias[])[] {
  const printed = new Set(entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)));
  return entities.map((entity) => {
    if (entity.isNeverMarked === true) return [];
    const derived = derivedAliases(entity).filter(({ text, kind }) => kind === 'short' || !printed.has(text));
    return [...entity.aliases, ...derived];
  });
}

interface OwnedPattern {
  readonly entity: number;
  readonly position: number;
  readonly pattern: AliasPattern;
}

function buildAutomaton(patterns: readonly OwnedPattern[]): Automaton {
  const hard = new Set(patterns.flatMap(({ pattern }) => pattern.gaps.filter((gap) => gap !== SOFT_GAP)));
  const gaps = [...hard].sort((a, b) => (a < b ? -1 : 1));
  const gapNumbers = new Map([SOFT_GAP, ...gaps].map((gap, number) => [gap, number]));
  const begins = new Map<string, number>();
  const known = new Map<string, number>();
  const edges: Edge[] = [];
  const smallStates = new Set<number>();
  let stateCount = 1;
  const aliases = patterns.map(({ entity, position, pattern }): CompiledAlias => {
    let state = 0;
    pattern.words.forEach((word, index) => {
      const isFirst = index === 0;
      const gap = isFirst ? 0 : (gapNumbers.get(pattern.gaps[index - 1] ?? SOFT_GAP) ?? 0);
      const key = isFirst ? word : `${state} ${gap} ${word}`;
      const ways = isFirst ? begins : known;
      if (!isFirst && mayBeSmall(pattern.cases[index])) smallStates.add(state);
      const next = ways.get(key) ?? stateCount++;
      if (!ways.has(key)) {
        ways.set(key, next);
        if (!isFirst) edges.push({ from: state, word, gap, to: next });
      }
      state = next;
    });
    return { entity, position, state, cases: pattern.cases };
  });
  aliases.sort((a, b) => a.state - b.state || a.entity - b.entity || a.position - b.position);
  return { gaps, begins, edges, smallStates, stateCount, aliases };
}

interface Places {
  readonly starts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Where each word begins when all stand one behind the other, each with a zero behind it. */
function placesOf(words: readonly string[]): Places {
  const starts = new Map<string, number>();
  let length = 0;
  for (const word of words) {
    starts.set(word, length);
    length += word.length + 1;
  }
  return { starts, length };
}

function unitsOf(words: readonly string[], length: number): Uint16Array {
  const text = words.map((word) => `${word}\0`).join('');
  return Uint16Array.from({ length }, (_, at) => text.charCodeAt(at));
}

/** A power of two with at least twice the room: longer runs of taken slots cost more than memory does. */
const roomFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(2 * count, 2)));

/** So many bits for each word let one foreign word in sixteen or fewer pass. */
const FILTER_BITS = 8;

function filterOf(words: readonly string[]): Int32Array {
  const bits = Math.max(32, roomFor(FILTER_BITS * words.length));
  const filter = new Int32Array(bits / 32);
  for (const word of words) setBit(filter, hashWord(word) & (bits - 1));
  return filter;
}

function setBit(bits: Int32Array, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function beginTable(begins: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>): Int32Array {
  const room = roomFor(begins.size);
  const table = new Int32Array(2 * room);
  for (const [word, state] of begins) {
    const hash = hashWord(word);
    let slot = hash & (room - 1);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (room - 1);
    table.set([wordTag(hash, places.get(word) ?? 0), state], 2 * slot);
  }
  return table;
}

function edgeTable(edges: readonly Edge[], places: ReadonlyMap<string, number>): Int32Array {
  const room = roomFor(edges.length);
  const table = new Int32Array(4 * room);
  for (const { from, word, gap, to } of edges) {
    const hash = hashWord(word);
    let slot = edgeHash(from, hash) & (room - 1);
    while (table[4 * slot] !== 0) slot = (slot + 1) & (room - 1);
    table.set([from, hash, edgeLabel(gap, places.get(word) ?? 0), to], 4 * slot);
  }
  return table;
}

function stateTable({ stateCount, edges, smallStates, aliases }: Automaton): Int32Array {
  const table = new Int32Array(stateCount + 1);
  for (const { state } of aliases) table[state + 1] = (table[state + 1] ?? 0) + ALIAS_STEP;
  for (let state = 0; state < stateCount; state++) table[state + 1] = (table[state + 1] ?? 0) + (table[state] ?? 0);
  for (const { from } of edges) table[from] = (table[from] ?? 0) | GOES_ON;
  for (const state of smallStates) table[state] = (table[state] ?? 0) | GOES_ON_SMALL;
  return table;
}

interface Demands {
  /** Where the demands of an alias begin, by what they are. */
  readonly starts: ReadonlyMap<string, number>;
  readonly table: readonly number[];
}

function demandTable(aliases: readonly CompiledAlias[]): Demands {
  const starts = new Map<string, number>();
  const table: number[] = [];
  for (const { cases } of aliases) {
    const key = cases.join('');
    if (starts.has(key)) continue;
    starts.set(key, table.length);
    table.push(...cases);
  }
  return { starts, table };
}
