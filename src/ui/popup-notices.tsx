import type { JSX } from 'preact';
import type { Failure } from '../protocol/result.ts';

/** Why there is nothing to show, and what can be done all the same. */
export function Notice(props: { readonly failure: Failure; readonly searching: boolean }): JSX.Element {
  if (props.failure.code === 'restricted-page' && !props.searching) {
    return (
      <div class="notice">
        <p>The browser does not let extensions read this page.</p>
        <p>The archive can be searched all the same.</p>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{props.failure.message}</p>
    </div>
  );
}

/** A search without an answer. */
export function NothingFound({ query }: { readonly query: string }): JSX.Element {
  return (
    <div class="notice">
      <p>
        Nothing in the archive answers “<bdi>{query}</bdi>”.
      </p>
      <p>Fewer words, or a name alone, find more.</p>
    </div>
  );
}

/** Lines in place of those to come. */
export function Placeholder(): JSX.Element {
  return (
    <div class="placeholder" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
