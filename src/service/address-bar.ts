import type { MarkedText } from '../protocol/citation.ts';
import type { Result } from '../protocol/result.ts';
import type { ArticleResult, SearchResponse } from '../protocol/search.ts';

/** A line under the address bar. */
export interface AddressBarLine {
  /** What is entered when the line is chosen. */
  readonly content: string;
  /** What it says. */
  readonly description: string;
}

/** Chrome wants XML, in which found words are emphasised; Firefox plain text. */
type Form = 'xml' | 'plain';

interface AddressBarEnvironment {
  readonly form: Form;
  /** What the first line says; in it `%s` stands for what has been typed. */
  readonly invitation: string;
  search(query: string, limit: number): Promise<Result<SearchResponse>>;
  openArticle(article: string, tab: Tab): Promise<unknown>;
  openSearch(query: string, about: null, tab: Tab): Promise<unknown>;
}

/** Where something is opened: in the tab in front, in a new one, or in one behind the others. */
type Tab = 'this' | 'new' | 'background';

/** Lines that browsers show under the address bar, beside their own first one. */
const MOST_LINES = 5;

/** What an entered line begins with that stands for an article of the archive, and not for words to search for. */
const ARTICLE = 'article:';

/** What answers the address bar: articles while one types, and on Enter the chosen article or the search. */
export function addressBar({ form, invitation, search, openArticle, openSearch }: AddressBarEnvironment): {
  readonly invitation: string;
  lines(typed: string): Promise<readonly AddressBarLine[]>;
  enter(entered: string, tab: Tab): Promise<unknown>;
} {
  return {
    invitation: describe([plain(invitation)], form),
    async lines(typed) {
      if (typed.trim() === '') return [];
      const found = await search(typed, MOST_LINES);
      return found.ok ? found.value.articles.map((result) => lineOf(result, form)) : [];
    },
    async enter(entered, tab) {
      if (entered.startsWith(ARTICLE)) await openArticle(entered.slice(ARTICLE.length), tab);
      else await openSearch(entered, null, tab);
    },
  };
}

/** Outlet, headline and date. */
function lineOf({ citation, headline }: ArticleResult, form: Form): AddressBarLine {
  const said = [plain(`${citation.outlet}: `), headline, plain(`, ${citation.date}`)];
  return { content: ARTICLE + citation.article, description: describe(said, form) };
}

const plain = (text: string): MarkedText => ({ text, marks: [] });

const describe = (parts: readonly MarkedText[], form: Form): string =>
  parts.map((part) => (form === 'xml' ? markedXml(part) : printable(part.text))).join('');

function markedXml({ text, marks }: MarkedText): string {
  let at = 0;
  let xml = '';
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    xml += `${escapeXml(text.slice(at, start))}<match>${escapeXml(text.slice(start, end))}</match>`;
    at = end;
  }
  return xml + escapeXml(text.slice(at));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** XML has no control characters, and a line has no line breaks. Chrome shows nothing at all where it finds one. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
