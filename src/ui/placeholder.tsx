import type { JSX } from 'preact';

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
