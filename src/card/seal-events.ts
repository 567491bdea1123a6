import { listenFirst } from './first-ear.ts';
import { keepRest } from './keep-rest.ts';

/** What a reader can cause inside the card, or the card by itself, and what would otherwise be seen from the page. */
const SEEN_OUTSIDE = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['mouseenter', 'mouseleave', 'pointerenter', 'pointerleave', 'gotpointercapture', 'lostpointercapture'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel', 'pointerrawupdate'],
  ...['wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'keydown', 'keypress', 'keyup'],
  ...['focus', 'focusin', 'focusout', 'blur', 'copy', 'cut', 'paste', 'beforetoggle', 'toggle'],
] as const;

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
  const seal = (event: Event): void => {
    // What a script of the page sends to the card is no act of the reader, and the page may hear of it.
    if (!event.isTrusted || !isFrom(host, event)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') pressed = event as KeyboardEvent;
    else if (event.type === 'keyup') pressed = null;
    heard(event);
    if (event.type === 'click') press(root, event as MouseEvent);
  };
  listenFirst(window, SEEN_OUTSIDE, seal, signal);
  // A key that closes the card is let go over the page.
  signal.addEventListener('abort', () => pressed && keepRest(window, pressed));
}

/** Whether an event comes from a host or out of its closed root; its target, where the host is in a shadow tree itself, is another. */
export const isFrom = (host: Element, event: Event): boolean => event.composedPath()[0] === host;

/** A press by keyboard is a click without a place: it belongs to what has the focus. */
function press(root: ShadowRoot, { detail, clientX, clientY }: MouseEvent): void {
  const target = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
  target?.closest('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: false }));
}
