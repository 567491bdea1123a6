/**
 * Background bench: `node tests/bench/background.bench.ts [FOLDER]`. In real Chromium, with the extension built for archives of 1, 1,000 and
 * 10,000 articles of shuffled sentences (kept in FOLDER for the next run if one is given): a background that was killed, the popup, and
 * keys typed into it. The sizes take turns in one run. Absolute times of shared machines say little; the ratios hold.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtensions } from './background/built-extensions.ts';
import { openUnwatched, type Tab, type Unwatched } from './background/open-unwatched.ts';
import { seedSentences } from './made-up-rows.ts';

const EMPTY = 1;
const SIZES = [1_000, 10_000];
const ROUNDS = 11;
const QUERIES = ['parliament', 'foreign minister', 'river elbe', 'prices', 'statement', 'moscow', 'victory day'];
const TYPED = ['minister', 'russian', 'reporters', 'soldiers', 'prices'];
/** Results of a key are waited for so long; a key that changes nothing in the list has none. */
const NO_RESULTS = 2_000;
/** Results and suggestions come one after the other: what has come by then answers the key. */
const BETWEEN_KEYS = 400;

const GOALS: Readonly<Record<number, { readonly search: string; readonly popup: string; readonly key: string }>> = {
  1000: { search: '2 ×', popup: '1.3 ×', key: '' },
  10000: { search: '4.5 ×', popup: '2.1 ×', key: '100 ms' },
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const median = (values: readonly number[]): number => quantile(values, 0.5);
const least = (values: readonly number[]): number => Math.min(...values);
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const load = (): string => `load of the machine ${loadavg()[0]?.toFixed(1)}`;
const say = (what: string, figure: string, goal = ''): void =>
  console.log(`  ${what.padEnd(58)} ${figure}${goal && `   (goal: ${goal})`}`);

/** Milliseconds that the page waits for an answer of the background. */
const asking = (kind: string, request: unknown): string => `(async () => {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage(${JSON.stringify({ kind, request })});
  const time = performance.now() - start;
  if (answer === undefined) throw new Error('The background has not answered.');
  return { time, ok: answer.ok };
})()`;

/** Notes when the field and the first option of a popup have been painted, in milliseconds since its navigation began. */
const WATCH_POPUP = `(() => {
  globalThis.painted = {};
  const note = (name) => {
    if (name in painted) return;
    painted[name] = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { painted[name] = performance.now(); };
      port2.postMessage(null);
    });
  };
  new MutationObserver(() => {
    if (document.querySelector('[role=combobox]')) note('field');
    if (document.querySelector('[role=option]')) note('option');
  }).observe(document, { childList: true, subtree: true });
})()`;

/** Notes the time from a key to the paint after the last change of the list that follows it: its results, or suggestions that come later. */
const WATCH_KEYS = `(() => {
  globalThis.waits = [];
  let from = null;
  addEventListener('keydown', ({ timeStamp }) => { from = timeStamp; }, true);
  new MutationObserver((changes) => {
    const changed = changes.some(({ target }) => (target.parentElement ?? target).closest('.results'));
    if (from === null || !changed || document.querySelector('[role=option]') === null) return;
    const start = from;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { waits[0] = performance.now() - start; };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
})()`;

/** Waits in the page until an expression gives a value. */
const until = (expression: string): string => `new Promise((resolve) => {
  const end = performance.now() + ${NO_RESULTS};
  const look = () => {
    const value = ${expression};
    if (value != null || performance.now() > end) resolve(value ?? null);
    else setTimeout(look, 10);
  };
  look();
})`;

/** A page of news, for the popup to be about. */
async function serveNews(): Promise<{ readonly url: string; close(): void }> {
  const sentences = (await seedSentences()).slice(0, 40);
  const paragraphs = sentences.map((sentence) => `<p>${sentence.replace(/[<&]/g, ' ')}</p>`).join('');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><title>Report</title><meta property="og:type" content="article"><article><h1>Report from the river</h1>${paragraphs}</article>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/2021/03/04/report`,
    close: () => server.close(),
  };
}

interface Opened {
  readonly size: number;
  readonly chromium: Unwatched;
  /** A page of the extension that does nothing by itself. */
  readonly asker: Tab;
  readonly popup: Tab;
  /** Number of the tab with the news page. */
  readonly newsTab: number;
}

async function opened(size: number, extension: string, news: string): Promise<Opened> {
  const chromium = await openUnwatched(extension);
  await chromium.newTab(news);
  const asker = await chromium.newTab(`${chromium.origin}options.html`);
  const newsTab = await asker.evaluate<number>(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(news)}).id)`,
  );
  const popup = await chromium.newTab(`${chromium.origin}options.html`);
  return { size, chromium, asker, popup, newsTab };
}

async function killedBackground(all: readonly Opened[]): Promise<void> {
  const empty: number[] = [];
  const first = new Map<number, number[]>(all.map(({ size }) => [size, []]));
  const second = new Map<number, number[]>(all.map(({ size }) => [size, []]));
  for (let round = 0; round < ROUNDS; round++) {
    const search = asking('search', { query: QUERIES[round % QUERIES.length], limit: 20 });
    for (const { size, chromium, asker } of all) {
      // A message that is refused at once needs no file and no setting.
      await chromium.stopBackground();
      empty.push((await asker.evaluate<{ time: number }>(asking('marked', { count: -1 }))).time);
      await chromium.stopBackground();
      for (const times of [first, second]) {
        const { time, ok } = await asker.evaluate<{ time: number; ok: boolean }>(search);
        if (!ok) throw new Error('The search failed.');
        times.get(size)?.push(time);
      }
    }
  }
  console.log(`\na killed background, ${ROUNDS} rounds, ${load()}`);
  say('answers an empty message: least, median', `${ms(least(empty))}, ${ms(median(empty))}`);
  for (const [size, times_] of first) {
    const ratio = `${times(least(times_) / least(empty))}, ${times(median(times_) / median(empty))}`;
    say(
      `its first search of ${size} articles`,
      `${ms(least(times_))}, ${ms(median(times_))}; ${ratio}`,
      GOALS[size]?.search,
    );
    say('the same search again', `${ms(least(second.get(size) ?? []))}, ${ms(median(second.get(size) ?? []))}`);
  }
}

async function popups(all: readonly Opened[]): Promise<void> {
  for (const isKilled of [false, true]) {
    console.log(`\npopup about a page, background ${isKilled ? 'killed' : 'awake'}, ${ROUNDS} rounds, ${load()}`);
    const fields = new Map<number, number[]>(all.map(({ size }) => [size, []]));
    const options = new Map<number, number[]>(all.map(({ size }) => [size, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const { size, chromium, asker, popup, newsTab } of all) {
        if (isKilled) await chromium.stopBackground();
        else await asker.evaluate(asking('search', { query: 'river', limit: 1 }));
        await popup.open(`${chromium.origin}popup.html?tab=${newsTab}`, WATCH_POPUP);
        const field = await popup.evaluate<number>(until('painted.field'));
        const option = await popup.evaluate<number | null>(until('painted.option'));
        fields.get(size)?.push(field);
        if (option !== null) options.get(size)?.push(option);
      }
    }
    const empty = fields.get(EMPTY) ?? [];
    for (const { size } of all) {
      const [field = [], option = []] = [fields.get(size), options.get(size)];
      if (option.length === 0) {
        say(`${size} articles: field painted`, `${ms(least(field))}, ${ms(median(field))}; no results`);
        continue;
      }
      say(`${size} articles: field painted`, `${ms(least(field))}, ${ms(median(field))}`);
      say(
        `${size} articles: first option painted`,
        `${ms(least(option))}, ${ms(median(option))}; ${times(least(option) / least(empty))}, ${times(median(option) / median(empty))}`,
        isKilled ? '' : GOALS[size]?.popup,
      );
    }
  }
}

async function keys(all: readonly Opened[]): Promise<void> {
  console.log(`\nkeys typed into the popup, until the list has changed for the last time, ${load()}`);
  for (const { size, chromium, popup, newsTab } of all) {
    const waits: number[] = [];
    let without = 0;
    for (const word of TYPED) {
      await popup.open(`${chromium.origin}popup.html?tab=${newsTab}`, WATCH_KEYS);
      await popup.evaluate(until(`document.querySelector('[role=option], .empty')`));
      for (const letter of word) {
        await popup.evaluate('void (waits.length = 0)');
        await popup.press(letter);
        await popup.evaluate(until('waits[0]'));
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
        const wait = await popup.evaluate<number | null>('waits[0] ?? null');
        if (wait === null) without++;
        else waits.push(wait);
      }
    }
    say(
      `${size} articles: median, p95 of ${waits.length} keys (${without} without)`,
      `${ms(median(waits))}, ${ms(quantile(waits, 0.95))}`,
      GOALS[size]?.key,
    );
  }
}

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'backgrounder-background-'));
const all: Opened[] = [];
const news = await serveNews();
try {
  const extensions = await builtExtensions(folder, [EMPTY, ...SIZES]);
  for (const [size, extension] of extensions) all.push(await opened(size, extension, news.url));
  await killedBackground(all);
  await popups(all);
  await keys(all);
} finally {
  for (const { chromium } of all) await chromium.close();
  news.close();
  if (given === undefined) rmSync(folder, { recursive: true });
}
