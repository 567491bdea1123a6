import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { articleBlocks } from '../../../src/archive/article.ts';
import { bundleFiles } from '../../../src/archive/bundle-files.ts';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { openIndex } from '../../../src/coverage/open-index.ts';
import { openBundle } from '../../../src/service/open-bundle.ts';
import { article } from '../../fixtures/archive/articles.ts';

const WORDS = [
  'the',
  'U.S.',
  'us',
  "US's",
  'navy',
  'Navy,',
  'said',
  'on',
  '“on',
  'Café',
  'cafe',
  'of',
  'a',
  '1,000',
  'men',
];
const ARTICLES = 40;

/** Articles of few words, some with a headline, so that every phrase of two stands in some. */
const articles = fc
  .sample(
    fc.tuple(
      fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
      fc.option(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })),
    ),
    { numRuns: ARTICLES, seed: 7 },
  )
  .map(([paragraphs, headline], i) =>
    article(
      `article-${String(i).padStart(2, '0')}`,
      paragraphs.map((words) => words.join(' ')).join('\n'),
      headline === null ? {} : { headline: headline.join(' ') },
    ),
  );

let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  ({ files } = buildBundle(articles, await buildGazetteer()));
});

it('a phrase is found in stored texts exactly where parting every text into words finds it', () => {
  const stored = openBundle(bundleFiles(files)).index;
  const plain = openIndex(bundleFiles(files), (at) => articleBlocks(articles[at] ?? never()));
  const word = fc.constantFrom(...WORDS.map((written) => written.replace(/[“,]/g, '')));
  let found = 0;
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 3 }), fc.constantFrom('', '-', 'men '), (words, before) => {
      const query = `${before}"${words.join(' ')}"`;
      const answer = stored.search(query, { limit: ARTICLES });
      expect(answer, query).toEqual(plain.search(query, { limit: ARTICLES }));
      if (answer.total > 0) found++;
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(100);
});

function never(): never {
  throw new Error('No article stands at this place.');
}
