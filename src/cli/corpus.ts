import type { Article, Fact } from '../archive/article.ts';
import { readableDate } from '../archive/date-text.ts';
import type { Bundle } from '../build/bundle.ts';

/** What an archive holds, in numbers. `bytes` is by file of the bundle. */
export interface CorpusReport {
  readonly articles: number;
  readonly entities: number;
  readonly aliases: number;
  readonly warnings: readonly string[];
  readonly bytes: Readonly<Record<string, number>>;
}

export function corpusReport({ archive, files, warnings }: Bundle): CorpusReport {
  return {
    articles: archive.articles.length,
    entities: archive.entities.length,
    aliases: archive.entities.reduce((sum, { aliases }) => sum + aliases.length, 0),
    warnings,
    bytes: Object.fromEntries(Object.entries(files).map(([name, { length }]) => [name, length])),
  };
}

/** The same to be read by a curator: every article with its facts and how they are known, every entity with its aliases. */
export function corpusTable({ archive, warnings }: Bundle): string {
  const counts = new Map<number, { mentions: number; articles: number }>();
  for (const mentions of archive.mentions) {
    const here = new Set<number>();
    for (const { entity } of mentions) {
      const count = counts.get(entity) ?? { mentions: 0, articles: 0 };
      count.mentions++;
      if (!here.has(entity)) count.articles++;
      here.add(entity);
      counts.set(entity, count);
    }
  }
  const entities = archive.entities
    .map((entity, position) => ({ entity, ...(counts.get(position) ?? { mentions: 0, articles: 0 }) }))
    .sort((a, b) => b.mentions - a.mentions)
    .map(({ entity, mentions, articles }) => {
      const aliases = entity.aliases.map(({ text, count, kind }) => `${text} (${kind} ${count})`).join(', ');
      const roles = [...new Set(entity.roles.map(({ text }) => text))].join('; ');
      return `${String(mentions).padStart(6)} in ${String(articles).padEnd(5)}${entity.type.padEnd(14)}${entity.name}\n${' '.repeat(15)}${aliases}${roles && `\n${' '.repeat(15)}role: ${roles}`}`;
    });
  return [
    ...archive.articles.map(articleLines),
    '',
    ...entities,
    ...(warnings.length > 0 ? ['', 'Warnings:', ...warnings.map((warning) => `  ${warning}`)] : []),
  ].join('\n');
}

function articleLines(article: Article): string {
  const how = (fact: Fact<unknown> | null): string => (fact === null ? '' : ` (${fact.how}: ${fact.because})`);
  return [
    article.id,
    `  headline   ${article.headline.value}${how(article.headline)}`,
    `  outlet     ${article.outlet?.value ?? 'unknown'}${how(article.outlet)}`,
    `  byline     ${article.byline?.value ?? 'none'}${how(article.byline)}`,
    `  credits    ${article.credits.map(({ value }) => value).join('; ') || 'none'}`,
    `  published  ${readableDate(article.published)}${how(article.published)}`,
    ...(article.updated ? [`  updated    ${readableDate(article.updated)}${how(article.updated)}`] : []),
    `  story      ${article.paragraphs.length} paragraphs, ${article.apart.length} lines kept apart`,
  ].join('\n');
}
