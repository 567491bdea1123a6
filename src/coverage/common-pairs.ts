import type { Archive } from '../archive/archive.ts';
import { articleBlocks } from '../archive/article.ts';
import type { BundleFiles } from '../archive/bundle-files.ts';
import { ByteReader, ByteWriter } from '../archive/bytes.ts';
import type { Section } from '../archive/container.ts';
import { words32 } from '../archive/number-views.ts';
import { type CutRecords, cutRecords, openParted } from '../archive/parted-records.ts';
import { PHRASE_FIELDS } from './conditions.ts';
import type { TermTable } from './packed-terms.ts';
import { FIELDS, foldedWords, NAME_MARK } from './schema.ts';

/**
 * A word is common that more articles print than this, and more than this share of them: to look through the texts of fewer takes a
 * few milliseconds, and with a share of .02 the lists would be two thirds longer.
 */
const LEAST_ARTICLES = 500;
const LEAST_SHARE = 0.05;

/** Small parts: a phrase asks for a record for each of its words, and one record is a hundredth of all. */
const CUT = { wholeBytes: 128 << 10, partBytes: 128 << 10 };

/** The sections of `pairs.bin`: the positions of the common words in the list of terms, ascending, Uint32; and the table of `following`. */
const COMMON = 'common';
const FOLLOWING = 'following';

/** The file that says which articles print two common words side by side, and its parts. */
interface PackedPairs {
  readonly pairs: readonly Section[];
  readonly following: CutRecords['parts'];
}

/**
 * Packs which articles print two common words side by side, by the first word and then the second (a nextword index; Williams, Zobel
 * and Bahle 2004). A record for each common word: how many common words follow it somewhere, and for each of these its distance
 * from the one before, how many bytes its articles take, how many they are, and each one's distance from the one before.
 */
export function packPairs({ articles }: Pick<Archive, 'articles'>, terms: TermTable): PackedPairs {
  const common = commonWords(terms, articles.length);
  const numbers = new Map(Array.from(common, (position, number) => [terms.term(position), number]));
  const following = Array.from(common, () => new Map<number, number[]>());
  for (const [at, article] of articles.entries()) {
    for (const block of articleBlocks(article)) {
      let lists: Map<number, number[]> | undefined;
      for (const word of foldedWords(block)) {
        const number = numbers.get(word);
        if (number !== undefined && lists !== undefined) note(lists, number, at);
        lists = number === undefined ? undefined : following[number];
      }
    }
  }
  const { table, parts } = cutRecords(following.map(packFollowing), CUT);
  return {
    pairs: [
      { name: COMMON, bytes: new Uint8Array(common.buffer) },
      { name: FOLLOWING, bytes: table },
    ],
    following: parts,
  };
}

function note(lists: Map<number, number[]>, number: number, article: number): void {
  const list = lists.get(number);
  if (list === undefined) lists.set(number, [article]);
  else if (list.at(-1) !== article) list.push(article);
}

/** The positions of the words that many articles print. */
function commonWords(terms: TermTable, articleCount: number): Uint32Array {
  const least = Math.max(LEAST_ARTICLES, articleCount * LEAST_SHARE);
  const fields = new Set(PHRASE_FIELDS.map((field) => FIELDS.indexOf(field)));
  // Terms with marks stand before all words.
  const from = terms.prefixRange(NAME_MARK).to;
  const words = Array.from({ length: terms.prefixRange('').to - from }, (_, word) => from + word);
  return Uint32Array.from(
    words.filter((position) => {
      const articles = new Set<number>();
      if (terms.postingsSize(position) > least) {
        terms.read(position, (field, document) => {
          if (fields.has(field)) articles.add(document);
        });
      }
      return articles.size > least;
    }),
  );
}

function packFollowing(lists: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const record = new ByteWriter();
  const ascending = [...lists].sort(([a], [b]) => a - b);
  let last = 0;
  record.list(ascending, ([number, articles]) => {
    const list = packAscending(articles);
    record.number(number - last);
    record.number(list.length);
    record.bytes(list);
    last = number;
  });
  return record.finish();
}

function packAscending(articles: readonly number[]): Uint8Array {
  const list = new ByteWriter();
  let last = 0;
  list.list(articles, (article) => {
    list.number(article - last);
    last = article;
  });
  return list.finish();
}

/** Pairs of common words, by which a phrase is looked up that has nothing rarer. */
export interface CommonPairs {
  /**
   * For each two words of a phrase that follow each other the positions of the articles that print them so, ascending; null where
   * one of them is not common.
   */
  printing(words: readonly string[]): readonly (readonly number[] | null)[];
}

/** Opens what `packPairs` made, with the same terms. */
export function openPairs(files: BundleFiles, terms: TermTable): CommonPairs {
  const { section } = files.open('pairs');
  const common = words32(section(COMMON));
  const records = openParted(section(FOLLOWING), files.parts('pairs'));
  return {
    printing(words) {
      const numbers = words.map((word) => common.indexOf(terms.find(word)));
      const isKnown = (at: number): boolean => numbers[at] !== -1 && numbers[at + 1] !== -1;
      const firsts = numbers.slice(0, -1);
      records.need(firsts.filter((_, at) => isKnown(at)));
      return firsts.map((first, at) => (isKnown(at) ? articlesOf(numbers[at + 1] ?? -1, records.record(first)) : null));
    },
  };
}

/** The articles of one word in the record of those that follow another. */
function articlesOf(wanted: number, record: Uint8Array): readonly number[] {
  const reader = new ByteReader(record);
  let number = 0;
  for (let left = reader.number(); left > 0 && number <= wanted; left--) {
    number += reader.number();
    const { start, end } = reader.stretch();
    if (number === wanted) return openAscending(record.subarray(start, end));
  }
  return [];
}

function openAscending(list: Uint8Array): readonly number[] {
  const reader = new ByteReader(list);
  let article = 0;
  return reader.list(() => {
    article += reader.number();
    return article;
  });
}
