import { hiddenElements, isProse, unreadIn } from './blocks.ts';
import { itself } from './itself.ts';
import { remember } from './remember.ts';

/** Paragraphs that read like part of a story, each with its length in characters. */
export type Prose = ReadonlyMap<Element, number>;

/**
 * Paragraphs; and, where these are few, what some sites have instead: two line breaks, boxes in the marked-up body, or
 * any boxes that hold nothing but text. Each with the characters found so far from which on nothing else is needed.
 */
const PARAGRAPHS = [
  ['p', 1500],
  ['br + br,[itemprop=articleBody] > div', 400],
  ['div:not(:has(div,p,li,td))', 0],
] as const;

/** Paragraphs; the rest of a very long page would not change a verdict. */
const MOST = 300;

/** The rest is comments, teasers and boxes. */
const SHARE_OF_STORY = 0.7;

/** What was found in this turn: whether a page is news and where its article is are asked one after the other. */
const foundNow = new WeakMap<Document, Prose>();

/** The paragraphs of a page that read like a story: long enough, punctuated, not made of links. Reads no styles. */
export function findProse(document: Document): Prose {
  const known = foundNow.get(document);
  if (known) return known;
  if (!document.body) return new Map();
  const found = proseIn(document);
  foundNow.set(document, found);
  queueMicrotask(() => foundNow.delete(document));
  return found;
}

/**
 * The same within a document, a shadow tree or an element, whatever that itself looks like. Where there is none, what
 * stands in open shadow trees counts for their hosts: few pages have their story there.
 */
export function proseIn(root: Document | Element | ShadowRoot): Prose {
  const found = new Map<Element, number>();
  const isUnread = unreadIn(root, hiddenElements);
  const isApart = remember((element): boolean => {
    if (element === root || isUnread(element)) return element !== root;
    const { parentElement } = itself(element);
    return parentElement !== null && isApart(parentElement);
  });
  for (const [selector, enough] of PARAGRAPHS) {
    for (const sign of root.querySelectorAll(selector)) {
      const element = sign.localName === 'br' ? sign.parentElement : sign;
      if (!element || found.has(element)) continue;
      if (itself(element).querySelector('p') || !isProse(element) || isApart(element)) continue;
      found.set(element, itself(element).textContent.trim().length);
      if (found.size === MOST) break;
    }
    if (lengthOfProse(found) >= enough) break;
  }
  if (found.size) return found;
  for (const host of root.querySelectorAll('*')) {
    const length = host.shadowRoot && !isApart(host) && lengthOfProse(proseIn(host.shadowRoot));
    if (length) found.set(host, length);
  }
  return found;
}

export const lengthOfProse = (prose: Prose): number => prose.values().reduce((sum, length) => sum + length, 0);

/** How much of the prose each element around it holds. */
export function heldBy(prose: Prose): ReadonlyMap<Element, number> {
  const held = new Map<Element, number>();
  for (const [element, length] of prose) {
    for (let around = itself(element).parentElement; around; around = itself(around).parentElement) {
      held.set(around, (held.get(around) ?? 0) + length);
    }
  }
  return held;
}

/** The deepest element that holds at least this share of the prose, or null where there is none. */
export function containerOf(prose: Prose, share = SHARE_OF_STORY): Element | null {
  const enough = lengthOfProse(prose) * share;
  let deepest: Element | null = null;
  for (const [element, length] of heldBy(prose)) {
    if (length >= enough && (!deepest || itself(deepest).contains(element))) deepest = element;
  }
  return deepest;
}
