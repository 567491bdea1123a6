import type { ArticleStore } from '../archive/article-store.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { BackgroundRequests, Handlers, PageArticle, PageName, Sender } from '../protocol/messages.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { annotateBlocks, namesIn } from './annotate-blocks.ts';
import { articleView } from './article-view.ts';
import { cardModel } from './card-model.ts';
import type { KnownNames } from './known-names.ts';
import { pageOverview } from './page-overview.ts';
import { searchArchive } from './search-archive.ts';

/** What the answers need from outside. Every promise may be asked for again and again: it is made once. */
export interface Environment {
  names(): Promise<KnownNames>;
  index(): Promise<CoverageIndex>;
  articles(): Promise<ArticleStore>;
  /** The article on the page in a tab; `restricted-page` where the browser does not let extensions read. */
  readPage(tab: number): Promise<Result<PageArticle>>;
  /** The names marked on the page in a tab. */
  markedNames(tab: number): Promise<Result<readonly PageName[]>>;
  /** Loads a script, and the style that belongs to it, into one frame of a tab. */
  loadScript(script: 'marks' | 'card', tab: number, frame: number): Promise<void>;
  setBadge(tab: number, names: number): Promise<void>;
  openArticle(article: string): Promise<void>;
  /** Opens the search for a query; `tab` is the page that it is about. */
  openSearch(query: string, tab: number | null): Promise<void>;
}

/** The background's answers to every request, from the bundle alone. Holds nothing: a killed background loses nothing. */
export function createAnswers(environment: Environment): Handlers<BackgroundRequests, Sender> {
  const { names, index, articles } = environment;
  return {
    async annotate({ blocks }) {
      if (!Array.isArray(blocks) || !blocks.every((block) => typeof block === 'string')) {
        return failed('bad-request', 'A page must send its text blocks as a list of strings.');
      }
      return success(annotateBlocks(blocks, await names()));
    },
    async marked({ count }, { tab, frame }) {
      if (!Number.isInteger(count) || count < 0)
        return failed('bad-request', 'A page must send how many names it has.');
      if (tab !== null && frame === 0) await environment.setBadge(tab, count);
      return success(null);
    },
    async loadScript({ script }, { tab, frame }) {
      if (script !== 'marks' && script !== 'card') return failed('bad-request', `There is no script "${script}".`);
      if (tab === null) return failed('bad-request', 'Scripts are loaded into tabs.');
      await environment.loadScript(script, tab, frame);
      return success(null);
    },
    async card({ entity }) {
      const [known, store] = await Promise.all([names(), articles()]);
      const model = cardModel(entity, known, store);
      return model ?? failed('not-found', 'The archive no longer knows this name. Reload the page.');
    },
    async search(request) {
      const [known, store, coverage] = await Promise.all([names(), articles(), index()]);
      return success(searchArchive(request, known, store, coverage));
    },
    async pageOverview({ tab }, { isOwnPage }) {
      // A content script speaks for one page and has no business with others.
      if (!isOwnPage) return failed('bad-request', 'Only the popup may ask about a tab.');
      const page = await environment.readPage(tab);
      if (!page.ok) return page;
      const marked = await environment.markedNames(tab);
      const [known, store, coverage] = await Promise.all([names(), articles(), index()]);
      // A page that is no news is marked only when the reader asks for it, but what stands on it can be said.
      const found = marked.ok && marked.value.length > 0 ? marked.value : namesIn(page.value.text, known);
      return success(pageOverview(page.value, found, known, store, coverage));
    },
    async article({ article }) {
      const [known, store] = await Promise.all([names(), articles()]);
      const view = articleView(article, known, store);
      return (
        view ?? failed('not-found', `The archive has no article "${article}". It may have been built from other seeds.`)
      );
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
}
