/**
 * Build bench: `node tests/bench/build.bench.ts [ARTICLES …]` (100, 1,000 and 10,000 if none is given). Builds archives of
 * made-up articles from folders of files, each size in a process of its own, and prints for each stage the time an article takes as a multiple
 * of that at the smallest size: 1 everywhere is linear growth. Absolute times of shared machines say little; the ratios hold.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFrom } from '../../src/build/bundle-from.ts';
import { BUILD_STAGES, type BuildStage } from '../../src/build/progress.ts';
import { madeUpRows, seedSentences, writeRows } from './made-up-rows.ts';

const SIZES = [100, 1_000, 10_000];
/** Builds of a few articles before anything is timed, so that the smallest size is not the time of a cold machine. */
const WARM_UP_ROUNDS = 6;
const WARM_UP_ROWS = 50;

interface Measured {
  readonly size: number;
  readonly characters: number;
  readonly mentions: number;
  readonly entities: number;
  readonly seconds: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

async function measure(size: number): Promise<Measured> {
  const rows = madeUpRows(size, await seedSentences());
  const folder = mkdtempSync(join(tmpdir(), 'build-bench-'));
  writeRows(folder, rows.slice(0, WARM_UP_ROWS));
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await bundleFrom(folder, { strict: true });
  writeRows(folder, rows);

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
