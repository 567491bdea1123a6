import { frontRoot, isFrontPage } from './front-page.ts';
import { SUGGESTED } from './may-be-news.ts';
import { containerOf, findProse, lengthOfProse } from './prose.ts';

/** The rest is comments, teasers and boxes. */
const SHARE_OF_STORY = 0.7;
/** An article's own header is a headline and a few lines, not a bar with menus. Characters. */
const LONGEST_HEADER = 1200;

/**
 * The elements whose text is the article: the smallest element that holds most of the prose and, where the headline
 * stands outside it, the headline with its header; of a front page, all its headlines. In document order; none where the
 * page has no prose.
 */
export function findArticleRoots(document: Document): readonly Element[] {
  const prose = findProse(document);
  const body = containerOf(prose, SHARE_OF_STORY);
  const front = lengthOfProse(prose) < SUGGESTED && isFrontPage(document) ? frontRoot(document) : null;
  if (front) return [front];
  if (!body) return [];
  const article = body.closest('article') ?? body;
  const headline = document.querySelector('h1');
  if (!headline || article.contains(headline)) return [article];
  const header = headline.closest('header');
  const isBar = !header || header.querySelector('nav') || (header.textContent ?? '').length > LONGEST_HEADER;
  const top = isBar || header.contains(article) ? headline : header;
  return precedes(top, article) ? [top, article] : [article, top];
}

/** Whether a node begins before another one on the page; a shadow tree stands where its host does. */
export function precedes(a: Node, b: Node): boolean {
  const above = hosts(a);
  const below = hosts(b);
  const at = above.findIndex((node, depth) => node !== below[depth]);
  const [first, second] = [above[at], below[at]];
  if (!first || !second) return above.length < below.length;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** A node and the hosts of the shadow trees around it, the outermost first. */
function hosts(node: Node): readonly Node[] {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? [...hosts(tree.host), node] : [node];
}
