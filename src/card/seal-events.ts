import { acts, listenFirst, WHEEL } from './first-ear.ts';
import { keepRest } from './keep-rest.ts';

/**
 * Keeps every event of the host from the page: each is stopped at the window, before the document and its elements can
 * see it. What the browser itself does with the event (focus, selection, scrolling) is unaffected. `heard` gets each one;
 * a press of a button is sent again inside the shadow root, where it cannot leave.
 */
export function sealEvents(
  host: HTMLElement,
  root: ShadowRoot,
  window: Window,
  heard: (event: Event) => void,
  signal: AbortSignal,
): void {
  let pressed: KeyboardEvent | null = null;
  let wheeling: AbortController | null = null;
  const seal = (event: Event): void => {
    // What a script of the page sends to the card is no act of the reader, and the page may hear of it.
    if (!event.isTrusted || !isFrom(host, event)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') pressed = event as KeyboardEvent;
    else if (event.type === 'keyup') pressed = null;
    else if (event.type === 'pointerover') sealWheel(true);
    else if (event.type === 'pointerout') sealWheel(false);
    heard(event);
    if (event.type === 'click') press(root, event as MouseEvent);
  };
  // Only while the pointer is over the card: in Chromium it takes the older `mousewheel` from whoever listens at the window.
  const sealWheel = (isOver: boolean): void => {
    wheeling?.abort();
    wheeling = isOver ? new AbortController() : null;
    if (wheeling) listenFirst(window, WHEEL, seal, wheeling.signal);
  };
  listenFirst(window, [...acts(), 'pointerrawupdate'], seal, signal);
  signal.addEventListener('abort', () => {
    sealWheel(false);
    // A key that closes the card is let go over the page.
    if (pressed) keepRest(window, pressed);
  });
}

/** Whether an event comes from a host or out of its closed root; its target, where the host is in a shadow tree itself, is another. */
export const isFrom = (host: Element, event: Event): boolean => event.composedPath()[0] === host;

/** A press by keyboard is a click without a place: it belongs to what has the focus. */
function press(root: ShadowRoot, { detail, clientX, clientY }: MouseEvent): void {
  const target = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
  target?.closest('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: false }));
}
