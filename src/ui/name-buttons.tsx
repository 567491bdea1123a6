import type { JSX } from 'preact';
import type { NameLine } from '../protocol/name-line.ts';
import { text } from './text.ts';
import { TypeSign } from './type-badge.tsx';

/** Names in a row, each of which can be chosen. */
export function NameButtons(props: {
  readonly of: readonly NameLine[];
  readonly choose: (name: NameLine) => unknown;
}): JSX.Element | null {
  if (props.of.length === 0) return null;
  return (
    <ul class="name-buttons" aria-label={text('names')}>
      {props.of.map((name) => (
        <li key={name.entity}>
          <button type="button" class="link" onClick={() => props.choose(name)}>
            <TypeSign type={name.type} />
            <bdi>{name.name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
