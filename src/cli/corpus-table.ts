import type { Article, Fact } from '../archive/article.ts';
import { readableDate } from '../archive/date-text.ts';
import type { Bundle } from '../build/bundle.ts';
import { type Column, columns } from './columns.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { type CountedName, countNames } from './name-counts.ts';
import { openArchive } from './open-archive.ts';

/** Cases of one kind of doubt that are printed: more is no reading. */
const MOST_CASES = 40;

const NAME_COLUMNS: readonly Column[] = [
  { heading: 'mentions', isNumber: true },
  { heading: 'articles', isNumber: true },
  { heading: 'type' },
  { heading: 'name', widest: 36 },
  { heading: 'written', widest: 60 },
  { heading: 'roles' },
];

/** An archive to be read by its curator: every article with its facts and how they are known, every name, and the doubts. */
export function corpusTable({ archive, warnings, files }: Bundle): string {
  const names = countNames(archive);
  const mentions = archive.mentions.reduce((sum, { length }) => sum + length, 0);
  return [
    `${counted(archive.articles.length, 'article')}, ${counted(names.length, 'name')}, ${counted(mentions, 'mention')}`,
    ...section('Articles', archive.articles.flatMap(articleLines)),
    ...section('Names', columns(NAME_COLUMNS, names.map(cellsOf))),
    ...doubtsOf(archive, names, openArchive({ files }).known.gazetteer).flatMap(doubtLines),
    ...(warnings.length > 0 ? section('Problems', warnings) : []),
  ].join('\n');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', title, '', ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

function cellsOf({ entity, mentions, articles }: CountedName): readonly string[] {
  const written = entity.aliases.map(({ text, count }) => `${text} ${count}`).join(', ');
  const roles = [...new Set(entity.roles.map(({ text }) => text))].join('; ');
  const name = entity.isNeverMarked ? `${entity.name} (never marked)` : entity.name;
  return [String(mentions), String(articles), entity.type, name, written, roles];
}

function doubtLines({ title, remedy, cases }: Doubt): readonly string[] {
  const more = cases.length - MOST_CASES;
  return section(`${title}: ${cases.length}`, [
    `(${remedy})`,
    ...cases.slice(0, MOST_CASES),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ]);
}

function articleLines(article: Article): readonly string[] {
  const { id, headline, outlet, byline, credits, published, updated, paragraphs, apart } = article;
  const facts: readonly (readonly [string, string])[] = [
    ['headline', factText(headline, headline.value)],
    ['outlet', factText(outlet, outlet?.value ?? 'unknown')],
    ['byline', factText(byline, byline?.value ?? 'none')],
    ...credits.map((credit): [string, string] => ['credit', factText(credit, credit.value)]),
    ['published', factText(published, readableDate(published))],
    ...(updated === null ? [] : [['updated', factText(updated, readableDate(updated))] as const]),
    ['story', `${counted(paragraphs.length, 'paragraph')}, ${counted(apart.length, 'line')} kept apart`],
  ];
  return [id, ...facts.map(([name, text]) => `  ${name.padEnd(10)} ${text}`), ''];
}

function factText(fact: Fact<unknown> | null, value: string): string {
  if (fact === null) return value;
  return `${value}  [${fact.how}${fact.because === '' ? '' : `: ${fact.because}`}]`;
}
