import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView, CardModel, NameLine } from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import { ArticleBlocks } from './article-blocks.tsx';
import { counted } from './counted.ts';
import { namesIn } from './mentions.ts';
import { NameCard } from './name-card.tsx';
import { TypeSign } from './type-badge.tsx';
import { useLatest } from './use-latest.ts';

interface ReadingViewProps {
  readonly article: string;
  readonly ask: {
    readonly article: (article: string) => Promise<Result<ArticleView>>;
    readonly card: (entity: string) => Promise<Result<CardModel>>;
  };
  readonly openArticle: (article: string) => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard; says whether it worked. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** One article of the archive, whole, with its names marked; beside it the names, and the card of the chosen one. */
export function ReadingView({ article, ask, openArticle, search, copy }: ReadingViewProps): JSX.Element {
  const { result, slow } = useLatest(article, 0, ask.article);
  const [chosen, choose] = useState<NameLine | null>(null);
  useEffect(() => choose(null), [article]);

  if (!result)
    return (
      <main class="reading" aria-busy="true">
        {slow && <Placeholder />}
      </main>
    );
  if (!result.ok) {
    return (
      <main class="reading">
        <div class="notice" role="alert">
          <p>{result.failure.message}</p>
        </div>
      </main>
    );
  }
  const view = result.value;
  return (
    <div class="reading">
      <main>
        <article>
          <Head view={view} />
          <ArticleBlocks view={view} chosen={chosen?.entity ?? null} choose={choose} />
          <Foot view={view} />
        </article>
      </main>
      <aside aria-label="Names in this article">
        <Names view={view} chosen={chosen?.entity ?? null} choose={choose} />
        {chosen && (
          <NameCard
            name={chosen}
            ask={ask.card}
            openArticle={openArticle}
            search={search}
            copy={copy}
            close={() => choose(null)}
          />
        )}
      </aside>
    </div>
  );
}

function Head({ view }: { readonly view: ArticleView }): JSX.Element {
  const { citation, byline, dateNote } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Tabs and the history are found again by it.
    if (heading.current) heading.current.ownerDocument.title = citation.headline;
  }, [citation.headline]);
  return (
    <header class="article-head">
      <p class="article-outlet" dir="auto">
        {citation.outlet}
      </p>
      <h1 ref={heading} dir="auto">
        {citation.headline}
      </h1>
      {citation.headlineDerived && (
        <p class="article-note">Printed without a headline; the first sentence stands in for it.</p>
      )}
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
    </header>
  );
}

function Foot({ view }: { readonly view: ArticleView }): JSX.Element {
  const { credits, url, apart } = view;
  return (
    <footer class="article-foot">
      {credits.length > 0 && <p dir="auto">Credits: {credits.join('; ')}</p>}
      {url && isWebAddress(url) && (
        <p>
          <a href={url} rel="noreferrer noopener" target="_blank">
            Where it was published
          </a>
        </p>
      )}
      {apart.length > 0 && (
        <details>
          <summary>{counted(apart.length, 'line')} printed with the story</summary>
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
  if (names.length === 0) return <p class="article-note">The archive knows no name in this article.</p>;
  return (
    <section class="article-names">
      <h2>Names</h2>
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

function Placeholder(): JSX.Element {
  return (
    <div class="placeholder" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
