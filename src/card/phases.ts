import type { CardModel } from '../protocol/card-model.ts';
import type { Result } from '../protocol/result.ts';
import type { NamedPlace, Point } from './named-place.ts';

/** What a card was opened with: the pointer that rests on a name, a command, or a finger. */
export type OpenedBy = 'pointer' | 'keyboard' | 'touch';

/** One resting on one name; the token ties every timer and answer to it. */
export interface Gesture {
  readonly token: number;
  readonly place: NamedPlace;
  readonly at: Point;
  readonly by: OpenedBy;
}

/** A card with something in it. */
export interface OpenCard {
  readonly gesture: Gesture;
  readonly content: Result<CardModel>;
}

/**
 * What the card is doing. `serial` is the last token given out; `timer` is the token of the only timer that counts;
 * `instead` is the card that stays open until the next one is ready.
 */
export type CardState =
  | {
      readonly phase: 'idle';
      readonly serial: number;
      /** Set while a card has just been open. */
      readonly timer: number | null;
      /** The mark whose card the reader has closed; it stays closed until the pointer has been elsewhere. */
      readonly declined: NamedPlace | null;
    }
  | {
      readonly phase: 'dwelling';
      readonly serial: number;
      readonly timer: number;
      readonly gesture: Gesture;
      readonly asked: boolean;
      readonly delay: number;
      readonly answer: Result<CardModel> | null;
      readonly instead: OpenCard | null;
    }
  | {
      readonly phase: 'loading';
      readonly serial: number;
      readonly timer: number;
      readonly gesture: Gesture;
      readonly skeleton: boolean;
      readonly instead: OpenCard | null;
    }
  | { readonly phase: 'shown'; readonly serial: number; readonly card: OpenCard }
  | { readonly phase: 'leaving'; readonly serial: number; readonly timer: number; readonly card: OpenCard }
  | { readonly phase: 'pinned'; readonly serial: number; readonly card: OpenCard };

export type CardEvent =
  | {
      /** The pointer has moved; out of the window is on nothing. */
      readonly kind: 'point';
      readonly at: Point;
      /** The marked name under the pointer. */
      readonly place: NamedPlace | null;
      readonly onCard: boolean;
      /** Between the open card and its name. */
      readonly inCorridor: boolean;
      /** Pixels per millisecond. */
      readonly speed: number;
    }
  | { readonly kind: 'timer'; readonly token: number }
  | { readonly kind: 'answer'; readonly token: number; readonly result: Result<CardModel> }
  /** A name was chosen by a command or by a tap: its card opens at once and stays. */
  | { readonly kind: 'open'; readonly place: NamedPlace; readonly at: Point; readonly by: 'keyboard' | 'touch' }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  /** Escape, the closing button, navigation. */
  | { readonly kind: 'close' }
  /** Scrolling, the window resized, the tab hidden: closes what is not pinned. */
  | { readonly kind: 'disturb' }
  /** A press elsewhere: closes what is not pinned, and any sheet. */
  | { readonly kind: 'press' };

/** What the driver has to do: start the one timer (which replaces the one before), or ask for a card. */
export type Command =
  | { readonly kind: 'wait'; readonly token: number; readonly delay: number }
  | { readonly kind: 'ask'; readonly token: number; readonly place: NamedPlace };

export interface Step {
  readonly state: CardState;
  readonly commands: readonly Command[];
}

/** What is to be seen: a card with its content, `null` while only a placeholder can be shown. */
export interface VisibleCard {
  readonly gesture: Gesture;
  readonly content: Result<CardModel> | null;
  readonly pinned: boolean;
}
