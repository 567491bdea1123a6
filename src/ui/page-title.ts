import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Names the document after what it shows, by which tabs and the history are found again. The heading gets the reference. */
export function usePageTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) heading.current.ownerDocument.title = title;
  }, [title]);
  return heading;
}
