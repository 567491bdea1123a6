import { Component, type ComponentChildren, createRef, type JSX } from 'preact';
import type { CardModel } from '../protocol/messages.ts';
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

/**
 * The foot of a card: the search, and what is offered but not shown at once. One panel is open at a time, above the row
 * that it was opened from, so that what was pressed stays under the pointer; the focus goes into it.
 *
 * A class, because hooks would bring a kilobyte into every page that shows a card.
 */
export class More extends Component<MoreProps, { readonly open: Panel | null }> {
  override state = { open: null };
  readonly panel = createRef<HTMLElement>();

  override componentDidUpdate(_: MoreProps, before: { readonly open: Panel | null }): void {
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
    this.setState({ open });
  }

  override render({ card, notice, actions }: MoreProps, { open }: { readonly open: Panel | null }): JSX.Element {
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
          <p role="status">{notice}</p>
        </div>
      </footer>
    );
  }

  content(panel: Panel): ComponentChildren {
    const { card, reason, actions } = this.props;
    switch (panel) {
      case 'copy':
        return (
          <div class="card-choices">
            <Choice act={() => actions.copy(cardText(card))}>{text('plain_text')}</Choice>
            <Choice act={() => actions.copy(cardMarkdown(card))}>{text('markdown')}</Choice>
          </div>
        );
      case 'why_marked':
        return <ReasonLines type={card.type} reason={reason} />;
      case 'not_this':
        return (
          <>
            <p>{text('stop_marking')}</p>
            <div class="card-choices">
              <Choice act={() => actions.reject?.('page')}>{text('reject_page')}</Choice>
              <Choice act={() => actions.reject?.('site')}>{text('reject_site')}</Choice>
              <Choice act={() => actions.reject?.('everywhere')}>{text('reject_everywhere')}</Choice>
            </div>
          </>
        );
    }
  }
}

function Choice(props: { readonly act: () => unknown; readonly children: string }): JSX.Element {
  return (
    <button type="button" class="choice" onClick={props.act}>
      {props.children}
    </button>
  );
}
