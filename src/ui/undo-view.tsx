import type { JSX } from 'preact';
import type { Rejection } from '../protocol/settings.ts';
import { CloseIcon } from './icons.tsx';
import { text } from './text.ts';
import { textAround } from './text-around.tsx';

/** What stays of a card whose name the reader has rejected: word of it, and the way back. */
export function UndoView(props: {
  readonly rejection: Pick<Rejection, 'name' | 'scope'>;
  /** What went wrong with the way back. */
  readonly notice: string | null;
  readonly undo: () => unknown;
  readonly close: () => unknown;
}): JSX.Element {
  return (
    <div class="card-view card-undo">
      <p role="status">
        {props.notice ?? textAround(`rejected_${props.rejection.scope}`, <bdi>{props.rejection.name}</bdi>)}
      </p>
      <button type="button" class="link" onClick={props.undo}>
        {text('rejection_undo')}
      </button>
      <button type="button" class="icon" aria-label={text('close')} onClick={props.close}>
        <CloseIcon />
      </button>
    </div>
  );
}
