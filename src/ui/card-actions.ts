import type { MarkReason } from '../protocol/mark-reason.ts';
import type { Result } from '../protocol/result.ts';
import type { Rejection } from '../protocol/settings.ts';

/** What the reader can do from a card. What a card has no use for is absent: one that is part of a view is not pinned. */
export interface CardActions {
  readonly openArticle: (article: string) => unknown;
  readonly search: (text: string) => unknown;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => unknown;
  readonly pin?: (pinned: boolean) => void;
  readonly close?: () => void;
  /** Asks why the name is marked; the answer comes as the card's `reason`. */
  readonly askReason?: () => void;
  /** The mark is wrong, or unwanted: no more of this name there. */
  readonly reject?: (scope: Rejection['scope']) => unknown;
}

/** Why a name is marked; null while the answer is under way, or nobody has asked. */
export type ReasonAnswer = Result<MarkReason> | null;
