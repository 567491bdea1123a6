import type { ComponentChild, JSX } from 'preact';
import type { MarkedText } from '../protocol/citation.ts';

/** A text with its marks as elements; everything in it is text. Marks that overlap or lie outside of it are cut to fit. */
export function Marked({
  of,
  as: Mark = 'mark',
}: {
  readonly of: MarkedText;
  readonly as?: 'mark' | 'strong';
}): JSX.Element {
  const parts: ComponentChild[] = [];
  let at = 0;
  for (const mark of [...of.marks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(of.text.length, mark.end);
    if (start >= end) continue;
    parts.push(of.text.slice(at, start), <Mark key={start}>{of.text.slice(start, end)}</Mark>);
    at = end;
  }
  parts.push(of.text.slice(at));
  return <>{parts}</>;
}
