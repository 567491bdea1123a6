import { EDITOR } from './editor.ts';
import { itself } from './itself.ts';
import { SUGGESTED } from './may-be-news.ts';
import { containerOf, heldBy, lengthOfProse, type Prose, proseIn } from './prose.ts';

/** What says of itself that it lies over the page. */
export const LAYER = 'dialog,[role=dialog],[popover]';

/** What those have who ask the reader for something: to sign in, to subscribe, to answer, to choose. */
const ASKING = `input,select,textarea,${EDITOR}`;
/** Few notices about them, in any language, do without one of these words. */
const CONSENT = /cookie|privacy|consent/i;
/** What each of the things in a list has: comments, teasers, pictures of a gallery. A story has more paragraphs than of any. */
const THINGS = ['article', 'button', 'h2', 'h3', 'img', 'li'];
/** Characters of prose that make a story where no `<article>` says so. */
const SHORTEST = 800;

/** An element that lies over the page, or a shadow tree whose host does. */
type Layer = Element | ShadowRoot;

/**
 * The layers of a page or a shadow tree with the prose of each, be they open or not: dialogs, popovers, and what is
 * positioned over the rest and holds enough of the prose to be a story, but not more than `most` characters. Asks for the styles of what is around the prose.
 */
export function layersOf(tree: Document | ShadowRoot, prose: Prose, most = Infinity): ReadonlyMap<Layer, Prose> {
  const layers: Layer[] = [...tree.querySelectorAll(LAYER)];
  for (const [element, held] of heldBy(prose)) {
    if (held >= SUGGESTED && held <= most && isLifted(element)) layers.push(element);
  }
  if (tree instanceof ShadowRoot && isLifted(tree.host)) layers.push(tree);
  return new Map(layers.map((layer) => [layer, proseIn(layer)]));
}

/** Whether an element is positioned over the rest, or says that it lies there. */
function isLifted(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  // Applications fix the body while they show something over it.
  const isBody = element.localName === 'body';
  return (
    !isBody && (itself(element).matches(LAYER) || position === 'fixed' || (position === 'absolute' && +zIndex > 0))
  );
}

/**
 * The story in a layer, as sites show one over another: an `<article>`, or paragraphs that nobody is asked anything with
 * and that are no list of things. In doubt there is none.
 */
export function storyIn(layer: Layer, prose: Prose): Element | null {
  const place = containerOf(prose);
  const length = lengthOfProse(prose);
  if (!place || length < SUGGESTED) return null;
  const article = place.closest('article');
  if (article && layer.contains(article)) return article;
  const isStory =
    length >= SHORTEST &&
    THINGS.every((thing) => place.querySelectorAll(thing).length < prose.size) &&
    !layer.querySelector(ASKING) &&
    !CONSENT.test(layer.textContent ?? '');
  return isStory ? place : null;
}
