import { EDITOR } from './editor.ts';
import { firstOf } from './first-of.ts';
import { itself } from './itself.ts';

/**
 * A stretch of running text on a page: the text of one paragraph, heading, caption or list item, whatever inline
 * elements it passes through. A line break of the source is a space, `<br>` is "\n".
 */
export interface PageBlock {
  /** The element that holds the text; several blocks share it where text and blocks are siblings. */
  readonly element: Element;
  readonly text: string;
  /** The text nodes that the text was read from, in order, and for each the offset in `text` at which it begins. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

// A list of inline elements instead of block ones: unknown and custom elements are boxes far more often than words.
const INLINE = setOf(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong sub sup time tt u var wbr',
);

const NEVER_READ = setOf(
  'script style noscript template input textarea select option button code pre kbd samp svg math iframe object embed ' +
    'video audio canvas map nav aside footer menu rp rt head',
);

// A dialog over the page hides the whole story from assistive technology for as long as it is open; that is no reason.
const HIDDEN = `${EDITOR},[aria-hidden=true]:not(:has(h1,article)),[hidden],.sr-only,.visually-hidden,.screen-reader-text,[data-spotim-module]`;

/** Classes, ids and roles of boxes beside the story; the first group is never a name for the box that holds the story. */
const APART =
  /(?:^|[\s_-])(?:(comments?(list|section)?|disqus|cookies?|consent|navigation|complementary|contentinfo|banner|dialog|textbox)|related\w*|recommend\w*|sidebar|newsletter\w*|promo|shar(e|ing)|social|breadcrumbs?|(?<!body-)ads?|advert\w*|popular|trending|read-?more|toolbar|menu|nav|search|responses|tags|author-?bio|next-?(article|story))([\s_-]|$)/i;

/** Characters: captions, teasers and form labels are shorter, hardly any paragraph of a news text is. */
const SHORTEST_PROSE = 80;

const HAS_LETTER = /\p{L}/u;

/** Whether an element runs along with the text around it, judged by its name: styles cost more than reading the page. */
export const isInline = (element: Element): boolean => INLINE.has(element.localName);

/**
 * Hidden elements and editors, for those who ask about a few elements. All that are in an article are found faster by one
 * query than by matching each of its elements.
 */
export const hiddenElements = { has: (element: Element): boolean => itself(element).matches(HIDDEN) };

/** Whether more than half of an element's characters are links. */
export function isOfLinks(element: Element): boolean {
  const its = itself(element);
  let linked = 0;
  for (const link of its.querySelectorAll('a')) linked += link.textContent.length;
  return linked * 2 > its.textContent.trim().length;
}

/** Whether an element reads like a paragraph of a story: long enough, punctuated, not made of links. */
export function isProse(element: Element): boolean {
  const text = itself(element).textContent.trim();
  return text.length >= SHORTEST_PROSE && /[.!?…。؟]/.test(text) && !isOfLinks(element);
}

/**
 * Tells which elements a reader of the article in `root` does not read: code, controls, editors, hidden text, and the
 * boxes beside the story. What only its class or its form gives away counts if it holds neither the headline nor an
 * article nor half of the paragraphs, because frameworks put such classes, and forms, around whole pages; nor does it where
 * the element is a paragraph of prose itself.
 */
export function unreadIn(
  root: ParentNode,
  hidden: { has(element: Element): boolean } = new Set(root.querySelectorAll(HIDDEN)),
): (element: Element) => boolean {
  let paragraphs: number | undefined;
  return (asked) => {
    const element = itself(asked);
    const name = element.localName;
    if (NEVER_READ.has(name) || hidden.has(asked)) return true;
    if (INLINE.has(name)) return name === 'sup' && !HAS_LETTER.test(element.textContent);
    const isForm = name === 'form';
    const role = name === 'dialog' ? name : element.getAttribute('role');
    if (!isForm && !role && !element.hasAttributes()) return false;
    const sign = APART.exec(`${element.getAttribute('class')} ${element.id} ${role}`);
    if (!(isForm || sign) || element.querySelector('h1,article,[itemprop=articleBody]')) return false;
    if (sign?.[1]) return true;
    if (name === 'p' && isProse(element)) return false;
    paragraphs ??= root.querySelectorAll('p').length;
    return element.querySelectorAll('p').length * 2 <= paragraphs;
  };
}

/** The element around another one as it is shown: its slot; for the outermost ones of a shadow tree, its host. */
export function elementAround(element: Element): Element | null {
  const its = itself(element);
  return its.assignedSlot ?? its.parentElement ?? (its.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** The nearest element around a node that is a box of its own. */
export function boxOf(node: Node, root: Node): Element | null {
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element !== null && element !== root && isInline(element)) element = element.parentElement;
  return element;
}

/**
 * Reads the text blocks of an element in document order, including those in open shadow roots. One pass over the nodes
 * without styles or layout: that is 2.4 times the cost of reading its text nodes. A generator, so that a caller may
 * pause between blocks; where the page changes meanwhile the walk ends early or reads the new state.
 */
export function* walkBlocks(root: Element | ShadowRoot): Generator<PageBlock, void, undefined> {
  const isUnread = unreadIn(root);
  // The elements that the walk is inside of, and for each the box around it, or null for one that runs with the text.
  const opened: Element[] = [];
  const around: (Element | null)[] = [];
  let box = root.nodeType === 11 ? (root as ShadowRoot).host : (root as Element);
  let text = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let node: Node | null = itself(root).firstChild;
  if (box === root && box.shadowRoot) yield* walkBlocks(box.shadowRoot);
  for (;;) {
    let element: Element | undefined;
    let next: Element | null = box;
    if (node === null) {
      element = opened.pop();
      if (element) next = around.pop() ?? null;
    } else if (node.nodeType === 1) {
      element = node as Element;
      const isBreak = element.localName === 'br';
      if (isBreak || isUnread(element)) {
        text += isBreak ? '\n' : ' ';
        node = element.nextSibling;
        continue;
      }
      next = isInline(element) ? null : element;
      opened.push(element);
      around.push(next && box);
    } else {
      if (node.nodeType === 3) {
        const { data } = node as Text;
        if (data.trim() === '') text += ' ';
        else {
          nodes.push(node as Text);
          starts.push(text.length);
          text += oneLine(data);
        }
      }
      node = node.nextSibling;
      continue;
    }
    if (next) {
      if (nodes.length) {
        yield { element: box, text, nodes, starts };
        nodes = [];
        starts = [];
      }
      text = '';
      box = next;
    }
    if (!element) return;
    const its = itself(element);
    if (node && next && its.shadowRoot) yield* walkBlocks(its.shadowRoot);
    node = node === null ? its.nextSibling : its.firstChild;
  }
}

/** Position in `nodes` of the text node that holds the character at an offset of the block's text. */
export const nodeAt = ({ starts }: PageBlock, offset: number): number =>
  Math.max(
    1,
    firstOf(starts, (start) => start > offset),
  ) - 1;

/** Line breaks of the source, which are none on the page, as spaces. */
const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Whether the page still prints what was read from it between two offsets of the block's text. */
export function isIntact(block: PageBlock, start: number, end: number): boolean {
  const { text, nodes, starts } = block;
  const last = nodeAt(block, end - 1);
  for (let at = nodeAt(block, start); at <= last; at++) {
    const { data, isConnected } = nodes[at] as Text;
    const begin = starts[at] as number;
    const from = Math.max(start, begin);
    const to = Math.min(end, starts[at + 1] ?? end);
    const printed = oneLine(data.slice(from - begin, to - begin));
    if (!isConnected || text.slice(from, to).trimEnd() !== printed.trimEnd()) return false;
  }
  return true;
}

/**
 * The part of the page that a stretch of the block's text stands in. A `StaticRange`, because every live `Range` taxes
 * each later change of the page.
 */
export function rangeOf(block: PageBlock, start: number, end: number): StaticRange {
  const first = nodeAt(block, start);
  const last = nodeAt(block, end - 1);
  return new StaticRange({
    startContainer: block.nodes[first] as Text,
    startOffset: start - (block.starts[first] as number),
    endContainer: block.nodes[last] as Text,
    endOffset: end - (block.starts[last] as number),
  });
}
