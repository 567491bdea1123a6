import { startCard } from '../../../src/card/start-card.ts';
import { annotatePage, type PageAnnotator } from '../../../src/page/annotator.ts';
import marksCss from '../../../src/page/marks.css?inline';
import { watchFrames } from '../../../src/page/watch-frames.ts';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { provideTexts } from '../../../src/ui/text.ts';
import { usualCard } from '../../dom/ui/samples.ts';

declare const workerSource: string;
declare const Mark: new (root: Element) => { mark(names: readonly string[], options: object): void };

/** Milliseconds in which marks near the viewport are painted. */
const SETTLING = 200;

let worker: Worker;
let matching = 0;
let ending: AbortController;
let annotator: PageAnnotator | null = null;

const ask = (message: object): Promise<{ annotations: Annotations; milliseconds: number }> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message);
  });
const frameAfter = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const story = (): Element => document.querySelector('article') as Element;
const paragraph = (text: string): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};

/** What the driver calls; each returns milliseconds unless it says otherwise. */
const bench = {
  async prepare(names: readonly string[]): Promise<void> {
    worker = new Worker(URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' })));
    await ask({ names });
    const styles = new CSSStyleSheet();
    styles.replaceSync(marksCss);
    document.adoptedStyleSheets = [styles];
    await frameAfter();
  },
  /** The unit: every text node is read once. */
  walk(): number {
    const start = performance.now();
    let length = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    return length > 0 ? performance.now() - start : 0;
  },
  /** Waits as long as `annotate` does when it is done. */
  idle(): Promise<void> {
    return rest(SETTLING);
  },
  /** Annotates, with the archive or with one that knows nobody, and waits until all is painted; how long the matching took elsewhere. */
  async annotate(isKnown = true): Promise<number> {
    ending = new AbortController();
    const isRead = Promise.withResolvers<void>();
    annotator = annotatePage({
      document,
      window,
      settings: Promise.resolve(DEFAULT_SETTINGS),
      signal: ending.signal,
      annotate: async (blocks) => {
        const { annotations, milliseconds } = await ask({ blocks });
        matching = milliseconds;
        return isKnown ? annotations : { mentions: [], entities: [] };
      },
      onChange: () => {
        annotator?.nameCount();
        isRead.resolve();
      },
    });
    await isRead.promise;
    await rest(SETTLING);
    return matching;
  },
  stop(): void {
    ending.abort();
  },
  /** Numbers of ranges registered now, of names listed and of their mentions. */
  counts(): readonly number[] {
    const names = annotator?.names() ?? [];
    return [
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      names.length,
      names.reduce((sum, { count }) => sum + count, 0),
    ];
  },
  names(): number {
    const start = performance.now();
    annotator?.names();
    return performance.now() - start;
  },
  /** With the peer whose script was loaded: both call themselves `Mark`. */
  mark(names: readonly string[]): number {
    const start = performance.now();
    new Mark(document.body).mark(names, {
      separateWordSearch: false,
      accuracy: 'exactly',
      caseSensitive: true,
      diacritics: false,
      // Only advanced-mark.js knows it.
      combinePatterns: Number.POSITIVE_INFINITY,
    });
    return performance.now() - start;
  },
  /** Changes near the top of the story, each followed by a frame. */
  async framesAfterChanges(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const added = paragraph('A line that comes and goes.');
      story().children[1]?.after(added);
      await frameAfter();
      added.remove();
      await frameAfter();
    }
  },
  /** Bursts of paragraphs added, changed and removed, a frame after each: how long they take, with what observers do at once. */
  async changes(bursts: number): Promise<readonly number[]> {
    const times: number[] = [];
    for (let burst = 0; burst < bursts; burst++) {
      const start = performance.now();
      const added = Array.from({ length: 300 }, (_, at) => paragraph(`Line ${at} of what is new.`));
      for (const element of added) story().append(element);
      for (const { firstChild } of added) (firstChild as Text).data += ' And more.';
      for (const element of added) element.remove();
      await Promise.resolve();
      times.push(performance.now() - start);
      await frameAfter();
    }
    return times;
  },
  /** The same as `changes` with an observer that does nothing, which nobody who follows a page can do without. */
  async changesObserved(bursts: number): Promise<readonly number[]> {
    const observer = new MutationObserver(() => {});
    observer.observe(story(), { childList: true, characterData: true, subtree: true });
    const times = await bench.changes(bursts);
    observer.disconnect();
    return times;
  },
  /**
   * Microseconds of the fastest round: our hit test with the target that an event brings, the browser's own, and ours
   * without a target, at the same points.
   */
  pointer(): readonly number[] {
    const times: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < 60; round++) {
      const points = Array.from({ length: 50 }, (_, at) => [
        (at * 97 + round * 31) % innerWidth,
        (at * 61 + round * 17) % innerHeight,
      ]);
      const targets = points.map(([x = 0, y = 0]) => document.elementFromPoint(x, y));
      for (const which of round % 2 ? ([0, 1, 2] as const) : ([2, 1, 0] as const)) {
        const start = performance.now();
        for (const [at, [x = 0, y = 0]] of points.entries())
          if (which === 0) annotator?.nameAt(x, y, targets[at]);
          else if (which === 1) document.elementFromPoint(x, y);
          else annotator?.nameAt(x, y);
        times[which].push(((performance.now() - start) * 1000) / points.length);
      }
    }
    return times.map((each) => Math.min(...each));
  },
  /** Thousands of changes with a pause now and then for those who watch; the page is as before afterwards. */
  async churn(rounds: number, name: string, wait: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const added = Array.from({ length: 10 }, (_, at) => paragraph(`${name} said it ${at + round} times.`));
      story().append(...added);
      for (const { firstChild } of added) (firstChild as Text).data += ` Not ${name} alone.`;
      if (round % 10 === 0) await rest(40);
      for (const element of added) element.remove();
    }
    await rest(wait);
  },
  /** Parts of the page that come and go while cards are opened: a shadow tree and a frame of its own each time. */
  async partsAndCards(rounds: number, name: string, wait: number): Promise<void> {
    provideTexts((key) => key);
    const closing = new AbortController();
    const { signal } = closing;
    const { open } = startCard({
      document,
      window,
      signal,
      pointer: null,
      nameAt: (x, y) => annotator?.nameAt(x, y) ?? null,
      onActive: (place) => annotator?.activate(place),
      fetchCard: async () => success(usualCard),
      fetchReason: async () => failed('not-found', ''),
      reject: async () => success(null),
      restore: async () => success(null),
      openArticle: () => {},
      search: () => {},
    });
    const lookForFrames = watchFrames(document, () => {}, signal);
    for (let round = 0; round < rounds; round++) {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(paragraph(`${name} was there.`));
      const frame = document.createElement('iframe');
      frame.srcdoc = `<p>${name}</p>`.repeat(round % 20);
      story().append(host, frame);
      await rest(100);
      lookForFrames();
      const [some] = annotator?.names() ?? [];
      const place = some && annotator?.jump(some.entity);
      if (place) open(place, 'keyboard');
      await frameAfter();
      host.remove();
      frame.remove();
      // Closes the card, as going on in an application does.
      history.replaceState(null, '');
      await frameAfter();
    }
    closing.abort();
    await rest(wait);
  },
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
