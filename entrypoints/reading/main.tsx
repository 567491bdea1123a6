import { askBackground } from '../../src/platform/messaging.ts';
import { session } from '../../src/platform/session.ts';
import { openSearch } from '../../src/platform/tabs.ts';
import { localeText } from '../../src/platform/texts.ts';
import { copyText } from '../../src/ui/copy-text.ts';
import { openReader } from '../../src/ui/open-reader.tsx';
import { readerRequests } from '../../src/ui/reader-requests.ts';
import { tabOf } from '../../src/ui/route.ts';
import { provideTexts } from '../../src/ui/text.ts';

provideTexts(localeText);

const now = new URL(location.href).searchParams.has('tab') ? await session() : '';
const root = document.getElementById('root');
if (root !== null) {
  openReader(root, window, tabOf(location.search, now), {
    ask: (tab) => readerRequests(askBackground, tab),
    search: (query) => void openSearch(query, null),
    copy: (text) => copyText(document, text),
    hasBack: false,
  });
}
