import { findProse, lengthOfProse } from './prose.ts';

/** Characters of prose that make a frame worth reading: less is a player or an advertisement. */
const LEAST_PROSE = 300;
/** Looks at a frame in which there is none: its own script may fill it, but each look is work after a change of the page. */
const MOST_LOOKS = 5;

/**
 * Looks for frames of the page's own origin that hold a text, now and again when one has loaded, and calls back when
 * there are new ones. What is in frames of other origins the browser shows to nobody, and their pages are not read.
 */
export function watchFrames(document: Document, onFrames: () => unknown, signal: AbortSignal): () => void {
  const looks = new WeakMap<Document, number>();
  const look = (): void => {
    let isNew = false;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
      const inner = frame.contentDocument;
      if (!inner?.body) continue;
      const before = looks.get(inner) ?? 0;
      if (before === MOST_LOOKS) continue;
      const isText = lengthOfProse(findProse(inner)) >= LEAST_PROSE;
      looks.set(inner, isText ? MOST_LOOKS : before + 1);
      isNew ||= isText;
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
