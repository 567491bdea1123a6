import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Names the document after what it shows, by which tabs and the history are found again. Where the control that led there
 * has gone with what was shown before, the heading takes the focus, so that it is read out and Tab goes on from there.
 * The heading gets the reference.
 */
export function usePageTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const { current } = heading;
    if (!current) return;
    current.ownerDocument.title = title;
    if (hasLostFocus(current.ownerDocument)) {
      current.tabIndex = -1;
      current.focus({ preventScroll: true });
    }
  }, [title]);
  return heading;
}

/** Not where nothing has been pressed yet: a page that has just been opened keeps its focus at the top. */
function hasLostFocus({ activeElement, body, defaultView }: Document): boolean {
  return activeElement === body && defaultView?.navigator.userActivation.hasBeenActive === true;
}
