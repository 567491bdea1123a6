import type { JSX } from 'preact';
import type { Citation } from '../protocol/citation.ts';
import { directionOf } from './direction.ts';

/** Outlet (or file) and date on one line; the headline is the caller's, for it is shown in different ways. */
export function CitationLine({ of }: { readonly of: Citation }): JSX.Element {
  return (
    <span class="citation">
      <span class="outlet" dir={directionOf(of.outlet)}>
        {of.outlet}
      </span>
      {' · '}
      <span class={of.day === null && of.date === 'undated' ? 'undated' : undefined}>{of.date}</span>
    </span>
  );
}
