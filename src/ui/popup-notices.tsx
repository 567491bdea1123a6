import type { JSX } from 'preact';
import type { Failure } from '../protocol/result.ts';
import { text } from './text.ts';

/** Why there is nothing to show, and what can be done all the same. */
export function Notice(props: { readonly failure: Failure; readonly searching: boolean }): JSX.Element {
  if (props.failure.code === 'restricted-page' && !props.searching) {
    return (
      <div class="notice">
        <p>{text('restricted_page')}</p>
        <p>{text('search_all_the_same')}</p>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{props.failure.message}</p>
    </div>
  );
}
