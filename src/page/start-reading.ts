import { annotatePage } from './annotator.ts';
import type { ReadingPage } from './reading-page.ts';

/**
 * Marks the names of a page, tells how many there are, and has the card's script loaded when the pointer first meets
 * one. A page that is being read already is left alone: a script may be loaded twice where its first answer was lost.
 */
export function startReading(document: Document, window: Window, page: ReadingPage): void {
  if (page.annotator !== null) return;
  const { ask, signal } = page;
  const tellCount = (): void => void ask('marked', { count: page.annotator?.names().length ?? 0 });
  page.annotator = annotatePage({
    document,
    window,
    signal,
    annotate: async (blocks) => {
      const answer = await ask('annotate', { blocks });
      return answer.ok ? answer.value : null;
    },
    onChange: () => {
      page.wasRead();
      tellCount();
    },
  });
  // The browser has forgotten the badge of a page that comes back from its cache.
  window.addEventListener('pageshow', ({ persisted }) => persisted && tellCount(), { signal });
  loadCardOnFirstUse(document, page);
}

/** Most pages are read without pointing at a name. */
function loadCardOnFirstUse(document: Document, page: ReadingPage): void {
  const listening = new AbortController();
  let isAsked = false;
  document.addEventListener(
    'pointermove',
    async ({ clientX: x, clientY: y, buttons, pointerType }) => {
      page.pointer = { x, y };
      if (isAsked || buttons !== 0 || pointerType === 'touch' || !page.annotator?.nameAt(x, y)) return;
      isAsked = true;
      const { ok } = await page.ask('loadScript', { script: 'card' });
      if (ok) listening.abort();
      else isAsked = false;
    },
    { passive: true, signal: AbortSignal.any([page.signal, listening.signal]) },
  );
}
