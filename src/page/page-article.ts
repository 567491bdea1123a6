import type { PageArticle } from '../protocol/messages.ts';
import { extractArticle } from './extract-article.ts';
import { unfoldShadows } from './unfold-shadows.ts';

/** The world of the extension's scripts on a page: another script there may read the article again. */
export interface ArticleWorld {
  backgrounderArticle?: () => PageArticle | null;
}

/** The article on the page that is open, for related coverage; null where the page has none. */
export function pageArticle(document: Document): PageArticle | null {
  const { title, published, text } = extractArticle(unfoldShadows(document));
  if (text === null) return null;
  return { url: document.URL, title, published, text };
}
