import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/archive/article.ts';
import { articleBlocks } from '../../../src/archive/article.ts';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { decodeText } from '../../../src/archive/decode-text.ts';
import { parseSeed, SEED_ENDINGS } from '../../../src/archive/parse-seed.ts';
import { buildBundle } from '../../../src/build/bundle.ts';
import { buildGazetteer } from '../../../src/build/gazetteer.ts';
import { readSavedPage } from '../../../src/build/read-saved-page.ts';
import { openGazetteer } from '../../../src/names/gazetteer.ts';

const file = buildGazetteer();
const gazetteer = openGazetteer(file);

const WORDS = [
  'Anna Lindqvist',
  'Lindqvist',
  'A. Lindqvist',
  'Anna Lindqvits',
  'President',
  'United Nations (UN)',
  'UN',
  'U.S.',
  'US$',
  'Kyiv',
  'Kiev',
  'Washington',
  'said',
  'in',
  'of the',
  ', ',
  '. ',
  '“',
  '”',
  "'s",
  '\n',
  '\n\n',
  'By Jane Doe',
  'KYIV (AP) —',
  '© 2020',
  '<p>',
  '</p>',
  '<item>',
  '---\n',
  'title: x\n',
  '{"id":"a","text":"Kyiv"}\n',
  '{',
  '&amp;',
  '\0',
  '\ud800',
  '\u2028',
  'é',
  '😀',
  '10-11-2020',
];
const written = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  written.map((text) => new Uint8Array(Buffer.from(text))),
  written.map((text) => new Uint8Array(Buffer.from(text, 'latin1'))),
  written.map((text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))),
);
const seeds = fc.array(fc.tuple(fc.constantFrom(...SEED_ENDINGS), bytes, fc.option(bytes)), { maxLength: 6 });

/** The articles of files with these bytes, each with another one beside it that may state its facts. */
function articlesOf(files: readonly (readonly [string, Uint8Array, Uint8Array | null])[]): readonly Article[] {
  const articles = new Map<string, Article>();
  for (const [at, [ending, content, beside]] of files.entries()) {
    const meta = beside === null ? undefined : { path: `${at}.meta.json`, text: decodeText(beside) };
    const seed = { path: `${at}.${ending}`, text: decodeText(content) };
    for (const article of parseSeed(seed, { meta, readPage: readSavedPage }).articles) {
      if (!articles.has(article.id)) articles.set(article.id, article);
    }
  }
  return [...articles.values()];
}

describe('any files', () => {
  test('build without a crash, and every mention and role stands where it says', () => {
    fc.assert(
      fc.property(seeds, (files) => {
        const { archive } = buildBundle(articlesOf(files), file);
        for (const [at, article] of archive.articles.entries()) {
          const blocks = articleBlocks(article);
          for (const { entity, block, start, end } of archive.mentions[at] ?? []) {
            expect(archive.entities[entity]).toBeDefined();
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(blocks[block]?.length ?? -1);
          }
        }
        for (const { roles } of archive.entities) {
          for (const { text, article, block, start, end } of roles) {
            const printed = archive.articles[article];
            expect(printed && articleBlocks(printed)[block]?.slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('give the same archive in any order', () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.nat()), (files, random) => {
        const articles = articlesOf(files);
        const keys = new Map(articles.map(({ id }) => [id, random.next().value]));
        const shuffled = articles.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        expect(buildArchive(shuffled, gazetteer)).toEqual(buildArchive(articles, gazetteer));
      }),
      { numRuns: 60 },
    );
  });
});
