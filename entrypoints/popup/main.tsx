import { render } from 'preact';
import { askBackground, askPage } from '../../src/platform/messaging.ts';
import { openSessionMemory } from '../../src/platform/session-memory.ts';
import { activeTab, showTab } from '../../src/platform/tabs.ts';
import { failed } from '../../src/protocol/result.ts';
import { copyText } from '../../src/ui/copy-text.ts';
import { Popup } from '../../src/ui/popup.tsx';
import { isPopupState } from '../../src/ui/popup-memory.ts';

// As a page in a tab, opened from a card, it is told which tab it is about and what to search for.
const given = new URL(location.href).searchParams;
const [memory, tab] = await Promise.all([
  openSessionMemory('popup', isPopupState),
  given.has('tab') ? Number(given.get('tab')) : given.has('query') ? null : activeTab(),
]);
const query = given.get('query');
const root = document.getElementById('root');
if (root !== null) {
  render(
    <Popup
      ask={{
        search: (request) => askBackground('search', request),
        overview: async () =>
          tab === null
            ? failed('not-found', 'Type to search the archive.')
            : await askBackground('pageOverview', { tab }),
      }}
      jump={(entity) => {
        if (tab === null) return;
        void askPage(tab)('jump', { entity });
        if (given.has('tab')) void showTab(tab);
      }}
      openArticle={(article) => void askBackground('openArticle', { article })}
      card={{
        ask: (entity) => askBackground('card', { entity }),
        copy: (text) => copyText(document, text),
      }}
      memory={query === null ? memory : { get: () => ({ query, scroll: 0, active: null }), set: () => {} }}
    />,
    root,
  );
}
