/** A block of text as a reader sees it. */
export interface PageLine {
  /** White space folded; never empty. */
  readonly text: string;
  /** The innermost block around it. */
  readonly block: Node;
  /** The boxes around it that hold other things than a story, by their markup; null where there are none. */
  readonly boxes: Boxes | null;
}

/** Menus, comments, teasers, boxes of other stories: the innermost one first. */
export interface Boxes {
  readonly box: Node;
  readonly outer: Boxes | null;
}

/** Whether what stands in these boxes stands apart from a story that `story` is a part of. */
export function isApart(boxes: Boxes | null, story: Node | null): boolean {
  for (let next = boxes; next !== null; next = next.outer) {
    if (story === null || !next.box.contains(story)) return true;
  }
  return false;
}

/** An element that says by its markup what its text is. */
export interface PageMark {
  readonly element: Element;
  readonly kind: 'heading' | 'author' | 'time';
  /** Position among the lines of the line that it begins or stands in. */
  readonly line: number;
  readonly boxes: Boxes | null;
}

/** The text of a page or of a part of it, in reading order. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly marks: readonly PageMark[];
}

/** Elements that begin a new line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SILENT: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'HEAD',
  'TEXTAREA',
  'SELECT',
  'BUTTON',
]);
const APART: ReadonlySet<string> = new Set(['ASIDE', 'NAV', 'FORM']);
/** Elements whose class names tell of the whole page, not of a part of it. */
const WHOLE: ReadonlySet<string> = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
const APART_CLASS =
  /(?:^|[\s_-])(?:comments?|disqus|replies|reactions|related|recirc\w*|recommend\w*|sidebar|widgets?|teasers?|trending|popular|most-?(?:read|viewed)|read-?(?:more|next)|more-(?:from|stories|news)|promos?|newsletter|breadcrumbs?|masthead|cookies?|modal)(?:$|[\s_-])/i;
/** A box with the date and the number of comments is no box of comments. */
const DATED_CLASS = /(?:^|[\s_-])(?:date|byline|meta|author)(?:$|[\s_-])/i;
const AUTHOR_CLASS =
  /by-?line|(?:^|[\s_-])(?:authors?|writers?|reporter|contributors?)(?:$|[\s_-])|authorname|p-author/i;
const NO_AUTHOR_CLASS =
  /bio|avatar|photo|image|img|picture|social|follow|twitter|comment|prefix|(?:author|byline)[\w-]*(?:title|role|job|desc\w*|date|time)|sponsor|(?:^|[\s_-])date/i;
const DATE_CLASS = /(?:^|[\s_-])(?:date(?:line|time|stamp)?|timestamp|pub-?date|published|posted-?on)(?:$|[\s_-])/i;
const HEADING = /^H[12]$/;
const HEADING_CLASS = /(?:^|[\s_-])(?:headline|(?:entry|article|post|story)[-_]?title)(?:$|[\s_-])/i;
const NO_HEADING_CLASS =
  /kicker|eyebrow|overline|label|section|category|topic|summary|standfirst|de[ck]k?(?:$|[\s_-])/i;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_NODE = 9;
const FRAGMENT_NODE = 11;
const PARENTS: ReadonlySet<number> = new Set([ELEMENT_NODE, DOCUMENT_NODE, FRAGMENT_NODE]);

/** So much of a page is read at most; pages of news hold about 5,000 nodes. */
const MOST_NODES = 200_000;

/**
 * Reads the lines under a node without changing it. The walk keeps its own stack, so that hostile nesting cannot
 * overflow the engine's, and ends after `MOST_NODES` nodes.
 */
export function readLines(root: Node): PageLines {
  const lines: PageLine[] = [];
  const marks: PageMark[] = [];
  let open = '';
  let block: Node = root;
  let boxes: Boxes | null = null;
  const close = (): void => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push({ text, block, boxes });
    open = '';
  };
  /** Nodes still to be read, the next one last; a function ends the block that was begun before its children. */
  const ahead: (Node | (() => void))[] = [root];
  for (let read = 0; read < MOST_NODES; read++) {
    const next = ahead.pop();
    if (next === undefined) break;
    if (typeof next === 'function') {
      next();
      continue;
    }
    if (next.nodeType === TEXT_NODE) {
      open += next.nodeValue ?? '';
      continue;
    }
    const name = next.nodeName.toUpperCase();
    if (SILENT.has(name) || !PARENTS.has(next.nodeType)) continue;
    const outerBlock: Node = block;
    const outerBoxes: Boxes | null = boxes;
    const isBlock = next.nodeType !== ELEMENT_NODE || BLOCKS.has(name);
    if (isBlock) {
      close();
      block = next;
    } else if (name === 'BR') open += ' ';
    if (next.nodeType === ELEMENT_NODE) {
      const element = next as Element;
      const classes = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
      if (!WHOLE.has(name) && (APART.has(name) || isApartClass(classes))) boxes = { box: next, outer: outerBoxes };
      const kind = WHOLE.has(name) ? null : markOf(element, name, classes);
      if (kind !== null) marks.push({ element, kind, line: lines.length, boxes });
    }
    if (isBlock || boxes !== outerBoxes) {
      ahead.push(() => {
        if (isBlock) close();
        block = outerBlock;
        boxes = outerBoxes;
      });
    }
    for (let child = next.lastChild; child !== null; child = child.previousSibling) ahead.push(child);
  }
  close();
  return { lines, marks };
}

function markOf(element: Element, name: string, classes: string): PageMark['kind'] | null {
  const property = element.getAttribute('itemprop') ?? '';
  if (name === 'META') return null;
  if (name === 'TIME' || /\bdatePublished\b/.test(property) || DATE_CLASS.test(classes)) return 'time';
  if (/\bauthor\b/.test(property) || /\bauthor\b/.test(element.getAttribute('rel') ?? '')) return 'author';
  if (HEADING.test(name) || /\bheadline\b/.test(property) || isHeadingClass(classes)) return 'heading';
  return AUTHOR_CLASS.test(classes) && !NO_AUTHOR_CLASS.test(classes) ? 'author' : null;
}

const isApartClass = (classes: string): boolean => APART_CLASS.test(classes) && !DATED_CLASS.test(classes);
const isHeadingClass = (classes: string): boolean => HEADING_CLASS.test(classes) && !NO_HEADING_CLASS.test(classes);

/** Whether a block, as lines have it, is a heading within a text. */
export const isSubheading = (block: Node): boolean => /^H[1-6]$/i.test(block.nodeName);

const CAPTION_CLASS = /(?:^|[\s_-])captions?(?:$|[\s_-])/i;
/** A caption is a few levels of boxes deep at most. */
const MOST_CAPTION_NESTING = 5;

/** Whether a block, as lines have it, describes a picture. */
export function isCaption(block: Node): boolean {
  let around: Node | null = block;
  for (let level = 0; level < MOST_CAPTION_NESTING && around?.nodeType === ELEMENT_NODE; level++) {
    const name = around.nodeName.toUpperCase();
    if (
      name === 'FIGCAPTION' ||
      name === 'FIGURE' ||
      CAPTION_CLASS.test((around as Element).getAttribute('class') ?? '')
    )
      return true;
    if (WHOLE.has(name)) return false;
    around = around.parentNode;
  }
  return false;
}

/** The texts of the lines under a node. */
export function linesOf(root: Node): string[] {
  return readLines(root).lines.map(({ text }) => text);
}
