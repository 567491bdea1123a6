import type { JSX } from 'preact';
import type { NameLine } from '../protocol/name-line.ts';
import type { StoryView } from '../protocol/story-view.ts';
import { CitationLine } from './citation-line.tsx';
import { CopyLinks } from './copy-links.tsx';
import { counted } from './counted.ts';
import { NameButtons } from './name-buttons.tsx';
import { usePageTitle } from './page-title.ts';
import { QuoteList } from './quote-list.tsx';
import { Sentences } from './sources.tsx';
import { spanOf } from './story-span.ts';
import { text } from './text.ts';
import { TimelineList } from './timeline-list.tsx';

interface StoryPageProps {
  readonly story: StoryView;
  readonly openArticle: (article: string) => unknown;
  readonly openEntity: (name: NameLine) => unknown;
}

/** The coverage of one event side by side: what each article alone has, who said what, and the dates it speaks of. */
export function StoryPage({ story, openArticle, openEntity }: StoryPageProps): JSX.Element {
  const heading = usePageTitle(story.title);
  return (
    <main class="reading story-page">
      <header class="article-head">
        <p class="article-outlet">{text('story')}</p>
        <h1 ref={heading} dir="auto">
          {story.title}
        </h1>
        <p class="article-facts">
          {counted(story.articleCount, 'article')}
          {spanOf(story)}
          {story.outlets.length > 0 && <span dir="auto"> · {story.outlets.join(', ')}</span>}
        </p>
        <NameButtons of={story.names} choose={openEntity} />
      </header>
      <section aria-labelledby="coverage-title">
        <h2 id="coverage-title">{text('coverage_side_by_side')}</h2>
        <ol class="coverage">
          {story.articles.map(({ citation, copies, only }) => (
            <li key={citation.article}>
              <h3>
                <button type="button" class="headline-link" dir="auto" onClick={() => openArticle(citation.article)}>
                  {citation.headline}
                </button>
              </h3>
              <CitationLine of={citation} />
              <CopyLinks of={copies} open={openArticle} />
              {only.length > 0 && (
                <>
                  <h4>{text('only_in_article')}</h4>
                  <Sentences of={only} open={openArticle} unsourced />
                </>
              )}
            </li>
          ))}
        </ol>
      </section>
      <QuoteList of={story.quotes} open={openArticle} choose={openEntity} />
      <TimelineList of={story.timeline} open={openArticle} />
    </main>
  );
}
