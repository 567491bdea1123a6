import type { JSX, RefObject } from 'preact';
import { SearchIcon } from './search-icon.tsx';
import { text } from './text.ts';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  /** Id of the option that the keys have reached. */
  readonly active: string | undefined;
  /** Whether there are options below. */
  readonly expanded: boolean;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** The field of the popup, as a combobox over the list with the id `options` (WAI-ARIA Authoring Practices). */
export function SearchField({ field, value, active, expanded, type, press }: SearchFieldProps): JSX.Element {
  return (
    <div class="field">
      <SearchIcon />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={text('search_archive')}
        aria-expanded={expanded}
        aria-controls="options"
        aria-autocomplete="list"
        aria-activedescendant={active}
        placeholder={text('search_archive')}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        value={value}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
    </div>
  );
}
