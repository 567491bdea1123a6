import { parseHTML } from 'linkedom';
import type { Bundle } from '../build/bundle.ts';
import { bundleFrom } from '../build/bundle-from.ts';
import { buildGazetteer } from '../build/gazetteer.ts';
import { progressBar } from '../build/progress.ts';
import { findNames } from '../names/find-names.ts';
import { openGazetteer } from '../names/gazetteer.ts';
import { identifyNames } from '../names/identify.ts';
import { extractArticle } from '../page/extract-article.ts';
import { inReadingOrder } from '../text/span.ts';
import { corpusReport } from './corpus.ts';
import { corpusTable } from './corpus-table.ts';
import { InputError, optionalText, type Row, text } from './json-lines.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';

export interface Options {
  readonly seeds: string | null;
  readonly limit: number;
  readonly strict: boolean;
  readonly table: boolean;
}

/** Answers one row of input; `line` is its number, for errors. */
export type Answer = (row: Row, line: number) => object | Promise<object>;

/** Prepares to answer rows, or does all its work at once and answers null. */
export type Command = (options: Options) => Promise<Answer | null>;

export const commands = { names, annotate, related, search, extract, corpus } satisfies Record<string, Command>;

async function names(): Promise<Answer> {
  const gazetteer = openGazetteer(buildGazetteer());
  return (row, line) => {
    const given = text(row, 'text', line);
    const { blocks, offsets } = blocksOf(given);
    // The title is evidence of what is named below it; its own names have no place in the text.
    const above = optionalText(row, 'title', line);
    const found = findNames(above === null ? blocks : [above, ...blocks], gazetteer)
      .map((name) => (above === null ? name : { ...name, block: name.block - 1 }))
      .filter(({ block }) => block >= 0);
    return {
      id: row['id'],
      mentions: found.map(({ block, start, end, type }) => ({
        ...inText(given, offsets[block] ?? 0, start, end),
        type,
      })),
    };
  };
}

async function annotate(options: Options): Promise<Answer> {
  const archive = await archiveOf(options);
  const { entities } = archive.known;
  return (row, line) => {
    const given = text(row, 'text', line);
    const { blocks, offsets } = blocksOf(given);
    const marks = [...identifyNames(blocks, archive.known, archive.known.gazetteer)].sort(inReadingOrder);
    return {
      id: row['id'],
      mentions: marks.flatMap(({ block, start, end, entity: position, confidence }) => {
        const entity = entities[position];
        if (entity === undefined) return [];
        const { id, name, type } = entity;
        return [{ ...inText(given, offsets[block] ?? 0, start, end), entity: id, name, type, confidence }];
      }),
    };
  };
}

async function related(options: Options): Promise<Answer> {
  const archive = await archiveOf(options);
  return (row, line) => {
    const given = text(row, 'text', line);
    const title = optionalText(row, 'title', line);
    const blocks = blocksOf(title === null ? given : `${title}\n${given}`).blocks;
    const marks = identifyNames(blocks, archive.known, archive.known.gazetteer);
    const page = {
      id: optionalText(row, 'id', line) ?? '',
      title,
      text: given,
      url: optionalText(row, 'url', line),
      published: optionalText(row, 'published', line),
      names: [...new Set(marks.map(({ entity }) => entity))],
    };
    const results = archive.index.related(page, options.limit).map(({ article, score, story }) => ({
      article: archive.store.article(article).id,
      score,
      story,
    }));
    return { id: row['id'], results };
  };
}

async function search(options: Options): Promise<Answer> {
  const { index, store } = await archiveOf(options);
  return (row, line) => {
    const { hits } = index.search(text(row, 'query', line), { limit: options.limit, kind: 'article' });
    return {
      id: row['id'],
      results: hits.map(({ position, score }) => ({ article: store.article(position).id, score })),
    };
  };
}

async function extract(): Promise<Answer> {
  return (row, line) => {
    const { document } = parseHTML(text(row, 'html', line));
    return { id: row['id'], ...extractArticle(document, optionalText(row, 'url', line)) };
  };
}

async function corpus(options: Options): Promise<null> {
  const started = performance.now();
  const bundle = await bundleOf(options);
  const builtInMs = Math.round(performance.now() - started);
  console.log(options.table ? corpusTable(bundle) : JSON.stringify({ ...corpusReport(bundle), builtInMs }));
  return null;
}

async function archiveOf(options: Options): Promise<OpenArchive> {
  const bundle = await bundleOf(options);
  for (const warning of bundle.warnings) console.error(warning);
  return openArchive(bundle);
}

function bundleOf(options: Options): Promise<Bundle> {
  const bar = progressBar(process.stderr);
  return bundleFrom(seedsOf(options), { strict: options.strict, progress: bar.report }).finally(bar.close);
}

function seedsOf({ seeds }: Options): string {
  if (seeds === null) throw new InputError('Name the folder of the archive: --seeds DIR.');
  return seeds;
}

/** The lines of a text as blocks, with the offset of each in it. */
function blocksOf(given: string): { blocks: string[]; offsets: number[] } {
  const blocks: string[] = [];
  const offsets: number[] = [];
  for (const match of given.matchAll(/[^\n\r]+/g)) {
    blocks.push(match[0]);
    offsets.push(match.index);
  }
  return { blocks, offsets };
}

function inText(
  given: string,
  offset: number,
  start: number,
  end: number,
): { start: number; end: number; text: string } {
  return { start: offset + start, end: offset + end, text: given.slice(offset + start, offset + end) };
}
