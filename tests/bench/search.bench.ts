/**
 * Search bench: `node tests/bench/search.bench.ts [ARTICLES]` (1,000 and 10,000 if none is given). Compares opening the packed
 * index with MiniSearch's own ways and with other engines, and times queries, suggestions and related coverage, all in one run. Absolute times of shared
 * machines say little; the ratios hold.
 */
import MiniSearch from 'minisearch';
import { bundleFiles } from '../../src/archive/bundle-files.ts';
import { indexDocuments } from '../../src/coverage/documents.ts';
import { type CoverageIndex, openIndex } from '../../src/coverage/open-index.ts';
import { MINISEARCH_OPTIONS } from '../../src/coverage/schema.ts';
import { openBundle } from '../../src/service/open-bundle.ts';
import { coverageFiles, indexFiles } from '../unit/coverage/index-archive.ts';
import { madeUpWord, seeded, syntheticArticles } from '../unit/coverage/synthetic-articles.ts';
import { ENGINES } from './search-engines.ts';

const SIZES = process.argv[2] === undefined ? [1_000, 10_000] : [Number(process.argv[2])];
const WORDS_EACH = 300;
const VOCABULARY = 60_000;
/** The most frequent words of a language are function words, which nobody searches for. */
const FUNCTION_WORDS = 150;
/** A page of about 20 kB is six articles long. */
const ARTICLES_A_PAGE = 6;
const QUERIES = 200;
/** Milliseconds in which an answer is there with the next picture, on a quiet machine. */
const FRAME = 16;
const OPENINGS = 5;
const PEER_QUERIES = 60;

const random = seeded(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const median = (times: readonly number[]): number => quantile(times, 0.5);
const repeated = (times: number, run: () => unknown): number[] => Array.from({ length: times }, () => timed(run));
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(3)} ×`;

/** Queries as people type them: a word, its beginning, a misprint, several words. */
function queriesFrom(words: readonly string[]): Readonly<Record<string, () => string>> {
  const long = words.filter((word) => word.length > 5);
  const misprinted = (word: string): string => word.slice(0, 2) + word.slice(3);
  return {
    'one word': () => pick(words),
    'a beginning of 2 letters': () => pick(words).slice(0, 2),
    'a beginning of 3 letters': () => pick(long).slice(0, 3),
    'a beginning of 4 letters': () => pick(long).slice(0, 4),
    'a misprint': () => misprinted(pick(long)),
    'two words and a beginning': () => [pick(words), pick(words), pick(long).slice(0, 3)].join(' '),
    'three words': () => [pick(words), pick(words), pick(words)].join(' '),
    'a sentence': () => Array.from({ length: 9 }, () => pick(words)).join(' '),
  };
}

/** Exact phrases: of any words, and of words that many articles have. */
const phrasesFrom = (words: readonly string[], common: readonly string[]): Readonly<Record<string, () => string>> => ({
  'a phrase': () => `"${pick(words)} ${pick(words)}"`,
  'a phrase of common words': () => `"${pick(common)} ${pick(common)}"`,
  'a phrase of three of them': () => `"${pick(common)} ${pick(common)} ${pick(common)}"`,
});

for (const size of SIZES) {
  const articles = syntheticArticles(size, WORDS_EACH, VOCABULARY);
  const archive = { articles, entities: [], mentions: articles.map(() => []) };
  const plain = new MiniSearch(MINISEARCH_OPTIONS);
  plain.addAll([...indexDocuments(archive)]);
  const json = JSON.stringify(plain);
  const building = performance.now();
  const files = indexFiles(archive);
  const length = Object.values(files).reduce((sum, file) => sum + file.length, 0);
  const built = performance.now() - building;

  const parse = median(repeated(OPENINGS, () => JSON.parse(json)));
  const load = timed(() => MiniSearch.loadJSON(json, MINISEARCH_OPTIONS));
  const open = median(repeated(OPENINGS, () => openIndex(bundleFiles(files))));
  const openAndAsk = median(repeated(OPENINGS, () => openIndex(bundleFiles(files)).search('kan lon', { limit: 20 })));
  console.log(
    `\n${size} articles: MiniSearch JSON ${(json.length / 1e6).toFixed(1)} MB, packed ${(length / 1e6).toFixed(1)} MB`,
  );
  console.log(`  build of the packed index           ${ms(built)}`);
  console.log(`  JSON.parse                          ${ms(parse)}`);
  console.log(`  loadJSON                            ${ms(load)}   ${times(load / parse)} JSON.parse`);
  console.log(
    `  open packed                         ${ms(open)}   ${times(open / parse)} JSON.parse, ${times(open / load)} loadJSON`,
  );
  console.log(`  open packed and answer a query      ${ms(openAndAsk)}   ${times(openAndAsk / parse)} JSON.parse`);

  const index = openIndex(bundleFiles(files));
  const text = articles[0]?.paragraphs.map((paragraph) => paragraph.text).join(' ') ?? '';
  const functionWords = Array.from({ length: FUNCTION_WORDS }, (_, rank) => madeUpWord(rank));
  const words = [...new Set(text.match(/[a-z]+/g) ?? [])].filter((word) => !functionWords.includes(word));
  const time = (asked: CoverageIndex, queries: Readonly<Record<string, () => string>>): void => {
    for (const [name, next] of Object.entries(queries)) {
      for (let warm = 0; warm < QUERIES / 4; warm++) asked.search(next(), { limit: 20 });
      const taken = Array.from({ length: QUERIES }, () => {
        const query = next();
        return timed(() => asked.search(query, { limit: 20 }));
      });
      const slowest = quantile(taken, 0.95);
      const frame = slowest <= FRAME ? '' : `   over a frame of ${FRAME} ms`;
      console.log(`  query: ${name.padEnd(28)} median ${ms(median(taken))}, p95 ${ms(slowest)}${frame}`);
    }
  };
  time(index, queriesFrom(words));
  time(openBundle(bundleFiles(coverageFiles(archive))).index, phrasesFrom(words, functionWords));
  const typed = Array.from({ length: QUERIES }, () => pick(words).slice(0, 1 + Math.floor(random() * 4)));
  const suggesting = typed.map((query) => timed(() => index.suggest(query, 8)));
  console.log(
    `  suggestions while typing            median ${ms(median(suggesting))}, p95 ${ms(quantile(suggesting, 0.95))}`,
  );
  const searched = articles.map(({ id, headline, paragraphs }) => ({
    id,
    title: headline.value,
    text: paragraphs.map((paragraph) => paragraph.text).join('\n'),
  }));
  const common = queriesFrom(words);
  for (const [name, build] of Object.entries(ENGINES)) {
    const engine = await build(searched);
    const reopened = engine.reopen === null ? null : timed(engine.reopen);
    const saved = engine.size === null ? '' : `, saved ${(engine.size / 1e6).toFixed(1)} MB`;
    const opened =
      reopened === null ? 'cannot be reopened' : `reopened in ${ms(reopened)}, ${times(open / reopened)} packed`;
    console.log(`  ${name}: ${opened}${saved}`);
    for (const kind of ['one word', 'three words'] as const) {
      const next = common[kind];
      const taken: number[] = [];
      for (let asked = 0; next !== undefined && asked < PEER_QUERIES; asked++) {
        const query = next();
        const start = performance.now();
        await engine.search(query, 20);
        taken.push(performance.now() - start);
      }
      console.log(`    query: ${kind.padEnd(26)} median ${ms(median(taken))}, p95 ${ms(quantile(taken, 0.95))}`);
    }
  }
  const page = articles
    .slice(0, ARTICLES_A_PAGE)
    .map(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text).join('\n'))
    .join('\n');
  const related = repeated(12, () => index.related({ title: null, text: page, published: null, url: null }, 8));
  console.log(`  related to a page of ${page.length} characters: median ${ms(median(related))}`);
}
