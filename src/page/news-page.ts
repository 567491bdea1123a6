import { containerOf, findProse, lengthOfProse } from './prose.ts';

/** Elements that say what kind of page this is, by their content, their `itemtype` or their text. */
const DECLARATIONS =
  'script[type="application/ld+json"],[itemtype],meta[property="og:type"],meta[name=generator],meta[name=robots]';
// Looked for as words in quotes: structured data is often an array, a graph, or broken.
const NEWS = /["/](\w*NewsArticle|LiveBlogPosting)"/;
const ARTICLE = /["/](article|BlogPosting|Report)"/i;
const OTHER =
  /["/](product\b|(SearchResults|FAQ|QA)Page"|TechArticle"|APIReference"|HowTo"|Recipe"|JobPosting"|SoftwareApplication")|noindex|"(MediaWiki|Docusaurus|Sphinx|VitePress|mkdocs|GitBook|Docutils)/i;

const PUBLISHED = 'meta[property="article:published_time"]';
/** What stories have besides paragraphs, and what pages have that are no story: editors, code. */
const STORY = 'article,time,[itemprop=articleBody],[itemprop=datePublished],[rel=author],[class*=byline i]';
const NO_STORY = '[contenteditable]:not([contenteditable=false]),[role=application],pre ~ pre,code ~ code,kbd';
/** What manuals have and stories seldom: enough against a page that declares nothing. */
const MANUAL = 'pre,code,tt,dl';
const LOGIN = '[type=password]';

const OTHER_HOST =
  /(^|\.)((e-?|web)?mail|outlook|docs|drive|calendar|accounts?|login|(e-?)?banking|bank|shop|store|search|wiki)\./;

/** Characters of prose that make a story, the weaker the other evidence the more. */
const DECLARED = 80;
const SUGGESTED = 400;
const BARE = 1500;

/** A story stands together; teasers, reviews and answers are spread over the page. */
const SHARE_IN_ONE_PLACE = 0.6;

/**
 * Whether a page is a news article: by what its markup declares and by the shape of its text, several long paragraphs
 * in one place. In doubt it is not, so that nothing is read on mail, documents, shops, search results or banking pages.
 * Reads no styles and does no layout.
 */
export function isNewsPage(document: Document, address = document.URL): boolean {
  if (!document.body || document.designMode === 'on') return false;
  const { protocol, hostname } = new URL(address);
  let kind = '';
  for (const element of document.querySelectorAll(DECLARATIONS)) {
    kind += `"${element.getAttribute('content') ?? element.getAttribute('itemtype') ?? element.textContent}"`;
  }
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const isDeclared = NEWS.test(kind) || has(PUBLISHED);
  if (!isDeclared && (OTHER.test(kind) || OTHER_HOST.test(hostname) || has(NO_STORY))) return false;
  const isArticle = isDeclared || ARTICLE.test(kind);
  if (!isArticle && has(LOGIN)) return false;
  const prose = findProse(document);
  const length = lengthOfProse(prose);
  if (isDeclared) return length >= DECLARED;
  return (
    length >= SUGGESTED &&
    (isArticle || ((length >= BARE || protocol === 'file:' || has(STORY)) && !has(MANUAL))) &&
    containerOf(prose, SHARE_IN_ONE_PLACE) !== null
  );
}
