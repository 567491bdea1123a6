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
    if (!event.isTrusted) return;
    if (!isFrom(host, event)) {
      if (import.meta.env.FIREFOX && showsInside(root, event)) tellAnew(event, window);
      return;
    }
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
  const ending = new AbortController();
  listenFirst(window, [...acts(), 'pointerrawupdate'], seal, ending.signal);
  signal.addEventListener('abort', () => {
    sealWheel(false);
    // A key that closes the card is let go over the page.
    if (pressed) keepRest(window, pressed);
    // What comes of a press that closes it is told when it has gone.
    window.setTimeout(() => ending.abort());
  });
}

/** What Firefox tells of an event besides, whatever the shadow root: a node of it leads to all of the card. */
interface InFirefox {
  readonly originalTarget: Node | null;
  readonly explicitOriginalTarget: Node | null;
  readonly rangeParent?: Node | null;
}

/** Whether an event of the page's, as the pointer or the focus leaves it for the card, hands out a node of the root. */
function showsInside(root: ShadowRoot, event: Event): boolean {
  const { originalTarget, explicitOriginalTarget, rangeParent } = event as Event & InFirefox;
  return [originalTarget, explicitOriginalTarget, rangeParent].some(
    // A window has no root.
    (node) => node?.getRootNode?.() === root,
  );
}

/** The page gets the same event, but for these nodes: made after this one has ended, which Firefox takes them from. */
function tellAnew(event: Event, window: Window): void {
  event.stopImmediatePropagation();
  const { target } = event;
  const Kind = event.constructor as typeof Event;
  const kept = new Kind(event.type, event);
  window.setTimeout(() => target?.dispatchEvent(new Kind(event.type, kept)));
}

/** Whether an event comes from a host or out of its closed root; its target, where the host is in a shadow tree itself, is another. */
export const isFrom = (host: Element, event: Event): boolean => event.composedPath()[0] === host;

/** A press by keyboard is a click without a place: it belongs to what has the focus. */
function press(root: ShadowRoot, { detail, clientX, clientY }: MouseEvent): void {
  const target = detail > 0 ? root.elementFromPoint(clientX, clientY) : root.activeElement;
  target?.closest('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: false }));
}
