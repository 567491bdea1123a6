import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { seenAround } from '../src/card/seen-around.ts';
import { startCard } from '../src/card/start-card.ts';
import { readingPage } from '../src/page/reading-page.ts';
import { failed } from '../src/protocol/result.ts';
import { provideTexts, text } from '../src/ui/text.ts';

// Loaded by the background into a frame where the reader has met a marked name for the first time.
export default defineUnlistedScript(() => {
  const page = readingPage();
  const annotator = page?.annotator;
  if (!page || !annotator || page.hasCard) return;
  page.hasCard = true;
  provideTexts(page.text);
  const { ask, pointer, signal } = page;
  const { open, pointerMoved } = startCard({
    document,
    window,
    nameAt: annotator.nameAt,
    isOnDark: annotator.isOnDark,
    onActive: annotator.activate,
    pointer,
    fetchCard: (name) => ask('card', { entity: name.entity, seen: seenAround(annotator.placeOf(name)) }),
    fetchReason: async (name) => {
      const place = annotator.placeOf(name);
      return place ? ask('reason', place) : failed('not-found', text('no_longer_on_page'));
    },
    reject: (reject) => ask('changeSettings', { reject }),
    restore: (restore) => ask('changeSettings', { restore }),
    openArticle: (article) => void ask('openArticle', { article }),
    search: (query) => void ask('openSearch', { query }),
    signal,
  });
  page.openCard = open;
  page.pointerMoved = pointerMoved;
});
