import type { ArticleStore } from '../archive/article-store.ts';
import type { CoverageIndex } from '../coverage/open-index.ts';
import type { BackgroundRequests, Handlers, PageArticle, Sender } from '../protocol/messages.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { entityView } from './entity-view.ts';
import type { KnownNames } from './known-names.ts';
import { leftOut } from './left-out.ts';
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
}

/** The answers to searches and about stories, entities and what a page leaves out. */
export function coverageAnswers({
  names,
  index,
  articles,
  readPage,
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
    async leftOut({ tab }, { isOwnPage }) {
      if (!isOwnPage) return failed('bad-request', 'Only the extension’s own pages may ask about a tab.');
      const page = await readPage(tab);
      return page.ok ? success(leftOut(page.value, ...(await archive()))) : page;
    },
    async entityView({ entity }) {
      const view = entityView(entity, ...(await archive()));
      return view === null
        ? failed('not-found', 'The archive no longer knows this name. Reload the page.')
        : success(view);
    },
  };
}
