import type { JSX } from 'preact';
import type { EntityType } from '../names/entity.ts';

/** The type of a name as a word, with the line that marks such names on the page. */
export function TypeBadge({ type }: { readonly type: EntityType }): JSX.Element {
  return <span class={`type type-${type}`}>{type === 'other' ? 'name' : type}</span>;
}

/** The line alone, where there is no room for the word; the word is there for those who cannot see the line. */
export function TypeSign({ type }: { readonly type: EntityType }): JSX.Element {
  return (
    <span class={`sign type-${type}`} title={type === 'other' ? 'name' : type}>
      <span class="visually-hidden">{type === 'other' ? 'name' : type}: </span>
    </span>
  );
}
