import type { JSX } from 'preact';
import type { Rejection } from '../protocol/settings.ts';
import { CloseIcon } from './icons.tsx';

const WHERE: Readonly<Record<Rejection['scope'], string>> = {
  page: 'on this page',
  site: 'on this site',
  everywhere: 'anywhere',
};

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
        {props.notice ?? (
          <>
            <bdi>{props.rejection.name}</bdi> is no longer marked {WHERE[props.rejection.scope]}.
          </>
        )}
      </p>
      <button type="button" class="link" onClick={props.undo}>
        Undo
      </button>
      <button type="button" class="icon" aria-label="Close" onClick={props.close}>
        <CloseIcon />
      </button>
    </div>
  );
}
