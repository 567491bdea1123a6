import { render } from 'preact';
import { askBackground, askPage } from '../../src/platform/messaging.ts';
import { session } from '../../src/platform/session.ts';
import { openSessionMemory } from '../../src/platform/session-memory.ts';
import { hasSidePanel, openSidePanel, ownWindow } from '../../src/platform/side-panel.ts';
import { openLeftOut, openOptions, openReading, showTab, tabInFront } from '../../src/platform/tabs.ts';
import { localeText } from '../../src/platform/texts.ts';
import { Popup } from '../../src/ui/popup.tsx';
import { isPopupState, memoryFor } from '../../src/ui/popup-memory.ts';
import { pageRequests, popupRequests } from '../../src/ui/popup-requests.ts';
import { queryOf, tabOf } from '../../src/ui/route.ts';
import { provideTexts } from '../../src/ui/text.ts';

provideTexts(localeText);

// As a page in a tab, opened from a card, it is told which tab it is about and what to search for.
const given = new URL(location.href).searchParams;
const query = given.get('query');
const isPage = given.has('tab') || query !== null;
// Numbers of tabs hold for one session of the browser; most popups have none in their address.
const asked = given.has('tab') ? session() : '';
const opening = [openSessionMemory('popup', isPopupState), ownWindow(), tabInFront(), asked] as const;
const [kept, window, front, now] = await Promise.all(opening);
const memory = memoryFor(query, front, kept);
const tab = isPage ? tabOf(location.search, now) : (front?.id ?? null);
const root = document.getElementById('root');
if (root !== null) {
  root.classList.toggle('page', isPage || window === null); // Phones have no windows: there the popup is a page, too.
  render(
    <Popup
      ask={await popupRequests(askBackground, tab, memory.get())}
      jump={(entity, by) => {
        if (tab === null) return null;
        if (isPage) void showTab(tab);
        return askPage(tab)('jump', { entity, by });
      }}
      openStory={(id) => void openReading(queryOf({ view: 'story', id }))}
      openEntity={({ entity: id }) => void openReading(queryOf({ view: 'entity', id }))}
      openLeftOut={() => {
        const openBehind = (): void => void (tab !== null && openLeftOut(tab));
        // A tab of its own is beside nothing; and a browser may refuse to open the panel.
        if (hasSidePanel() && window !== null && !isPage) void openSidePanel(window).then(close, openBehind);
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
      memory={memory}
    />,
    root,
  );
}
