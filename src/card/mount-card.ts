import { type ComponentChild, render } from 'preact';
import cardCss from '../ui/card.css?inline';
import sharedCss from '../ui/shared.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import frameCss from './frame.css?inline';
import type { Box, Point } from './named-place.ts';
import { type Placement, placeCard } from './place.ts';
import { sealEvents } from './seal-events.ts';

/** The card never takes more than this part of the window's height, nor more than so many pixels. */
const HEIGHT_SHARE = 0.66;
const MOST_HEIGHT = 520;

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Where a card belongs: the line boxes of a name and the point in them that was pointed at. */
export interface Anchor {
  readonly boxes: readonly Box[];
  readonly at: Point;
}

/** The one card of a document. Nothing of it is in the document while it is hidden. */
export interface MountedCard {
  /** Shows a view beside its anchor, or updates the view that is open. `label` names the card to assistive technology. */
  show(view: ComponentChild, anchor: Anchor, label: string): void;
  hide(): void;
  /** The card's place on the screen while it is open. */
  box(): Box | null;
}

/**
 * Prepares the card of a document: one closed shadow root, shown in the top layer, sealed in both directions. No style
 * of the page reaches it, no event of it reaches the page. `moved` hears the pointer over the card. Aborting the signal
 * removes everything.
 */
export function mountCard(document: Document, moved: () => void, signal: AbortSignal): MountedCard {
  const host = document.createElementNS(XHTML, 'backgrounder-card') as HTMLElement;
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyles(root, [tokensCss, sharedCss, cardCss, frameCss].join('\n'));
  const frame = document.createElementNS(XHTML, 'div') as HTMLElement;
  frame.className = 'frame tokens';
  frame.dir = 'ltr';
  frame.lang = 'en';
  frame.tabIndex = -1;
  frame.setAttribute('role', 'dialog');
  root.append(frame);

  let opened: AbortController | null = null;
  let anchored: Anchor | null = null;

  const hide = (): void => {
    opened?.abort();
    opened = null;
    anchored = null;
    render(null, frame);
    host.remove();
  };
  signal.addEventListener('abort', hide, { once: true });

  const open = (at: Point): void => {
    const view = document.defaultView;
    if (!view) return;
    opened?.abort();
    opened = new AbortController();
    sealEvents(host, root, view, moved, opened.signal);
    mountPoint(document, at).append(host);
    host.showPopover?.();
    const resized = new view.ResizeObserver(() => anchored && put(frame, anchored, view));
    resized.observe(frame.firstElementChild ?? frame);
    opened.signal.addEventListener('abort', () => resized.disconnect());
  };

  return {
    show(content, anchor, label) {
      if (signal.aborted) return;
      frame.setAttribute('aria-label', label);
      render(content, frame);
      // The page may have taken the host away with the part of it that the card stood in.
      if (!opened || !host.isConnected) open(anchor.at);
      if (anchored !== anchor) frame.scrollTop = 0;
      anchored = anchor;
      if (document.defaultView) put(frame, anchor, document.defaultView);
    },
    hide,
    box: () => (opened ? frame.getBoundingClientRect() : null),
  };
}

/** A modal dialog makes everything outside of it inert, also in the top layer: over one, the card belongs inside. */
function mountPoint(document: Document, at: Point): Element {
  return document.elementFromPoint(at.x, at.y)?.closest('dialog:modal') ?? document.documentElement;
}

function put(frame: HTMLElement, anchor: Anchor, view: Window): void {
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

/** What of the layout viewport can be seen: with a pinch zoom only a part of it. */
function visibleArea(view: Window): Box {
  const { visualViewport, document } = view;
  const { clientWidth, clientHeight } = document.documentElement;
  if (!visualViewport || visualViewport.scale === 1) {
    return { left: 0, top: 0, right: clientWidth || view.innerWidth, bottom: view.innerHeight || clientHeight };
  }
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}
