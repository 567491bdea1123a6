import fc from 'fast-check';
import type { Article, Fact, PartialDate } from '../../../src/archive/article.ts';
import { ENTITY_TYPES, type Entity, type Mention } from '../../../src/names/entity.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((value) => value.toWellFormed());
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = fc.oneof(fc.nat(200), fc.nat(2 ** 31));
const fact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.record({
    value,
    how: fc.constantFrom('stated' as const, 'metadata' as const, 'inferred' as const),
    because: text,
  });
const date: fc.Arbitrary<PartialDate> = fc.record({ iso: text, earliest: text, latest: text });

export const article: fc.Arbitrary<Article> = fc.record({
  id: text,
  source: text,
  headline: fact(text),
  outlet: orNull(fact(text)),
  byline: orNull(fact(text)),
  credits: fc.array(fact(text), { maxLength: 3 }),
  published: orNull(fact(date)),
  updated: orNull(fact(date)),
  language: orNull(text),
  url: orNull(text),
  paragraphs: fc.array(
    fc.record({
      text,
      kind: fc.constantFrom(
        'standfirst' as const,
        'text' as const,
        'subheading' as const,
        'caption' as const,
        'list' as const,
      ),
    }),
    { maxLength: 4 },
  ),
  apart: fc.array(
    fc.record({
      text,
      kind: fc.constantFrom(
        ...([
          'dateline',
          'byline',
          'date',
          'credit',
          'note',
          'read-more',
          'navigation',
          'copyright',
          'footer',
        ] as const),
      ),
    }),
    { maxLength: 4 },
  ),
});

export const mention: fc.Arbitrary<Mention> = fc
  .record({ entity: fc.nat(50), block: number, start: number, length: number, thousandths: fc.nat(1000) })
  .map(({ entity, block, start, length, thousandths }) => ({
    entity,
    block,
    start,
    end: start + length,
    confidence: thousandths / 1000,
  }));

export const entity: fc.Arbitrary<Entity> = fc.record({
  id: text,
  name: text,
  type: fc.constantFrom(...ENTITY_TYPES),
  aliases: fc.array(
    fc.record({
      text,
      count: number,
      kind: fc.constantFrom('full' as const, 'short' as const, 'acronym' as const, 'variant' as const),
    }),
    { maxLength: 4 },
  ),
  roles: fc.array(
    fc
      .record({ text, article: number, block: number, start: number, length: number })
      .map(({ length, ...role }) => ({ ...role, end: role.start + length })),
    { maxLength: 3 },
  ),
});

/** Sorted by id as the bundle has them, each id once. */
export function sortedById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
