import { DEFAULT_SETTINGS } from '../protocol/settings.ts';
import { annotatePage } from './annotator.ts';
import { isNewsPage } from './news-page.ts';
import { reachNames } from './reach-names.ts';
import { type ReadingPage, settingsFor } from './reading-page.ts';
import { watchFrames } from './watch-frames.ts';

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
    const count = annotator.nameCount();
    if (count !== told) void ask('marked', null);
    told = count;
  };
  const lookForFrames = watchFrames(document, () => ask('loadScript', { script: 'frames' }), signal);
  const annotator = annotatePage({
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
      page.note = annotator.gaveUp ? text('page_gave_up') : null;
      page.wasRead();
      tellCount();
      lookForFrames();
      // Each time anew: `document.open()` takes every listener off a page. Those that are there are not added twice.
      window.addEventListener('pageshow', cameBack, { signal });
      listenForReader();
    },
  });
  page.annotator = annotator;
  const cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    // The browser has forgotten the badge of a page that comes back from its cache.
    told = undefined;
    tellCount();
  };
  const listenForReader = reachNames(window, page, annotator);
}
