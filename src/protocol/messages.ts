import type { AnnotateRequest, Annotations } from './annotations.ts';
import type { ArticleView } from './article-view.ts';
import type { CardModel, CardRequest } from './card-model.ts';
import type { EntityView } from './entity-view.ts';
import type { LeftOut } from './left-out.ts';
import type { MarkPlace, MarkReason } from './mark-reason.ts';
import type { PageName } from './name-line.ts';
import type { PageOverview } from './page-overview.ts';
import type { PageState } from './page-state.ts';
import type { SearchRequest, SearchResponse, Suggestion } from './search.ts';
import type { Settings, SettingsChange } from './settings.ts';
import type { StoryView } from './story-view.ts';

/** The scripts that a page loads when it needs them; `frames` loads no new one, see `loadScript`. */
export type PageScript = 'marks' | 'card' | 'frames';

/** Requests to the background, from content scripts and extension pages. `checkRequests` says which of them content scripts may send. */
export interface BackgroundRequests {
  /** From a news page: which names stand where. */
  annotate: { request: AnnotateRequest; response: Annotations };
  /** From a page: another number of names is marked on it now. The background asks for it, for the badge of its tab. */
  marked: { request: null; response: null };
  /**
   * From a page that is news, or on which the pointer has met a name: load the next script into the sender's frame. Marks
   * are refused as `switched-off` where the reader turned them off, unless the reader `asked` for this very page. `frames`
   * loads the first script into the frames of the tab that are of the page's own origin, to be read with it.
   */
  loadScript: { request: { readonly script: PageScript; readonly asked?: boolean }; response: null };
  card: { request: CardRequest; response: CardModel };
  /** From a page: why one of its marks is there. Found anew from its text, so that marking keeps nothing for it. */
  reason: { request: MarkPlace; response: MarkReason };
  search: { request: SearchRequest; response: SearchResponse };
  /** Ways to go on with a query that is being typed. */
  suggest: { request: { readonly query: string }; response: { readonly suggestions: readonly Suggestion[] } };
  /** From the popup, and from no page: names on, and related coverage of, the page in a tab. */
  pageOverview: { request: { readonly tab: number }; response: PageOverview };
  /** From the popup or side panel, and from no page: what the page in a tab leaves out. */
  leftOut: { request: { readonly tab: number }; response: LeftOut };
  story: { request: { readonly story: string }; response: StoryView };
  entityView: { request: { readonly entity: string }; response: EntityView };
  article: { request: { readonly article: string }; response: ArticleView };
  /** Open an article of the archive in the reading view, in a tab of its own. */
  openArticle: { request: { readonly article: string }; response: null };
  /** Open the search with a query, in a tab of its own: a page cannot open the popup. */
  openSearch: { request: { readonly query: string }; response: null };
  /** What the reader chose; a page is told what concerns it, see `settingsOn`. */
  settings: { request: null; response: Settings };
  /** Changes what the reader chose, and tells every page. Pages may only `reject` and `restore`. */
  changeSettings: { request: SettingsChange; response: Settings };
  /** From the popup, and from no page: how the page in a tab is treated, and what can be chosen for it. */
  pageState: { request: { readonly tab: number }; response: PageState };
}

/** What a reader chose something with. */
export type ChosenBy = 'pointer' | 'keyboard' | 'touch';

/** Requests to the content script of one tab. */
export interface PageRequests {
  /** Names marked on the page, in order of first appearance; on a page that is being read, as soon as that is done. */
  markedNames: { request: null; response: readonly PageName[] };
  /**
   * Scroll to the next mark of the entity and show it; a page that is not marked, because it is no news, is marked first.
   * For somebody who cannot hover its card is opened there, too. Answers whether there was a mark that the page lets the
   * reader see.
   */
  jump: { request: { readonly entity: string; readonly by: ChosenBy }; response: boolean };
  /** What the reader chose has changed; as `settingsOn` gives it for the tab's page. */
  settings: { request: Settings; response: null };
  /** Mark this page, though it may be no news. */
  read: { request: null; response: null };
  /** Go to the next or previous mark, open its card and put the focus into it. */
  step: { request: { readonly direction: 'next' | 'previous' }; response: null };
  /** Whether the page is news or was asked to be marked, how many different names are marked on it now, and what the reader should know about its marks. */
  reading: {
    request: null;
    response: { readonly isFound: boolean; readonly names: number; readonly note: string | null };
  };
}
