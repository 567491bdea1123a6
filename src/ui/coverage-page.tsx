import type { JSX } from 'preact';
import type { LeftOut } from '../protocol/left-out.ts';
import type { PageOverview, RelatedArticle, Relation } from '../protocol/page-overview.ts';
import { RELATION_TITLES } from '../protocol/relation-titles.ts';
import { CitationLine } from './citation-line.tsx';
import { CopyLinks } from './copy-links.tsx';
import { counted } from './counted.ts';
import { usePageTitle } from './page-title.ts';
import { Sentences } from './sources.tsx';
import { spanOf } from './story-span.ts';
import { text } from './text.ts';

interface CoveragePageProps {
  readonly overview: PageOverview;
  readonly leftOut: LeftOut;
  readonly openArticle: (article: string) => unknown;
  readonly openStory: (story: string) => unknown;
}

/** The page that the reader has open beside the archive: what it leaves out, what it alone has, and related coverage. */
export function CoveragePage({ overview, leftOut, openArticle, openStory }: CoveragePageProps): JSX.Element {
  const heading = usePageTitle(text('page_and_archive'));
  const { missing, only } = leftOut;
  const { related, stories } = overview;
  return (
    <main class="reading coverage-page">
      <header class="article-head">
        <p class="article-outlet">{text('page_and_archive')}</p>
        <h1 ref={heading}>{missing.length > 0 ? text('left_out') : text('related_coverage')}</h1>
        {missing.length > 0 && <p class="article-facts">{text('left_out_note')}</p>}
      </header>
      {missing.length > 0 && <Sentences of={missing} open={openArticle} />}
      {only.length > 0 && (
        <details>
          <summary>{counted(only.length, 'only_here')}</summary>
          <ul class="card-sentences">
            {only.map((sentence) => (
              <li key={sentence}>
                <blockquote dir="auto">{sentence}</blockquote>
              </li>
            ))}
          </ul>
        </details>
      )}
      {related.length === 0 && <p class="article-note">{text('no_related_coverage')}</p>}
      {stories.length > 0 && (
        <section aria-labelledby="stories-title">
          <h2 id="stories-title">{text('stories')}</h2>
          <ul class="coverage">
            {stories.map((story) => (
              <li key={story.story}>
                <h3>
                  <button type="button" class="headline-link" dir="auto" onClick={() => openStory(story.story)}>
                    {story.title}
                  </button>
                </h3>
                <span class="citation">
                  {counted(story.articleCount, 'article')}
                  {spanOf(story)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(Object.keys(RELATION_TITLES) as Relation[]).map((relation) => (
        <RelatedList
          key={relation}
          relation={relation}
          of={related.filter((each) => each.relation === relation)}
          open={openArticle}
        />
      ))}
    </main>
  );
}

function RelatedList(props: {
  readonly relation: Relation;
  readonly of: readonly RelatedArticle[];
  readonly open: (article: string) => unknown;
}): JSX.Element | null {
  if (props.of.length === 0) return null;
  return (
    <section aria-labelledby={`${props.relation}-title`}>
      <h2 id={`${props.relation}-title`}>{text(RELATION_TITLES[props.relation])}</h2>
      <ul class="coverage">
        {props.of.map(({ citation, copies, reason }) => (
          <li key={citation.article}>
            <h3>
              <button type="button" class="headline-link" dir="auto" onClick={() => props.open(citation.article)}>
                {citation.headline}
              </button>
            </h3>
            <CitationLine of={citation} />
            <CopyLinks of={copies} open={props.open} />
            <p class="copies" dir="auto">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
