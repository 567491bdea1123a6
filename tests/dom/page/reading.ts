import { type AnnotatePage, annotatePage, type PageAnnotator } from '../../../src/page/annotator.ts';
import marksCss from '../../../src/page/marks.css?inline';
import type { Annotations } from '../../../src/protocol/annotations.ts';
import type { NameLine } from '../../../src/protocol/name-line.ts';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';

const NAMES: readonly NameLine[] = [
  { entity: 'person/ilse-brandt', name: 'Ilse Brandt', type: 'person' },
  { entity: 'place/norrland', name: 'Norrland', type: 'place' },
  { entity: 'organization/port-office', name: 'Port Office', type: 'organization' },
];

/** Stands in for the background: finds the three names above wherever they are printed, white space aside. */
export function findNames(blocks: readonly string[]): Annotations {
  const found: [number, number, number, number][] = [];
  blocks.forEach((text, block) => {
    NAMES.forEach(({ name }, entity) => {
      for (const { 0: match, index } of text.matchAll(new RegExp(name.replace(' ', '\\s+'), 'g'))) {
        found.push([block, index, index + match.length, entity]);
      }
    });
  });
  found.sort(([a, b], [c, d]) => a - c || b - d);
  return { mentions: found.flat(), entities: NAMES };
}

/** Waits until `probe` returns something true; the test's own time limit ends the wait. */
export async function until<T>(probe: () => T): Promise<T> {
  for (;;) {
    const value = probe();
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Long enough for everything that a change of the page can set off. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

/** The texts that are painted as a type, in the order of the page. */
export function painted(type: string): string[] {
  const ranges = [...(CSS.highlights.get(`backgrounder-${type}`) ?? [])].map((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live;
  });
  const order = (a: Range, b: Range): number =>
    a.startContainer.getRootNode() === b.startContainer.getRootNode()
      ? a.compareBoundaryPoints(Range.START_TO_START, b)
      : 0;
  return ranges.sort(order).map((range) => range.toString());
}

let ending: AbortController | undefined;

/** Puts a body on the test page and annotates it. */
export function read(body: string, options: Partial<AnnotatePage> = {}): PageAnnotator {
  const styles = new CSSStyleSheet();
  styles.replaceSync(marksCss);
  document.adoptedStyleSheets = [styles];
  document.body.innerHTML = body;
  ending = new AbortController();
  const annotate = async (blocks: readonly string[]): Promise<Annotations> => findNames(blocks);
  const settings = Promise.resolve(DEFAULT_SETTINGS);
  return annotatePage({ document, window, annotate, settings, signal: ending.signal, ...options });
}

/** Ends what `read` began. */
export function stopReading(): void {
  ending?.abort();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
}
