import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { CardModel } from '../protocol/card-model.ts';
import type { Citation } from '../protocol/citation.ts';
import type { NameLine } from '../protocol/name-line.ts';
import type { Result } from '../protocol/result.ts';
import type { CardActions, ReasonAnswer } from './card-actions.ts';
import { More } from './card-more.tsx';
import { counted, grouped } from './counted.ts';
import { directionOf } from './direction.ts';
import { CloseIcon, PinIcon } from './icons.tsx';
import { Articles, Sentences, SourceButton } from './sources.tsx';
import { text } from './text.ts';
import { textAround } from './text-around.tsx';
import { TimelineDrawing } from './timeline.tsx';
import { TypeBadge } from './type-badge.tsx';

/** Sentences and articles shown before the reader asks for more: what fits a card without scrolling. */
const FIRST_SENTENCES = 3;
const FIRST_ARTICLES = 3;

interface CardProps {
  /** The name as the page's mark gives it, until the answer is there. */
  readonly title: Pick<NameLine, 'name' | 'type'>;
  /** `null` while the answer is under way. */
  readonly content: Result<CardModel> | null;
  readonly pinned: boolean;
  /** What the last action came to: "Copied". */
  readonly notice: string | null;
  readonly reason?: ReasonAnswer;
  readonly actions: CardActions;
}

/** What the archive says about a name: a card 320 pixels wide. */
export function CardView({ title, content, pinned, notice, reason = null, actions }: CardProps): JSX.Element {
  const heading = content?.ok ? content.value : title;
  return (
    <article class="card-view" aria-busy={content === null}>
      <header>
        <div class="card-top">
          <TypeBadge type={heading.type} />
          {actions.pin && (
            <IconButton label={text('keep_open')} pressed={pinned} act={() => actions.pin?.(!pinned)}>
              <PinIcon held={pinned} />
            </IconButton>
          )}
          {actions.close && (
            <IconButton label={text('close')} act={actions.close}>
              <CloseIcon />
            </IconButton>
          )}
        </div>
        <h2 class="card-name" dir={directionOf(heading.name)}>
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
      {content?.ok && (
        <>
          <Body key={content.value.entity} card={content.value} actions={actions} />
          <More card={content.value} notice={notice} reason={reason} actions={actions} />
        </>
      )}
    </article>
  );
}

type PartProps = { readonly card: CardModel; readonly actions: CardActions };

function Identity({ card, actions }: PartProps): JSX.Element {
  return (
    <>
      {card.role && (
        <div class="card-role">
          <p dir={directionOf(card.role.text)}>{card.role.text}</p>
          <SourceButton citation={card.role.citation} open={actions.openArticle} />
        </div>
      )}
      {card.aliases.length > 0 && (
        <p class="card-aliases">
          {textAround(
            'also_written',
            card.aliases.map((alias, i) => (
              <Fragment key={alias}>
                {i > 0 && ', '}
                <bdi dir={directionOf(alias)}>{alias}</bdi>
              </Fragment>
            )),
          )}
        </p>
      )}
      <p class="card-counts">
        {text('mentions_in', counted(card.mentionCount, 'mention'), counted(card.articleCount, 'article'))}
        {firstAndLast(card)}
      </p>
      <TimelineDrawing days={card.days} />
    </>
  );
}

function firstAndLast({ dates, undated }: CardModel): string {
  if (dates === null) return text('all_undated');
  const { first, last } = dates;
  const dated = first === last ? `, ${first}` : text('first_and_last', first, last);
  return undated === 0 ? dated : dated + text('some_undated', grouped(undated));
}

function Body({ card, actions }: PartProps): JSX.Element {
  const first = card.sentences.slice(0, FIRST_SENTENCES);
  const more = card.sentences.slice(FIRST_SENTENCES);
  const cited = new Set(card.sentences.map(({ citation }) => citation.article));
  return (
    <div class="card-body">
      <Sentences of={first} open={actions.openArticle} />
      {more.length > 0 && (
        <details>
          <summary>{counted(more.length, 'more_sentence')}</summary>
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
          <h3>{text('appears_with')}</h3>
          <ul class="card-with">
            {card.appearsWith.map(({ entity, name }) => (
              <li key={entity}>
                <button type="button" class="link" dir={directionOf(name)} onClick={() => actions.search(name)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
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
  const more = others.slice(FIRST_ARTICLES);
  return (
    <section>
      <h3>{text(card.sentences.length > 0 ? 'also_in' : 'named_in')}</h3>
      <Articles of={others.slice(0, FIRST_ARTICLES)} open={actions.openArticle} />
      {more.length > 0 && (
        <details>
          <summary>{counted(more.length, 'more_article')}</summary>
          <Articles of={more} open={actions.openArticle} />
          {card.articleCount > card.articles.length && <p class="card-beyond">{text('search_for_rest')}</p>}
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
        {text('looking')}
      </span>
      <i />
      <i />
      <i />
    </div>
  );
}
