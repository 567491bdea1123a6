import { type AliasPattern, ANY, aliasPatterns, MIXED, SOFT_GAP } from './alias-pattern.ts';
import { derivedAliases } from './derived-aliases.ts';
import type { Alias, Entity } from './entity.ts';
import {
  ALIAS_KINDS,
  edgeHash,
  edgeLabel,
  HEADER_LENGTH,
  hashWord,
  MAGIC,
  MAX_GAP_COUNT,
  MAX_WORD_COUNT,
  SECTIONS,
  type SectionName,
} from './matcher-format.ts';

interface CompiledAlias {
  readonly entity: number;
  readonly position: number;
  readonly state: number;
  readonly cases: readonly number[];
}

interface Automaton {
  /** Sorted. */
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly firstCharacters: Uint32Array;
  readonly beginStates: Uint32Array;
  /** Three numbers an edge: state, label, next state. */
  readonly edges: readonly number[];
  readonly stateCount: number;
  /** Sorted by state, then entity, then position. */
  readonly aliases: readonly CompiledAlias[];
}

/**
 * The automaton that finds the entities' aliases in a text, as one buffer for `openMatcher`. Equal entities give equal
 * bytes. It finds the printed aliases and those that `derivedAliases` adds; aliases that cannot be names
 * (`aliasPatterns`) and entities that are never marked are left out. Throws a `RangeError` beyond 16 million different words.
 */
export function compileMatcher(entities: readonly Entity[]): Uint8Array {
  const allAliases = matchableAliases(entities);
  const automaton = buildAutomaton(allAliases);
  const { words, gaps, aliases } = automaton;
  const aliasOf = ({ entity, position }: CompiledAlias) => allAliases[entity]?.[position];
  const wordLengths = words.map((word) => word.length);
  const sections: Record<SectionName, ArrayLike<number>> = {
    firstCharacters: automaton.firstCharacters,
    wordSlots: wordTable(words),
    wordStarts: runningTotal(wordLengths),
    wordUnits: unitsOf(words),
    beginStates: automaton.beginStates,
    edges: edgeTable(automaton.edges),
    goesOn: statesThatGoOn(automaton),
    stateAliases: runningTotal(countByState(automaton)),
    aliasEntities: aliases.map(({ entity }) => entity),
    aliasPositions: aliases.map(({ position }) => position),
    aliasKinds: aliases.map((alias) => ALIAS_KINDS.indexOf(aliasOf(alias)?.kind ?? 'short')),
    aliasCounts: aliases.map((alias) => aliasOf(alias)?.count ?? 0),
    aliasCases: runningTotal(aliases.map(({ cases }) => cases.length)),
    cases: aliases.flatMap(({ cases }) => cases),
    gaps: new TextEncoder().encode(gaps.join('\n')),
  };
  return pack(sections);
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

function buildAutomaton(allAliases: readonly (readonly Alias[])[]): Automaton {
  const patterns: { entity: number; position: number; pattern: AliasPattern }[] = [];
  allAliases.forEach((aliases, entity) => {
    aliases.forEach(({ text }, position) => {
      for (const pattern of aliasPatterns(text)) patterns.push({ entity, position, pattern });
    });
  });
  const words = sortedDistinct(patterns.flatMap(({ pattern }) => pattern.words));
  const gaps = sortedDistinct(patterns.flatMap(({ pattern }) => pattern.gaps.filter((gap) => gap !== SOFT_GAP)));
  if (words.length > MAX_WORD_COUNT || gaps.length > MAX_GAP_COUNT) {
    throw new RangeError(
      `Too many words (${words.length}) or separators (${gaps.length}) in the aliases for one matcher.`,
    );
  }
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const gapLabels = new Map([SOFT_GAP, ...gaps].map((gap, label) => [gap, label]));
  const beginStates = new Uint32Array(words.length);
  const next = new Map<string, number>();
  const edges: number[] = [];
  let stateCount = 1;
  const aliases = patterns.map(({ entity, position, pattern }): CompiledAlias => {
    let state = 0;
    pattern.words.forEach((word, index) => {
      const number = wordNumbers.get(word) ?? 0;
      if (index === 0) {
        if (beginStates[number] === 0) beginStates[number] = stateCount++;
        state = beginStates[number] ?? 0;
        return;
      }
      const label = edgeLabel(number, gapLabels.get(pattern.gaps[index - 1] ?? SOFT_GAP) ?? 0);
      const key = `${state} ${label}`;
      const known = next.get(key);
      if (known === undefined) {
        next.set(key, stateCount);
        edges.push(state, label, stateCount);
      }
      state = known ?? stateCount++;
    });
    return { entity, position, state, cases: pattern.cases };
  });
  aliases.sort((a, b) => a.state - b.state || a.entity - b.entity || a.position - b.position);
  return {
    words,
    gaps,
    firstCharacters: firstCharacters(patterns.map(({ pattern }) => pattern)),
    beginStates,
    edges,
    stateCount,
    aliases,
  };
}

function sortedDistinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A power of two with at least twice the room: longer runs of taken slots cost more than memory does. */
const roomFor = (count: number): number => 2 ** Math.ceil(Math.log2(Math.max(2 * count, 2)));

function wordTable(words: readonly string[]): Uint32Array {
  const room = roomFor(words.length);
  const slots = new Uint32Array(2 * room);
  words.forEach((word, number) => {
    const hash = hashWord(word);
    let slot = hash & (room - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (room - 1);
    slots.set([hash, number + 1], 2 * slot);
  });
  return slots;
}

function edgeTable(edges: readonly number[]): Uint32Array {
  const room = roomFor(edges.length / 3);
  const table = new Uint32Array(3 * room);
  for (let at = 0; at < edges.length; at += 3) {
    const [state = 0, label = 0, next = 0] = edges.slice(at, at + 3);
    let slot = edgeHash(state, label) & (room - 1);
    while (table[3 * slot] !== 0) slot = (slot + 1) & (room - 1);
    table.set([state, label, next], 3 * slot);
  }
  return table;
}

function statesThatGoOn({ stateCount, edges }: Automaton): Uint8Array {
  const goesOn = new Uint8Array(stateCount);
  for (let at = 0; at < edges.length; at += 3) goesOn[edges[at] ?? 0] = 1;
  return goesOn;
}

function countByState({ stateCount, aliases }: Automaton): number[] {
  const counts = new Array<number>(stateCount).fill(0);
  for (const { state } of aliases) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function runningTotal(lengths: readonly number[]): Uint32Array {
  const totals = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    totals[index + 1] = (totals[index] ?? 0) + length;
  });
  return totals;
}

function unitsOf(words: readonly string[]): Uint16Array {
  const text = words.join('');
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** The ASCII characters that may begin an alias, so that most words of a text are skipped unread. */
function firstCharacters(patterns: readonly AliasPattern[]): Uint32Array {
  const bits = new Uint32Array(4);
  const add = (character: string): void => {
    const unit = character.charCodeAt(0);
    if (unit < 128) bits[unit >>> 5] = (bits[unit >>> 5] ?? 0) | (1 << (unit & 31));
  };
  for (const { words, cases } of patterns) {
    const first = words[0]?.[0] ?? '';
    add(first.toUpperCase());
    if (cases[0] === ANY || cases[0] === MIXED) add(first);
  }
  return bits;
}

function pack(sections: Readonly<Record<SectionName, ArrayLike<number>>>): Uint8Array {
  const header = new Uint32Array(HEADER_LENGTH);
  header[0] = MAGIC;
  let size = header.byteLength;
  SECTIONS.forEach(({ name, type }, index) => {
    header.set([size, sections[name].length], 1 + 2 * index);
    size += Math.ceil((sections[name].length * type.BYTES_PER_ELEMENT) / 4) * 4;
  });
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, HEADER_LENGTH).set(header);
  SECTIONS.forEach(({ name, type: Section }, index) => {
    new Section(buffer, header[1 + 2 * index], sections[name].length).set(sections[name]);
  });
  return new Uint8Array(buffer);
}
