import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readingPage } from '../src/page/reading-page.ts';
import { startReading } from '../src/page/start-reading.ts';

// Loaded by the background into a frame whose content script has found news.
export default defineUnlistedScript(() => {
  const page = readingPage();
  if (page !== null) startReading(document, window, page);
});
