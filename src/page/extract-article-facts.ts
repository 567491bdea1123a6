/** What a page states about its article in structured data and metadata; null where it does not. */
export interface ArticleFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
}

type Json = { readonly [key: string]: unknown };

const ARTICLE_TYPE =
  /(?:News|Reportage|Analysis|Opinion|Review|Background|Satirical|Scholarly|Tech|Blog)?(?:Article|Posting|Report)$/;

/** Reads schema.org data (JSON-LD), then Open Graph and the older metadata names. */
export function articleFacts(document: Document): ArticleFacts {
  const data = structuredArticle(document);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = element?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return null;
  };
  return {
    title: textOf(data['headline']) ?? meta('og:title', 'twitter:title', 'dc.title'),
    byline:
      namesOf(data['author']) ??
      notAnAddress(meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author')),
    published: isoDate(
      textOf(data['datePublished']) ??
        meta(
          'article:published_time',
          'og:article:published_time',
          'datePublished',
          'date',
          'dc.date',
          'dcterms.created',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
        ),
    ),
    siteName: meta('og:site_name') ?? namesOf(data['publisher']),
    language: document.documentElement?.getAttribute('lang')?.trim() || meta('og:locale', 'content-language'),
  };
}

/** The first object of a news type in the page's JSON-LD, wherever it is nested; an empty one if there is none. */
function structuredArticle(document: Document): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? ''), MOST_NESTING);
      if (found) return found;
    } catch {
      // Broken data is common and is the page's own affair: other scripts and metadata may still tell.
    }
  }
  return {};
}

/** "@graph" in an array in an object: real pages nest no deeper, hostile ones may. */
const MOST_NESTING = 6;

function articleIn(value: unknown, nesting: number): Json | null {
  if (typeof value !== 'object' || value === null || nesting === 0) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleIn(item, nesting - 1);
      if (found) return found;
    }
    return null;
  }
  const data = value as Json;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return data;
  return articleIn(data['@graph'] ?? data['mainEntity'] ?? null, nesting - 1);
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** "A", {name: "A"} or a list of them: "A, B". */
function namesOf(value: unknown): string | null {
  const names = [value].flat().flatMap((item) => {
    if (typeof item === 'string') return notAnAddress(item) ?? [];
    if (typeof item === 'object' && item !== null) return textOf((item as Json)['name']) ?? [];
    return [];
  });
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

const notAnAddress = (text: string | null): string | null => (text === null || /^https?:/i.test(text) ? null : text);

/** An ISO 8601 date as it stands, or another date form as its day; null where it is no date. */
export function isoDate(text: string | null): string | null {
  if (text === null) return null;
  const iso = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?)?)?$/.exec(text.trim());
  if (iso) return text.trim().replace(' ', 'T');
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
