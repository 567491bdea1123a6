import { askBackground } from '../../src/platform/messaging.ts';
import { followPageInFront } from '../../src/platform/page-in-front.ts';
import { openSearch } from '../../src/platform/tabs.ts';
import { localeText } from '../../src/platform/texts.ts';
import { copyText } from '../../src/ui/copy-text.ts';
import { type OpenReader, openReader } from '../../src/ui/open-reader.tsx';
import { readerRequests } from '../../src/ui/reader-requests.ts';
import { provideTexts } from '../../src/ui/text.ts';

provideTexts(localeText);

const root = document.getElementById('root');
if (root !== null) {
  let reader: OpenReader | undefined;
  void followPageInFront((tab) => {
    if (reader) reader.turnTo(tab);
    else
      reader = openReader(root, window, tab, {
        ask: (about) => readerRequests(askBackground, about),
        search: (query) => void openSearch(query, null),
        copy: (text) => copyText(document, text),
        hasBack: true,
      });
  });
}
