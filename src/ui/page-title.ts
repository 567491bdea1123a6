import { createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** Is told the heading of a view when the view is there; until then a skeleton stood in its place. */
export const ViewShown = createContext<(heading: HTMLElement) => void>(() => {});

/** Names the document after what it shows, by which tabs and the history are found again. The heading gets the reference. */
export function usePageTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useContext(ViewShown);
  useLayoutEffect(() => {
    const { current } = heading;
    if (!current) return;
    current.ownerDocument.title = title;
    shown(current);
    // A view is shown once, whatever becomes of the function that is told so.
  }, [title]);
  return heading;
}
