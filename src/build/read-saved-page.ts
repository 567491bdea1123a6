import type { ReadPage } from '../archive/parse-seed.ts';
import { readFacts, type WrittenField } from '../archive/seed-facts.ts';
import { extractStory } from '../page/extract-article.ts';
import { parsePage } from './parse-page.ts';

/** Reads the article out of a saved page as the extension reads it out of an open one; null if there is none. */
export function readSavedPage(html: string): ReadPage | null {
  const document = parsePage(html);
  const { title, byline, published, siteName, language, text, subheadings, captions } = extractStory(document);
  if (text === null) return null;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const url = canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const stated: Readonly<Record<string, string | null | undefined>> = {
    title,
    byline,
    published,
    outlet: siteName,
    language,
    url: url?.startsWith('http') ? url : null,
  };
  const fields = Object.entries(stated).map(([name, value]): WrittenField => ({ name, value, line: null }));
  // A date that cannot be read is the page's affair, not the curator's: it stays unknown.
  return { text, subheadings, captions, facts: readFacts(fields, "the page's own data", '').facts };
}
