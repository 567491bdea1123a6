import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCard } from '../src/card/start-card.ts';
import { readingPage } from '../src/page/reading-page.ts';

// Loaded by the background into a frame where the pointer has met a marked name for the first time.
export default defineUnlistedScript(() => {
  const page = readingPage();
  const annotator = page?.annotator;
  if (!page || !annotator || page.hasCard) return;
  page.hasCard = true;
  const { ask, pointer, signal } = page;
  startCard({
    document,
    window,
    nameAt: annotator.nameAt,
    onActive: annotator.activate,
    pointer,
    fetchCard: (entity) => ask('card', { entity }),
    openArticle: (article) => void ask('openArticle', { article }),
    search: (query) => void ask('openSearch', { query }),
    signal,
  });
});
