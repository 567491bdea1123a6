/** Pixels that a sheet must be pulled down to be put away, and pixels per millisecond with which less is enough. */
const FAR_ENOUGH = 90;
const FAST_ENOUGH = 0.5;
const LEAST = 24;

/**
 * Follows a finger that pulls a sheet down by its handle or head, and calls back when it was meant. Returns what hears
 * the pointer events of the card; `at` is the element under the finger.
 */
export function followSwipe(sheet: HTMLElement, away: () => void): (event: PointerEvent, at: Element | null) => void {
  let from: { readonly y: number; readonly time: number; readonly pointer: number } | null = null;
  const pull = (by: number): void => {
    sheet.style.translate = by > 0 ? `0 ${by}px` : '';
  };
  return ({ type, pointerId, clientY, timeStamp }, at) => {
    if (type === 'pointerdown') {
      if (at?.closest('.sheet-handle, .card-top') && !at.closest('button')) {
        from = { y: clientY, time: timeStamp, pointer: pointerId };
      }
      return;
    }
    if (from?.pointer !== pointerId) return;
    const by = clientY - from.y;
    if (type === 'pointermove') pull(by);
    else if (type === 'pointerup' || type === 'pointercancel') {
      const speed = by / Math.max(1, timeStamp - from.time);
      const isMeant = type === 'pointerup' && (by >= FAR_ENOUGH || (by >= LEAST && speed >= FAST_ENOUGH));
      from = null;
      pull(0);
      if (isMeant) away();
    }
  };
}
