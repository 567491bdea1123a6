import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ArticleView } from '../protocol/article-view.ts';
import type { CardModel } from '../protocol/card-model.ts';
import type { EntityView } from '../protocol/entity-view.ts';
import type { LeftOut } from '../protocol/left-out.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { PageOverview } from '../protocol/page-overview.ts';
import { type Result, success } from '../protocol/result.ts';
import type { StoryView } from '../protocol/story-view.ts';
import { Answered } from './answered.tsx';
import { CoveragePage } from './coverage-page.tsx';
import { EntityPage } from './entity-page.tsx';
import { ViewShown } from './page-title.ts';
import { controlAt, type ReadingPlace } from './reading-place.ts';
import { ReadingView } from './reading-view.tsx';
import { queryOf, type Route } from './route.ts';
import { StoryPage } from './story-page.tsx';
import { text } from './text.ts';

export interface ReaderProps {
  readonly route: Route;
  /** Which page the view `page` is about: whenever this changes, it is asked for anew. */
  readonly page: string;
  readonly ask: {
    readonly article: (article: string) => Promise<Result<ArticleView>>;
    readonly card: (entity: string) => Promise<Result<CardModel>>;
    readonly entity: (entity: string) => Promise<Result<EntityView>>;
    readonly story: (story: string) => Promise<Result<StoryView>>;
    readonly overview: () => Promise<Result<PageOverview>>;
    readonly leftOut: () => Promise<Result<LeftOut>>;
  };
  /** Where the reader was in this view before, when it is returned to; null in a new one. */
  readonly returning: ReadingPlace | null;
  readonly go: (route: Route) => unknown;
  /** Returns to what was shown before. Where a browser's own button does that, it is absent. */
  readonly back?: () => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard; says whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** The pages of the archive: an article, a story, an entity, or what belongs to the page that the reader has open. */
export function Reader({ route, page, ask, returning, go, back, search, copy }: ReaderProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const address = queryOf(route);
  const shown = (heading: HTMLElement): void => {
    if (place.current) arrive(place.current, heading, returning);
  };
  const openArticle = (id: string): unknown => go({ view: 'article', id });
  const openStory = (id: string): unknown => go({ view: 'story', id });
  const openEntity = ({ entity }: Pick<NameLine, 'entity'>): unknown => go({ view: 'entity', id: entity });

  const view = (): JSX.Element => {
    switch (route.view) {
      case 'article':
        return (
          <ReadingView
            article={route.id}
            ask={ask}
            openArticle={openArticle}
            openStory={openStory}
            openEntity={openEntity}
            search={search}
            copy={copy}
          />
        );
      case 'story':
        return (
          <Answered
            about={address}
            ask={() => ask.story(route.id)}
            show={(story) => <StoryPage story={story} openArticle={openArticle} openEntity={openEntity} />}
          />
        );
      case 'entity':
        return (
          <Answered
            about={address}
            ask={() => ask.entity(route.id)}
            show={(entity) => (
              <EntityPage
                entity={entity}
                openArticle={openArticle}
                openEntity={openEntity}
                search={search}
                copy={copy}
              />
            )}
          />
        );
      case 'page':
        return (
          <Answered
            about={page}
            ask={() => coverageOfPage(ask)}
            show={({ overview, leftOut }) => (
              <CoveragePage overview={overview} leftOut={leftOut} openArticle={openArticle} openStory={openStory} />
            )}
          />
        );
    }
  };
  return (
    <div ref={place}>
      {back && route.view !== 'page' && (
        <nav class="reader-bar" aria-label={text('archive')}>
          <button type="button" class="link" onClick={back}>
            {text('back')}
          </button>
          <button type="button" class="link" onClick={() => go({ view: 'page' })}>
            {text('this_page')}
          </button>
        </nav>
      )}
      <ViewShown.Provider value={shown}>{view()}</ViewShown.Provider>
    </div>
  );
}

async function coverageOfPage(
  ask: Pick<ReaderProps['ask'], 'overview' | 'leftOut'>,
): Promise<Result<{ readonly overview: PageOverview; readonly leftOut: LeftOut }>> {
  const [overview, leftOut] = await Promise.all([ask.overview(), ask.leftOut()]);
  if (!overview.ok) return overview;
  return leftOut.ok ? success({ overview: overview.value, leftOut: leftOut.value }) : leftOut;
}

/**
 * Begins a new view at its top, and returns to where one was in a known one. Where the control that led there has gone with
 * what was shown before, the focus goes to the one that was left, or to the heading, so that it is read out and Tab goes on
 * from there.
 */
function arrive(place: Element, heading: HTMLElement, returning: ReadingPlace | null): void {
  const { ownerDocument } = place;
  if (returning === null) place.scrollIntoView({ block: 'start' });
  else ownerDocument.scrollingElement?.scrollTo({ top: returning.scrolled, behavior: 'instant' });
  if (!hasLostFocus(ownerDocument)) return;
  heading.tabIndex = -1;
  const control = returning === null ? undefined : controlAt(returning, place);
  (control ?? heading).focus({ preventScroll: true });
}

/** Not where nothing has been pressed yet: a page that has just been opened keeps its focus at the top. */
function hasLostFocus({ activeElement, body, defaultView }: Document): boolean {
  return activeElement === body && defaultView?.navigator.userActivation.hasBeenActive === true;
}
