/**
 * Page bench: `node tests/bench/page.bench.ts [FOLDER]`, with saved pages from a folder beside ours if one is given. What
 * marks cost a page in real Chromium, as multiples of what the same page costs without, or of reading its text nodes
 * once, all taken in one run. Absolute times of shared machines say little; the ratios hold.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowsers } from '../../src/launch/ensure-browsers.ts';
import { openBrowser } from '../../src/launch/open-browser.ts';
import type { Bench } from './page/in-page.ts';
import { madeUpList, madeUpNames, madeUpPage } from './page/made-up-page.ts';

declare const bench: Bench;

const NAMES = madeUpNames(10_000);
const ARTICLE = 20_000;
const HUGE = 1_000_000;
const FRESH_PAGES = 15;
const LOADS = 15;
const PEERS = [
  { name: 'advanced-mark.js', script: import.meta.resolve('advanced-mark.js/dist/mark.min.js'), names: 1_000 },
  { name: 'mark.js', script: import.meta.resolve('mark.js/dist/mark.min.js'), names: 100 },
];
/** Changes of a page whose frames are timed. */
const CHANGES = 40;
/** Bursts of 900 changes each, and how often they are repeated. */
const BURSTS = 6;
const BURST_ROUNDS = 12;
/** mark.js takes seconds for a page. */
const PEER_PAGES = 3;

const folder = process.argv[2];
const saved = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.html?$/.test(file));
const pages = new Map<string, () => string>([
  ['article', () => madeUpPage(ARTICLE, NAMES)],
  ['short', () => madeUpList(2)],
  ['shop', () => madeUpList(400)],
  ['huge', () => madeUpPage(HUGE, NAMES)],
  ...saved.map(
    (file) => [`saved/${encodeURIComponent(file)}`, () => readFileSync(join(folder ?? '', file), 'utf8')] as const,
  ),
]);

async function bundle(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'unused' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry.href} was not bundled`);
  return output.output[0].code;
}

/** Serves the pages; isolated, because Chromium's clock is exact only then. */
async function serve(): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer(({ url = '' }, response) => {
    const html = pages.get(url.slice(1))?.();
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      // Saved pages stay as they were saved, and fetch nothing.
      'content-security-policy': url.startsWith('/saved/')
        ? "default-src 'none'; style-src 'unsafe-inline'; worker-src blob:"
        : '',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
}

const [inPage, worker] = await Promise.all([
  bundle(new URL('./page/in-page.ts', import.meta.url)),
  bundle(new URL('./page/matcher-worker.ts', import.meta.url)),
]);
const server = await serve();
const { chromium } = ensureBrowsers();
const browser: Browser = await puppeteer.launch({
  executablePath: chromium.path,
  pipe: true,
  defaultViewport: { width: 1280, height: 800 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

/** A fresh page in a process of its own, with the bench and some names in it, at rest. */
async function open(name: string, names: readonly string[] = []): Promise<Opened> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.setBypassCSP(true);
  await page.goto(`${server.origin}/${name}`, { waitUntil: 'load' });
  await page.evaluate(`globalThis.workerSource=${JSON.stringify(worker)};${inPage}`);
  await page.evaluate((some) => bench.prepare(some), names);
  return { page, session };
}

const close = ({ page }: { readonly page: Page }): Promise<void> => page.browserContext().close();

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
}

/** Milliseconds of script, style and layout on the page's own thread. */
async function workOf(session: CDPSession, action: () => Promise<unknown>): Promise<number> {
  const sum = (of: (name: string) => number): number =>
    1000 * ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].reduce((sum, name) => sum + of(name), 0);
  const before = sum(await metrics(session));
  await action();
  return sum(await metrics(session)) - before;
}

/** The same without what asking for it takes. */
async function ownWork({ page, session }: Opened, action: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => bench.idle());
  const idle = await workOf(session, () => page.evaluate(() => bench.idle()));
  return (await workOf(session, action)) - idle;
}

/** The longest tasks of a page's own thread during an action, the longest first, in milliseconds of its own time. */
async function tasksOf(session: CDPSession, action: () => Promise<unknown>): Promise<readonly number[]> {
  const events: {
    readonly name: string;
    readonly tdur?: number;
    readonly tid: number;
    readonly pid: number;
    readonly args: { readonly name?: string };
  }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
  });
  await action();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}

/** The lower quartile: what is above it the machine was busy with something else. */
const quiet = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 2] ?? 0;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const ms2 = (time: number): string => `${time.toFixed(2)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const say = (what: string, figure: string, goal = ''): void =>
  console.log(`  ${what.padEnd(62)} ${figure}${goal && `   (goal: ${goal})`}`);

async function freshPages(name: string, count: number): Promise<void> {
  const walks: number[] = [];
  const works: number[] = [];
  const wholes: number[] = [];
  let counts: readonly number[] = [];
  for (let at = 0; at < count; at++) {
    const read = await open(name);
    walks.push(await read.page.evaluate(() => bench.walk()));
    await close(read);
    const marked = await open(name, NAMES);
    let matching = 0;
    const work = await ownWork(marked, async () => {
      matching = await marked.page.evaluate(() => bench.annotate());
    });
    works.push(work);
    wholes.push(work + matching);
    counts = await marked.page.evaluate(() => bench.counts());
    await close(marked);
  }
  const walk = quiet(walks);
  console.log(
    `\n${decodeURIComponent(name)}: ${counts[2]} mentions of ${counts[1]} names, ${counts[0]} registered; text nodes read once in ${ms(walk)} = 1.00 ×`,
  );
  say('work of the page’s own thread on a fresh page', times(quiet(works) / walk), '2.5 ×');
  say('the same and the matching, at 10,000 names', times(quiet(wholes) / walk), '4.5 ×');
}

async function peers(): Promise<void> {
  for (const { name, script, names: size } of PEERS) {
    const ratios: number[] = [];
    for (let at = 0; at < PEER_PAGES; at++) {
      const read = await open('article');
      const walk = await read.page.evaluate(() => bench.walk());
      await close(read);
      const marked = await open('article');
      await marked.page.addScriptTag({ path: fileURLToPath(script) });
      ratios.push((await marked.page.evaluate((names) => bench.mark(names), NAMES.slice(0, size))) / walk);
      await close(marked);
    }
    say(`${name}, ${size} names`, times(median(ratios)));
  }
}

async function longestTasks(): Promise<void> {
  console.log(`\na page of 1 MB of text: longest tasks`);
  for (const isMarked of [false, true]) {
    const { page, session } = await open('huge', NAMES);
    const tell = async (what: string, goal: string, action: () => Promise<unknown>): Promise<void> => {
      const tasks = await tasksOf(session, action);
      say(`${isMarked ? 'marked' : 'left alone'}: ${what}`, tasks.slice(0, 3).map(ms).join(', '), isMarked ? goal : '');
    };
    await tell('while it is annotated', '50 ms', () =>
      page.evaluate((mark) => (mark ? bench.annotate() : bench.idle()), isMarked),
    );
    await tell('while it is scrolled', 'as without', async () => {
      for (let at = 1; at < 15; at++) {
        await page.evaluate((top) => scrollTo(0, top), at * 20_000);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await tell('while ten paragraphs come and go', 'as without', () =>
      page.evaluate((name) => bench.churn(1, name, 3000), NAMES[0] ?? ''),
    );
    if (isMarked) say('marked: listing its names for the popup', ms(await page.evaluate(() => bench.names())), '50 ms');
    await close({ page });
  }
}

async function afterwards(name: string): Promise<void> {
  const { page, session } = await open(name, NAMES);
  const frames: [number[], number[]] = [[], []];
  let pointer: readonly number[] = [];
  for (let round = 0; round < 6; round++) {
    const isMarked = round % 2;
    if (isMarked) await page.evaluate(() => bench.annotate());
    const tasks = await tasksOf(session, () => page.evaluate((rounds) => bench.framesAfterChanges(rounds), CHANGES));
    frames[isMarked]?.push(tasks.reduce((sum, task) => sum + task, 0) / CHANGES);
    if (isMarked) pointer = await page.evaluate(() => bench.pointer());
    if (isMarked) await page.evaluate(() => bench.stop());
  }
  console.log(`\n${decodeURIComponent(name)}, with marks against without`);
  const [frame = 0, marked = 0] = frames.map(median);
  say(`a frame after a change (${ms(frame)} without)`, times(marked / frame), '1.5 ×');
  await burstsOfChanges(page);
  const [hit = 0, element = 0, unaimed = 0] = pointer;
  say(`a pointer move against elementFromPoint (${element.toFixed(0)} µs)`, times(hit / element), '1.5 ×');
  say('the same without the target that its event names', times(unaimed / element));
  await close({ page });
}

/** How long changes take at once: with marks, watched without a name, under an observer that does nothing, and left alone. */
async function burstsOfChanges(page: Page): Promise<void> {
  const watched = async (isKnown: boolean): Promise<readonly number[]> => {
    await page.evaluate((isKnown) => bench.annotate(isKnown), isKnown);
    const times = await page.evaluate((bursts) => bench.changes(bursts), BURSTS);
    await page.evaluate(() => bench.stop());
    return times;
  };
  const ways = [
    () => watched(true),
    () => watched(false),
    () => page.evaluate((bursts) => bench.changesObserved(bursts), BURSTS),
    () => page.evaluate((bursts) => bench.changes(bursts), BURSTS),
  ];
  const taken: (readonly number[])[][] = ways.map(() => []);
  for (let turn = 0; turn < BURST_ROUNDS * ways.length; turn++) {
    // Each comes after each other one equally often.
    const way = (turn + Math.floor(turn / ways.length)) % ways.length;
    taken[way]?.push((await ways[way]?.()) ?? []);
  }
  for (const [what, from, to] of [
    ['900 changes at once', 0, 2],
    ['those that follow before it is looked at', 2, BURSTS],
  ] as const) {
    const [marked = 0, ...others] = taken.map((bursts) => median(bursts.flatMap((each) => each.slice(from, to))));
    const [nameless = 0, idle = 0, left = 0] = others.map((other) => marked / other);
    say(`${what}, against a page that is watched, without marks`, times(nameless), '1.2 ×');
    say('the same against an observer that does nothing', times(idle));
    say('the same against a page that nobody watches', times(left));
  }
}

async function leaks(): Promise<void> {
  const { page, session } = await open('article', NAMES);
  await page.evaluate(() => bench.annotate());
  const measure = async (): Promise<readonly number[]> => {
    await session.send('HeapProfiler.collectGarbage');
    const of = await metrics(session);
    return [of('JSHeapUsedSize') / 1e6, of('JSEventListeners'), of('Nodes')];
  };
  await page.evaluate((name) => bench.churn(200, name, 15_000), NAMES[1] ?? '');
  const before = await measure();
  await page.evaluate((name) => bench.churn(2000, name, 15_000), NAMES[2] ?? '');
  const after = await measure();
  const tell = (what: string, now: readonly number[], then: readonly number[]): void => {
    console.log(`\n${what}, against before`);
    say('heap', `${now[0]?.toFixed(2)} MB of ${then[0]?.toFixed(2)} MB`);
    say('listeners, nodes', `${now.slice(1).join(', ')} of ${then.slice(1).join(', ')}`);
  };
  tell('after 40,000 changes of a page', after, before);
  await page.evaluate((name) => bench.partsAndCards(10, name, 15_000), NAMES[3] ?? '');
  const warm = await measure();
  await page.evaluate((name) => bench.partsAndCards(100, name, 15_000), NAMES[4] ?? '');
  tell('after 100 frames, shadow trees and cards that came and went', await measure(), warm);
  await close({ page });
}

/** What a content script takes of a page's own thread, in milliseconds: when it is evaluated, and in what it does later. */
interface Taken {
  readonly evaluated: number;
  readonly later: number;
}

/** What the content scripts of extensions take of the pages of that name, each loaded in turn. */
async function taken(extensions: readonly string[], name: string): Promise<readonly Taken[]> {
  const opened: { readonly browser: Browser; readonly page: Page; readonly loads: Taken[] }[] = [];
  try {
    for (const extension of extensions) {
      const browser = await openBrowser({ browser: chromium, extension, headless: true, viewport: null });
      opened.push({ browser, page: await browser.newPage(), loads: [] });
    }
    for (let at = 0; at < LOADS; at++) for (const { page, loads } of opened) loads.push(await oneLoad(page, name));
  } finally {
    for (const { browser } of opened) await browser.close();
  }
  return opened.map(({ loads }) => ({
    evaluated: quiet(loads.map(({ evaluated }) => evaluated)),
    later: quiet(loads.map(({ later }) => later)),
  }));
}

async function oneLoad(page: Page, name: string): Promise<Taken> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.goto(`${server.origin}/${name}`, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 350));
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: readonly { name: string; pid: number; tdur?: number; args: { data?: { url?: string } } }[];
  };
  const sum = (events: typeof traceEvents): number => events.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  const evaluated = traceEvents.filter(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith('chrome-extension://'),
  );
  // These pages ask for no idle time themselves.
  const later = traceEvents.filter(({ name, pid }) => name === 'FireIdleCallback' && pid === evaluated[0]?.pid);
  return { evaluated: sum(evaluated), later: sum(later) };
}

/** An extension with that content script and nothing else. */
function extensionOf(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-bench-'));
  const scripts = [{ matches: ['http://*/*'], js: ['script.js'] }];
  writeFileSync(join(folder, 'script.js'), script);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Compared', version: '1', content_scripts: scripts }),
  );
  return folder;
}

async function evaluations(): Promise<void> {
  const built = join(import.meta.dirname, '../../.output/chrome-mv3');
  if (!existsSync(built)) {
    console.log('\nThe evaluation of the content script needs a build (npm run build); it was not measured.');
    return;
  }
  const others = ['void 0;', 'chrome.runtime.onMessage.addListener(() => false);'].map(extensionOf);
  for (const name of ['short', 'shop']) {
    const [empty, listening, own] = await taken([...others, built], name);
    if (!empty || !listening || !own) continue;
    console.log(
      `\n${name}, no news; evaluating a script that only listens takes ${ms2(listening.evaluated)}, an empty one ${ms2(empty.evaluated)}`,
    );
    say('evaluating ours, against the one that listens', times(own.evaluated / listening.evaluated), '1.4 ×');
    say('evaluating ours, against the empty one', times(own.evaluated / empty.evaluated));
    say('what ours does later, when the page is idle, its first look included', ms2(own.later));
  }
  for (const folder of others) rmSync(folder, { recursive: true });
}

try {
  await evaluations();
  await freshPages('article', FRESH_PAGES);
  await peers();
  for (const name of pages.keys()) if (name.startsWith('saved/')) await freshPages(name, 3);
  await freshPages('huge', 3);
  await longestTasks();
  for (const name of ['article', 'huge']) await afterwards(name);
  await leaks();
} finally {
  await browser.close();
  server.close();
}
