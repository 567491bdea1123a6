import { parseHTML } from 'linkedom';

const TAG_REST = `(?:"[^"]*"|'[^']*'|[^>"'])*>`;
/** What may stand before the body of a page. */
const HEAD_PART = new RegExp(
  `\\s+|<!--[\\s\\S]*?-->|<!doctype[^>]*>|<\\/?(?:html|head)\\b${TAG_REST}|<(?:meta|link|base)\\b${TAG_REST}|<(title|style|script|noscript|template)\\b${TAG_REST}[\\s\\S]*?<\\/\\1\\s*>`,
  'iy',
);
const ROOT = new RegExp(`<html\\b${TAG_REST}`, 'i');
const ROOT_AND_HEAD = new RegExp(`<\\/?(?:html|head)\\b${TAG_REST}`, 'gi');

/**
 * Parses a page. Its author may have left out the tags of root, head and body, as
 * https://html.spec.whatwg.org/#optional-tags allows; the parser would find no body then.
 */
export function parsePage(html: string): Document {
  return parseHTML(/<body\b/i.test(html) ? html : withBody(html)).document;
}

function withBody(html: string): string {
  HEAD_PART.lastIndex = 0;
  let end = 0;
  while (HEAD_PART.test(html)) end = HEAD_PART.lastIndex;
  const before = html.slice(0, end);
  const root = ROOT.exec(before)?.[0] ?? '<html>';
  return `${root}<head>${before.replace(ROOT_AND_HEAD, '')}</head><body>${html.slice(end)}`;
}
