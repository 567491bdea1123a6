import { elementAround } from './blocks.ts';
import { isLifted } from './layers.ts';

/** Where the window is looked at, as shares of its width and height: bars, bubbles and columns leave some of it free. */
const LOOKS = [1 / 8, 1 / 2, 7 / 8] as const;
/** Share of the window from which on a layer is more than one of many boxes: some leave a wide margin. */
const FILLING = 1 / 2;
/** The host of our own card, which takes nothing from the reader. */
const CARD = 'backgrounder-card';

/**
 * What the reader has before him: the root of the page, unless layers lie on top everywhere in the window and one of them
 * fills it or is modal; then these layers, and what is behind them he cannot reach. Asks for styles and layout.
 */
export function layersOnTop(document: Document, { innerWidth, innerHeight }: Window): ReadonlySet<Element> {
  const layers = new Set<Element>();
  for (const x of LOOKS) {
    for (const y of LOOKS) {
      let layer: Element | null | undefined = topAt(document, x * innerWidth, y * innerHeight);
      while (layer && !isLifted(layer)) layer = elementAround(layer);
      layers.add(layer ?? document.documentElement);
    }
  }
  const fills = (layer: Element): boolean =>
    layer.matches(':modal') || layer.clientWidth * layer.clientHeight > innerWidth * innerHeight * FILLING;
  return [...layers].some(fills) ? layers : layers.add(document.documentElement);
}

/** What lies on top at a point of the window, be it in open shadow trees. */
function topAt(tree: Document | ShadowRoot, x: number, y: number): Element | undefined {
  const top = tree.elementsFromPoint(x, y).find(({ localName }) => localName !== CARD);
  const inner = top?.shadowRoot;
  // Of what is a host and nothing else Chromium says so in its shadow tree, too.
  return inner && inner !== tree ? (topAt(inner, x, y) ?? top) : top;
}
