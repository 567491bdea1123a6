import type { Handlers, Sender } from '../protocol/ask.ts';
import type { BackgroundRequests } from '../protocol/messages.ts';
import type { PageArticle } from '../protocol/page-article.ts';
import { failed, type Result, success } from '../protocol/result.ts';
import { rejectedOn } from '../protocol/settings.ts';
import type { Say } from '../protocol/texts.ts';
import { entityView } from './entity-view.ts';
import type { SettingsKeeper } from './keep-settings.ts';
import { leftOut } from './left-out.ts';
import type { ReadArchive } from './open-bundle.ts';
import { pageInBounds } from './page-in-bounds.ts';
import { findInArchive, showArticles, showOthers } from './search-archive.ts';
import { storyView } from './story-view.ts';
import { suggestionsFor } from './suggest.ts';

/** What the answers about coverage need from outside. */
export interface CoverageEnvironment {
  readonly read: ReadArchive;
  /** The article on the page in a tab; `restricted-page` where the browser does not let extensions read. */
  readPage(tab: number): Promise<Result<PageArticle>>;
  /** What the reader chose. */
  readonly settings: SettingsKeeper;
  /** Texts in the reader's language. */
  readonly say: Say;
}

/** What views of the reader need: a story, and where names are looked for in a text or told in full. */
const STORY = ['names', 'index', 'articles', 'mentions'] as const;
const WHOLE = [...STORY, 'matcher'] as const;

/** The answers to searches and about stories, entities and what a page leaves out. */
export function coverageAnswers({
  read,
  readPage,
  settings,
  say,
}: CoverageEnvironment): Pick<
  Handlers<BackgroundRequests, Sender>,
  'search' | 'suggest' | 'story' | 'leftOut' | 'entityView'
> {
  return {
    async search(request) {
      // The index is asked while the rest is read, and what stands beside the articles is found while their texts are.
      const finding = read(['index'], ({ index }) => findInArchive(request, index));
      const [found] = await Promise.all([finding, read(['names', 'articles'], () => null)]);
      const [articles, others] = await Promise.all([
        read([], ({ store, index }) => showArticles(found, store, index, say)),
        read([], ({ known, store, index }) => showOthers(found, known, store, index, say)),
      ]);
      return success({ ...others, articles });
    },
    async suggest({ query }) {
      const suggestions = await read(['index', 'names'], ({ known, index }) => suggestionsFor(query, known, index));
      return success({ suggestions });
    },
    async story({ story }) {
      const view = await read(STORY, ({ known, store, index }) => storyView(story, known, store, index, say));
      return view === null ? failed('not-found', say('failure_unknown_story')) : success(view);
    },
    async leftOut({ tab }) {
      const page = await readPage(tab);
      if (!page.ok) return page;
      const article = pageInBounds(page.value);
      const rejected = rejectedOn(await settings.get(), article.url);
      return success(await read(WHOLE, ({ known, store, index }) => leftOut(article, rejected, known, store, index)));
    },
    async entityView({ entity }) {
      const view = await read(WHOLE, ({ known, store, index }) => entityView(entity, known, store, index, say));
      return view === null ? failed('not-found', say('failure_unknown_name')) : success(view);
    },
  };
}
