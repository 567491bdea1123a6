import { DEFAULT_SETTINGS } from '../protocol/settings.ts';
import { annotatePage } from './annotator.ts';
import { isNewsPage } from './news-page.ts';
import { type ReadingPage, settingsFor } from './reading-page.ts';
import { watchFrames } from './watch-frames.ts';

/** What a tap does something with by itself. */
const TAPPED = 'a,button,input,select,textarea,label,summary,audio,video,[role=button],[role=link],[contenteditable]';

/**
 * Marks the names of a page, if it is news or the reader wants it, as the reader has chosen; tells how many there are, has
 * the card's script loaded when somebody first points at one, and has frames read that belong to the page. A page that is
 * being read already is left alone: a script may be loaded twice where its first answer was lost.
 */
export function startReading(document: Document, window: Window, page: ReadingPage): void {
  if (page.annotator !== null) return;
  if (!page.isWanted && !isNewsPage(document)) {
    page.refuse();
    return;
  }
  const { ask, signal, text } = page;
  let told: number | undefined;
  const tellCount = (): void => {
    const count = page.annotator?.nameCount() ?? 0;
    if (count !== told) void ask('marked', null);
    told = count;
  };
  const lookForFrames = watchFrames(document, () => ask('loadScript', { script: 'frames' }), signal);
  page.annotator = annotatePage({
    document,
    window,
    signal,
    isWanted: () => page.isWanted,
    settings: ask('settings', null).then((answer) => settingsFor(page, answer.ok ? answer.value : DEFAULT_SETTINGS)),
    annotate: async (blocks) => {
      const answer = await ask('annotate', { blocks });
      return answer.ok ? answer.value : null;
    },
    onChange: () => {
      page.note = page.annotator?.gaveUp ? text('page_gave_up', []) : null;
      page.wasRead();
      tellCount();
      lookForFrames();
    },
  });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      // The browser has forgotten the badge of a page that comes back from its cache.
      told = undefined;
      tellCount();
    },
    { signal },
  );
  const loadCard = loadCardOnFirstUse(window, page);
  page.step = async (direction) => {
    const name = page.annotator?.step(direction);
    if (name && (await loadCard())) page.openCard?.(name, 'keyboard');
  };
  window.addEventListener(
    'click',
    async (event) => {
      const { pointerType, clientX: x, clientY: y, target } = event as PointerEvent;
      if (pointerType !== 'touch' || !event.isTrusted || (target instanceof Element && target.closest(TAPPED))) return;
      const name = page.annotator?.nameAt(x, y);
      if (name && (await loadCard())) page.openCard?.(name, 'touch');
    },
    { passive: true, capture: true, signal },
  );
}

/** Most pages are read without pointing at a name. Returns the way to have the card's script loaded for another reason. */
function loadCardOnFirstUse(window: Window, page: ReadingPage): () => Promise<boolean> {
  const listening = new AbortController();
  let loading: Promise<boolean> | undefined;
  const load = (): Promise<boolean> => {
    loading ??= page.ask('loadScript', { script: 'card' }).then(({ ok }) => {
      if (ok) listening.abort();
      else loading = undefined;
      return ok;
    });
    return loading;
  };
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y, buttons, pointerType, target, isTrusted }) => {
      if (!isTrusted) return;
      page.pointer = { x, y };
      if (!loading && buttons === 0 && pointerType !== 'touch' && page.annotator?.nameAt(x, y, target)) void load();
    },
    { passive: true, capture: true, signal: AbortSignal.any([page.signal, listening.signal]) },
  );
  return load;
}
