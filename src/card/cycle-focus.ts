/**
 * Moves the focus within the card as Tab does, and from the last control to the first: Tab would otherwise leave for
 * whatever follows the end of the page. Escape is the way out. True if the focus has been moved.
 */
export function cycleFocus(root: ShadowRoot, frame: HTMLElement, backwards: boolean): boolean {
  const controls = [...frame.querySelectorAll<HTMLElement>('button, summary')].filter((control) =>
    control.checkVisibility(),
  );
  const [first, last] = [controls.at(0), controls.at(-1)];
  const active = root.activeElement;
  if (backwards ? active !== first && active !== frame : active !== last) return false;
  (backwards ? last : first)?.focus();
  return true;
}
