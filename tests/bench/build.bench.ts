/**
 * Build bench: `node tests/bench/build.bench.ts [ARTICLES …]` (100, 1,000 and 10,000 if none is given). Builds archives of
 * made-up articles from folders of files, each size in a process of its own, and prints for each stage the time an article takes as a multiple
 * of that at the smallest size: 1 everywhere is linear growth. Absolute times of shared machines say little; the ratios hold.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFrom } from '../../src/build/bundle-from.ts';
import { BUILD_STAGES, type BuildStage } from '../../src/build/progress.ts';
import { readSeeds } from '../../src/build/read-seeds.ts';
import { madeUpWord, seeded } from '../unit/coverage/synthetic-articles.ts';

const SIZES = [100, 1_000, 10_000];
const SENTENCES_EACH = 18;
const PARAGRAPH = 3;
const ROWS_A_FILE = 100;
/** Builds of a few articles before anything is timed, so that the smallest size is not the time of a cold machine. */
const WARM_UP_ROUNDS = 6;
/** Names that come up for the first time in an article, as in an archive that grows. */
const NEW_NAMES_EACH = 2;
const GIVEN = 'Anna Boris Carla David Elena Farid Grace Hugo Irina James Karim Laura Mikhail Nadia Omar Petra'.split(
  ' ',
);
const ROLES = ['President', 'Foreign Minister', 'Mayor', 'police spokesman', 'economist', 'Senator'];
const KINDS = ['Ministry', 'University', 'Bank', 'River', 'Party', 'Energy Group'];

interface Measured {
  readonly size: number;
  readonly characters: number;
  readonly mentions: number;
  readonly entities: number;
  readonly seconds: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Rows of articles: the seeds' sentences in random order, between sentences on invented persons, places and bodies. */
function madeUpRows(count: number, sentences: readonly string[]): string[] {
  const random = seeded(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pool = count * NEW_NAMES_EACH;
  // The famous are in many articles, most names in few: frequencies fall as 1/rank.
  const rank = (): number => Math.floor(pool ** random());
  const name = (): string => capitalized(madeUpWord(300 + rank()));
  // Four persons share a surname, and one person in eight is printed with an initial at times.
  const invented = (): string => {
    const person = rank();
    const surname = capitalized(madeUpWord(300 + (person >> 2)));
    const first = GIVEN[(person * 7 + (person >> 4)) % GIVEN.length] ?? '';
    const given = person % 8 === 0 && random() < 0.3 ? `${first.charAt(0)}.` : first;
    const place = name();
    return pick([
      `${pick(ROLES)} ${given} ${surname} met reporters in ${place} on Monday. ${surname} declined to comment.`,
      `The ${place} ${pick(KINDS)} said it had not been told of the plan.`,
      `Prices rose in ${place} and in ${name()}, ${given} ${surname} told the ${name()} Post.`,
    ]);
  };
  return Array.from({ length: count }, (_, at) => {
    const lines: string[] = [];
    for (let from = 0; from < SENTENCES_EACH; from += PARAGRAPH) {
      lines.push(Array.from({ length: PARAGRAPH }, () => (random() < 0.5 ? invented() : pick(sentences))).join(' '));
    }
    const id = `made-up-${String(at).padStart(6, '0')}`;
    return JSON.stringify({ id, title: pick(sentences).slice(0, 70), text: lines.join('\n'), published: '2021-03-04' });
  });
}

async function measure(size: number): Promise<Measured> {
  const seeds = await readSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  const sentences = seeds.articles
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/(?<=[.!?”"])\s+/)))
    .filter((sentence) => sentence.length > 20);
  const rows = madeUpRows(size, sentences);
  const folder = mkdtempSync(join(tmpdir(), 'build-bench-'));
  const write = (name: string, some: readonly string[]): void => writeFileSync(join(folder, name), some.join('\n'));
  write('warm-up.jsonl', rows.slice(0, 50));
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await bundleFrom(folder, { strict: true });
  rmSync(join(folder, 'warm-up.jsonl'));
  for (let from = 0; from < size; from += ROWS_A_FILE) write(`${from}.jsonl`, rows.slice(from, from + ROWS_A_FILE));

  const seconds: Record<string, number> = {};
  let stage: BuildStage = 'reading the files';
  let from = performance.now();
  const turnTo = (next: BuildStage): void => {
    const now = performance.now();
    seconds[stage] = (seconds[stage] ?? 0) + (now - from) / 1_000;
    from = now;
    stage = next;
  };
  const { archive } = await bundleFrom(folder, { strict: true, progress: turnTo });
  turnTo(stage);
  rmSync(folder, { recursive: true });
  return {
    size,
    characters: rows.reduce((sum, { length }) => sum + length, 0),
    mentions: archive.mentions.reduce((sum, { length }) => sum + length, 0),
    entities: archive.entities.length,
    seconds,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  };
}

function measureApart(size: number): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--only', String(size)],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

function print(measured: Measured, smallest: Measured): void {
  const { size, seconds, mentions, entities, characters, megabytes } = measured;
  const total = (of: Measured): number => Object.values(of.seconds).reduce((sum, time) => sum + time, 0);
  const ratio = (time: number, least: number): string => `${(time / size / (least / smallest.size)).toFixed(2)} ×`;
  console.log(
    `\n${size} articles: ${(characters / 1e6).toFixed(1)} MB of text, ${mentions} mentions of ${entities} names, at most ${megabytes.toFixed(0)} MB of memory`,
  );
  for (const stage of BUILD_STAGES) {
    const time = seconds[stage];
    if (time !== undefined)
      console.log(
        `  ${stage.padEnd(24)}${time.toFixed(2).padStart(8)} s ${((time * 1_000) / size).toFixed(2).padStart(8)} ms an article  ${ratio(time, smallest.seconds[stage] ?? time).padStart(8)}`,
      );
  }
  console.log(
    `  ${'all'.padEnd(24)}${total(measured).toFixed(2).padStart(8)} s ${((total(measured) * 1_000) / size).toFixed(2).padStart(8)} ms an article  ${ratio(total(measured), total(smallest)).padStart(8)}`,
  );
}

const [flag, ...given] = process.argv.slice(2);
if (flag === '--only') {
  console.log(JSON.stringify(await measure(Number(given[0]))));
} else {
  const sizes = flag === undefined ? SIZES : [flag, ...given].map(Number);
  let smallest: Measured | null = null;
  for (const size of sizes) {
    const measured = measureApart(size);
    smallest ??= measured;
    print(measured, smallest);
  }
}
