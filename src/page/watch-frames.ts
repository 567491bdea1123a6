import { findProse, lengthOfProse } from './prose.ts';

/** Characters of prose that make a frame worth reading: less is a player or an advertisement. */
const LEAST_PROSE = 300;

/**
 * Looks for frames of the page's own origin that hold a text, now and again when one has loaded, and calls back when
 * there are new ones. What is in frames of other origins the browser shows to nobody, and their pages are not read.
 */
export function watchFrames(document: Document, onFrames: () => unknown, signal: AbortSignal): () => void {
  // Each look is work after a change of the page: a frame is looked at again where its own script has filled it further.
  const lengths = new WeakMap<Document, number>();
  const look = (): void => {
    // Each time anew: `document.open()` takes every listener off a page. One that is there is not added twice.
    document.addEventListener('load', loaded, { capture: true, signal });
    let isNew = false;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
      const inner = frame.contentDocument;
      if (!inner?.body) continue;
      const { length } = inner.body.textContent;
      if (length <= (lengths.get(inner) ?? 0)) continue;
      const isText = lengthOfProse(findProse(inner)) >= LEAST_PROSE;
      lengths.set(inner, isText ? Number.POSITIVE_INFINITY : length);
      isNew ||= isText;
    }
    if (isNew) onFrames();
  };
  const loaded = ({ target }: Event): void => {
    // Images and scripts have none, and frames of other origins show none.
    if ((target as Partial<HTMLIFrameElement>).contentDocument) look();
  };
  return look;
}
