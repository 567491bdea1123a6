import { elementAround } from './blocks.ts';
import { itself } from './itself.ts';
import { VISIBLE } from './mark.ts';

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
export function layersOnTop({ document, innerWidth, innerHeight }: Window): readonly Element[] {
  const layers = LOOKS.flatMap((x) =>
    LOOKS.map((y) => layerAround(topAt(document, x * innerWidth, y * innerHeight) ?? document.documentElement)),
  );
  const fills = (layer: Element): boolean =>
    itself(layer).matches(':modal') || layer.clientWidth * layer.clientHeight > innerWidth * innerHeight * FILLING;
  return layers.some(fills) ? layers : [document.documentElement];
}

/**
 * The nearest element around another one, or itself, that stays over the page wherever that is scrolled to; without one,
 * the root. What scrolls with the page is left by scrolling, and a picture that is fixed behind a story asks for no place
 * above it.
 */
function layerAround(element: Element): Element {
  const { position, zIndex } = getComputedStyle(element);
  const around = elementAround(element);
  const isLayer = itself(element).matches(':modal,:popover-open') || (position === 'fixed' && +zIndex > 0);
  return !around || isLayer ? element : layerAround(around);
}

/** What can be seen on top at a point of the window, be it in open shadow trees. */
function topAt(tree: Document | ShadowRoot, x: number, y: number): Element | undefined {
  for (const element of tree.elementsFromPoint(x, y)) {
    const inner = element.shadowRoot;
    // Of what is a host and nothing else Chromium says so in its shadow tree, too.
    const top = (inner && inner !== tree && topAt(inner, x, y)) || element;
    if (!element.matches(CARD) && top.checkVisibility(VISIBLE)) return top;
  }
  return undefined;
}
