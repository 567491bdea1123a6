import { boxOf, isInline } from './blocks.ts';
import { itself } from './itself.ts';

/** More changed places than this are found faster by reading the article again. */
const MOST_PLACES = 256;
/** Characters that appear beside the article and are then taken for another one. */
const ANOTHER_ARTICLE = 400;

/** An element that holds an article, or a shadow tree within one. */
export type ArticleRoot = Element | ShadowRoot;

/**
 * The elements whose text is new after some changes, as the page stands now; none where text only went, null where the
 * article may have been replaced or is better read again, undefined where it is as it was. `beside` is told what came or
 * went beside the article and is none.
 */
export function changedPlaces(
  records: readonly MutationRecord[],
  roots: readonly ArticleRoot[],
  beside: (node: Node) => void,
): ReadonlySet<Element> | null | undefined {
  if (roots.length === 0 || roots.some(({ isConnected }) => !isConnected)) return null;
  let places: Set<Element> | undefined;
  for (const record of records) {
    const { type, target, addedNodes, removedNodes } = record;
    const root = roots.find((root) => itself(root).contains(target));
    if (!root) {
      // What was taken away and is on the page all the same stands elsewhere now.
      for (const node of [...addedNodes, ...removedNodes]) {
        if (isAnother(node)) return null;
        if (node.isConnected) beside(node);
      }
      continue;
    }
    places ??= new Set();
    if (type === 'childList' && !isAmidText(record)) {
      for (const node of addedNodes) if (node.nodeType === 1 && node.isConnected) places.add(node as Element);
    } else {
      const place = placeOf(record, root);
      if (!place) return null;
      places.add(place);
    }
    if (places.size > MOST_PLACES) return null;
  }
  return places;
}

/** The element to read again where words, or whether they are shown, changed; null where that is all of the article. */
function placeOf({ type, target }: MutationRecord, root: ArticleRoot): Element | null {
  if (type !== 'attributes') return boxOf(target, root);
  if (target === root) return null;
  const runsAlong = [target, target.previousSibling, target.nextSibling].some(isText);
  return runsAlong ? boxOf(itself(target).parentNode ?? root, root) : (target as Element);
}

const isAnother = (node: Node): boolean =>
  node.isConnected && (contentOf(node).textContent?.length ?? 0) > ANOTHER_ARTICLE;

/** What an element shows in its place: itself, or its open shadow tree. */
export const contentOf = (node: Node): Node => (node as Partial<Element>).shadowRoot ?? node;

/** Whether nodes that came or went were running text, or stood beside it. */
const isAmidText = ({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): boolean =>
  [previousSibling, nextSibling, ...addedNodes, ...removedNodes].some(isText);

/** Whether a node is running text: such a neighbour makes a change part of the block around it. */
const isText = (node: Node | null): boolean =>
  node !== null &&
  (node.nodeType === 3 ? (node as Text).data.trim() !== '' : node.nodeType === 1 && isInline(node as Element));
