import type { JSX } from 'preact';
import type { SearchResponse } from '../protocol/search.ts';
import type { Order } from './first-search.ts';
import { text } from './text.ts';

interface ResultToolsProps {
  readonly found: SearchResponse;
  readonly order: Order;
  readonly turn: (order: Order) => void;
}

/** Above the results: what of the query was not understood, and in which order they stand. */
export function ResultTools({ found, order, turn }: ResultToolsProps): JSX.Element | null {
  if (found.notes.length === 0 && found.total < 2) return null;
  return (
    <div class="result-tools">
      {found.notes.map((note) => (
        <p key={note} class="note" role="note">
          {note}
        </p>
      ))}
      {found.total > 1 && (
        <button
          type="button"
          class="link"
          aria-pressed={order === 'date'}
          onClick={() => turn(order === 'date' ? 'relevance' : 'date')}
        >
          {text('newest_first')}
        </button>
      )}
    </div>
  );
}
