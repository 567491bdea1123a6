import type { Handlers, ResponseOf, Sender } from '../protocol/ask.ts';
import type { BackgroundRequests, PageRequests } from '../protocol/messages.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import {
  choiceFor,
  isSettingsChange,
  mayRead,
  pageOf,
  type Rejection,
  type SettingsChange,
  settingsOn,
  siteOf,
} from '../protocol/settings.ts';
import type { SettingsKeeper } from './keep-settings.ts';

/** What the answers about settings need from outside. */
export interface SettingsEnvironment {
  readonly settings: SettingsKeeper;
  /** The address of the page in a tab, or null where the browser does not tell. */
  addressOf(tab: number): Promise<string | null>;
  /** What the content script in a tab says of its page. */
  reading(tab: number): Promise<Result<ResponseOf<PageRequests, 'reading'>>>;
}

/** The answers about what the reader chose. */
export function settingsAnswers({
  settings,
  addressOf,
  reading,
}: SettingsEnvironment): Pick<Handlers<BackgroundRequests, Sender>, 'settings' | 'changeSettings' | 'pageState'> {
  return {
    async settings(_, { isOwnPage, url }) {
      const all = await settings.get();
      return success(isOwnPage ? all : settingsOn(all, url ?? ''));
    },
    async changeSettings(change, { isOwnPage, url }) {
      if (!isSettingsChange(change)) return failed('bad-request', 'There is no such setting.');
      if (isOwnPage) return settings.change(change);
      const own = url === null ? null : changeFromPage(change, url);
      if (own === null) return failed('bad-request', 'A page may only reject a name on itself, and take that back.');
      const changed = await settings.change(own);
      return changed.ok ? success(settingsOn(changed.value, url ?? '')) : changed;
    },
    async pageState({ tab }) {
      const [all, address, page] = await Promise.all([settings.get(), addressOf(tab), reading(tab)]);
      const host = page.ok && address !== null ? siteOf(address) : null;
      const isFound = page.ok && page.value.isFound;
      return success({
        host,
        choice: choiceFor(all.sites, host),
        choiceToMark: isFound && all.pages === 'news' ? null : 'on',
        pages: all.pages,
        marking: all.marking,
        isRead: isFound && mayRead(all, address ?? ''),
        note: page.ok ? page.value.note : null,
      });
    },
  };
}

/** What a page may change: names rejected on itself, its site or everywhere; null where it asks for more. */
function changeFromPage({ reject, restore, ...others }: SettingsChange, url: string): SettingsChange | null {
  if (Object.keys(others).length > 0) return null;
  const where = { page: pageOf(url), site: siteOf(url), everywhere: '' };
  const placed = (rejection: Rejection): Rejection => ({ ...rejection, where: where[rejection.scope] ?? pageOf(url) });
  return { ...(reject && { reject: placed(reject) }), ...(restore && { restore: placed(restore) }) };
}
