import { decodeReferences } from './character-references.ts';
import type { PrintedText } from './read-article.ts';

const UNSHOWN = /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|iframe|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(\/?)([a-zA-Z][\w-]*)\b(?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
const BLOCKS: ReadonlySet<string> = new Set(
  'p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr td th figure figcaption section article header footer aside nav address main'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

/**
 * The text of a fragment of HTML as a feed carries it, a block a line; headings and captions are marked. It reads
 * well-behaved markup and is no parser of pages. A text without any tag keeps its lines. What it returns is text, never
 * markup.
 */
export function markupText(markup: string): PrintedText {
  if (!/<[a-z/!]/i.test(markup)) return { text: decodeReferences(markup) };
  const shown = markup.replace(UNSHOWN, ' ').replace(/\s+/g, ' ');
  const lines: string[] = [];
  const headings = new Set<string>();
  const captions = new Set<string>();
  let open = '';
  let heading = false;
  let caption = false;
  const close = (): void => {
    const text = decodeReferences(open).replace(/\s+/g, ' ').trim();
    if (text !== '' && text !== '•') {
      lines.push(text);
      if (heading) headings.add(text);
      if (caption) captions.add(text);
    }
    open = '';
  };
  let end = 0;
  for (const { 0: tag, 1: slash, 2: written = '', index } of shown.matchAll(TAG)) {
    const name = written.toLowerCase();
    open += shown.slice(end, index);
    end = index + tag.length;
    if (!BLOCKS.has(name)) continue;
    close();
    if (HEADING.test(name)) heading = slash === '';
    if (name === 'figcaption') caption = slash === '';
    if (name === 'li' && slash === '') open = '• ';
  }
  open += shown.slice(end);
  close();
  return { text: lines.join('\n\n'), subheadings: headings, captions };
}

/** Whether a text that ought to be plain is HTML: it begins with a doctype, or with a block that is closed again. */
export function isMarkup(text: string): boolean {
  return /^\s*(?:<!doctype html|<(html|body|article|section|div|p|h[1-6])\b[^<>]*>[\s\S]*<\/\1\s*>)/i.test(text);
}
