import { Readability } from '@mozilla/readability';
import { type DateReading, readDate } from '../archive/dates.ts';
import { findByline } from './extract-byline.ts';
import { dateReading } from './extract-date-reading.ts';
import { isCaption, isSubheading, type PageLine, readLines } from './extract-lines.ts';
import { cleanText, readMetadata } from './extract-metadata.ts';
import { findPublished } from './extract-published.ts';
import { comparable, siteOf } from './extract-site.ts';
import { placeOfStory, surroundings } from './extract-story-place.ts';
import { pageKey, type StructuredArticle, structuredArticle } from './extract-structured.ts';
import { findTitle, type TitleSource } from './extract-title.ts';

/** The article on a page. A field that the page does not give is null, never a guess. */
export interface ExtractedArticle {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601, as precise as the page is, in the time zone that the page states it in. */
  readonly published: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  /** Paragraphs, a blank line between them. */
  readonly text: string | null;
}

/** The article on a page with what its markup says of the lines of its text. */
export interface ExtractedStory extends ExtractedArticle {
  /** Lines of the text that are headings within it. */
  readonly subheadings: ReadonlySet<string>;
  /** Lines of the text that describe a picture. */
  readonly captions: ReadonlySet<string>;
}

/** Reads the article out of a page, as `extractStory` does, without what is said of its lines. */
export function extractArticle(document: Document, address: string | null = null): ExtractedArticle {
  const { title, byline, published, siteName, language, text } = extractStory(document, address);
  return { title, byline, published, siteName, language, text };
}

/**
 * Reads the article out of a page, which stays as it is. Readability finds the body; headline, byline and date are
 * weighed from structured data, metadata, addresses and what is printed around the body. Never throws. `address` is
 * where the page was found, if the document does not know.
 */
export function extractStory(document: Document, address: string | null = null): ExtractedStory {
  const found = readableArticle(document);
  const metadata = readMetadata(document);
  const addresses = addressesOf(document, address);
  const structured = structuredArticle(document, new Set(addresses.map(pageKey)));
  const page = readLines(document);
  const site = siteOf(
    [
      ...metadata(
        'og:site_name',
        'application-name',
        'apple-mobile-web-app-title',
        'al:ios:app_name',
        'al:android:app_name',
        'dc.publisher',
        'publisher',
        'copyright',
        'cre',
        'twitter:app:name:iphone',
      ),
      ...(structured?.publisher ? [structured.publisher] : []),
    ],
    hostOf(addresses),
  );
  const language =
    cleanText(document.documentElement?.getAttribute('lang')) ??
    structured?.language ??
    metadata('og:locale', 'content-language', 'dc.language')[0] ??
    null;

  const reading = dateReading(language, addresses);
  const body = bodyOf(found?.paragraphs ?? [], structured);
  const story = placeOfStory(body, page);
  const title = findTitle(titleSources(document, structured, metadata), page, story, site, body);
  const headline = title?.line ?? null;
  const around = surroundings(headline, story, page);
  const byline = findByline({
    structured,
    metadata,
    page,
    around,
    headline,
    story,
    site,
    reading,
    guess: found?.byline ?? null,
  });
  return {
    title: title?.text ?? cleanText(found?.title),
    byline,
    published: findPublished({ structured, metadata, page, around, headline, story, addresses, reading }),
    siteName: metadata('og:site_name').find((name) => !ADDRESS.test(name)) ?? structured?.publisher ?? null,
    language,
    text: cleanBody(body, [title?.text ?? '', byline ?? '', `By ${byline ?? ''}`], reading),
    subheadings: found?.subheadings ?? new Set(),
    captions: found?.captions ?? new Set(),
  };
}

interface ReadableArticle {
  readonly paragraphs: readonly string[];
  readonly subheadings: ReadonlySet<string>;
  readonly captions: ReadonlySet<string>;
  readonly title: string | null;
  readonly byline: string | null;
}

/** What Readability finds. It takes apart what it is given, so it gets a copy; null where it fails or finds nothing. */
function readableArticle(document: Document): ReadableArticle | null {
  if (isMonstrous(document)) return null;
  try {
    const copy = document.cloneNode(true) as Document;
    // Applications leave comments between the words of a sentence, where Readability would part it.
    for (const comment of commentsIn(copy)) comment.remove();
    const found = new Readability<Node>(copy, { serializer: (node) => node, keepClasses: true }).parse();
    if (!found) return null;
    const { content, title = null, byline = null } = found;
    const { lines } = content ? readLines(content) : { lines: [] };
    return {
      paragraphs: storyLines(lines.map(({ text }) => text)),
      subheadings: textsWhere(lines, isSubheading),
      captions: textsWhere(lines, isCaption),
      title,
      byline,
    };
  } catch {
    // Its walks fail on trees that a parser made of broken markup: the page is then read without a body.
    return null;
  }
}

const COMMENTS = 128;

function commentsIn(document: Document): ChildNode[] {
  const walker = document.createTreeWalker(document, COMMENTS);
  const comments: ChildNode[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode as ChildNode);
  return comments;
}

const textsWhere = (lines: readonly PageLine[], test: (block: Node) => boolean): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text, block }) => (test(block) ? [text] : [])));

/** Some sites name themselves by their address. */
const ADDRESS = /^https?:/i;

/** Pages of news have some thousand elements. With so many, reading would hold up the reader's tab for seconds. */
const MOST_ELEMENTS = 50_000;
/** Browsers nest elements 512 deep at most. Readability's work grows with the square of it. */
const MOST_NESTING = 512;

/** Whether a document has more elements, or nests them deeper, than an article that was written for readers. */
function isMonstrous(document: Document): boolean {
  const ahead: [element: Element, depth: number][] = [];
  if (document.documentElement) ahead.push([document.documentElement, 1]);
  for (let read = 0; read < MOST_ELEMENTS; read++) {
    const [element, depth] = ahead.pop() ?? [];
    if (element === undefined || depth === undefined) return false;
    if (depth > MOST_NESTING) return true;
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
      ahead.push([child, depth + 1]);
  }
  return true;
}

/** What stands between paragraphs and is no text: advertisement labels, arrows of a gallery. */
const NO_TEXT =
  /^(?:advertisements?|story continues below(?: advertisement)?|hide caption|show caption|[<>«»‹›×]{1,3})$/iu;
/** A short line that comes so often is the label of a gallery's pictures, if it is no credit; a refrain comes less often. */
const OFTEN = 8;
const SHORT_LINE = 60;

/** The lines of a body without those that are no part of its text. */
function storyLines(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const isLabel = (line: string): boolean =>
    line.length <= SHORT_LINE && !line.startsWith('(') && (counts.get(line) ?? 0) >= OFTEN;
  return lines.filter((line) => !NO_TEXT.test(line) && !isLabel(line));
}

/** A body of structured data must be so much longer than the one found on the page to be taken instead. */
const MUCH_LONGER = 2;
const SHORTEST_BODY = 400;

/** Pages that show their text late carry it in their structured data. */
function bodyOf(paragraphs: readonly string[], structured: StructuredArticle | null): readonly string[] {
  const stated = structured?.body ?? '';
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (stated.length < SHORTEST_BODY || stated.length < length * MUCH_LONGER || /<\/?[a-z][^<>]{0,200}>/i.test(stated))
    return paragraphs;
  return stated.split('\n').flatMap((text) => cleanText(text) ?? []);
}

/** The text without headline, byline and date on top, which are facts of their own. */
function cleanBody(paragraphs: readonly string[], known: readonly string[], reading: DateReading): string | null {
  const apart = new Set(known.map(comparable));
  const start = paragraphs.findIndex(
    (text) => !apart.has(comparable(text)) && readDate(text.slice(0, SHORT_LINE), reading) === null,
  );
  if (start < 0) return null;
  const text = paragraphs.slice(start).join('\n\n').toWellFormed();
  return text === '' ? null : text;
}

function titleSources(
  document: Document,
  structured: StructuredArticle | null,
  metadata: ReturnType<typeof readMetadata>,
): TitleSource[] {
  const sources: TitleSource[] = [];
  const add = (texts: readonly string[], weight: number): void => {
    for (const text of texts.slice(0, 2)) sources.push({ text, weight });
  };
  add(structured?.headline ? [structured.headline] : [], 2);
  add(metadata('headline', 'citation_title', 'parsely-title'), 1.5);
  add(metadata('og:title'), 1.5);
  add(metadata('twitter:title', 'sailthru.title', 'dc.title', 'dcterms.title', 'title', 'hdl'), 1);
  const head = cleanText(document.querySelector('title')?.textContent);
  add(head === null ? [] : [head], 1);
  return sources;
}

function addressesOf(document: Document, address: string | null): string[] {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const stated = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [...new Set([address, document.URL, canonical, stated])].flatMap((url) =>
    /^https?:/i.test(url ?? '') ? (url ?? []) : [],
  );
}

function hostOf(addresses: readonly string[]): string {
  for (const address of addresses) if (URL.canParse(address)) return new URL(address).hostname;
  return '';
}
