import type { JSX } from 'preact';
import { text } from './text.ts';

/** A search without an answer. */
export function NothingFound({ query }: { readonly query: string }): JSX.Element {
  return (
    <div class="notice">
      <p dir="auto">{text('nothing_found', query)}</p>
      <p>{text('nothing_found_advice')}</p>
    </div>
  );
}
