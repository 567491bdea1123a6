import { containerOf, findProse } from './prose.ts';

/** The rest is comments, teasers and boxes. */
const SHARE_OF_STORY = 0.7;
/** An article's own header is a headline and a few lines, not a bar with menus. Characters. */
const LONGEST_HEADER = 1200;

/**
 * The elements whose text is the article: the smallest element that holds most of the prose and, where the headline
 * stands outside it, the headline with its header. In document order; none where the page has no prose.
 */
export function findArticleRoots(document: Document): readonly Element[] {
  const body = containerOf(findProse(document), SHARE_OF_STORY);
  if (!body) return [];
  const article = body.closest('article') ?? body;
  const headline = document.querySelector('h1');
  if (!headline || article.contains(headline)) return [article];
  const header = headline.closest('header');
  const isBar = !header || header.querySelector('nav') || (header.textContent ?? '').length > LONGEST_HEADER;
  const top = isBar || header.contains(article) ? headline : header;
  return precedes(top, article) ? [top, article] : [article, top];
}

/** Whether a node begins before another one in the document. */
export const precedes = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
