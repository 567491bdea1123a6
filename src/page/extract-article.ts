import { Readability } from '@mozilla/readability';
import { articleFacts } from './extract-article-facts.ts';

/** The article on a page. A field that the page does not give is null, never a guess. */
export interface ExtractedArticle {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601, as precise as the page is. */
  readonly published: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  /** Paragraphs, a blank line between them. */
  readonly text: string | null;
}

/**
 * Reads the article out of a page. The document is copied first: Readability, which finds the body, takes apart what it
 * is given. Facts about the article come from the page's structured data and metadata before Readability's own idea.
 */
export function extractArticle(document: Document): ExtractedArticle {
  const facts = articleFacts(document);
  const copy = document.cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  return {
    title: facts.title ?? clean(found?.title),
    byline: facts.byline ?? clean(found?.byline),
    published: facts.published ?? clean(found?.publishedTime),
    siteName: facts.siteName ?? clean(found?.siteName),
    language: facts.language ?? clean(found?.lang),
    text: found?.content ? clean(blockTexts(found.content).join('\n\n')) : null,
  };
}

/** Elements that begin a new paragraph of the text. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SILENT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME']);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** The texts of the blocks under a node, in order, white space folded. */
function blockTexts(root: Node): string[] {
  const texts: string[] = [];
  let open = '';
  const close = (): void => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text !== '') texts.push(text);
    open = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === TEXT_NODE) {
      open += node.nodeValue ?? '';
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const isBlock = node.nodeType !== ELEMENT_NODE || BLOCKS.has(name);
    if (isBlock) close();
    else if (name === 'BR') open += ' ';
    for (const child of node.childNodes) visit(child);
    if (isBlock) close();
  };
  visit(root);
  close();
  return texts;
}

function clean(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
