import { askBackground } from '../../src/platform/messaging.ts';
import { onPageInFront, ownWindow } from '../../src/platform/side-panel.ts';
import { activeTab, openSearch } from '../../src/platform/tabs.ts';
import { localeText } from '../../src/platform/texts.ts';
import { copyText } from '../../src/ui/copy-text.ts';
import { openReader } from '../../src/ui/open-reader.tsx';
import { readerRequests } from '../../src/ui/reader-requests.ts';
import { provideTexts } from '../../src/ui/text.ts';

provideTexts(localeText);

const [tab, ownWindowId] = await Promise.all([activeTab(), ownWindow()]);
const root = document.getElementById('root');
if (root !== null) {
  const { turnTo } = openReader(root, window, tab, {
    ask: (tab) => readerRequests(askBackground, tab),
    search: (query) => void openSearch(query, null),
    copy: (text) => copyText(document, text),
    hasBack: true,
  });
  onPageInFront(ownWindowId, turnTo);
}
