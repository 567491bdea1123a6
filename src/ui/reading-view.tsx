import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView } from '../protocol/article-view.ts';
import type { CardModel } from '../protocol/card-model.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { Result } from '../protocol/result.ts';
import { Answered } from './answered.tsx';
import { ArticleBlocks } from './article-blocks.tsx';
import { counted } from './counted.ts';
import { namesIn } from './mentions.ts';
import { NameCard } from './name-card.tsx';
import { usePageTitle } from './page-title.ts';
import { text } from './text.ts';
import { TypeSign } from './type-badge.tsx';

interface ReadingViewProps {
  readonly article: string;
  readonly ask: {
    readonly article: (article: string) => Promise<Result<ArticleView>>;
    readonly card: (entity: string) => Promise<Result<CardModel>>;
  };
  readonly openArticle: (article: string) => unknown;
  readonly openStory: (story: string) => unknown;
  readonly openEntity: (name: NameLine) => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard; says whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** One article of the archive, whole, with its names marked; beside it the names, and the card of the chosen one. */
export function ReadingView({ article, ask, ...actions }: ReadingViewProps): JSX.Element {
  return (
    <Answered
      about={article}
      ask={() => ask.article(article)}
      show={(view) => <OpenArticle key={article} view={view} card={ask.card} {...actions} />}
    />
  );
}

type OpenArticleProps = Omit<ReadingViewProps, 'article' | 'ask'> & {
  readonly view: ArticleView;
  readonly card: ReadingViewProps['ask']['card'];
};

function OpenArticle({ view, card, openArticle, openStory, openEntity, search, copy }: OpenArticleProps): JSX.Element {
  const [chosen, choose] = useState<NameLine | null>(null);
  /** What screen readers are told of the card that is open. */
  const [said, say] = useState('');
  const place = useRef<HTMLDivElement>(null);
  /** What had the focus when a card was opened, and gets it back. */
  const opener = useRef<Element | null>(null);
  const open = (name: NameLine): void => {
    opener.current = place.current?.ownerDocument.activeElement ?? null;
    choose(name);
  };
  const close = (): void => {
    choose(null);
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (!chosen) return;
    // A narrow window has the card over the text, and its style says how much of it is covered.
    opener.current?.scrollIntoView({ block: 'nearest' });
    const leave = ({ key }: KeyboardEvent): void => void (key === 'Escape' && close());
    const document = place.current?.ownerDocument;
    document?.addEventListener('keydown', leave);
    return () => document?.removeEventListener('keydown', leave);
  }, [chosen]);
  return (
    <div class="reading" ref={place}>
      <main>
        <article>
          <Head view={view} openStory={openStory} />
          <ArticleBlocks view={view} chosen={chosen?.entity ?? null} choose={open} />
          <Foot view={view} />
        </article>
      </main>
      <aside aria-label={text('names_in_article')}>
        <Names view={view} chosen={chosen?.entity ?? null} choose={open} />
        {chosen && (
          <NameCard
            name={chosen}
            ask={card}
            openArticle={openArticle}
            openEntity={openEntity}
            search={search}
            copy={copy}
            say={say}
            close={close}
          />
        )}
        <p class="visually-hidden" role="status">
          {said}
        </p>
      </aside>
    </div>
  );
}

function Head(props: { readonly view: ArticleView; readonly openStory: (story: string) => unknown }): JSX.Element {
  const { citation, byline, dateNote, story } = props.view;
  const heading = usePageTitle(citation.headline);
  return (
    <header class="article-head">
      <p class="article-outlet" dir="auto">
        {citation.outlet}
      </p>
      <h1 ref={heading} dir="auto">
        {citation.headline}
      </h1>
      {citation.headlineDerived && <p class="article-note">{text('headline_derived')}</p>}
      <p class="article-facts">
        {byline && (
          <>
            <span dir="auto">{byline}</span>
            {' · '}
          </>
        )}
        <span>{citation.date}</span>
        {dateNote && <span class="article-how">, {dateNote}</span>}
      </p>
      {story && (
        <p class="article-facts">
          <button type="button" class="link" onClick={() => props.openStory(story.story)}>
            {counted(story.articleCount, 'on_story')}
          </button>
        </p>
      )}
    </header>
  );
}

function Foot({ view }: { readonly view: ArticleView }): JSX.Element | null {
  const { credits, apart } = view;
  const url = view.url !== null && isWebAddress(view.url) ? view.url : null;
  if (credits.length === 0 && url === null && apart.length === 0) return null;
  return (
    <footer class="article-foot">
      {credits.length > 0 && <p dir="auto">{text('credits', credits.join('; '))}</p>}
      {url && (
        <p>
          <a href={url} rel="noreferrer noopener" target="_blank">
            {text('where_published')}
          </a>
        </p>
      )}
      {apart.length > 0 && (
        <details>
          <summary>{counted(apart.length, 'apart')}</summary>
          <ul>
            {apart.map((line, i) => (
              // The same line may be printed twice.
              <li key={i} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}

interface NamesProps {
  readonly view: ArticleView;
  readonly chosen: string | null;
  readonly choose: (name: NameLine) => void;
}

function Names({ view, chosen, choose }: NamesProps): JSX.Element {
  const names = namesIn(view.annotations);
  if (names.length === 0) return <p class="article-note">{text('no_names_in_article')}</p>;
  return (
    <section class="article-names">
      <h2>{text('names')}</h2>
      <ul>
        {names.map((name) => (
          <li key={name.entity}>
            <button type="button" aria-pressed={name.entity === chosen} onClick={() => choose(name)}>
              <TypeSign type={name.type} />
              <span class="name" dir="auto">
                {name.name}
              </span>
              <span class="count">
                <span class="visually-hidden">, </span>
                {name.count}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Addresses come with the articles; one that is not of the web (`javascript:`) must not become a link. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
