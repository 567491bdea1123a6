import { type ComponentChild, render } from 'preact';
import cardCss from '../ui/card.css?inline';
import sharedCss from '../ui/shared.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import type { Anchor } from './anchor.ts';
import { cycleFocus } from './cycle-focus.ts';
import { listenFirst } from './first-ear.ts';
import frameCss from './frame.css?inline';
import { layerAt } from './layer-at.ts';
import type { Box, Point } from './named-place.ts';
import { putBeside } from './put-beside.ts';
import { type ReaderPlace, readerPlace, returnTo } from './return-focus.ts';
import { isFrom, sealEvents } from './seal-events.ts';
import { followSwipe } from './swipe.ts';
import { GENERATED_TEXT, keepFromFind } from './unfindable.ts';

/** Milliseconds until a card is spoken of: a live region must be in the tree before its text changes. */
const SPEAK_AFTER = 100;

const HOST = 'backgrounder-card';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a card tells the one who shows it. */
export interface CardListener {
  /** The pointer has moved over the card. */
  readonly moved: () => void;
  /** Escape was pressed in it, it was pulled away, or the page has thrown it away. */
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
  /** The card's place on the screen; null while there is none, or the page has thrown it away, or hidden it with what it is in. */
  box(): Box | null;
  /** Whether an event is one of the card's own. */
  isOrigin(event: Event): boolean;
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
  // Some pages keep nothing in their root but head and body.
  let isSweptOut = false;

  const hide = (): void => {
    if (!opened) return;
    const hadFocus = root.activeElement !== null;
    anchored = null;
    render(null, content);
    // Sealed to the last: the focus goes out of it with it.
    host.remove();
    opened.abort();
    opened = null;
    frame.style.pointerEvents = '';
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

  /**
   * What the reader drags from the page goes on over the card as over the page: a slider, a selection. Hears only of the
   * page's. Where a menu opens, nobody is told that the button has been released.
   */
  const letThrough = (event: Event): void => {
    const { type, isTrusted, buttons } = event as PointerEvent;
    const isPress = type === 'pointerdown';
    if (isTrusted && (isPress || buttons === 0)) frame.style.pointerEvents = isPress ? 'none' : '';
  };

  const open = (at: Point): void => {
    const view = document.defaultView;
    if (!view) return;
    opened?.abort();
    opened = new AbortController();
    sealEvents(host, root, view, heard, opened.signal);
    listenFirst(view, ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'], letThrough, opened.signal);
    // Of a version that was replaced while its card was open, and that Firefox let do nothing any more.
    for (const other of document.querySelectorAll(HOST)) if (other !== host) other.remove();
    const parent = layerAt(document, at) ?? (isSweptOut ? document.body : document.documentElement);
    parent.append(host);
    host.showPopover?.();
    const removal = new MutationObserver(() => {
      if (host.isConnected) return;
      // Once only: no page is fought.
      if (isSweptOut || !document.body || parent !== document.documentElement) listener.dismissed();
      else {
        isSweptOut = true;
        open(at);
      }
    });
    for (const place of [parent, document]) removal.observe(place, { childList: true });
    const again = (): void => {
      if (anchored) putBeside(frame, anchored, view);
    };
    const resized = new view.ResizeObserver(again);
    resized.observe(content);
    view.visualViewport?.addEventListener('resize', again, { signal: opened.signal });
    view.visualViewport?.addEventListener('scroll', again, { signal: opened.signal });
    opened.signal.addEventListener('abort', () => {
      resized.disconnect();
      removal.disconnect();
    });
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
      if (document.defaultView) putBeside(frame, anchor, document.defaultView);
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
    box() {
      const box = frame.getBoundingClientRect();
      return opened && box.width > 0 ? box : null;
    },
    isOrigin: (event) => isFrom(host, event),
  };
}

/**
 * Made in a document without custom elements: where a page has defined one of this name, an element of its own document
 * would be the page's own when it is given its shadow root, and `attachInternals` hands that over, closed or not.
 */
function createHost(document: Document): HTMLElement {
  const elsewhere = document.implementation.createHTMLDocument('');
  return document.adoptNode(elsewhere.createElement(HOST));
}
