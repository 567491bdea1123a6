import type { JSX } from 'preact';

/** A magnifying glass. */
export const SearchIcon = (): JSX.Element => (
  <svg aria-hidden="true" class="search-icon" viewBox="0 0 16 16" width={16} height={16}>
    <circle cx="7" cy="7" r="4.2" />
    <path d="M10.2 10.2l3.3 3.3" />
  </svg>
);
