import type { Marking, Settings, SiteChoice } from './settings.ts';

/** How the page in a tab is treated. */
export interface PageState {
  /** Its site as `siteOf` names it, or null where nothing can be chosen for it. */
  readonly host: string | null;
  readonly choice: SiteChoice | null;
  /** What to choose for the site so that the page is marked: nothing where news is marked anyway and the page is news. */
  readonly choiceToMark: 'on' | null;
  readonly pages: Settings['pages'];
  readonly marking: Marking;
  /** Whether its names are marked now, or are about to be. */
  readonly isRead: boolean;
  /** What the reader should know about it: "This page changes all the time; marking has stopped." */
  readonly note: string | null;
}
