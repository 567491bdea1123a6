import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleStore } from '../../../src/archive/article-store.ts';
import { bundleFiles } from '../../../src/archive/bundle-files.ts';
import { ByteReader, ByteWriter } from '../../../src/archive/bytes.ts';
import { type ContainerKind, encodeContainer, type Section } from '../../../src/archive/container.ts';
import { encodeArticles, openArticles } from '../../../src/archive/encode-articles.ts';
import { encodeDetails, encodeLines, openEntities, openLines } from '../../../src/archive/encode-entities.ts';
import { encodeRecords, openRecords } from '../../../src/archive/records.ts';
import { article, entity, mention, sortedById } from './arbitraries.ts';

const HASH = '0123456789abcdef';

function articleFiles(archive: Parameters<typeof encodeArticles>[0]) {
  const { articles, mentions, texts } = encodeArticles(archive);
  const file = (kind: ContainerKind, sections: readonly Section[]) => encodeContainer(kind, HASH, sections);
  const parts = [...texts].map(([number, bytes]) => [
    `texts-${number}.bin`,
    file('texts', [{ name: String(number), bytes }]),
  ]);
  return bundleFiles({
    'articles.bin': file('articles', articles),
    'mentions.bin': file('mentions', mentions),
    ...Object.fromEntries(parts),
  });
}

/** The paragraphs of an article as they are stored. */
function paragraphsIn(store: ArticleStore, position: number): readonly string[] {
  const found: string[] = [];
  const all = store.someParagraph(position, (bytes, start, end) => {
    found.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end)));
    return false;
  });
  expect(all).toBe(false);
  return found;
}

/** Its text as it is kept. */
function bytesOf(store: ArticleStore, position: number): Uint8Array | null {
  let text: Uint8Array | null = null;
  store.someParagraph(position, (bytes) => {
    text = bytes;
    return true;
  });
  return text;
}

describe('articles in the bundle', () => {
  test('come back as they were, one at a time, with their mentions', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(article, fc.array(mention, { maxLength: 5 })), { maxLength: 8 }), (pairs) => {
        const articles = sortedById(pairs.map(([one]) => one));
        const mentions = articles.map(({ id }) => pairs.find(([one]) => one.id === id)?.[1] ?? []);
        const store = openArticles(articleFiles({ articles, mentions }));
        expect(store.count).toBe(articles.length);
        articles.forEach((one, position) => {
          expect(store.article(position)).toEqual(one);
          const all = mentions[position] ?? [];
          expect(store.mentions(position)).toEqual(all);
          expect(store.day(position)).toBe(one.published?.value.earliest ?? null);
          expect(paragraphsIn(store, position)).toEqual(one.paragraphs.map(({ text }) => text));
          expect(store.positionOf(one.id)).toBe(position);
        });
        for (let wanted = 0; wanted <= 51; wanted++) {
          const expected = mentions
            .map((list, at) => ({ at, mentions: list.filter(({ entity }) => entity === wanted).length }))
            .filter(({ mentions }) => mentions > 0);
          expect(store.articlesWith(wanted)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('come back as they were when more was decoded than is kept', () => {
    const letters = 'abcdef';
    const articles = fc.sample(article, { numRuns: letters.length, seed: 3 }).map((one, at) => ({
      ...one,
      id: letters.charAt(at),
      paragraphs: [{ text: letters.charAt(at).repeat(50), kind: 'text' as const }],
    }));
    const store = openArticles(articleFiles({ articles, mentions: [] }), 250);
    const decodedFirst = bytesOf(store, 0);
    expect(bytesOf(store, 0)).toBe(decodedFirst);
    for (const _ of ['once', 'again']) {
      articles.forEach(({ paragraphs }, position) => {
        expect(paragraphsIn(store, position)).toEqual(paragraphs.map(({ text }) => text));
        expect(store.article(position).paragraphs).toEqual(paragraphs);
      });
    }
    expect(bytesOf(store, 0)).not.toBe(decodedFirst);
  });

  test('an id that is not there has no position, a position outside is an error', () => {
    const [one] = fc.sample(article, 1);
    const articles = [{ ...one, id: 'b' } as typeof one & { id: string }] as never;
    const store = openArticles(articleFiles({ articles, mentions: [] }));
    expect([store.positionOf('a'), store.positionOf('b'), store.positionOf('c')]).toEqual([null, 0, null]);
    expect(store.mentions(0)).toEqual([]);
    expect(() => store.article(1)).toThrow(RangeError);
    expect(() => store.article(-1)).toThrow(RangeError);
  });
});

describe('entities in the bundle', () => {
  test('come back as they were and are found by id', () => {
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 8 }).map(sortedById), (entities) => {
        const store = openLines(encodeLines(entities));
        const whole = openEntities(store, encodeDetails(entities));
        expect(entities.map((_, position) => whole(position))).toEqual(entities);
        entities.forEach(({ id, name, type }, position) => {
          expect(store.positionOf(id)).toBe(position);
          expect(store.line(position)).toEqual({ id, name, type });
        });
        expect(store.positionOf('no entity has this id')).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('an id that is written as the name is takes no room', () => {
    const line = { name: 'Spirit of the Elbe', type: 'other' } as const;
    const [one, second] = ['other/spirit-of-the-elbe', 'other/spirit-of-the-elbe-2'].map((id) =>
      encodeLines([{ ...line, id, aliases: [], roles: [] }]),
    );
    expect((second?.length ?? 0) - (one?.length ?? 0)).toBeGreaterThan('other/spirit-of-the-elbe'.length);
    expect(one?.length).toBeLessThan(32);
  });
});

describe('numbers and records', () => {
  test('whole numbers up to 2^53 - 1 come back', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        const writer = new ByteWriter();
        writer.list(numbers, (number) => writer.number(number));
        const reader = new ByteReader(writer.finish());
        return JSON.stringify(reader.list(() => reader.number())) === JSON.stringify(numbers);
      }),
    );
  });

  test('what is cut off is an error, never a wrong value', () => {
    const writer = new ByteWriter();
    writer.text('twelve bytes');
    const whole = writer.finish();
    for (let length = 0; length < whole.length; length++) {
      expect(() => new ByteReader(whole.subarray(0, length)).text()).toThrow(RangeError);
    }
    const table = encodeRecords([Uint8Array.of(1, 2), Uint8Array.of(3)]);
    expect(() => openRecords(table.subarray(0, table.length - 1))).toThrow(RangeError);
  });
});
