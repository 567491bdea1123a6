import type { Anchor } from './anchor.ts';
import type { Box } from './named-place.ts';
import { placeCard } from './place.ts';

/** The card never takes more than this part of the window's height, nor more than so many pixels; in a low window, these. */
const HEIGHT_SHARE = 0.66;
const MOST_HEIGHT = 520;
const LOW_HEIGHT = 320;

/** Pixels of the visible part of the page, where that has been enlarged with fingers, that a card is not to be larger than. */
const ROOM = { width: 336, height: 400 };

/**
 * Puts a card beside its anchor, as far on the screen as it goes, or a sheet at the bottom of the screen. What fingers or
 * the page itself have enlarged enlarges neither beyond the screen.
 */
export function putBeside(frame: HTMLElement, anchor: Anchor, view: Window): void {
  const { style } = frame;
  const screen = visibleArea(view);
  const [width, height] = [screen.right - screen.left, screen.bottom - screen.top];
  const least = 1 / (view.visualViewport?.scale ?? 1);
  const size = anchor.isSheet ? least : Math.max(least, Math.min(1, width / ROOM.width, height / ROOM.height));
  const { host } = frame.getRootNode() as ShadowRoot;
  style.zoom = String(size / (host.currentCSSZoom || 1));
  const px = (length: number): string => `${length / size}px`;
  if (anchor.isSheet) {
    const { clientWidth, clientHeight } = view.document.documentElement;
    style.maxHeight = '';
    style.inset = `auto ${px(clientWidth - screen.right)} ${px(clientHeight - screen.bottom)} ${px(screen.left)}`;
    return;
  }
  const wanted = Math.min(MOST_HEIGHT, Math.max(LOW_HEIGHT, HEIGHT_SHARE * height));
  style.maxHeight = px(wanted);
  const { x, y, maxHeight } = placeCard(anchor.boxes, anchor.at, frame.getBoundingClientRect(), screen);
  style.maxHeight = px(Math.min(wanted, maxHeight));
  style.inset = `${px(y)} auto auto ${px(x)}`;
}

/** What of the layout viewport can be seen: without its scrollbars, and with a pinch zoom only a part of it. */
function visibleArea({ visualViewport, innerWidth, innerHeight }: Window): Box {
  if (!visualViewport) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}
