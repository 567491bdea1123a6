import type { Handlers, Sender } from '../protocol/ask.ts';
import type { BackgroundRequests, PageScript } from '../protocol/messages.ts';
import type { PageName } from '../protocol/name-line.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { mayRead, rejectedOn } from '../protocol/settings.ts';
import { annotateBlocks, countedNames, namesIn } from './annotate-blocks.ts';
import { articleView } from './article-view.ts';
import { cardModel } from './card-model.ts';
import { checkRequests } from './check-requests.ts';
import { type CoverageEnvironment, coverageAnswers } from './coverage-answers.ts';
import { pageInBounds } from './page-in-bounds.ts';
import { nearestToPage, pageOverview } from './page-overview.ts';
import { markReason } from './reason.ts';
import { type SettingsEnvironment, settingsAnswers } from './settings-answers.ts';

/** What the answers need from outside. */
export interface Environment extends CoverageEnvironment, SettingsEnvironment {
  /** The names marked on the page in a tab. */
  markedNames(tab: number): Promise<Result<readonly PageName[]>>;
  /** Loads a script, and the style that belongs to it, into one frame of a tab. */
  loadScript(script: PageScript, tab: number, frame: number): Promise<void>;
  setBadge(tab: number, names: number): Promise<void>;
  openArticle(article: string): Promise<void>;
  /** Opens the search for a query; `tab` is the page that it is about. */
  openSearch(query: string, tab: number | null): Promise<void>;
}

/** Text blocks that are compared with the sentences of a card: what stands on a screen or two around a name. */
const MOST_SEEN = 40;

/** What marking a page needs. */
const MARKING = ['names', 'matcher'] as const;

/** What the popup needs that opens about a page, if names are marked on it. */
const OVERVIEW = ['names', 'index', 'articles'] as const;

/** The background's answers to every request, from the bundle and the reader's choices. Holds nothing: a killed background loses nothing. */
export function createAnswers(environment: Environment): Handlers<BackgroundRequests, Sender> {
  const { read, settings, say } = environment;
  const answers: Handlers<BackgroundRequests, Sender> = {
    ...settingsAnswers(environment),
    ...coverageAnswers(environment),
    async annotate({ blocks }, { url }) {
      const rejected = rejectedOn(await settings.get(), url ?? '');
      return success(await read(MARKING, ({ known }) => annotateBlocks(blocks, known, rejected)));
    },
    async marked(_, { tab, frame }) {
      if (tab === null || frame !== 0) return success(null);
      // Not told by the page that asks: the tab may have gone on to another one meanwhile.
      const page = await environment.reading(tab);
      const names = page.ok ? page.value.names : 0;
      await environment.setBadge(tab, Number.isSafeInteger(names) && names > 0 ? names : 0);
      return success(null);
    },
    async loadScript({ script, asked }, { tab, frame, url }) {
      if (tab === null) return failed('bad-request', 'Scripts are loaded into tabs.');
      if (script === 'marks' && asked !== true && !mayRead(await settings.get(), url ?? ''))
        return failed('switched-off', say('failure_switched_off'));
      await environment.loadScript(script, tab, frame);
      return success(null);
    },
    async card({ entity, seen = [] }) {
      const kinds = [...MARKING, 'articles', 'mentions'] as const;
      const model = await read(kinds, ({ known, store }) => cardModel(entity, known, store, seen.slice(0, MOST_SEEN)));
      return model ?? failed('not-found', say('failure_unknown_name'));
    },
    async reason(place) {
      const reason = await read(MARKING, ({ known }) => markReason(place, known, say));
      return reason ? success(reason) : failed('not-found', say('no_longer_on_page'));
    },
    async pageOverview({ tab }) {
      // Whatever of the archive is not in memory is read while the page is. A failure is met when the archive is needed.
      read(OVERVIEW, () => null).catch(() => {});
      const marking = environment.markedNames(tab);
      const [page, chosen] = await Promise.all([environment.readPage(tab), settings.get()]);
      if (!page.ok) return page;
      const article = pageInBounds(page.value);
      const { url, text } = article;
      // Where nothing may be marked, nobody waits until it is.
      const marked = mayRead(chosen, url) ? await marking : null;
      const found = await read(OVERVIEW, ({ known }) => {
        // A page that is no news, or is turned off, is not marked, but what stands on it can be said.
        const named = marked?.ok ? countedNames(marked.value, known) : [];
        return named.length > 0 ? named : namesIn(text, known, rejectedOn(chosen, url));
      });
      const nearest = await read([], ({ known, index }) => nearestToPage(article, found, known, index));
      const answer = read([], ({ known, store, index }) =>
        pageOverview(article, found, known, store, index, say, nearest),
      );
      return success(await answer);
    },
    async article({ article }) {
      const kinds = [...OVERVIEW, 'mentions'] as const;
      const view = await read(kinds, ({ known, store, index }) => articleView(article, known, store, index, say));
      return view ?? failed('not-found', say('failure_unknown_article', article));
    },
    async openArticle({ article }) {
      await environment.openArticle(article);
      return success(null);
    },
    async openSearch({ query }, { tab }) {
      await environment.openSearch(query, tab);
      return success(null);
    },
  };
  return checkRequests(answers, say);
}
