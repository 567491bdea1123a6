import { render } from 'preact';
import { askBackground, askPage } from '../../src/platform/messaging.ts';
import { openSessionMemory } from '../../src/platform/session-memory.ts';
import { hasSidePanel, openSidePanel, ownWindow } from '../../src/platform/side-panel.ts';
import { activeTab, openOptions, openReading, showTab } from '../../src/platform/tabs.ts';
import { localeText } from '../../src/platform/texts.ts';
import { Popup } from '../../src/ui/popup.tsx';
import { isPopupState } from '../../src/ui/popup-memory.ts';
import { pageRequests, popupRequests } from '../../src/ui/popup-requests.ts';
import { queryOf, tabOf } from '../../src/ui/route.ts';
import { provideTexts } from '../../src/ui/text.ts';

provideTexts(localeText);

// As a page in a tab, opened from a card, it is told which tab it is about and what to search for.
const given = new URL(location.href).searchParams;
const [memory, window, tab] = await Promise.all([
  openSessionMemory('popup', isPopupState),
  ownWindow(),
  given.has('tab') ? tabOf(location.search) : given.has('query') ? null : activeTab(),
]);
const query = given.get('query');
const root = document.getElementById('root');
if (root !== null) {
  render(
    <Popup
      ask={popupRequests(askBackground, tab)}
      jump={(entity) => {
        if (tab === null) return;
        void askPage(tab)('jump', { entity });
        if (given.has('tab')) void showTab(tab);
      }}
      openStory={(id) => void openReading(queryOf({ view: 'story', id }))}
      openEntity={({ entity: id }) => void openReading(queryOf({ view: 'entity', id }))}
      openLeftOut={() => {
        const openBehind = (): void => void openReading(`?tab=${tab}`);
        // A tab of its own is beside nothing; and a browser may refuse to open the panel.
        if (hasSidePanel() && window !== null && !given.has('tab')) void openSidePanel(window).then(close, openBehind);
        else openBehind();
      }}
      openArticle={(article) => void askBackground('openArticle', { article })}
      card={{
        ask: (entity) => askBackground('card', { entity }),
        copy: async (text) => (await import('../../src/ui/copy-text.ts')).copyText(document, text),
      }}
      page={
        tab === null
          ? undefined
          : { ask: pageRequests(askBackground, askPage(tab), tab), openOptions: () => void openOptions().then(close) }
      }
      memory={
        query === null ? memory : { get: () => ({ query, scroll: 0, active: null, order: 'relevance' }), set: () => {} }
      }
    />,
    root,
  );
}
