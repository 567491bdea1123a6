/** What a reader does, and what follows on it, by its older names too. */
export const acts = (): readonly string[] => [
  ...['down', 'up', 'move', 'over', 'out', 'enter', 'leave'].flatMap((way) => [`pointer${way}`, `mouse${way}`]),
  ...['pointercancel', 'gotpointercapture', 'lostpointercapture', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['dragenter', 'dragover', 'dragleave', 'drop', 'DOMActivate', 'DOMFocusIn', 'DOMFocusOut'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'keydown', 'keypress', 'keyup'],
  ...['focus', 'focusin', 'focusout', 'blur', 'copy', 'cut', 'paste', 'beforetoggle', 'toggle'],
];

/** The wheel, by the names that Firefox has for it. */
export const WHEEL = ['wheel', 'DOMMouseScroll', 'MozMousePixelScroll'];

type Hearer = (event: Event) => unknown;

interface FirstEar {
  readonly hearers: Set<Hearer>;
  close(): void;
}

// Set before any script of the page runs, read by scripts that come much later.
const world = globalThis as { backgrounderEar?: FirstEar };

/**
 * Listens at the window before the page itself can: of listeners at one place the first is called first. What is heard is
 * handed to nobody until a card asks for it.
 */
export function openFirstEar(window: Window): void {
  if (world.backgrounderEar) return;
  const hearers = new Set<Hearer>();
  const tell = (event: Event): void => {
    if (hearers.size === 0) return;
    // As with any listener: one that is added meanwhile hears only what comes later, one that is taken away nothing more.
    for (const hear of [...hearers]) if (hearers.has(hear) && !event.cancelBubble) hear(event);
  };
  // In Chromium whoever listens to `wheel` keeps those from hearing anything who listen at the same place to the older
  // `mousewheel`, and for `pointerrawupdate` each movement of a fast mouse is sent by itself.
  const heard = 'onmousewheel' in window ? acts() : [...acts(), ...WHEEL, 'pointerrawupdate'];
  // Where nothing is said, no browser waits for listeners at the window before it scrolls.
  for (const act of heard) window.addEventListener(act, tell, true);
  const close = (): void => {
    for (const act of heard) window.removeEventListener(act, tell, true);
  };
  world.backgrounderEar = { hearers, close };
}

/** Listens no more, for good: the extension has gone from under the page. */
export function closeFirstEar(): void {
  world.backgrounderEar?.close();
}

/**
 * Hears events at the window until the signal ends, acts of the reader before the page hears them. Where our first script
 * came after the page's (in tabs that were open when the extension was installed, in frames), or the page has swept all
 * listeners away, whoever listened first hears first. Only of keys can the browser's own answer be prevented.
 */
export function listenFirst(
  window: Window,
  types: readonly string[],
  hear: (event: Event) => void,
  signal: AbortSignal,
): void {
  const hearers = world.backgrounderEar?.hearers;
  let last: Event | undefined;
  const hearOnce = (event: Event): void => {
    if (event === last) return;
    last = event;
    hear(event);
  };
  const hearer: Hearer = (event) => types.includes(event.type) && hearOnce(event);
  hearers?.add(hearer);
  signal.addEventListener('abort', () => hearers?.delete(hearer));
  for (const type of types)
    window.addEventListener(type, hearOnce, { capture: true, passive: !type.startsWith('key'), signal });
}
