import type { Article } from '../../../src/archive/article.ts';
import { article } from './small-archive.ts';

const SYLLABLES = 'ka lo min der sta ru ve nor tel bi san go pra fu lem ist'.split(' ');

/** Numbers from 0 to 1 that are the same in every run (Park and Miller 1988). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** A made-up word for each number; small numbers have short words. */
export function madeUpWord(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return `${word}n`;
}

/**
 * Articles of made-up words whose frequencies fall as those of a language do (Zipf), with words of their own so that every
 * article is about something.
 */
export function syntheticArticles(count: number, wordsEach = 120, vocabulary = 20_000): Article[] {
  const random = seeded(7);
  const word = (): string => madeUpWord(Math.floor(vocabulary ** random()));
  return Array.from({ length: count }, (_, i) => {
    const topic = Array.from({ length: 6 }, () => madeUpWord(Math.floor(random() * vocabulary)));
    const sentence = (): string =>
      `${Array.from({ length: 12 }, () => (random() < 0.2 ? (topic[Math.floor(random() * 6)] ?? '') : word())).join(' ')}.`;
    const paragraphs = Array.from({ length: Math.ceil(wordsEach / 36) }, () =>
      [sentence(), sentence(), sentence()].join(' '),
    );
    return article({
      id: `synthetic-${String(i).padStart(6, '0')}`,
      headline: topic.slice(0, 5).join(' '),
      paragraphs,
    });
  });
}
