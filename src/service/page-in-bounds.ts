import type { PageArticle } from '../protocol/page-article.ts';

/** Letters of a page that are compared with the archive: more than the longest report, and less than two seconds' work. */
const LONGEST_TEXT = 300_000;
const LONGEST_TITLE = 2000;

/** A page's article as far as it is read; throws if it is none: what a page's process sends may be anything. */
export function pageInBounds({ url, title, published, text }: PageArticle): PageArticle {
  if (typeof text !== 'string' || typeof url !== 'string') throw new TypeError('A page sent no article.');
  return {
    url,
    title: typeof title === 'string' ? title.slice(0, LONGEST_TITLE) : null,
    published: typeof published === 'string' ? published : null,
    text: text.slice(0, LONGEST_TEXT),
  };
}
