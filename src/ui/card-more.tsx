import { Component, type ComponentChildren, createRef, type JSX } from 'preact';
import type { CardModel } from '../protocol/card-model.ts';
import type { CardActions, ReasonAnswer } from './card-actions.ts';
import { cardMarkdown, cardText } from './citation-text.ts';
import { ReasonLines } from './reason-lines.tsx';
import { text } from './text.ts';

interface MoreProps {
  readonly card: CardModel;
  /** What the last action came to: "Copied". */
  readonly notice: string | null;
  readonly reason: ReasonAnswer;
  readonly actions: CardActions;
}

/** Each is called by the text of its name. */
type Panel = 'copy' | 'why_marked' | 'not_this';

interface MoreState {
  readonly open: Panel | null;
  /** Whether the notice is about something in the open panel. */
  readonly hasChosen: boolean;
}

/**
 * The foot of a card: the search, and what is offered but not shown at once. One panel is open at a time, above the row
 * that it was opened from, so that what was pressed stays under the pointer; the focus goes into it.
 *
 * A class, because hooks would bring a kilobyte into every page that shows a card.
 */
export class More extends Component<MoreProps, MoreState> {
  override state: MoreState = { open: null, hasChosen: false };
  readonly panel = createRef<HTMLElement>();

  override componentDidUpdate(_: MoreProps, before: MoreState): void {
    const panel = this.panel.current;
    if (!panel || this.state.open === before.open) return;
    panel.focus({ preventScroll: true });
    // In a low window the foot lies at the end of the card and not at the end of what is seen.
    if (getComputedStyle(panel.parentElement ?? panel).position === 'static')
      panel.scrollIntoView({ block: 'nearest' });
  }

  toggle(panel: Panel): void {
    const open = this.state.open === panel ? null : panel;
    if (open === 'why_marked') this.props.actions.askReason?.();
    this.setState({ open, hasChosen: false });
  }

  override render({ card, actions }: MoreProps, { open }: MoreState): JSX.Element {
    const { askReason, reject, search } = actions;
    const offered: readonly Panel[] = [
      'copy',
      ...(askReason ? ['why_marked' as const] : []),
      ...(reject ? ['not_this' as const] : []),
    ];
    return (
      <footer>
        {open && (
          <section class="card-panel" aria-label={text(open)} tabIndex={-1} ref={this.panel}>
            {this.content(open)}
          </section>
        )}
        <div class="card-row">
          <button
            type="button"
            class="link"
            aria-label={text('search_archive')}
            title={text('search_archive')}
            onClick={() => search(card.name)}
          >
            {text('search')}
          </button>
          {offered.map((panel) => (
            <button
              key={panel}
              type="button"
              class="link"
              aria-expanded={open === panel}
              onClick={() => this.toggle(panel)}
            >
              {text(panel)}
            </button>
          ))}
        </div>
      </footer>
    );
  }

  content(panel: Panel): ComponentChildren {
    const { card, reason, actions } = this.props;
    switch (panel) {
      case 'copy':
        return this.choices(
          [text('plain_text'), () => actions.copy(cardText(card))],
          [text('markdown'), () => actions.copy(cardMarkdown(card))],
        );
      case 'why_marked':
        return <ReasonLines type={card.type} reason={reason} />;
      case 'not_this':
        return (
          <>
            <p>{text('stop_marking')}</p>
            {this.choices(
              [text('reject_page'), () => actions.reject?.('page')],
              [text('reject_site'), () => actions.reject?.('site')],
              [text('reject_everywhere'), () => actions.reject?.('everywhere')],
            )}
          </>
        );
    }
  }

  /** What came of a choice stands beside it, where there is room: no button moves. */
  choices(...choices: readonly (readonly [label: string, act: () => unknown])[]): JSX.Element {
    return (
      <div class="card-choices">
        {choices.map(([label, act]) => (
          <button
            key={label}
            type="button"
            class="choice"
            onClick={() => {
              this.setState({ hasChosen: true });
              act();
            }}
          >
            {label}
          </button>
        ))}
        <p role="status">{this.state.hasChosen && this.props.notice}</p>
      </div>
    );
  }
}
