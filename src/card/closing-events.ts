import { listenFirst } from './first-ear.ts';
import { keepRest } from './keep-rest.ts';

/** What happens in the window that may close a card. */
export interface ClosingEvents {
  readonly scrolled: (scroller: Node) => void;
  /** The reader has pressed something on the page. */
  readonly pressed: () => void;
  /** The tab is hidden or shown again. */
  readonly hidden: () => void;
  /** The pointer has left the window, or is over something from which the page hears nothing of it. */
  readonly pointerLeft: () => void;
  /** Also after zooming. */
  readonly resized: () => void;
  /** The page goes, or an application goes on within it. */
  readonly wentOn: () => void;
  /** The reader has pressed Escape; whether that was meant for the card, and not for the page. */
  readonly escaped: () => boolean;
}

/** Tells of it until the signal ends. What a script of the page makes up is no act of the reader. */
export function listenForClosing(document: Document, window: Window, on: ClosingEvents, signal: AbortSignal): void {
  const quiet = { passive: true, capture: true, signal };
  document.addEventListener('scroll', ({ target }) => on.scrolled(target as Node), quiet);
  document.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && on.pressed(), quiet);
  document.addEventListener('visibilitychange', on.hidden, quiet);
  document.documentElement.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && on.pointerLeft(), {
    ...quiet,
    capture: false,
  });
  const overFrame = (event: PointerEvent): void => {
    const [over] = event.composedPath();
    if (event.isTrusted && /^(i?frame|object|embed)$/i.test((over as Element).nodeName)) on.pointerLeft();
  };
  document.addEventListener('pointerover', overFrame, quiet);
  for (const type of ['pagehide', 'popstate', 'hashchange']) window.addEventListener(type, on.wentOn, quiet);
  window.navigation?.addEventListener('navigatesuccess', on.wentOn, quiet);
  window.addEventListener('resize', on.resized, quiet);
  const onKey = (event: Event): void => {
    if (!event.isTrusted || (event as KeyboardEvent).key !== 'Escape' || !on.escaped()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keepRest(window, event as KeyboardEvent);
  };
  listenFirst(window, ['keydown'], onKey, signal);
}
