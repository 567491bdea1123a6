import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSeeds } from '../../src/build/read-seeds.ts';
import { madeUpWord, seeded } from '../unit/coverage/synthetic-articles.ts';

const ROWS_A_FILE = 100;
const SENTENCES_EACH = 18;
const PARAGRAPH = 3;
/** Names that come up for the first time in an article, as in an archive that grows. */
const NEW_NAMES_EACH = 2;
const GIVEN = 'Anna Boris Carla David Elena Farid Grace Hugo Irina James Karim Laura Mikhail Nadia Omar Petra'.split(
  ' ',
);
const ROLES = ['President', 'Foreign Minister', 'Mayor', 'police spokesman', 'economist', 'Senator'];
const KINDS = ['Ministry', 'University', 'Bank', 'River', 'Party', 'Energy Group'];

/** The sentences of the articles in `seeds/`. */
export async function seedSentences(): Promise<string[]> {
  const seeds = await readSeeds(fileURLToPath(new URL('../../seeds', import.meta.url)));
  return seeds.articles
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.split(/(?<=[.!?”"])\s+/)))
    .filter((sentence) => sentence.length > 20);
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Articles as lines of a .jsonl file: the seeds' sentences in random order, between sentences on invented persons, places and bodies. */
export function madeUpRows(count: number, sentences: readonly string[]): string[] {
  const random = seeded(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const pool = count * NEW_NAMES_EACH;
  // The famous are in many articles, most names in few: frequencies fall as 1/rank.
  const rank = (): number => Math.floor(pool ** random());
  const name = (): string => capitalized(madeUpWord(300 + rank()));
  // Four persons share a surname, and one person in eight is printed with an initial at times.
  const invented = (): string => {
    const person = rank();
    const surname = capitalized(madeUpWord(300 + (person >> 2)));
    const first = GIVEN[(person * 7 + (person >> 4)) % GIVEN.length] ?? '';
    const given = person % 8 === 0 && random() < 0.3 ? `${first.charAt(0)}.` : first;
    const place = name();
    return pick([
      `${pick(ROLES)} ${given} ${surname} met reporters in ${place} on Monday. ${surname} declined to comment.`,
      `The ${place} ${pick(KINDS)} said it had not been told of the plan.`,
      `Prices rose in ${place} and in ${name()}, ${given} ${surname} told the ${name()} Post.`,
    ]);
  };
  return Array.from({ length: count }, (_, at) => {
    const lines: string[] = [];
    for (let from = 0; from < SENTENCES_EACH; from += PARAGRAPH) {
      lines.push(Array.from({ length: PARAGRAPH }, () => (random() < 0.5 ? invented() : pick(sentences))).join(' '));
    }
    const id = `made-up-${String(at).padStart(6, '0')}`;
    return JSON.stringify({ id, title: pick(sentences).slice(0, 70), text: lines.join('\n'), published: '2021-03-04' });
  });
}

/** Writes rows as files of a folder of seeds; a file of the same rows before is written over. */
export function writeRows(folder: string, rows: readonly string[]): void {
  for (let from = 0; from < rows.length; from += ROWS_A_FILE) {
    writeFileSync(join(folder, `${from}.jsonl`), rows.slice(from, from + ROWS_A_FILE).join('\n'));
  }
}
