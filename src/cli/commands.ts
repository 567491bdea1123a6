import type { Bundle } from '../build/bundle.ts';
import type { OpenArchive } from '../service/open-bundle.ts';
import { inReadingOrder } from '../text/span.ts';
import { InputError, idOf, optionalText, type Row, text } from './json-lines.ts';

/** The options of a call: `seeds` is the folder of the archive, `limit` the most results of a row; of `strict` and `table` docs/command-line.md tells. */
export interface Options {
  readonly seeds: string | null;
  readonly limit: number;
  readonly strict: boolean;
  readonly table: boolean;
}

/** Answers one row of input; `line` is its number, for errors. */
export type Answer = (row: Row, line: number) => object | Promise<object>;

/** Prepares to answer rows, or does all its work at once and answers null. Each loads what it needs and no more: a parser of pages takes longer to start than a short text to read. */
export type Command = (options: Options) => Promise<Answer | null>;

/** Every command by its name. */
export const commands = { names, annotate, related, search, extract, corpus } satisfies Record<string, Command>;

async function names(): Promise<Answer> {
  const [{ buildGazetteer }, { openGazetteer }, { findNames }] = await Promise.all([
    import('../build/gazetteer.ts'),
    import('../names/gazetteer.ts'),
    import('../names/find-names.ts'),
  ]);
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
      id: idOf(row, line),
      mentions: found.map(({ block, start, end, type }) => ({
        ...inText(given, offsets[block] ?? 0, start, end),
        type,
      })),
    };
  };
}

async function annotate(options: Options): Promise<Answer> {
  const { identifyNames } = await import('../names/identify.ts');
  const archive = await archiveOf(options);
  const { known } = archive;
  return (row, line) => {
    const given = text(row, 'text', line);
    const { blocks, offsets } = blocksOf(given);
    const marks = [...identifyNames(blocks, known, known.gazetteer)].sort(inReadingOrder);
    return {
      id: idOf(row, line),
      mentions: marks.flatMap(({ block, start, end, entity: position, confidence }) => {
        const entity = known.entity(position);
        if (entity === undefined) return [];
        const { id, name, type } = entity;
        return [{ ...inText(given, offsets[block] ?? 0, start, end), entity: id, name, type, confidence }];
      }),
    };
  };
}

async function related(options: Options): Promise<Answer> {
  const { identifyNames } = await import('../names/identify.ts');
  const archive = await archiveOf(options);
  return (row, line) => {
    const given = text(row, 'text', line);
    const title = optionalText(row, 'title', line);
    const blocks = blocksOf(title === null ? given : `${title}\n${given}`).blocks;
    const marks = identifyNames(blocks, archive.known, archive.known.gazetteer);
    const page = {
      id: String(idOf(row, line)),
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
    return { id: idOf(row, line), results };
  };
}

async function search(options: Options): Promise<Answer> {
  const { index, store } = await archiveOf(options);
  return (row, line) => {
    const { hits } = index.search(text(row, 'query', line), { limit: options.limit, kind: 'article' });
    return {
      id: idOf(row, line),
      results: hits.map(({ position, score }) => ({ article: store.article(position).id, score })),
    };
  };
}

async function extract(): Promise<Answer> {
  const [{ parsePage }, { extractArticle }] = await Promise.all([
    import('../build/parse-page.ts'),
    import('../page/extract-article.ts'),
  ]);
  return (row, line) => {
    const page = parsePage(text(row, 'html', line));
    return { id: idOf(row, line), ...extractArticle(page, optionalText(row, 'url', line)) };
  };
}

async function corpus(options: Options): Promise<null> {
  const [{ corpusTable }, { corpusReport }] = await Promise.all([import('./corpus-table.ts'), import('./corpus.ts')]);
  const started = performance.now();
  const bundle = await bundleOf(options);
  const builtInMs = Math.round(performance.now() - started);
  console.log(options.table ? corpusTable(bundle) : JSON.stringify({ ...corpusReport(bundle), builtInMs }));
  return null;
}

async function archiveOf(options: Options): Promise<OpenArchive> {
  const bundle = await bundleOf(options);
  for (const warning of bundle.warnings) console.error(warning);
  const { openArchive } = await import('./open-archive.ts');
  return openArchive(bundle);
}

async function bundleOf(options: Options): Promise<Bundle> {
  const seeds = seedsOf(options);
  const [{ bundleFrom }, { progressBar }] = await Promise.all([
    import('../build/bundle-from.ts'),
    import('../build/progress.ts'),
  ]);
  const bar = progressBar(process.stderr);
  return bundleFrom(seeds, { strict: options.strict, progress: bar.report }).finally(bar.close);
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
