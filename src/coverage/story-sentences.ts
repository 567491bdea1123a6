import { behindDateline } from '../archive/dateline.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** The sentences of a paragraph; the first begins after a dateline such as "MOSCOW, April 25 (Reuters) -", which says nothing. */
export function storySentences(text: string): Span[] {
  const begin = behindDateline(text);
  return sentences(text)
    .filter(({ end }) => end > begin)
    .map(({ start, end }) => ({ start: Math.max(start, begin), end }));
}
