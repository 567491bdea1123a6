import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { CardModel, Citation, NameLine } from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import { cardText } from './citation-text.ts';
import { counted } from './counted.ts';
import { CloseIcon, PinIcon } from './icons.tsx';
import { Articles, Sentences, SourceButton } from './sources.tsx';
import { TypeBadge } from './type-badge.tsx';

/** Sentences and articles shown before the reader asks for more: what fits a card without scrolling. */
const FIRST_SENTENCES = 3;
const FIRST_ARTICLES = 3;

/** Articles that a card lists in all; beyond that the search is the better list. */
const MOST_ARTICLES = 30;

/** What the reader can do from a card. Without `pin` or `close` the card is part of a view and has neither. */
export interface CardActions {
  readonly openArticle: (article: string) => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => unknown;
  readonly pin?: (pinned: boolean) => void;
  readonly close?: () => void;
}

interface CardProps {
  /** The name as the page's mark gives it, until the answer is there. */
  readonly title: Pick<NameLine, 'name' | 'type'>;
  /** `null` while the answer is under way. */
  readonly content: Result<CardModel> | null;
  readonly pinned: boolean;
  /** What the last action came to: "Copied". */
  readonly notice: string | null;
  readonly actions: CardActions;
}

/** What the archive says about a name: a card 320 pixels wide. */
export function CardView({ title, content, pinned, notice, actions }: CardProps): JSX.Element {
  const heading = content?.ok ? content.value : title;
  return (
    <article class="card-view" aria-busy={content === null}>
      <header>
        <div class="card-top">
          <TypeBadge type={heading.type} />
          {actions.pin && (
            <IconButton label="Keep this card open" pressed={pinned} act={() => actions.pin?.(!pinned)}>
              <PinIcon held={pinned} />
            </IconButton>
          )}
          {actions.close && (
            <IconButton label="Close" act={actions.close}>
              <CloseIcon />
            </IconButton>
          )}
        </div>
        <h2 class="card-name" dir="auto">
          {heading.name}
        </h2>
        {content?.ok && <Identity card={content.value} actions={actions} />}
      </header>
      {content === null && <Placeholder />}
      {content && !content.ok && (
        <p class="card-failure" role="alert">
          {content.failure.message}
        </p>
      )}
      {content?.ok && <Body key={content.value.entity} card={content.value} actions={actions} notice={notice} />}
    </article>
  );
}

type PartProps = { readonly card: CardModel; readonly actions: CardActions };

function Identity({ card, actions }: PartProps): JSX.Element {
  const dates = firstAndLast(card);
  return (
    <>
      {card.role && (
        <div class="card-role">
          <p dir="auto">{card.role.text}</p>
          <SourceButton citation={card.role.citation} open={actions.openArticle} />
        </div>
      )}
      {card.aliases.length > 0 && (
        <p class="card-aliases">
          Also written{' '}
          {card.aliases.map((alias, i) => (
            <Fragment key={alias}>
              {i > 0 && ', '}
              <bdi>{alias}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      <p class="card-counts">
        {counted(card.mentionCount, 'mention')} in {counted(card.articleCount, 'article')}
        {dates}
      </p>
    </>
  );
}

/** The dates as the articles have them: a day may stand for a year of which no more is known. */
function firstAndLast({ articles, since, until }: CardModel): string {
  const first = articles.find(({ day }) => day !== null && day === since)?.date;
  const last = articles.find(({ day }) => day !== null && day === until)?.date;
  if (!first || !last) return ', undated';
  return first === last ? `, ${first}` : `, first ${first}, last ${last}`;
}

function Body({ card, actions, notice }: PartProps & { readonly notice: string | null }): JSX.Element {
  const first = card.sentences.slice(0, FIRST_SENTENCES);
  const more = card.sentences.slice(FIRST_SENTENCES);
  const cited = new Set(card.sentences.map(({ citation }) => citation.article));
  return (
    <div class="card-body">
      <Sentences of={first} open={actions.openArticle} />
      {more.length > 0 && (
        <details>
          <summary>{counted(more.length, 'more sentence')}</summary>
          <Sentences of={more} open={actions.openArticle} />
        </details>
      )}
      <OtherArticles
        card={card}
        others={card.articles.filter(({ article }) => !cited.has(article))}
        actions={actions}
      />
      {card.appearsWith.length > 0 && (
        <section>
          <h3>Appears with</h3>
          <ul class="card-with">
            {card.appearsWith.map(({ entity, name }) => (
              <li key={entity}>
                <button type="button" class="link" dir="auto" onClick={() => actions.search(name)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer>
        <button type="button" class="link" onClick={() => actions.search(card.name)}>
          Search the archive
        </button>
        <button type="button" class="link" onClick={() => actions.copy(cardText(card))}>
          Copy with sources
        </button>
        <span role="status">{notice}</span>
      </footer>
    </div>
  );
}

/** Articles that none of the sentences is from. */
function OtherArticles({
  card,
  others,
  actions,
}: PartProps & { readonly others: readonly Citation[] }): JSX.Element | null {
  if (others.length === 0) return null;
  const more = others.slice(FIRST_ARTICLES, MOST_ARTICLES);
  return (
    <section>
      <h3>{card.sentences.length > 0 ? 'Also in' : 'Named in'}</h3>
      <Articles of={others.slice(0, FIRST_ARTICLES)} open={actions.openArticle} />
      {more.length > 0 && (
        <details>
          <summary>{counted(more.length, 'more article')}</summary>
          <Articles of={more} open={actions.openArticle} />
          {others.length > MOST_ARTICLES && <p class="card-beyond">Search the archive for the rest.</p>}
        </details>
      )}
    </section>
  );
}

function IconButton(props: {
  readonly label: string;
  readonly act: () => void;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <button
      type="button"
      class="icon"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      onClick={props.act}
    >
      {props.children}
    </button>
  );
}

function Placeholder(): JSX.Element {
  return (
    <div class="card-placeholder">
      <span class="visually-hidden" role="status">
        Looking in the archive
      </span>
      <i />
      <i />
      <i />
    </div>
  );
}
