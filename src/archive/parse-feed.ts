import type { Article } from './article.ts';
import { contentHash } from './content-hash.ts';
import { markupText } from './markup-text.ts';
import { readArticle } from './read-article.ts';
import { readFacts, type SeedFacts, type SeedProblem, type WrittenField } from './seed-facts.ts';
import { idOf, type ParsedSeed, type SeedFile } from './seed-file.ts';
import { parseXml, type XmlElement, XmlError } from './xml.ts';

const TEXT_FIELDS = ['content:encoded', 'content', 'description', 'summary'];
const FACT_FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  pubDate: 'published',
  published: 'published',
  'dc:date': 'published',
  updated: 'updated',
  'dc:creator': 'byline',
  source: 'outlet',
};

const encoder = new TextEncoder();

/**
 * Reads the items of an RSS 2.0, RSS 1.0 or Atom feed that carry their text. An item's id is the feed's with a hash of
 * the item's guid, address or title, so that it stays the same as the feed moves on. `stated` wins over the feed's
 * own facts.
 */
export function parseFeed({ path, text }: SeedFile, stated: SeedFacts = {}): ParsedSeed {
  try {
    return articlesOf(parseXml(text), path, stated);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const remedy = 'save the feed again as it was sent';
    return {
      articles: [],
      problems: [{ path, line: error.line, message: `This is not well-formed XML: ${error.message}`, remedy }],
    };
  }
}

function articlesOf(feed: XmlElement, path: string, stated: SeedFacts): ParsedSeed {
  const channel = childOf(feed, 'channel') ?? feed;
  const items = [...channel.children, ...(feed === channel ? [] : feed.children)].filter(
    ({ name }) => name === 'item' || name === 'entry',
  );
  const problems: SeedProblem[] = [];
  if (items.length === 0) {
    const message = `There are no articles in this ${feed.name === '' ? 'file' : `<${feed.name}>`}`;
    return {
      articles: [],
      problems: [{ path, line: null, message, remedy: 'use RSS or Atom with whole texts, or delete the file' }],
    };
  }
  const articles = new Map<string, Article>();
  items.forEach((item, position) => {
    const where = `${path}#${position + 1}`;
    const body = TEXT_FIELDS.map((name) => childOf(item, name)).find((element) => element?.text.trim());
    if (body === undefined) {
      problems.push({
        path,
        line: item.line,
        message: `Item ${position + 1} has no text`,
        remedy: 'use a feed with whole texts or delete the item',
      });
      return;
    }
    const { facts: written, problems: wrong } = readFacts(fieldsOf(item, channel), `stated in ${path}`, path);
    const facts = { ...written, ...stated };
    problems.push(...wrong);
    const key =
      childOf(item, 'guid')?.text ?? childOf(item, 'id')?.text ?? written.url ?? written.title?.value ?? body.text;
    const id = `${idOf(path)}/${contentHash(encoder.encode(key.trim()))}`;
    if (articles.has(id)) {
      problems.push({
        path,
        line: item.line,
        message: `Item ${position + 1} repeats an earlier one`,
        remedy: 'delete one of them',
      });
      return;
    }
    articles.set(id, readArticle({ id, source: where, ...markupText(markupOf(body)), facts }));
  });
  return { articles: [...articles.values()], problems };
}

function fieldsOf(item: XmlElement, channel: XmlElement): WrittenField[] {
  const fields: WrittenField[] = [];
  const add = (name: string, value: string | undefined, line = item.line): void => {
    if (value !== undefined && value.trim() !== '') fields.push({ name, value: value.trim(), line });
  };
  add('outlet', channel.children.find(({ name }) => name === 'title')?.text);
  add('language', childOf(channel, 'language')?.text ?? channel.attributes.get('xml:lang'));
  for (const { name, text, line } of item.children)
    if (Object.hasOwn(FACT_FIELDS, name)) add(FACT_FIELDS[name] ?? name, markupText(text).text, line);
  const authors = item.children
    .filter(({ name }) => name === 'author')
    .map((author) => childOf(author, 'name')?.text ?? author.text);
  // RSS puts an address before the name: "desk@example.org (Jane Doe)".
  add(
    'byline',
    authors
      .map((author) => /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? author)
      .filter((author) => !author.includes('@'))
      .join(', '),
  );
  const links = item.children.filter(({ name }) => name === 'link');
  const page = links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate') ?? links[0];
  add('url', page?.attributes.get('href') ?? page?.text);
  return fields;
}

/** HTML stands escaped or in CDATA in an element, or, as Atom's `xhtml`, as elements of the feed's own. */
const markupOf = ({ children, source, text }: XmlElement): string => (children.length > 0 ? source : text);

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}
