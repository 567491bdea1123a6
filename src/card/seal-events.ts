/** What a reader can cause inside the card and what would otherwise cross its shadow boundary. */
const COMPOSED = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel', 'pointerrawupdate'],
  ...['wheel', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'keydown', 'keypress', 'keyup'],
  ...['focus', 'focusin', 'focusout', 'blur', 'copy'],
] as const;

/**
 * Keeps every event of the host from the page: each is stopped at the window, before the document and its elements can
 * see it. What the browser itself does with the event (focus, selection, scrolling) is unaffected. `moved` hears of the
 * pointer over the card; a press of a button is sent again inside the shadow root, where it cannot leave.
 */
export function sealEvents(
  host: HTMLElement,
  root: ShadowRoot,
  window: Window,
  moved: () => void,
  signal: AbortSignal,
): void {
  const seal = (event: Event): void => {
    // What a script of the page sends to the card is no act of the reader, and the page may hear of it.
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.type === 'pointermove') moved();
    else if (event.type === 'click') press(root, event as MouseEvent);
  };
  for (const type of COMPOSED) window.addEventListener(type, seal, { capture: true, passive: true, signal });
}

/** A press by keyboard is a click without a place: it belongs to what has the focus. */
function press(root: ShadowRoot, { detail, clientX, clientY }: MouseEvent): void {
  const target = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
  target?.closest('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: false }));
}
