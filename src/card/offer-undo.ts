import { h } from 'preact';
import type { Result } from '../protocol/result.ts';
import type { Rejection } from '../protocol/settings.ts';
import { text } from '../ui/text.ts';
import { UndoView } from '../ui/undo-view.tsx';
import type { Anchor } from './anchor.ts';
import { UNDO_FOR } from './delays.ts';
import type { MountedCard } from './mount-card.ts';

interface UndoSurroundings {
  readonly window: Window;
  readonly card: MountedCard;
  /** Whether the pointer or the focus is on the offer: then it stays. */
  readonly isInUse: () => boolean;
  readonly restore: (rejection: Rejection) => Promise<Result<unknown>>;
  /** Called when the offer has gone. */
  readonly ended: () => void;
  readonly signal: AbortSignal;
}

/** The way back from a rejection, where the card was: for some seconds, or until it is taken or put away. */
export interface UndoOffer {
  open(rejection: Rejection, anchor: Anchor): void;
  isOpen(): boolean;
  /** Takes it away, if it is there. */
  end(): void;
  /** Gives its place to a card. */
  drop(): void;
}

export function offerUndo({ window, card, isInUse, restore, ended, signal }: UndoSurroundings): UndoOffer {
  let offer: { readonly rejection: Rejection; readonly anchor: Anchor } | null = null;
  let timer = 0;

  const drop = (): void => {
    window.clearTimeout(timer);
    offer = null;
  };
  const end = (): void => {
    if (!offer) return;
    drop();
    card.hide();
    ended();
  };
  const wait = (): void => {
    timer = window.setTimeout(() => (isInUse() ? wait() : end()), UNDO_FOR);
  };
  const paint = (notice: string | null): void => {
    if (!offer) return;
    const { rejection, anchor } = offer;
    card.show(h(UndoView, { rejection, notice, undo: takeBack, close: end }), anchor, text('no_longer_marked'));
  };
  const takeBack = async (): Promise<void> => {
    if (!offer) return;
    const taken = offer;
    const answer = await restore(taken.rejection);
    if (offer !== taken) return;
    if (answer.ok) end();
    else paint(answer.failure.message);
  };
  signal.addEventListener('abort', drop, { once: true });

  return {
    open(rejection, anchor) {
      const hadFocus = card.hasFocus();
      offer = { rejection, anchor };
      paint(null);
      if (hadFocus) card.focus();
      wait();
    },
    isOpen: () => offer !== null,
    end,
    drop,
  };
}
