import type { PageArticle } from '../protocol/page-article.ts';
import { extractArticle } from './extract-article.ts';
import { holdsText } from './holds-text.ts';
import { pageKind } from './may-be-news.ts';
import { unfoldShadows } from './unfold-shadows.ts';

/** The world of the extension's scripts on a page: another script there may read the article again. */
export interface ArticleWorld {
  backgrounderArticle?: () => ReadArticle;
}

/** What reading a page comes to: its article, none, or that there is nothing to read in a picture, a film or a PDF. */
export type ReadArticle = PageArticle | 'unreadable' | null;

/** Reads the page that is open. */
export const readArticle = (document: Document): ReadArticle =>
  holdsText(document) ? pageArticle(document) : 'unreadable';

/** Fields by whose name a form would answer instead of its own property. */
const hides = (field: Element): boolean =>
  ['name', 'id'].some((key) => (field.getAttribute(key) ?? '') in HTMLFormElement.prototype);

/** A copy of a page whose forms are what they seem; the page itself where they are. */
function withoutFields(page: Document, original: Document): Document {
  const fieldsOf = (some: Document): Element[] => [...some.querySelectorAll('form [name],form [id]')].filter(hides);
  if (fieldsOf(page).length === 0) return page;
  const copy = page === original ? (page.cloneNode(true) as Document) : page;
  for (const field of fieldsOf(copy)) for (const key of ['name', 'id']) field.removeAttribute(key);
  return copy;
}

/**
 * The article on the page that is open, for related coverage; null where the page has none. Of a page that says it is one and has
 * a headline alone, as of a film, the text is empty.
 */
export function pageArticle(document: Document): PageArticle | null {
  const { title, published, text } = extractArticle(withoutFields(unfoldShadows(document), document));
  if (text !== null) return { url: document.URL, title, published, text };
  const kind = pageKind(document, document.URL);
  const isHeadline = title !== null && (kind === 'news' || kind === 'article');
  return isHeadline ? { url: document.URL, title, published, text: '' } : null;
}
