import { annotatePage } from './annotator.ts';
import type { ReadingPage } from './reading-page.ts';

/** Marks the names of a news page, and has the card's script loaded when the pointer first meets one. */
export function startReading(document: Document, window: Window, page: ReadingPage): void {
  const { ask, signal } = page;
  page.annotator = annotatePage({
    document,
    window,
    signal,
    annotate: async (blocks) => {
      const answer = await ask('annotate', { blocks });
      return answer.ok ? answer.value : null;
    },
  });
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
