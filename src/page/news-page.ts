import { precedes } from './article-roots.ts';
import { isFrontPage, titleOf } from './front-page.ts';
import { hasStoryMarks, mayBeStory, pageKind, SUGGESTED } from './may-be-news.ts';
import { containerOf, findProse, lengthOfProse, type Prose } from './prose.ts';

/** Characters of prose with which a page is taken at its word that it is news. */
const DECLARED = 80;

/** Characters in paragraphs that are enough for a page on which nothing else speaks for a story. */
const PLENTY = 1500;

/** A story stands together; teasers, reviews and answers are spread over the page. */
const SHARE_IN_ONE_PLACE = 0.6;

/** What shops and kitchens have, whatever else their markup says. */
const NO_NEWS = '[class*=ingredient i],[class*=add-to-cart i],[class*=addtocart i],[name=quantity]';
/** What forums and encyclopedias have right among their text; below a story such links belong to its comments. */
const NO_STORY_WITHIN =
  '[class*=upvote i],[class*=post-number i],[href*="action=edit"],[href*="newreply" i],[href*="quote=" i]';
/** What is pressed in applications. A page of plain text has a few of these around it. */
const CONTROLS =
  'button,textarea,select,[role=button],[role=tab],[role=menuitem],[role=row],[role=option],[role=checkbox],[type=checkbox]';
const MOST_CONTROLS = 30;
/** Where people write to each other. */
const CHAT = '[role=log],[role=feed]';
/** A day as stories print theirs, in any language: "12 March 2020", "12. März 2020", "2020-03-12", "12/03/20". */
const DAY =
  /(?<!\d)\d{1,2}(st|nd|rd|th|er|\.)?\s+(de\s+)?\p{L}{3,10}\.?,?\s+(de\s+)?20\d\d(?!\d)|\p{L}{3,9}\.?\s+\d{1,2},?\s+(19|20)\d\d(?!\d)|(?<!\d)20\d\d[-/.]\d\d[-/.]\d\d(?!\d)|(?<!\d)\d{1,2}[/.]\d{1,2}[/.](20)?\d\d(?!\d)/u;
/** Who wrote it, or how long ago. */
const SIGNED = /(B[Yy]|(?<!\p{L})by) \p{Lu}\p{L}+ (\p{Lu}\. )?\p{Lu}\p{L}+|(?<!\d)\d{1,2} (minute|hour|day)s? ago/u;
/** Characters above the beginning of a story, and into it, in which these are looked for. */
const ABOVE_START = 1500;
const INTO_START = 700;
/** Characters that tell a paragraph from all others. */
const OPENING = 40;

/** Of `NodeFilter`. */
const SHOW_TEXT = 4;

/**
 * Whether a page is news: an article, a live blog or a front page with headlines, by what its markup declares and by
 * the shape of its text. In doubt it is not, so that nothing is read on mail, documents, shops, search results or
 * banking pages. Stricter than the first look of `mayBeNews`. Reads no styles and does no layout.
 */
export function isNewsPage(document: Document, address = document.URL): boolean {
  if (document.designMode === 'on') return false;
  const kind = pageKind(document, address);
  const prose = findProse(document);
  const length = lengthOfProse(prose);
  if (kind === 'news') return length >= DECLARED || isFrontPage(document);
  if (kind === 'other') return false;
  const isOther = document.querySelector(NO_NEWS) !== null;
  // What applications keep in shadow trees is seldom a story, if they do not say so.
  const isOpen = !prose.keys().some(({ shadowRoot }) => shadowRoot);
  const place = isOpen && length >= SUGGESTED ? containerOf(prose, SHARE_IN_ONE_PLACE) : null;
  const isStory =
    place !== null &&
    (kind === 'article' ||
      (!isOther &&
        mayBeStory(document, address, length) &&
        !place.querySelector(NO_STORY_WITHIN) &&
        !place.closest(CHAT) &&
        (hasStoryMarks(document) ||
          (isMarkedUp(prose) && (length >= PLENTY || address.startsWith('file:'))) ||
          readsLikeStory(document, place, prose))));
  return isStory || (!isOther && isFrontPage(document));
}

/** Whether most of the text stands in paragraphs that are marked as such. */
function isMarkedUp(prose: Prose): boolean {
  let marked = 0;
  for (const [element, length] of prose) if (element.localName === 'p') marked += length;
  return marked * 2 >= lengthOfProse(prose);
}

/** Boxes of text that nothing tells of: applications are built so, too. A story has a headline, and a day or an author. */
function readsLikeStory(document: Document, place: Element, prose: Prose): boolean {
  if (document.querySelectorAll(CONTROLS).length > MOST_CONTROLS) return false;
  const [first] = [...prose.keys()]
    .filter((element) => place.contains(element))
    .sort((a, b) => (precedes(a, b) ? -1 : 1));
  const body = textOf(document);
  const opening = (first?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, OPENING);
  const start = body.indexOf(opening);
  const head = body.slice(Math.max(0, start - ABOVE_START), start + INTO_START);
  return (
    (DAY.test(head) || SIGNED.test(head)) && (document.querySelector('h1,h2') !== null || isTitled(document, head))
  );
}

/** The text of a page in one line, with a space between boxes, which `textContent` has not. */
function textOf(document: Document): string {
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  let text = '';
  while (walker.nextNode() !== null) text += ` ${walker.currentNode.nodeValue}`;
  return text.replace(/\s+/g, ' ');
}

/** Whether what stands around the beginning of a story prints the page's title. */
function isTitled(document: Document, head: string): boolean {
  const title =
    titleOf(document)
      .split(/\s+[|–—-]\s+/)[0]
      ?.trim() ?? '';
  return title.includes(' ') && head.includes(title.replace(/\s+/g, ' '));
}
