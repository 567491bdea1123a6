/**
 * Identity bench: `node tests/bench/identity.bench.ts`. Prints
 *
 * - the time to say which names stand on a page of 20,000 characters, as a multiple of a bare scan of its characters in the
 *   same run, at 100 to 100,000 names, and what the names weigh in memory;
 * - on pages of our own writing (tests/fixtures/identity) how many marks are right, names found and traps taken;
 * - a reliability table: of the marks in each tenth of confidence, how many are right. On our own pages; and, where the
 *   environment variable EVALUATION_DATA names the folder of the evaluation sets (docs/evaluation.md), on their articles;
 * - the table of confidences that one half of those articles and pages gives, for src/names/confidence.ts.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFrom } from '../../src/build/bundle-from.ts';
import { openArchive } from '../../src/cli/open-archive.ts';
import { compileMatcher } from '../../src/names/compile-matcher.ts';
import { confidenceOf, MARK_THRESHOLD } from '../../src/names/confidence.ts';
import type { Entity } from '../../src/names/entity.ts';
import { identifyNames, weighNames } from '../../src/names/identify.ts';
import { openMatcher } from '../../src/names/matcher.ts';
import type { KnownNames } from '../../src/service/known-names.ts';
import { type PageFile, readPages, tally } from '../fixtures/identity/read-pages.ts';
import { seeded } from '../unit/coverage/synthetic-articles.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

const { known, entities: seedEntities } = await openedFrom(SEEDS);

async function openedFrom(
  folder: string,
): Promise<{ readonly known: KnownNames; readonly entities: readonly Entity[] }> {
  const bundle = await bundleFrom(folder, { strict: false });
  return { known: openArchive(bundle).known, entities: bundle.archive.entities };
}

// Time

const PAGE_LENGTH = 20_000;
const ROUNDS = 100;
/** A warm background has compiled what it does often. */
const WARM_UP = 80;

// The same names in each run.
const random = seeded(11);
const SYLLABLES = 'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(
  ' ',
);
const invented = (): string => {
  const word = Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '',
  ).join('');
  return word[0]?.toUpperCase() + word.slice(1);
};
const people = Array.from({ length: 100_000 }, () => `${invented()} ${invented()}`);

/** The seed archive with invented people up to so many names; each has a surname of its own, as an archive's people have. */
function entitiesOf(size: number): readonly Entity[] {
  const invention = people.slice(0, Math.max(0, size - seedEntities.length)).map(
    (name): Entity => ({
      id: name,
      name,
      type: 'person',
      roles: [],
      aliases: [
        { text: name, count: 2, kind: 'full' },
        { text: name.split(' ')[1] ?? name, count: 2, kind: 'short' },
      ],
    }),
  );
  return [...seedEntities, ...invention];
}

const paragraphs = readdirSync(SEEDS)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(join(SEEDS, file), 'utf8').split(/\n+/))
  .filter(({ length }) => length > 80);

/** Blocks up to the length of a page, as messages bring text: each one run of characters in memory. */
function pageOf(blockAt: (at: number) => string): readonly string[] {
  const blocks: string[] = [];
  for (let length = 0; length < PAGE_LENGTH; length += blocks.at(-1)?.length ?? 0) blocks.push(blockAt(blocks.length));
  return JSON.parse(JSON.stringify(blocks));
}

/** The texts of pages of our own writing in random order. */
function shuffled(file: PageFile): readonly string[] {
  const texts = readPages(file).flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return texts
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}

const about = shuffled('meant');
const others = shuffled('strangers');
/** Of so many blocks of a news page one names the archive. */
const NEWS_SHARE = 4;

const timedPages = {
  'a news page (one block in four is about the archive, the others name whom it does not know)': pageOf((at) => {
    const texts = at % NEWS_SHARE === 0 ? about : others;
    return texts[at % texts.length] ?? '';
  }),
  'the archive itself (paragraphs of the seeds, somebody of the archive in each third)': pageOf(
    (at) => `${paragraphs[at % paragraphs.length]}${at % 3 === 0 ? ` ${people[at]} spoke of it.` : ''}`,
  ),
};
/** Milliseconds, and the names and the page that they are for. */
const GOAL = { ms: 5, names: 10_000, page: Object.keys(timedPages)[0] };

function scanOf(page: readonly string[]): number {
  let sum = 0;
  for (const text of page) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/**
 * Milliseconds of the fastest round of each work: on a shared machine the others measure who else is at work. They take
 * turns, so that their ratio is one of equal conditions.
 */
function timed(works: readonly (() => unknown)[]): readonly number[] {
  const fastest = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      const ms = performance.now() - start;
      if (round >= WARM_UP) fastest[index] = Math.min(fastest[index] ?? ms, ms);
    }
  }
  return fastest;
}

for (const [title, page] of Object.entries(timedPages)) {
  const characters = page.reduce((sum, { length }) => sum + length, 0);
  console.log(`Time, ${title}: ${characters} characters in ${page.length} blocks`);
  for (const size of [100, 1_000, 10_000, 100_000]) {
    const entities = entitiesOf(size);
    const bytes = compileMatcher(entities);
    const archive = { whole: (position: number) => entities[position], matcher: openMatcher(bytes) };
    const marks = identifyNames(page, archive, known.gazetteer).length;
    const [ms = 0, scan = 1] = timed([() => identifyNames(page, archive, known.gazetteer), () => scanOf(page)]);
    const goal = title === GOAL.page && size === GOAL.names ? ` (goal: at most ${GOAL.ms})` : '';
    const nanoseconds = (scan * 1e6) / characters;
    console.log(
      `  ${size} names: ${ms.toFixed(1)} ms${goal}, ${(ms / scan).toFixed(0)} x a scan of the characters at ${nanoseconds.toFixed(1)} ns each; ${marks} marks, matcher ${(bytes.length / 1e6).toFixed(2)} MB`,
    );
  }
}
console.log(
  'The goal is compared with the first page: news names what an archive knows 60 to 100 times in 20,000 characters. The second is the worst case.',
);

// Our own pages

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

console.log('\nPages of our own writing, archive in seeds/');
const ROUNDS_OF_PAGES = [
  ['meant', 'traps'],
  ['further-meant', 'further-traps'],
  ['news-texts'],
  ['later-texts'],
  ['fresh-texts'],
  ['dense-texts'],
  ['ordinary-texts'],
  ['kinds-texts'],
  ['mixed-texts'],
  ['daily-texts'],
  ['strangers'],
] satisfies PageFile[][];
for (const files of ROUNDS_OF_PAGES) {
  const { words, marks, right, meant, traps, taken } = tally(
    files.flatMap((file) => readPages(file)),
    (blocks) => identifyNames(blocks, known, known.gazetteer),
    (text) => known.matcher.match(text),
  );
  const falseMarks = `${marks - right} false marks in ${words} words (${(((marks - right) / words) * 1000).toFixed(2)} per 1,000)`;
  console.log(
    `  ${files.join(', ')}: precision ${percent(right, marks)}, recall ${percent(right, meant)}, traps taken ${taken} of ${traps}, ${falseMarks}`,
  );
}

// Reliability

/** A place where an alias stands: the share of the entity that fits best, and whether it is meant. */
interface Tried {
  readonly share: number;
  readonly isRight: boolean;
}

function triedOn(files: readonly PageFile[]): readonly Tried[] {
  return files.flatMap(readPages).flatMap(({ blocks }) =>
    weighNames(
      blocks.map(({ text }) => text),
      known,
      known.gazetteer,
    ).map(({ block, start, end, share }) => ({
      share,
      isRight: blocks[block]?.meant.some((span) => span.start === start && span.end === end) === true,
    })),
  );
}

const BINS = 10;
/** Fewer marks than this tell nothing of how often such marks are right. */
const FEW = 20;

function printReliability(title: string, tried: readonly Tried[]): void {
  const marks = tried
    .map(({ share, isRight }) => ({ confidence: confidenceOf(share), isRight }))
    .filter(({ confidence }) => confidence >= MARK_THRESHOLD);
  console.log(`\nReliability, ${title}: ${marks.length} marks`);
  let worst = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = marks.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    if (inBin.length === 0) continue;
    const stated = inBin.reduce((sum, { confidence }) => sum + confidence, 0) / inBin.length;
    const right = inBin.filter(({ isRight }) => isRight).length / inBin.length;
    if (inBin.length >= FEW) worst = Math.max(worst, Math.abs(stated - right));
    const note = inBin.length < FEW ? ' (few)' : '';
    console.log(
      `  ${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}: stated ${stated.toFixed(3)}, right ${right.toFixed(3)}, n ${inBin.length}${note}`,
    );
  }
  console.log(`  farthest from the diagonal, of bins with ${FEW} marks or more: ${worst.toFixed(3)}`);
}

interface GoldMention {
  readonly start: number;
  readonly end: number;
  /** The gold identity. */
  readonly key?: string;
}

interface GoldArticle {
  readonly id: string;
  readonly title?: string;
  readonly published?: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Where all names are marked. */
  readonly spans?: readonly (readonly [number, number])[];
}

const rowsOf = (file: string): readonly GoldArticle[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldArticle);

const touches = (a: GoldMention, b: { readonly start: number; readonly end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** The places of aliases in an article with their offsets in its text. */
function weighArticle(text: string, archive: KnownNames) {
  const lines = [...text.matchAll(/[^\n\r]+/g)];
  const blocks = lines.map(([line]) => line);
  return weighNames(blocks, archive, archive.gazetteer).map(({ block, start, end, entity, share }) => {
    const from = lines[block]?.index ?? 0;
    return { start: from + start, end: from + end, entity, share };
  });
}

const FOLDS = 4;

/**
 * Each article as a page, for an archive of the others of three folds out of four. A mark is right where it overlaps a gold
 * name whose identity is one that the entity has in the archive; the gold marks no events and no other things, so marks of
 * those stand aside. Gold misses names too: what is right is a floor.
 */
async function triedOnArticles(folder: string): Promise<readonly (Tried & { readonly half: number })[]> {
  const keyed = [
    ...rowsOf(join(folder, 'unseen-meantime', 'seeds.jsonl')),
    ...rowsOf(join(folder, 'unseen-meantime', 'pages.jsonl')),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  const marked = new Map(rowsOf(join(folder, 'names-meantime', 'docs.jsonl')).map((doc) => [doc.id, doc]));
  const tried: (Tried & { readonly half: number })[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = keyed.filter((_, at) => at % FOLDS !== fold);
    const archive = await archiveOf(own);
    const identities = new Map<number, Set<string>>();
    for (const { text, mentions } of own) {
      for (const place of weighArticle(text, archive)) {
        for (const { key } of mentions.filter((mention) => touches(mention, place))) {
          if (key === undefined || place.share < 0.5) continue;
          identities.set(place.entity, (identities.get(place.entity) ?? new Set()).add(key));
        }
      }
    }
    for (const [at, { id, text, mentions }] of keyed.entries()) {
      const gold = marked.get(id);
      if (at % FOLDS !== fold || gold === undefined) continue;
      for (const place of weighArticle(text, archive)) {
        const type = archive.entity(place.entity)?.type;
        const isScored = gold.spans?.some(([start, end]) => start <= place.start && place.end <= end) ?? true;
        if (!isScored || type === 'event' || type === 'other') continue;
        const key = mentions.find((mention) => touches(mention, place))?.key;
        const isSame = key === undefined || identities.get(place.entity)?.has(key) !== false;
        tried.push({
          share: place.share,
          isRight: isSame && gold.mentions.some((name) => touches(name, place)),
          half: at % 2,
        });
      }
    }
  }
  return tried;
}

async function archiveOf(articles: readonly GoldArticle[]): Promise<KnownNames> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
  const lines = articles.map(({ id, title, published, text }) => JSON.stringify({ id, title, published, text }));
  writeFileSync(join(folder, 'articles.jsonl'), lines.join('\n'));
  try {
    return (await openedFrom(folder)).known;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Shares at which the fitted table changes; its lines stand in the middle between two of them. */
const STEPS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98, 1];

/** What one of our own pages counts beside an article of others: the rules were written with those pages in view. */
const OWN_WEIGHT = 0.25;

/** The table of confidences by isotonic regression (pool adjacent violators) on shares in steps, each with half a case for and half a case against. */
function fitted(articles: readonly Tried[], own: readonly Tried[]): readonly string[] {
  const weighted = [
    ...articles.map((one) => ({ ...one, weight: 1 })),
    ...own.map((one) => ({ ...one, weight: OWN_WEIGHT })),
  ];
  const pools = STEPS.slice(1).map((to, step) => {
    const from = STEPS[step] ?? 0;
    const here = weighted.filter(({ share }) => share >= from && (share < to || to === 1));
    const all = here.reduce((sum, { weight }) => sum + weight, 1);
    const right = here.reduce((sum, { weight, isRight }) => sum + (isRight ? weight : 0), 0.5);
    return { middles: [(from + to) / 2], right, all, count: here.length };
  });
  const merged: typeof pools = [];
  for (const pool of pools) {
    merged.push(pool);
    for (
      let last = merged.at(-1), before = merged.at(-2);
      last && before;
      last = merged.at(-1), before = merged.at(-2)
    ) {
      if (before.right / before.all < last.right / last.all) break;
      merged.splice(-2, 2, {
        middles: [...before.middles, ...last.middles],
        right: before.right + last.right,
        all: before.all + last.all,
        count: before.count + last.count,
      });
    }
  }
  return merged.flatMap(({ middles, right, all, count }) =>
    middles.map((middle) => `[${middle.toFixed(3)}, ${(right / all).toFixed(3)}]  n ${count}`),
  );
}

const folder = process.env['EVALUATION_DATA'];
const articles = folder === undefined ? [] : await triedOnArticles(folder);
const ownFirst = triedOn(['meant', 'traps', 'strangers']);
const ownLater = triedOn(['further-meant', 'further-traps', 'news-texts', 'later-texts', 'fresh-texts']);
printReliability('our own pages, those written after the rules', ownLater);
if (folder === undefined) {
  console.log('\nEVALUATION_DATA names no folder: no table on articles of others, no fit.');
} else {
  printReliability(
    'articles of others, the half that the table was not fitted to',
    articles.filter(({ half }) => half === 1),
  );
  printReliability('articles of others, all', articles);
  console.log('\nThe table that the other half and our first pages give: share, confidence');
  const half = articles.filter((article) => article.half === 0);
  for (const line of fitted(half, ownFirst)) console.log(`  ${line}`);
}
