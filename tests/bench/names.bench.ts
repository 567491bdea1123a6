/**
 * Names bench: `node tests/bench/names.bench.ts`. Finds the names in made-up articles and prints how long that takes as a
 * multiple of cutting the same text into words, both taken in one run, cold (every article seen for the first time) and
 * warm. The ratios hold on any machine; the megabytes a second are those of this one, on one core.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { buildGazetteer } from '../../src/build/gazetteer.ts';
import { findNames } from '../../src/names/find-names.ts';
import { openGazetteer } from '../../src/names/gazetteer.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { madeUpWord, seeded } from '../unit/coverage/synthetic-articles.ts';

const ARTICLES = 600;
const SENTENCES_EACH = 24;
const PARAGRAPH = 3;
const ROUNDS = 5;
const MEGABYTE = 1e6;
const MICROSECONDS = 1e6;

const folder = new URL('../fixtures/newswire/', import.meta.url);
const sentences = readdirSync(folder)
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => line.replace(/\[[ploex]:([^\]]*)\]/g, '$1').split(/(?<=[.!?”"])\s+/))
  .filter((sentence) => sentence.length > 20);

const random = seeded(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const invented = (): string => {
  const word = madeUpWord(Math.floor(20_000 ** random()) + 300);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const articles = Array.from({ length: ARTICLES }, () =>
  Array.from({ length: SENTENCES_EACH / PARAGRAPH }, () =>
    Array.from({ length: PARAGRAPH }, () =>
      random() < 0.2 ? `${invented()} ${invented()} left ${invented()} on Monday.` : pick(sentences),
    ).join(' '),
  ),
);
const megabytes = articles.flat().reduce((sum, { length }) => sum + length, 0) / MEGABYTE;
const gazetteer = openGazetteer(buildGazetteer());

/** Seconds of the processor, so that other programs on the machine count for less. */
function secondsOf(work: (article: readonly string[]) => void): number {
  const from = process.cpuUsage();
  for (const article of articles) work(article);
  const { user, system } = process.cpuUsage(from);
  return (user + system) / MICROSECONDS;
}

const find = (article: readonly string[]): void => void findNames(article, gazetteer);
const cut = (article: readonly string[]): void => article.forEach((block) => void tokenize(block));
const fastest = (work: (article: readonly string[]) => void): number =>
  Math.min(...Array.from({ length: ROUNDS }, () => secondsOf(work)));

const coldCut = secondsOf(cut);
const coldFind = secondsOf(find);
const warmCut = fastest(cut);
const warmFind = fastest(find);
const row = (name: string, time: number, base: number): string =>
  `  ${name.padEnd(24)}${(megabytes / time).toFixed(1).padStart(8)} MB/s ${(time / base).toFixed(1).padStart(8)} ×`;
console.log(`${articles.length} articles, ${megabytes.toFixed(1)} MB of text`);
console.log(row('cutting words, cold', coldCut, coldCut));
console.log(row('finding names, cold', coldFind, coldCut));
console.log(row('cutting words, warm', warmCut, warmCut));
console.log(row('finding names, warm', warmFind, warmCut));
