import type { ComponentChild, JSX } from 'preact';
import type { TextKey } from '../protocol/texts.ts';
import { text } from './text.ts';

/** Stands for the element in the text; no text has it, for it is nothing that can be read. */
const PLACE = '\uFFFC';

/** A text with an element in the place of `$1`; `parts` take the places of `$2` and so on. */
export function textAround(key: TextKey, element: ComponentChild, ...parts: readonly string[]): JSX.Element {
  const [before, ...after] = text(key, PLACE, ...parts).split(PLACE);
  return (
    <>
      {before}
      {element}
      {after}
    </>
  );
}
