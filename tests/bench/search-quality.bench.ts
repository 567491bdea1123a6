/**
 * Quality of search beside other engines, all with their defaults: `EVALUATION_DATA=DIR npm run bench -- search-quality`. DIR
 * holds sets of articles and questions, one a folder, as docs/evaluation.md describes them; they are no part of this project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIndex } from '../../src/coverage/open-index.ts';
import { indexArchive } from '../unit/coverage/index-archive.ts';
import { article } from '../unit/coverage/small-archive.ts';
import { type BuildEngine, ENGINES, type Searched } from './search-engines.ts';

const DATA = process.env['EVALUATION_DATA'];
const MOST_RESULTS = 1_000;

interface SeedRow {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly group?: string;
}

/** A question, or a whole article whose own event is looked for, with the ids that answer it. */
interface Asked {
  readonly query: string;
  readonly own: string | null;
  readonly relevant: ReadonlySet<string>;
}

const rows = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

function questions(folder: string, seeds: readonly SeedRow[]): readonly Asked[] {
  if (!existsSync(join(folder, 'queries.jsonl'))) {
    return seeds.flatMap(({ id, title, text, group }) => {
      const relevant = new Set(
        seeds.filter((other) => other.group === group && other.id !== id).map((other) => other.id),
      );
      return relevant.size === 0 ? [] : [{ query: `${title ?? ''}\n${text}`, own: id, relevant }];
    });
  }
  const gold = rows<{ id: string; relevant: readonly string[] }>(join(folder, 'qrels.jsonl'));
  const relevant = new Map(gold.map((line) => [line.id, new Set(line.relevant)]));
  return rows<{ id: string; query: string }>(join(folder, 'queries.jsonl')).flatMap(({ id, query }) => {
    const answers = relevant.get(id);
    return answers === undefined ? [] : [{ query, own: null, relevant: answers }];
  });
}

/** Mean average precision, nDCG at 10 and precision of the first answer of ranked lists. */
function measured(lists: readonly { readonly ranked: readonly string[]; readonly relevant: ReadonlySet<string> }[]) {
  let map = 0;
  let ndcg = 0;
  let first = 0;
  for (const { ranked, relevant } of lists) {
    let hits = 0;
    let gain = 0;
    let ideal = 0;
    for (const [i, id] of ranked.entries()) {
      if (!relevant.has(id)) continue;
      hits++;
      if (i === 0) first += 1 / lists.length;
      map += hits / (i + 1) / relevant.size / lists.length;
      if (i < 10) gain += 1 / Math.log2(i + 2);
    }
    for (let i = 0; i < Math.min(10, relevant.size); i++) ideal += 1 / Math.log2(i + 2);
    ndcg += gain / ideal / lists.length;
  }
  return { map, ndcg, first };
}

/** Backgrounder's own index: a question is searched for, of a whole article related coverage is asked. */
const backgrounder =
  (isRelated: boolean): BuildEngine =>
  (seeds) => {
    const sorted = [...seeds].sort((a, b) => (a.id < b.id ? -1 : 1));
    const articles = sorted.map(({ id, title, text }) =>
      article({ id, headline: title === '' ? null : title, paragraphs: text.split('\n') }),
    );
    const index = openIndex(indexArchive({ articles, entities: [], mentions: articles.map(() => []) }));
    const idOf = (position: number): string => articles[position]?.id ?? '';
    return {
      search: (query, limit) => {
        if (!isRelated) return index.search(query, { limit }).hits.map(({ position }) => idOf(position));
        const [title = '', ...text] = query.split('\n');
        const page = { title: title === '' ? null : title, text: text.join('\n'), published: null, url: null };
        return index.related(page, limit).map((hit) => idOf(hit.article));
      },
      reopen: null,
      size: null,
    };
  };

if (DATA === undefined) {
  console.log('Set EVALUATION_DATA to the folder with the public sets to measure quality.');
} else {
  for (const set of ['search-cranfield', 'related-ecbplus-dev', 'related-giveme5w1h']) {
    const folder = join(DATA, set);
    const seeds = rows<SeedRow>(join(folder, 'seeds.jsonl'));
    const asked = questions(folder, seeds);
    const searched: readonly Searched[] = seeds.map(({ id, title = '', text }) => ({ id, title, text }));
    const ours = `Backgrounder${set.startsWith('search') ? '' : ' (words alone)'}`;
    console.log(`\n${set}: ${seeds.length} articles, ${asked.length} questions`);
    for (const [name, build] of Object.entries({ ...ENGINES, [ours]: backgrounder(!set.startsWith('search')) })) {
      const engine = await build(searched);
      const started = performance.now();
      const lists = [];
      for (const { query, own, relevant } of asked) {
        const ranked = await engine.search(query, MOST_RESULTS);
        lists.push({ ranked: ranked.filter((id) => id !== own), relevant });
      }
      const each = (performance.now() - started) / asked.length;
      const { map, ndcg, first } = measured(lists);
      console.log(
        `  ${name.padEnd(28)} MAP ${map.toFixed(3)}   nDCG@10 ${ndcg.toFixed(3)}   P@1 ${first.toFixed(3)}   ${each.toFixed(1)} ms a question`,
      );
    }
  }
}
