import type { JSX } from 'preact';
import type { Failure } from '../protocol/result.ts';
import { text } from './text.ts';

/** Why there is nothing to show, and what can be done all the same. */
export function Notice(props: { readonly failure: Failure; readonly searching: boolean }): JSX.Element {
  const { code, message } = props.failure;
  // Where only the page cannot be read.
  const canSearch = !props.searching && code !== 'internal';
  return (
    <div class="notice" role={canSearch ? undefined : 'alert'}>
      <p>{message}</p>
      {canSearch && <p>{text('search_all_the_same')}</p>}
    </div>
  );
}
