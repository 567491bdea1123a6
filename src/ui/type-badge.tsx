import type { JSX } from 'preact';
import type { EntityType } from '../names/entity.ts';
import { text } from './text.ts';

/** The type of a name as a word. */
export const typeWord = (type: EntityType): string => text(`type_${type}`);

/** The type of a name as a word, with the line that marks such names on the page. */
export function TypeBadge({ type }: { readonly type: EntityType }): JSX.Element {
  return <span class={`type type-${type}`}>{typeWord(type)}</span>;
}

/** The line alone, where there is no room for the word; the word is there for those who cannot see the line. */
export function TypeSign({ type }: { readonly type: EntityType }): JSX.Element {
  return (
    <span class={`sign type-${type}`} title={typeWord(type)}>
      <span class="visually-hidden">{typeWord(type)}: </span>
    </span>
  );
}
