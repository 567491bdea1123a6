import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../../../src/archive/article.ts';
import { bundleFiles } from '../../../src/archive/bundle-files.ts';
import { openIndex } from '../../../src/coverage/open-index.ts';
import { plainWords } from '../../../src/coverage/quotes.ts';
import { indexFiles } from './index-archive.ts';
import { article } from './small-archive.ts';
import { seeded } from './synthetic-articles.ts';

/** Most articles have these words; `RARE` stands in a few. */
const COMMON = ['river', 'bridge', 'mayor', 'U.S.', 'Café', 'closed', "ship's"];
const RARE = 'lantern';
const ARTICLES = 900;

const random = seeded(3);
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
const sentence = (words: readonly string[], length: number): string =>
  Array.from({ length }, () => pick(words)).join(pick([' ', ' ', ', ']));

const articles = Array.from({ length: ARTICLES }, (_, i) =>
  article({
    id: `article-${String(i).padStart(4, '0')}`,
    headline: i % 3 === 0 ? null : sentence(COMMON, 3),
    paragraphs: [sentence(COMMON, 9), sentence(i % 20 === 0 ? [...COMMON, RARE] : COMMON, 8)],
  }),
);
const files = indexFiles({ articles, entities: [], mentions: articles.map(() => []) });

/** The index of these articles, which notes what files and texts it reads. */
function openNoting() {
  const read = new Set<string>();
  const noting = new Proxy(files, {
    get(all, name: string) {
      read.add(name.replace(/[-.].*/, ''));
      return all[name];
    },
  });
  let texts = 0;
  const index = openIndex(bundleFiles(noting), (at) => {
    texts++;
    return articleBlocks(articles[at] ?? never());
  });
  const found = (query: string): readonly number[] =>
    index
      .search(query, { limit: ARTICLES })
      .hits.map(({ position }) => position)
      .sort((a, b) => a - b);
  return { found, read, texts: () => texts };
}

/** The articles with a block that has these words one after the other. */
const printing = (words: readonly string[]): readonly number[] =>
  articles.flatMap((written, at) =>
    articleBlocks(written).some((block) => plainWords(block).includes(plainWords(words.join(' ')))) ? [at] : [],
  );

describe('phrases of words that most articles have', () => {
  it('are found exactly where parting every text into words finds them', () => {
    const { found } = openNoting();
    const phrases = fc.array(fc.constantFrom(...COMMON, RARE), { minLength: 2, maxLength: 4 });
    let some = 0;
    fc.assert(
      fc.property(phrases, (words) => {
        const wanted = printing(words);
        expect(found(`"${words.join(' ')}"`)).toEqual(wanted);
        if (wanted.length > 0) some++;
      }),
      { numRuns: 150 },
    );
    expect(some).toBeGreaterThan(75);
  });

  it('are left out where they are excluded', () => {
    const { found } = openNoting();
    const all = articles.map((_, at) => at);
    const without = printing(['mayor', 'river']);
    const having = new Set(printing(['closed']));
    expect(found('closed -"mayor river"')).toEqual(all.filter((at) => having.has(at) && !without.includes(at)));
  });

  it('are looked up without a look at any text where they have two words', () => {
    const { found, read, texts } = openNoting();
    expect(found('"river bridge"').length).toBeGreaterThan(0);
    expect(read).toContain('pairs');
    expect(texts()).toBe(0);
  });

  it('ask for no text of an article that has not all their pairs', () => {
    const { found, texts } = openNoting();
    const pairs = [printing(['river', 'bridge']), printing(['bridge', 'mayor'])].map((list) => new Set(list));
    found('"river bridge mayor"');
    expect(texts()).toBe([...articles.keys()].filter((at) => pairs.every((having) => having.has(at))).length);
  });
});

it('a phrase with a rare word does not read the pairs of common ones', () => {
  const { found, read, texts } = openNoting();
  expect(found(`"${RARE} river"`)).toEqual(printing([RARE, 'river']));
  expect(read).not.toContain('pairs');
  expect(texts()).toBeLessThan(ARTICLES / 10);
});

it('a small archive keeps no pairs', () => {
  const few = articles.slice(0, 400);
  const packed = indexFiles({ articles: few, entities: [], mentions: few.map(() => []) });
  expect(Object.keys(packed).filter((name) => name.startsWith('pairs'))).toEqual(['pairs.bin']);
  expect(packed['pairs.bin']?.length).toBeLessThan(200);
});

function never(): never {
  throw new Error('No article stands at this place.');
}
