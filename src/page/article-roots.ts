import { frontRoot, isFrontPage } from './front-page.ts';
import { SUGGESTED } from './may-be-news.ts';
import { containerOf, findProse, lengthOfProse, type Prose } from './prose.ts';

/** The rest is comments, teasers and boxes. */
const SHARE_OF_STORY = 0.7;
/** An article's own header is a headline and a few lines, not a bar with menus. Characters. */
const LONGEST_HEADER = 1200;

/** Of `Node`, as `compareDocumentPosition` gives it. */
const FOLLOWING = 4;

/**
 * The elements whose text is the article: the smallest element that holds most of the prose, further stories like it, and,
 * where the headline stands outside, the headline with its header; of a front page, all its headlines. In document order;
 * none where the page has no prose, but its whole body where it `isWanted` all the same.
 */
export function findArticleRoots(document: Document, isWanted = false): readonly Element[] {
  const prose = findProse(document);
  const body = containerOf(prose, SHARE_OF_STORY);
  if (lengthOfProse(prose) < SUGGESTED) {
    const front = isFrontPage(document) ? frontRoot(document) : isWanted ? document.body : null;
    if (front) return [front];
  }
  if (!body) return [];
  const article = body.closest('article') ?? body;
  const stories = [article, ...furtherStories(document, article, prose)];
  const headline = document.querySelector('h1');
  if (headline && !stories.some((story) => story.contains(headline))) {
    const header = headline.closest('header');
    const isBar = !header || header.querySelector('nav') || header.textContent.length > LONGEST_HEADER;
    stories.push(isBar || header.contains(article) ? headline : header);
  }
  return stories.sort((a, b) => (precedes(a, b) ? -1 : 1));
}

/**
 * Stories beside the one that has most of the prose, as pages that scroll without end add them: elements of its kind with
 * a headline and a text of their own. Comments have no headline, teasers no text.
 */
function furtherStories(document: Document, article: Element, prose: Prose): readonly Element[] {
  const { localName, classList } = article;
  const isAlike = (element: Element): boolean =>
    localName === 'article' || [...element.classList].some((name) => classList.contains(name));
  const found: Element[] = [];
  for (const element of document.querySelectorAll(localName)) {
    if (element.contains(article) || !isAlike(element) || !element.querySelector('h1,h2')) continue;
    if ([article, ...found].some((story) => story.contains(element))) continue;
    let length = 0;
    for (const [paragraph, own] of prose) if (element.contains(paragraph)) length += own;
    if (length >= SUGGESTED) found.push(element);
  }
  return found;
}

/** Whether a node begins before another one on the page; a shadow tree stands where its host does. */
export function precedes(a: Node, b: Node): boolean {
  const above = hosts(a);
  const below = hosts(b);
  const at = above.findIndex((node, depth) => node !== below[depth]);
  const [first, second] = [above[at], below[at]];
  if (!first || !second) return above.length < below.length;
  return (first.compareDocumentPosition(second) & FOLLOWING) !== 0;
}

/** A node and the hosts of the shadow trees around it, the outermost first. */
function hosts(node: Node): readonly Node[] {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? [...hosts(tree.host), node] : [node];
}
