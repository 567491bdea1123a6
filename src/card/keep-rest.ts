import { listenFirst } from './first-ear.ts';

/**
 * Keeps from the page the rest of a key press that began in a card, or closed one: its repetitions and its release. Ends
 * with the release, or when the key is pressed anew because that has been missed.
 */
export function keepRest(window: Window, pressed: KeyboardEvent): void {
  const over = new AbortController();
  const keep = (event: Event): void => {
    const { type, code, repeat } = event as KeyboardEvent;
    if (code !== pressed.code) return;
    const isAnew = type === 'keydown' && !repeat;
    if (!isAnew) event.stopImmediatePropagation();
    if (isAnew || type === 'keyup') over.abort();
  };
  listenFirst(window, ['keydown', 'keypress', 'keyup'], keep, over.signal);
}
