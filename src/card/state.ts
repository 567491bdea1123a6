import type { CardModel } from '../protocol/card-model.ts';
import type { Result } from '../protocol/result.ts';
import { SKELETON_AFTER } from '../ui/skeleton-after.ts';
import { ASK_AFTER, FIRST_CARD_AFTER, GRACE, NEXT_CARD_AFTER, SPEED_GATE, WARM_FOR } from './delays.ts';
import { type NamedPlace, type Point, sameMark } from './named-place.ts';
import type { CardEvent, CardState, Command, Gesture, OpenCard, Step, VisibleCard } from './phases.ts';

/** No card, and none coming. */
export const initialState: CardState = { phase: 'idle', serial: 0, timer: null, declined: null };

/** The card that a state shows, or null. */
export function visibleCard(state: CardState): VisibleCard | null {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'dwelling':
      return state.instead && { ...state.instead, pinned: false };
    case 'loading':
      if (state.skeleton) return { gesture: state.gesture, content: null, pinned: isHeld(state.gesture) };
      return state.instead && { ...state.instead, pinned: false };
    default:
      return { ...state.card, pinned: state.phase === 'pinned' };
  }
}

/** The mark that the pointer rests on or whose card is open, or null. */
export function activePlace(state: CardState): NamedPlace | null {
  if (state.phase === 'idle') return null;
  return ('card' in state ? state.card.gesture : state.gesture).place;
}

/** The next state and what is to be done. What carries an old token changes nothing. */
export function step(state: CardState, event: CardEvent): Step {
  switch (event.kind) {
    case 'point':
      return point(state, event);
    case 'timer':
      return 'timer' in state && state.timer === event.token ? timeUp(state) : stay(state);
    case 'answer':
      return answer(state, event.token, event.result);
    case 'pin':
      return 'card' in state
        ? stay({ phase: event.pinned ? 'pinned' : 'shown', serial: state.serial, card: state.card })
        : stay(state);
    case 'close':
      return close(state);
    case 'open':
      return open(state, event);
    case 'disturb':
      return state.phase === 'pinned' || (state.phase === 'loading' && isHeld(state.gesture))
        ? stay(state)
        : close(state);
    case 'press':
      return shownBy(state) === 'touch' ? close(state) : step(state, { kind: 'disturb' });
  }
}

/** Whether a card stays without the pointer: what was opened otherwise is not the pointer's to close. */
function isHeld({ by }: Gesture): boolean {
  return by !== 'pointer';
}

function shownBy(state: CardState): Gesture['by'] | null {
  return visibleCard(state)?.gesture.by ?? null;
}

function open(state: CardState, { place, at, by }: Extract<CardEvent, { kind: 'open' }>): Step {
  const token = state.serial + 1;
  const timer = state.serial + 2;
  const gesture = { token, place, at, by };
  return {
    state: { phase: 'loading', serial: timer, timer, gesture, skeleton: true, instead: null },
    commands: [ask(gesture)],
  };
}

type Pointing = Extract<CardEvent, { kind: 'point' }>;

function point(state: CardState, event: Pointing): Step {
  const { place, at, onCard, inCorridor, speed } = event;
  switch (state.phase) {
    case 'pinned':
      return stay(state);
    case 'idle':
      if (!place) return stay(state.declined === null ? state : { ...state, declined: null });
      if (sameMark(place, state.declined)) return stay(state);
      return dwell(state, place, at, null, state.timer === null ? FIRST_CARD_AFTER : NEXT_CARD_AFTER);
    case 'dwelling':
      if (onCard && state.instead) return stay({ phase: 'shown', serial: state.serial, card: state.instead });
      if (sameMark(place, state.gesture.place)) {
        return dwellOn({ ...state, gesture: { ...state.gesture, at } }, speed);
      }
      return pointElsewhere(state, event, state.instead);
    case 'loading':
      if (onCard || isHeld(state.gesture) || sameMark(place, state.gesture.place)) return stay(state);
      return pointElsewhere(state, event, state.instead);
    case 'shown':
    case 'leaving': {
      const { card } = state;
      if (onCard || sameMark(place, card.gesture.place)) return stay({ phase: 'shown', serial: state.serial, card });
      if (place) return dwell(state, place, at, card, inCorridor ? FIRST_CARD_AFTER : NEXT_CARD_AFTER);
      return state.phase === 'shown' || inCorridor ? grace(state, card) : stay(state);
    }
  }
}

/** Off the name whose card was on the way: to another name, or to none. */
function pointElsewhere(state: CardState, event: Pointing, instead: OpenCard | null): Step {
  const { place, at, inCorridor } = event;
  if (instead && sameMark(place, instead.gesture.place)) {
    return stay({ phase: 'shown', serial: state.serial, card: instead });
  }
  if (place) return dwell(state, place, at, instead, instead && !inCorridor ? NEXT_CARD_AFTER : FIRST_CARD_AFTER);
  return instead ? grace(state, instead) : stay(idle(state));
}

function dwell(state: CardState, place: NamedPlace, at: Point, instead: OpenCard | null, delay: number): Step {
  const token = state.serial + 1;
  const timer = state.serial + 2;
  const gesture = { token, place, at, by: 'pointer' } as const;
  return {
    state: { phase: 'dwelling', serial: timer, timer, gesture, asked: false, delay, answer: null, instead },
    commands: [{ kind: 'wait', token: timer, delay: askAfter(delay) }],
  };
}

/** Still on the name: slowly, the waiting goes on; fast, it starts again, but what was asked is not asked twice. */
function dwellOn(state: Extract<CardState, { phase: 'dwelling' }>, speed: number): Step {
  if (speed <= SPEED_GATE) return stay(state);
  const timer = state.serial + 1;
  const delay = state.asked ? state.delay : askAfter(state.delay);
  return { state: { ...state, serial: timer, timer }, commands: [{ kind: 'wait', token: timer, delay }] };
}

function askAfter(delay: number): number {
  return Math.min(ASK_AFTER, delay / 2);
}

function timeUp(state: CardState): Step {
  const timer = state.serial + 1;
  switch (state.phase) {
    case 'idle':
      return stay({ ...state, timer: null });
    case 'dwelling':
      if (!state.asked) {
        return {
          state: { ...state, serial: timer, timer, asked: true },
          commands: [ask(state.gesture), { kind: 'wait', token: timer, delay: state.delay - askAfter(state.delay) }],
        };
      }
      if (state.answer) {
        return stay({ phase: 'shown', serial: state.serial, card: { gesture: state.gesture, content: state.answer } });
      }
      return load(state, state.gesture, state.instead);
    case 'loading':
      return stay({ ...state, skeleton: true, instead: null });
    case 'leaving':
      return cool(state);
    default:
      return stay(state);
  }
}

function answer(state: CardState, token: number, content: Result<CardModel>): Step {
  if (state.phase === 'dwelling' && state.gesture.token === token) return stay({ ...state, answer: content });
  if (state.phase === 'loading' && state.gesture.token === token) {
    const card = { gesture: state.gesture, content };
    return stay({ phase: isHeld(state.gesture) ? 'pinned' : 'shown', serial: state.serial, card });
  }
  return stay(state);
}

function load(state: CardState, gesture: Gesture, instead: OpenCard | null): Step {
  const timer = state.serial + 1;
  return {
    state: { phase: 'loading', serial: timer, timer, gesture, skeleton: false, instead },
    commands: [{ kind: 'wait', token: timer, delay: SKELETON_AFTER }],
  };
}

function grace(state: CardState, card: OpenCard): Step {
  const timer = state.serial + 1;
  return {
    state: { phase: 'leaving', serial: timer, timer, card },
    commands: [{ kind: 'wait', token: timer, delay: GRACE }],
  };
}

/** Closed because the pointer went away: the next card may come quickly. */
function cool(state: CardState): Step {
  const timer = state.serial + 1;
  return {
    state: { phase: 'idle', serial: timer, timer, declined: null },
    commands: [{ kind: 'wait', token: timer, delay: WARM_FOR }],
  };
}

/** Closed because the reader said so: the same name stays quiet until the pointer has been elsewhere. */
function close(state: CardState): Step {
  const declined = activePlace(state);
  return declined ? stay({ phase: 'idle', serial: state.serial, timer: null, declined }) : stay(state);
}

function idle(state: CardState): CardState {
  return { phase: 'idle', serial: state.serial, timer: null, declined: null };
}

function ask(gesture: Gesture): Command {
  return { kind: 'ask', token: gesture.token, place: gesture.place };
}

function stay(state: CardState): Step {
  return { state, commands: [] };
}
