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
import { firstSearch } from '../../src/ui/first-search.ts';
import { builtExtensions } from './background/built-extensions.ts';
import { openUnwatched, type Tab, type Unwatched } from './background/open-unwatched.ts';
import { seedSentences } from './made-up-rows.ts';

const EMPTY = 1;
const SIZES = [1_000, 10_000];
const ROUNDS = 11;
/** Searches of a killed background, each so many times. The last finds nothing: what is known of its words is gone through for misprints. */
const QUERIES = ['foreign minister', 'river elbe', 'prices', 'reporters', 'parliament'];
const KILLED_ROUNDS = 5;
/** What the popup remembers to have been searched for. */
const SEARCHED = 'minister';
const TYPED = ['minister', 'russian', 'reporters', 'soldiers', 'prices'];
/** Milliseconds that results of a key are waited for; a key that changes nothing in the list has none. */
const NO_RESULTS = 2_000;
/** What has come by then, a summary of a name at last, answers the key. */
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

/** In a page: calls back when what stands in the document now has been painted. */
const AFTER_PAINT = `const afterPaint = (callback) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = callback;
  port2.postMessage(null);
});`;

/** Notes when the field and the first option of a popup have been painted, in milliseconds since its navigation began. */
const WATCH_POPUP = `(() => {
  ${AFTER_PAINT}
  globalThis.painted = {};
  const note = (name) => {
    if (name in painted) return;
    painted[name] = null;
    afterPaint(() => { painted[name] = performance.now(); });
  };
  new MutationObserver(() => {
    if (document.querySelector('[role=combobox]')) note('field');
    if (document.querySelector('[role=option]')) note('option');
  }).observe(document, { childList: true, subtree: true });
})()`;

/**
 * Notes for each key the time until the list has been painted that its query has changed first, and until the list has been painted
 * for the last time, which may be when the summary of a name has come.
 */
const WATCH_KEYS = `(() => {
  ${AFTER_PAINT}
  globalThis.waits = {};
  let from = null;
  let answered = null;
  addEventListener('keydown', ({ timeStamp }) => { from = timeStamp; }, true);
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = async (message, respond) => {
    const answer = await send(message);
    if (message.kind === 'search') answered = message.request.query;
    respond?.(answer);
    return answer;
  };
  new MutationObserver((changes) => {
    const changed = changes.some(({ target }) => (target.parentElement ?? target).closest('.results'));
    if (from === null || !changed || document.querySelector('[role=option]') === null) return;
    const start = from;
    const isAnswer = answered === document.querySelector('[role=combobox]').value;
    afterPaint(() => {
      waits.last = performance.now() - start;
      if (isAnswer) waits.first ??= waits.last;
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });
})()`;

/** Makes the popup remember that something was searched for, or nothing. */
const remembering = (query: string | null): string =>
  query === null
    ? `chrome.storage.session.remove('popup')`
    : `chrome.storage.session.set(${JSON.stringify({ popup: { query, scroll: 0, active: null, order: 'relevance' } })})`;

/** Waits in the page until an expression gives a value. */
const until = (expression: string): string => `new Promise((resolve) => {
  const end = performance.now() + ${NO_RESULTS};
  const look = async () => {
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
  /** Address of the popup about the news page. */
  readonly aboutNews: string;
}

async function opened(size: number, extension: string, news: string): Promise<Opened> {
  const chromium = await openUnwatched(extension);
  const asker = await chromium.newTab(`${chromium.origin}options.html`);
  await chromium.newTab(news);
  const newsTab = await asker.evaluate<number>(
    `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(news)}).id)`,
  );
  // A page that nobody sees is not read on: it must have been before the popup asks for its names.
  for (let names: unknown = null; names === null; ) {
    names = await asker.evaluate(until(`await chrome.action.getBadgeText({ tabId: ${newsTab} }) || null`));
  }
  const popup = await chromium.newTab(`${chromium.origin}options.html`);
  await asker.evaluate(`chrome.storage.session.set({ session: 'bench' })`);
  return { size, chromium, asker, popup, aboutNews: `${chromium.origin}popup.html?tab=${newsTab}&session=bench` };
}

async function killedBackground(all: readonly Opened[]): Promise<void> {
  const empty = all.map((): number[] => []);
  // By size, then by query.
  const first = new Map(all.map(({ size }) => [size, QUERIES.map((): number[] => [])]));
  const second: typeof first = new Map(all.map(({ size }) => [size, QUERIES.map((): number[] => [])]));
  for (let round = 0; round < KILLED_ROUNDS; round++) {
    for (const [i, { chromium, asker }] of all.entries()) {
      // A message that is refused at once needs no file and no setting.
      await chromium.stopBackground();
      empty[i]?.push((await asker.evaluate<{ time: number }>(asking('search', {}))).time);
    }
    for (const [i, query] of QUERIES.entries()) {
      for (const { size, chromium, asker } of all) {
        await chromium.stopBackground();
        for (const times of [first, second]) {
          const search = asking('search', firstSearch(query, 'relevance', 0));
          const { time, ok } = await asker.evaluate<{ time: number; ok: boolean }>(search);
          if (!ok) throw new Error('The search failed.');
          times.get(size)?.[i]?.push(time);
        }
      }
    }
  }
  console.log(
    `\na killed background, least of ${KILLED_ROUNDS} rounds for each of ${QUERIES.length} queries, ${load()}`,
  );
  // Of as many rounds as a query has: the least of more is less.
  const nothing = median(empty.map(least));
  const usualNothing = median(empty.flat());
  say('answers an empty message: least, median of all', `${ms(nothing)}, ${ms(usualNothing)}`);
  for (const { size } of all) {
    const rounds = first.get(size) ?? [];
    const searches = rounds.map(least);
    say(
      `its first search of ${size} articles: fastest, median, slowest query`,
      `${[least(searches), median(searches), Math.max(...searches)].map(ms).join(', ')}; ${times(median(searches) / nothing)}, by all medians ${times(median(rounds.flat()) / usualNothing)}`,
      GOALS[size]?.search,
    );
    const again = (second.get(size) ?? []).map(least);
    say('the same search again', ms(median(again)));
  }
}

/** What the popup opens with: the page, or a search that it remembers. */
const VIEWS = [
  { title: 'popup about a page, background awake', search: null, isKilled: false },
  { title: 'popup about a page, background killed', search: null, isKilled: true },
  { title: 'popup that comes back with a search, background awake', search: SEARCHED, isKilled: false },
] as const;

/** Milliseconds until the field of a popup has been painted, and its first option, if it has one. */
async function timesOfPopup(
  { asker, chromium, popup, aboutNews }: Opened,
  { search, isKilled }: Pick<(typeof VIEWS)[number], 'search' | 'isKilled'>,
): Promise<{ readonly field: number; readonly option: number | null }> {
  await asker.evaluate(remembering(search));
  if (isKilled) await chromium.stopBackground();
  else await asker.evaluate(asking('search', { query: 'river', limit: 1 }));
  await popup.open(aboutNews, WATCH_POPUP);
  const field = await popup.evaluate<number>(until('painted.field'));
  return { field, option: await popup.evaluate<number | null>(until('painted.option')) };
}

async function popups(all: readonly Opened[]): Promise<void> {
  const emptyOne = all.find(({ size }) => size === EMPTY);
  if (emptyOne === undefined) throw new Error('There is no popup to compare with.');
  for (const view of VIEWS) {
    console.log(`\n${view.title}, ${ROUNDS} rounds, ${load()}`);
    // Taken in turn with the others: minutes later the machine may be another.
    const empty: number[] = [];
    const fields = new Map<number, number[]>(all.map(({ size }) => [size, []]));
    const options = new Map<number, number[]>(all.map(({ size }) => [size, []]));
    for (let round = 0; round < ROUNDS; round++) {
      empty.push((await timesOfPopup(emptyOne, { search: null, isKilled: false })).field);
      for (const opened of all) {
        const { field, option } = await timesOfPopup(opened, view);
        fields.get(opened.size)?.push(field);
        if (option !== null) options.get(opened.size)?.push(option);
      }
    }
    say('an empty popup: field painted', `${ms(least(empty))}, ${ms(median(empty))}`);
    for (const { size } of all) {
      const [field = [], option = []] = [fields.get(size), options.get(size)];
      say(`${size} articles: field painted`, `${ms(least(field))}, ${ms(median(field))}`);
      if (option.length === 0) continue;
      say(
        `${size} articles: first option painted`,
        `${ms(least(option))}, ${ms(median(option))}; ${times(least(option) / least(empty))}, ${times(median(option) / median(empty))}`,
        view.search === null ? '' : GOALS[size]?.popup,
      );
    }
  }
}

async function keys(all: readonly Opened[]): Promise<void> {
  console.log(`\nkeys typed into the popup, median and p95, ${load()}`);
  for (const { size, asker, popup, aboutNews } of all) {
    const firsts: number[] = [];
    const lasts: number[] = [];
    let typed = 0;
    for (const word of TYPED) {
      await asker.evaluate(remembering(null));
      await popup.open(aboutNews, WATCH_KEYS);
      await popup.evaluate(until(`document.querySelector('[role=option], .empty')`));
      for (const letter of word) {
        typed++;
        await popup.evaluate('void (waits = {})');
        await popup.press(letter);
        await popup.evaluate(until('waits.first'));
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS));
        const { first, last } = await popup.evaluate<{ readonly first?: number; readonly last?: number }>('waits');
        if (first !== undefined) firsts.push(first);
        if (last !== undefined) lasts.push(last);
      }
    }
    const shown = (waits: readonly number[]): string => `${ms(median(waits))}, ${ms(quantile(waits, 0.95))}`;
    say(`${size} articles: its results, ${firsts.length} of ${typed} keys`, shown(firsts), GOALS[size]?.key);
    say(`${size} articles: the last change of the list, ${lasts.length} keys`, shown(lasts));
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
