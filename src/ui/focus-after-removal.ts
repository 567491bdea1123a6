/**
 * Moves the focus after a line of a list is gone, so that a keyboard stays where it worked: to the button of the line that
 * took its place, of the last one, or to the heading of the part that is empty now.
 */
export function focusAfterRemoval(part: HTMLElement | null, at: number): void {
  // The line leaves only when the view is drawn again.
  requestAnimationFrame(() => {
    const buttons = [...(part?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
    (buttons[at] ?? buttons.at(-1) ?? part?.querySelector<HTMLElement>('h2'))?.focus();
  });
}
