import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Entity } from '../names/entity.ts';
import { ENTITY_MARK, type IndexDocument } from './schema.ts';

/** The documents of the index: every article, then every entity, in the order of the archive. */
export function* indexDocuments(archive: Archive): Generator<IndexDocument> {
  const roles = rolesByArticle(archive);
  for (const [position, article] of archive.articles.entries()) {
    yield articleDocument(archive, article, position, roles.get(position) ?? []);
  }
  for (const [position, entity] of archive.entities.entries()) yield entityDocument(entity, position);
}

function articleDocument(
  archive: Archive,
  article: Article,
  position: number,
  roles: readonly string[],
): IndexDocument {
  const { headline, paragraphs, outlet, byline } = article;
  const standfirst = paragraphs.filter(({ kind }) => kind === 'standfirst').map(({ text }) => text);
  const text = paragraphs.filter(({ kind }) => kind !== 'standfirst').map((paragraph) => paragraph.text);
  const opening = headline.how === 'inferred' ? takeOpening(headline.value, text) : headline.value;
  return {
    id: `a${position}`,
    kind: 'article',
    headline: opening,
    standfirst: standfirst.join('\n'),
    text: text.join('\n'),
    names: mentionedNames(archive, position),
    roles: roles.join('\n'),
    outlet: outlet?.value ?? '',
    byline: byline?.value ?? '',
  };
}

/** Takes the sentence that stands in for a headline out of the text, so that its words count once, as a headline. */
function takeOpening(opening: string, text: string[]): string {
  const [first] = text;
  if (first === undefined || !first.startsWith(opening)) return '';
  text[0] = first.slice(opening.length);
  return opening;
}

/** A line with each mention's unit, and a line with the name of each entity that is mentioned. */
function mentionedNames({ mentions, entities }: Archive, position: number): string {
  const mentioned = (mentions[position] ?? []).map(({ entity }) => entity);
  const units = mentioned.map((entity) => ENTITY_MARK + entity);
  const names = [...new Set(mentioned)].map((entity) => entities[entity]?.name ?? '');
  return [...units, ...names].join('\n');
}

function entityDocument({ name, aliases, roles }: Entity, position: number): IndexDocument {
  return {
    id: `e${position}`,
    kind: 'entity',
    name,
    aliases: [...new Set([name, ...aliases.map(({ text }) => text)])].join('\n'),
    roles: [...new Set(roles.map(({ text }) => text))].join('\n'),
  };
}

function rolesByArticle({ entities }: Archive): ReadonlyMap<number, string[]> {
  const roles = new Map<number, string[]>();
  for (const { text, article } of entities.flatMap((entity) => entity.roles)) {
    const printed = roles.get(article);
    if (printed) printed.push(text);
    else roles.set(article, [text]);
  }
  return roles;
}
