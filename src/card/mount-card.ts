import { type ComponentChild, render } from 'preact';
import cardCss from '../ui/card.css?inline';
import sharedCss from '../ui/shared.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { cycleFocus } from './cycle-focus.ts';
import frameCss from './frame.css?inline';
import type { Box, Point } from './named-place.ts';
import { type Placement, placeCard } from './place.ts';
import { type ReaderPlace, readerPlace, returnTo } from './return-focus.ts';
import { sealEvents } from './seal-events.ts';
import { followSwipe } from './swipe.ts';
import { GENERATED_TEXT, keepFromFind } from './unfindable.ts';

/** The card never takes more than this part of the window's height, nor more than so many pixels. */
const HEIGHT_SHARE = 0.66;
const MOST_HEIGHT = 520;

/** Milliseconds until a card is spoken of: a live region must be in the tree before its text changes. */
const SPEAK_AFTER = 100;

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Where a card belongs: the line boxes of a name and the point in them that was pointed at. */
export interface Anchor {
  readonly boxes: readonly Box[];
  readonly at: Point;
  /** At the bottom of the window instead, where a finger can reach it. */
  readonly isSheet?: boolean;
  /** In dark colours, whatever the reader has chosen for the system. */
  readonly isOnDark?: boolean | undefined;
}

/** What a card tells the one who shows it. */
export interface CardListener {
  /** The pointer has moved over the card. */
  readonly moved: () => void;
  /** Escape was pressed in it, or it was pulled away. */
  readonly dismissed: () => void;
}

/** The one card of a document. Nothing of it is in the document while it is hidden. */
export interface MountedCard {
  /** Shows a view beside its anchor, or updates the view that is open. `label` names the card to assistive technology. */
  show(view: ComponentChild, anchor: Anchor, label: string): void;
  /** Says something to screen readers, once and politely, while the card is open. */
  speak(text: string): void;
  /** Puts the focus into the open card. */
  focus(): void;
  /** Takes the card away; the focus, if it was in it, goes back to where it came from. */
  hide(): void;
  /** Whether the focus is in it. */
  hasFocus(): boolean;
  /** The card's place on the screen; null while there is none, or the page has thrown it away. */
  box(): Box | null;
  /** Whether an event, as the page sees it, is one of the card's own. */
  isTarget(target: EventTarget | null): boolean;
}

/**
 * Prepares the card of a document: one closed shadow root, shown in the top layer, sealed in both directions. No style
 * of the page reaches it, no event of it reaches the page. Aborting the signal removes everything.
 */
export function mountCard(document: Document, listener: CardListener, signal: AbortSignal): MountedCard {
  keepFromFind();
  const create = (name: string): HTMLElement => document.createElementNS(XHTML, name) as HTMLElement;
  const host = createHost(document);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyles(root, [tokensCss, sharedCss, cardCss, frameCss, GENERATED_TEXT].join('\n'));
  const frame = create('div');
  frame.dir = 'ltr';
  frame.lang = 'en';
  frame.tabIndex = -1;
  frame.setAttribute('role', 'dialog');
  const handle = create('div');
  handle.className = 'sheet-handle';
  const content = create('div');
  frame.append(handle, content);
  const spoken = create('p');
  spoken.className = 'visually-hidden';
  spoken.lang = 'en';
  spoken.setAttribute('role', 'status');
  root.append(frame, spoken);
  const swiped = followSwipe(frame, listener.dismissed);

  let opened: AbortController | null = null;
  let anchored: Anchor | null = null;
  let reader: ReaderPlace | null = null;

  const hide = (): void => {
    if (!opened) return;
    const hadFocus = root.activeElement !== null;
    opened.abort();
    opened = null;
    anchored = null;
    render(null, content);
    host.remove();
    if (hadFocus && reader) returnTo(document, reader);
    reader = null;
  };
  signal.addEventListener('abort', hide, { once: true });

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      listener.dismissed();
    } else if (event.key === 'Tab' && cycleFocus(root, frame, event.shiftKey)) event.preventDefault();
  };
  const heard = (event: Event): void => {
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
    else if (event.type === 'focusin') reader ??= cameFrom(event as FocusEvent);
    else if (event.type.startsWith('pointer')) {
      const pointer = event as PointerEvent;
      if (anchored?.isSheet) swiped(pointer, root.elementFromPoint(pointer.clientX, pointer.clientY));
      if (event.type === 'pointermove') listener.moved();
    }
  };
  /** By then the focus is in the card already; where it was stands in the event. */
  const cameFrom = ({ relatedTarget }: FocusEvent): ReaderPlace => ({
    ...readerPlace(document),
    element: relatedTarget as HTMLElement | null,
  });

  const open = (at: Point): void => {
    const view = document.defaultView;
    if (!view) return;
    opened?.abort();
    opened = new AbortController();
    sealEvents(host, root, view, heard, opened.signal);
    mountPoint(document, at).append(host);
    host.showPopover?.();
    // Pages that enlarge themselves as a whole would enlarge the card, and move it, too.
    frame.style.zoom = String(1 / (host.currentCSSZoom || 1));
    const again = (): void => {
      if (anchored) put(frame, anchored, view);
    };
    const resized = new view.ResizeObserver(again);
    resized.observe(content);
    view.visualViewport?.addEventListener('resize', again, { signal: opened.signal });
    view.visualViewport?.addEventListener('scroll', again, { signal: opened.signal });
    opened.signal.addEventListener('abort', () => resized.disconnect());
  };

  return {
    show(view, anchor, label) {
      if (signal.aborted) return;
      frame.className = anchor.isSheet ? 'frame tokens sheet' : 'frame tokens';
      frame.style.colorScheme = anchor.isOnDark ? 'dark' : '';
      frame.setAttribute('aria-label', label);
      render(view, content);
      // The page may have taken the host away with the part of it that the card stood in.
      if (!opened || !host.isConnected) open(anchor.at);
      if (anchored !== anchor) frame.scrollTop = 0;
      anchored = anchor;
      if (document.defaultView) put(frame, anchor, document.defaultView);
    },
    speak(text) {
      spoken.setAttribute('data-text', '');
      document.defaultView?.setTimeout(() => spoken.setAttribute('data-text', text), SPEAK_AFTER);
    },
    focus() {
      reader ??= readerPlace(document);
      frame.focus({ preventScroll: true });
    },
    hide,
    hasFocus: () => opened !== null && root.activeElement !== null,
    box: () => (opened && host.isConnected ? frame.getBoundingClientRect() : null),
    isTarget: (target) => target === host,
  };
}

/**
 * Made in a document without custom elements: where a page has defined one of this name, an element of its own document
 * would be the page's own when it is given its shadow root, and `attachInternals` hands that over, closed or not.
 */
function createHost(document: Document): HTMLElement {
  const elsewhere = document.implementation.createHTMLDocument('');
  return document.adoptNode(elsewhere.createElement('backgrounder-card'));
}

/**
 * A modal dialog makes everything outside of it inert, also in the top layer, and so does in Chromium what is shown in
 * fullscreen; a popover closes when something outside of it is pressed. Over one of them, the card belongs inside.
 */
function mountPoint(document: Document, at: Point): Element {
  return document.elementFromPoint(at.x, at.y)?.closest(':modal,:popover-open') ?? document.documentElement;
}

function put(frame: HTMLElement, anchor: Anchor, view: Window): void {
  if (anchor.isSheet) {
    // The style sheet knows where a sheet belongs.
    frame.style.left = frame.style.top = frame.style.maxHeight = '';
    return;
  }
  const screen = visibleArea(view);
  const wanted = Math.min(MOST_HEIGHT, HEIGHT_SHARE * (screen.bottom - screen.top));
  frame.style.maxHeight = `${wanted}px`;
  const size = { width: frame.offsetWidth, height: frame.offsetHeight };
  const placed = placeCard(anchor.boxes, anchor.at, size, screen);
  apply(frame, placed, Math.min(wanted, placed.maxHeight));
}

function apply(frame: HTMLElement, placed: Placement, maxHeight: number): void {
  frame.style.maxHeight = `${maxHeight}px`;
  frame.style.left = `${placed.x}px`;
  frame.style.top = `${placed.y}px`;
}

/** What of the layout viewport can be seen: without its scrollbars, and with a pinch zoom only a part of it. */
function visibleArea({ visualViewport, innerWidth, innerHeight }: Window): Box {
  if (!visualViewport) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}
