import type { ArticleStore } from '../archive/article-store.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { BackgroundRequests, Handlers, PageArticle, Sender } from '../protocol/messages.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { rejectedOn } from '../protocol/settings.ts';
import { entityView } from './entity-view.ts';
import type { SettingsKeeper } from './keep-settings.ts';
import type { KnownNames } from './known-names.ts';
import { leftOut } from './left-out.ts';
import { pageInBounds } from './page-in-bounds.ts';
import { searchArchive } from './search-archive.ts';
import { storyView } from './story-view.ts';
import { suggestionsFor } from './suggest.ts';

/** What the answers about coverage need from outside. */
export interface CoverageEnvironment {
  names(): Promise<KnownNames>;
  index(): Promise<CoverageIndex>;
  articles(): Promise<ArticleStore>;
  /** The article on the page in a tab; `restricted-page` where the browser does not let extensions read. */
  readPage(tab: number): Promise<Result<PageArticle>>;
  /** What the reader chose. */
  readonly settings: SettingsKeeper;
}

/** The answers to searches and about stories, entities and what a page leaves out. */
export function coverageAnswers({
  names,
  index,
  articles,
  readPage,
  settings,
}: CoverageEnvironment): Pick<
  Handlers<BackgroundRequests, Sender>,
  'search' | 'suggest' | 'story' | 'leftOut' | 'entityView'
> {
  const archive = () => Promise.all([names(), articles(), index()]);
  return {
    async search(request) {
      return success(searchArchive(request, ...(await archive())));
    },
    async suggest({ query }) {
      const [known, coverage] = await Promise.all([names(), index()]);
      return success({ suggestions: suggestionsFor(query, known, coverage) });
    },
    async story({ story }) {
      const view = storyView(story, ...(await archive()));
      return view === null
        ? failed('not-found', 'The archive has no such story. It may have been built from other seeds.')
        : success(view);
    },
    async leftOut({ tab }) {
      const page = await readPage(tab);
      if (!page.ok) return page;
      const article = pageInBounds(page.value);
      const rejected = rejectedOn(await settings.get(), article.url);
      return success(leftOut(article, rejected, ...(await archive())));
    },
    async entityView({ entity }) {
      const view = entityView(entity, ...(await archive()));
      return view === null
        ? failed('not-found', 'The archive no longer knows this name. Reload the page.')
        : success(view);
    },
  };
}
