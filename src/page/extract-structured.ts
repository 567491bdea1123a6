import { cleanText } from './extract-metadata.ts';

/** Someone who signed an article, as structured data names him. */
export interface StructuredAuthor {
  readonly name: string;
  readonly isOrganization: boolean;
}

/** What a page's JSON-LD says of its article. */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly authors: readonly StructuredAuthor[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

type Json = { readonly [key: string]: unknown };

const ARTICLE_TYPE = /(?:Article|BlogPosting|SocialMediaPosting|Report)$/;
/** "@graph" in an array in an object: real pages nest no deeper, hostile ones may. */
const MOST_NESTING = 8;
/** So many objects of JSON-LD are looked at. */
const MOST_OBJECTS = 5000;
/** Lists of more authors than this are lists of something else. */
const MOST_AUTHORS = 20;

/**
 * The article in the page's JSON-LD. Where there are several (teasers are marked up too), the one that names the page
 * itself in `addresses`, else the one with the most facts. Broken data is repaired where it is broken in the usual
 * ways, else passed over.
 */
export function structuredArticle(document: Document, addresses: ReadonlySet<string>): StructuredArticle | null {
  const objects: Json[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const data = parseLeniently(script.textContent ?? '');
    if (data !== null) collect(data, MOST_NESTING, objects);
  }
  const byId = new Map<string, Json>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && (textOf(object['name']) !== null || !byId.has(id))) byId.set(id, object);
  }
  let best: Json | null = null;
  let bestScore = 0;
  for (const object of objects) {
    if (!typesOf(object).some((type) => ARTICLE_TYPE.test(type))) continue;
    const names = [object['url'], object['@id'], object['mainEntityOfPage']].flatMap((value) =>
      isObject(value) ? [value['@id'], value['url']] : value,
    );
    const isThisPage = names.some((name) => typeof name === 'string' && addresses.has(pageKey(name)));
    const facts = ['headline', 'author', 'datePublished', 'articleBody', 'publisher'].filter((name) => name in object);
    const score = 1 + facts.length + (isThisPage ? 10 : 0);
    if (score > bestScore) [best, bestScore] = [object, score];
  }
  if (best === null) return null;
  return {
    headline: textOf(best['headline']) ?? textOf(best['name']),
    authors: authorsOf(best['author'] ?? best['creator'], byId),
    published: textOf(best['datePublished']) ?? textOf(best['dateCreated']),
    modified: textOf(best['dateModified']),
    publisher: authorsOf(best['publisher'], byId)[0]?.name ?? null,
    language: textOf(best['inLanguage']),
    body: typeof best['articleBody'] === 'string' ? best['articleBody'] : null,
  };
}

/** An address as pages are compared: without scheme, "www.", query, fragment and closing slash. */
export function pageKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

/** Scripts come wrapped in CDATA or comments, with raw line ends in strings or commas too many. */
function parseLeniently(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:\/\*|\/\/)?\s{0,9}<!\[CDATA\[\s{0,9}(?:\*\/)?|(?:\/\*\s?|\/\/\s?)?\]\]>\s{0,9}(?:\*\/)?$/g, '')
    .replace(/^<!--|-->$/g, '')
    .trim()
    .replace(/;$/, '');
  if (bare === '') return null;
  for (const repaired of [
    () => bare,
    () => bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*(?=[}\]])/g, ''),
    () => bare.replace(/&quot;|& ?#34;/g, '"'),
  ]) {
    try {
      return JSON.parse(repaired()) as unknown;
    } catch {
      // The next repair may do; data that none repairs is the page's own affair.
    }
  }
  return null;
}

function collect(value: unknown, nesting: number, objects: Json[]): void {
  if (nesting === 0 || objects.length >= MOST_OBJECTS) return;
  if (Array.isArray(value)) for (const item of value) collect(item, nesting - 1, objects);
  else if (isObject(value)) {
    objects.push(value);
    for (const name of [
      '@graph',
      'mainEntity',
      'mainEntityOfPage',
      'author',
      'publisher',
      'hasPart',
      'itemListElement',
    ]) {
      if (name in value) collect(value[name], nesting - 1, objects);
    }
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (object: Json): string[] =>
  [object['@type']].flat().filter((type): type is string => typeof type === 'string');

const textOf = (value: unknown): string | null => {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? cleanText(text) : null;
};

/** A name, an object with a name, a reference to one, or a list of these. */
function authorsOf(value: unknown, byId: ReadonlyMap<string, Json>): StructuredAuthor[] {
  return [value]
    .flat()
    .slice(0, MOST_AUTHORS)
    .flatMap((item: unknown): StructuredAuthor[] => {
      if (!isObject(item)) {
        const name = textOf(item);
        return name === null ? [] : [{ name, isOrganization: false }];
      }
      const id = item['@id'];
      const whole = 'name' in item || typeof id !== 'string' ? item : (byId.get(id) ?? item);
      const isOrganization = typesOf(whole).some((type) => /Organization$/.test(type));
      const names = [whole['name']].flat().flatMap((name) => textOf(name) ?? []);
      return names.map((name) => ({ name, isOrganization }));
    });
}
