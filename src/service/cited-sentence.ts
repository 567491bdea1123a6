import type { ArticleStore } from '../archive/article-store.ts';
import { citationOf } from '../archive/citation.ts';
import type { ReadSentence } from '../coverage/read-text.ts';
import type { CitedSentence, MarkedText } from '../protocol/citation.ts';
import type { Span } from '../text/span.ts';

/** A sentence with the parts of it emphasised that lie in it; spans are those of its block. */
export function markedSentence(
  { text, start, end }: Pick<ReadSentence, 'text' | 'start' | 'end'>,
  parts: readonly Span[],
): MarkedText {
  const marks: Span[] = [];
  const inOrder = [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const part of inOrder) {
    const mark = { start: Math.max(part.start, start) - start, end: Math.min(part.end, end) - start };
    const before = marks.at(-1);
    if (mark.start >= mark.end) continue;
    if (before === undefined || mark.start >= before.end) marks.push(mark);
    else marks[marks.length - 1] = { start: before.start, end: Math.max(before.end, mark.end) };
  }
  return { text, marks };
}

/** The same with the article that prints it. */
export function citedSentence(
  sentence: Pick<ReadSentence, 'text' | 'start' | 'end'>,
  parts: readonly Span[],
  article: number,
  store: ArticleStore,
): CitedSentence {
  return { sentence: markedSentence(sentence, parts), citation: citationOf(store.facts(article)) };
}
