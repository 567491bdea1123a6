import type { CardModel } from '../protocol/card-model.ts';
import type { MarkReason } from '../protocol/mark-reason.ts';
import type { Result } from '../protocol/result.ts';
import type { Rejection } from '../protocol/settings.ts';
import type { NamedPlace, Point } from './named-place.ts';

/** What the card needs from the page and from the archive. */
export interface CardSurroundings {
  readonly document: Document;
  readonly window: Window;
  /** The marked name at a point of the viewport; sooner with the target of an event there. */
  readonly nameAt: (x: number, y: number, target?: EventTarget | null) => NamedPlace | null;
  /** Where the pointer was when the card was asked for: it may rest there and send no further event. */
  readonly pointer: Point | null;
  readonly fetchCard: (place: NamedPlace) => Promise<Result<CardModel>>;
  /** Why a name is marked; asked when the reader asks. */
  readonly fetchReason: (place: NamedPlace) => Promise<Result<MarkReason>>;
  /** Keeps a name from being marked, and takes that back. */
  readonly reject: (rejection: Rejection) => Promise<Result<unknown>>;
  readonly restore: (rejection: Rejection) => Promise<Result<unknown>>;
  readonly openArticle: (article: string) => unknown;
  readonly search: (text: string) => unknown;
  /** Whether a name is printed on dark paper: a light card would dazzle there. */
  readonly isOnDark?: (place: NamedPlace) => boolean;
  /** Told which name the pointer rests on or has its card open, and with null that there is none any more. */
  readonly onActive?: (place: NamedPlace | null) => void;
  readonly signal: AbortSignal;
}
