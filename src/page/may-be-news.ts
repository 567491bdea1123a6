import { EDITOR } from './editor.ts';
import { itself } from './itself.ts';

/** Elements that say what kind of page this is, by their content, their `itemtype` or their text. */
const DECLARATIONS =
  'script[type="application/ld+json"],[itemtype],meta[property="og:type"],meta[name=generator],meta[name=robots]';
// Looked for as words in quotes: structured data is often an array, a graph, or broken.
const NEWS = /["/](\w*NewsArticle|LiveBlogPosting)"/;
/** Says who publishes the page: of accounts and of searches, too. */
const PAPER = 'NewsMediaOrganization"';
const ARTICLE = /["/](article|BlogPosting|Report)"/i;
/** No story is one of these, whenever it says that it was published. */
const NEVER_NEWS =
  /["/](SearchResultsPage|TechArticle|APIReference|Recipe|JobPosting|DiscussionForumPosting)"|"(Discourse|MediaWiki|Docusaurus|Sphinx|VitePress|mkdocs|GitBook|Docutils)/i;
/** A story may have one of these about it: answers, what is reviewed, a subscription. */
const OTHER = /["/](product\b|((FAQ|QA)Page|HowTo|SoftwareApplication)")|noindex/i;

const PUBLISHED = 'meta[property="article:published_time"]';
/** What stories have besides paragraphs, and what pages have that are no story: editors, code. */
const STORY = 'article,time,[itemprop=articleBody],[itemprop=datePublished],[rel=author],[class*=byline i]';
const NO_STORY = `${EDITOR},[role=application],pre ~ pre,code ~ code,kbd`;
/** What manuals have and stories seldom: enough against a page that declares nothing. */
const MANUAL = 'pre,code,tt,dl';
const LOGIN = '[type=password]';

const OTHER_HOST =
  /(^|\.)((e-?|web)?mail|outlook|docs|drive|calendar|accounts?|login|(e-?)?banking|bank|shop|store|search|wiki)\./;

/** What a page says it is: news, some article, nothing that tells, or something else for certain. */
export type PageKind = 'news' | 'article' | 'open' | 'other';

/** What a page declares itself to be in its markup, each declaration in quotes. */
export function declarationsOf(document: Document): string {
  let all = '';
  for (const element of document.querySelectorAll(DECLARATIONS)) {
    all += `"${element.getAttribute('content') ?? element.getAttribute('itemtype') ?? element.textContent}"`;
  }
  return all;
}

/** Reads what a page declares itself to be, and what its address and its controls give away. */
export function pageKind(document: Document, address: string): PageKind {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const kind = declarationsOf(document);
  if (NEWS.test(kind)) return 'news';
  if (NEVER_NEWS.test(kind)) return 'other';
  if (has(PUBLISHED)) return 'news';
  if (kind.includes(PAPER)) return 'article';
  if (OTHER.test(kind) || OTHER_HOST.test(new URL(address).hostname) || has(NO_STORY)) return 'other';
  if (ARTICLE.test(kind)) return 'article';
  // Papers have a login, too, but hardly a page of accounts is written like a story.
  return has(LOGIN) && !hasStoryMarks(document) ? 'other' : 'open';
}

/** Characters of text that make a story, the weaker the other evidence the more. */
export const SUGGESTED = 400;
const BARE = 800;

export const hasStoryMarks = (document: Document): boolean => document.querySelector(STORY) !== null;

/** Whether a page that declares nothing may be a story with so many characters of text. */
export const mayBeStory = (document: Document, address: string, length: number): boolean =>
  (length >= BARE || address.startsWith('file:') || hasStoryMarks(document)) && document.querySelector(MANUAL) === null;

/** Where text stands: in paragraphs, between two line breaks, in boxes that hold no others. */
const TEXTS = 'p,br+br,div:not(:has(div,p,li,td))';
/** Characters: less is a label. */
const SHORTEST = 80;

/** How the sections in the menus of newspapers begin, in the languages that most of them are written in. */
const SECTIONS =
  'world|politi|business|sport|opinion|cultur|local|mundo|pol[ií]tica|deporte|wirtschaft|kultur|monde|économie|esteri';
const SECTION = new RegExp(`^(${SECTIONS})\\w{0,3}$`, 'i');
const HEADLINE = /^\s*(\S+\s+){4}\S/;
const MOST_LINKS = 2000;

/** How many links of a page read like headlines, and how many different sections of a newspaper others name. */
export function newsLinks(document: Document): { readonly headlines: number; readonly sections: number } {
  const sections = new Set<string>();
  let headlines = 0;
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
    const text = link.textContent;
    if (HEADLINE.test(text)) headlines++;
    else if (SECTION.test(text.trim())) sections.add(text.trim().toLowerCase());
  }
  return { headlines, sections: sections.size };
}

/** Characters, scripts included, from which on a text takes longer to search than its links. */
const LONG_TEXT = 100_000;

/** Most pages of many links have too few of these, wherever they stand, and their links are not read. */
const mayNameSections = (text: string): boolean =>
  text.length > LONG_TEXT ||
  new Set(text.match(new RegExp(SECTIONS, 'gi'))?.map((start) => start.toLowerCase())).size >= SECTIONS_OF_FRONT;

/** Links of a page without a story that make it worth looking whether it is the front page of a newspaper. */
export const HEADLINES_OF_FRONT = 8;
export const SECTIONS_OF_FRONT = 3;

/**
 * Whether a page may be news: a first look that is cheap enough for every page on the web. `isNewsPage` is the
 * judgement; it is asked only where this holds.
 */
export function mayBeNews(document: Document, address: string): boolean {
  if (!document.body || document.designMode === 'on') return false;
  const kind = pageKind(document, address);
  if (kind === 'news' || kind === 'other') return kind === 'news';
  const places = new Set<Element | null>();
  for (const sign of document.querySelectorAll(TEXTS)) places.add(sign.localName === 'br' ? sign.parentElement : sign);
  let length = 0;
  for (const place of places) {
    const own = place ? itself(place).textContent.trim().length : 0;
    if (own >= SHORTEST) length += own;
  }
  if (length >= SUGGESTED && (kind === 'article' || mayBeStory(document, address, length))) return true;
  if (!mayNameSections(document.body.textContent)) return false;
  const { headlines, sections } = newsLinks(document);
  return headlines >= HEADLINES_OF_FRONT && sections >= SECTIONS_OF_FRONT;
}
