import type { NamedPlace, Point } from './named-place.ts';
import type { CardEvent } from './phases.ts';

type Pointing = Extract<CardEvent, { kind: 'point' }>;

interface PointerSurroundings {
  readonly window: Window;
  /** The marked name at a point of the viewport; sooner with the target of an event there. */
  readonly nameAt: (x: number, y: number, target?: EventTarget | null) => NamedPlace | null;
  /** Whether a point lies between the open card and its name. */
  readonly inCorridor: (at: Point) => boolean;
  /** Whether an event is one of the card itself, which tells of the pointer over it. */
  readonly isOfCard: (target: EventTarget | null) => boolean;
  /** Whether nothing but a name matters: no card is open, coming or declined. */
  readonly isIdle: () => boolean;
  readonly pointed: (event: Pointing) => void;
  readonly signal: AbortSignal;
}

/** The pointer, as far as it does not tell of itself. */
export interface FollowedPointer {
  /** It rests at a point from which no event came. */
  restAt(at: Point): void;
  enterCard(): void;
  leaveWindow(): void;
  isOverCard(): boolean;
}

/** Follows the pointer over the page, and says what it points at and how fast it is, until the signal ends. */
export function followPointer(surroundings: PointerSurroundings): FollowedPointer {
  const { window, nameAt, inCorridor, isOfCard, isIdle, pointed, signal } = surroundings;
  const nowhere = { kind: 'point', place: null, onCard: false, inCorridor: false, speed: 0 } as const;
  let last = { x: 0, y: 0, time: 0 };
  let isOverCard = false;

  const move = (at: Point, time: number, place: NamedPlace | null): void => {
    const speed = Math.hypot(at.x - last.x, at.y - last.y) / Math.max(1, time - last.time);
    last = { ...at, time };
    isOverCard = false;
    if (place || !isIdle()) pointed({ ...nowhere, at, place, inCorridor: inCorridor(at), speed });
  };
  // At the window and on the way down: some pages keep these events from reaching the document.
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y, timeStamp, buttons, pointerType, target, isTrusted }) => {
      if (!isTrusted || pointerType === 'touch' || isOfCard(target)) return;
      move({ x, y }, timeStamp, buttons === 0 ? nameAt(x, y, target) : null);
    },
    { passive: true, capture: true, signal },
  );
  return {
    restAt: (at) => move(at, last.time, nameAt(at.x, at.y)),
    enterCard() {
      isOverCard = true;
      pointed({ ...nowhere, at: last, onCard: true });
    },
    leaveWindow() {
      isOverCard = false;
      pointed({ ...nowhere, at: last });
    },
    isOverCard: () => isOverCard,
  };
}
