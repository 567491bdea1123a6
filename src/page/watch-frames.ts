import { findProse, lengthOfProse } from './prose.ts';

/** Characters of prose that make a frame worth reading: less is a player or an advertisement. */
const LEAST_PROSE = 300;

/**
 * Looks for frames of the page's own origin that hold a text, now and again when one has loaded, and calls back when
 * there are new ones. What is in frames of other origins the browser shows to nobody, and their pages are not read.
 */
export function watchFrames(document: Document, onFrames: () => unknown, signal: AbortSignal): () => void {
  const seen = new WeakSet<Document>();
  const look = (): void => {
    let isNew = false;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
      const inner = frame.contentDocument;
      if (!inner?.body || seen.has(inner) || lengthOfProse(findProse(inner)) < LEAST_PROSE) continue;
      seen.add(inner);
      isNew = true;
    }
    if (isNew) onFrames();
  };
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof Element && /^i?frame$/.test(target.localName)) look();
    },
    { capture: true, signal },
  );
  return look;
}
