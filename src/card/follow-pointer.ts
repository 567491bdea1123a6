import type { NamedPlace, Point } from './named-place.ts';
import type { CardEvent } from './phases.ts';

type Pointing = Extract<CardEvent, { kind: 'point' }>;

interface PointerSurroundings {
  /** The marked name at a point of the viewport; sooner with the target of an event there. */
  readonly nameAt: (x: number, y: number, target?: EventTarget | null) => NamedPlace | null;
  /** Whether a point lies between the open card and its name. */
  readonly inCorridor: (at: Point) => boolean;
  /** Whether an event is one of the card itself, which tells of the pointer over it. */
  readonly isOfCard: (event: Event) => boolean;
  /** Whether nothing but a name matters: no card is open, coming or declined. */
  readonly isIdle: () => boolean;
  readonly pointed: (event: Pointing) => void;
}

/** The pointer, as those tell of it who hear of it. */
export interface FollowedPointer {
  /** It has moved, somewhere in the window. */
  moved(event: PointerEvent): void;
  /** It rests at a point from which no event came. */
  restAt(at: Point): void;
  enterCard(): void;
  leaveWindow(): void;
  isOverCard(): boolean;
}

/** Follows the pointer over the page, and says what it points at and how fast it is. */
export function followPointer(surroundings: PointerSurroundings): FollowedPointer {
  const { nameAt, inCorridor, isOfCard, isIdle, pointed } = surroundings;
  const nowhere = { kind: 'point', place: null, onCard: false, inCorridor: false, speed: 0 } as const;
  let last = { x: 0, y: 0, time: 0 };
  let isOverCard = false;

  const move = (at: Point, time: number, place: NamedPlace | null): void => {
    const speed = Math.hypot(at.x - last.x, at.y - last.y) / Math.max(1, time - last.time);
    last = { ...at, time };
    isOverCard = false;
    if (place || !isIdle()) pointed({ ...nowhere, at, place, inCorridor: inCorridor(at), speed });
  };
  return {
    moved(event) {
      const { clientX: x, clientY: y, timeStamp, buttons, target } = event;
      if (!isOfCard(event)) move({ x, y }, timeStamp, buttons === 0 ? nameAt(x, y, target) : null);
    },
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
