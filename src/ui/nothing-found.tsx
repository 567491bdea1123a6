import type { JSX } from 'preact';
import { text } from './text.ts';

interface NothingFoundProps {
  readonly query: string;
  /** What of the query was not understood: said in the place of general advice. */
  readonly notes: readonly string[];
}

/** A search without an answer. */
export function NothingFound({ query, notes }: NothingFoundProps): JSX.Element {
  const advice = notes.length > 0 ? notes : [text('nothing_found_advice')];
  return (
    <div class="notice">
      <p dir="auto">{text('nothing_found', query)}</p>
      {advice.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
