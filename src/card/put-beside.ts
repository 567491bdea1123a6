import type { Anchor } from './anchor.ts';
import type { Box } from './named-place.ts';
import { placeCard } from './place.ts';

/** The card never takes more than this part of the window's height, nor more than so many pixels; in a low window, these. */
const HEIGHT_SHARE = 0.66;
const MOST_HEIGHT = 520;
const LOW_HEIGHT = 320;

/** Puts a card beside its anchor, as far on the screen as it goes, or leaves it to the style sheet where it is a sheet. */
export function putBeside(frame: HTMLElement, anchor: Anchor, view: Window): void {
  if (anchor.isSheet) {
    frame.style.left = frame.style.top = frame.style.maxHeight = '';
    return;
  }
  const screen = visibleArea(view);
  const wanted = Math.min(MOST_HEIGHT, Math.max(LOW_HEIGHT, HEIGHT_SHARE * (screen.bottom - screen.top)));
  frame.style.maxHeight = `${wanted}px`;
  const size = { width: frame.offsetWidth, height: frame.offsetHeight };
  const { x, y, maxHeight } = placeCard(anchor.boxes, anchor.at, size, screen);
  frame.style.maxHeight = `${Math.min(wanted, maxHeight)}px`;
  frame.style.left = `${x}px`;
  frame.style.top = `${y}px`;
}

/** What of the layout viewport can be seen: without its scrollbars, and with a pinch zoom only a part of it. */
function visibleArea({ visualViewport, innerWidth, innerHeight }: Window): Box {
  if (!visualViewport) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
  return { left, top, right: left + width, bottom: top + height };
}
