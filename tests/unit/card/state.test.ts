import { describe, expect, test } from 'vitest';
import { ASK_AFTER, FIRST_CARD_AFTER, GRACE, NEXT_CARD_AFTER, SPEED_GATE, WARM_FOR } from '../../../src/card/delays.ts';
import type { NamedPlace } from '../../../src/card/named-place.ts';
import type { CardEvent, CardState } from '../../../src/card/phases.ts';
import { initialState, step, visibleCard } from '../../../src/card/state.ts';
import type { CardModel } from '../../../src/protocol/card-model.ts';
import { failed, success } from '../../../src/protocol/result.ts';
import { SKELETON_AFTER } from '../../../src/ui/skeleton-after.ts';

const node = {} as Node;
const box = { left: 0, top: 0, right: 50, bottom: 20 };

function place(entity: string, startOffset = 0): NamedPlace {
  return {
    entity,
    name: entity,
    type: 'person',
    rects: [box],
    range: { startContainer: node, startOffset, endContainer: node, endOffset: startOffset + 5, collapsed: false },
  };
}

const answerOf = (entity: string) => success({ entity } as CardModel);
const ANNA = place('anna');
const BORIS = place('boris', 40);

/** The card with a clock of its own: `pass` lets time go by, `answer` delivers what was asked. */
function drive() {
  let state: CardState = initialState;
  let now = 0;
  let timer: { readonly token: number; readonly due: number } | null = null;
  const asked: { readonly token: number; readonly entity: string }[] = [];
  const send = (event: CardEvent): void => {
    const next = step(state, event);
    state = next.state;
    for (const command of next.commands) {
      if (command.kind === 'ask') asked.push({ token: command.token, entity: command.place.entity });
      else timer = { token: command.token, due: now + command.delay };
    }
  };
  const pass = (ms: number): void => {
    const end = now + ms;
    while (timer && timer.due <= end) {
      now = timer.due;
      const { token } = timer;
      timer = null;
      send({ kind: 'timer', token });
    }
    now = end;
  };
  const point = (to: NamedPlace | null, how: { onCard?: boolean; inCorridor?: boolean; speed?: number } = {}): void =>
    send({ kind: 'point', at: { x: 5, y: 5 }, place: to, onCard: false, inCorridor: false, speed: 0, ...how });
  const answer = (index = -1): void => {
    const request = asked.at(index);
    if (request) send({ kind: 'answer', token: request.token, result: answerOf(request.entity) });
  };
  return {
    send,
    pass,
    point,
    answer,
    asked,
    openAnna() {
      point(ANNA);
      pass(FIRST_CARD_AFTER - 1);
      answer();
      pass(1);
    },
    /** The entity whose card is seen, "…" before its name for a placeholder, null for none. */
    seen(): string | null {
      const visible = visibleCard(state);
      return visible && `${visible.content ? '' : '…'}${visible.gesture.place.entity}`;
    },
    get phase() {
      return state.phase;
    },
  };
}

describe('the first card', () => {
  test('is asked for before it shows, and shows at its time', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(ASK_AFTER - 1);
    expect(card.asked).toHaveLength(0);
    card.pass(1);
    expect(card.asked).toMatchObject([{ entity: 'anna' }]);
    card.answer();
    card.pass(FIRST_CARD_AFTER - ASK_AFTER - 1);
    expect(card.seen()).toBeNull();
    card.pass(1);
    expect(card.seen()).toBe('anna');
  });

  test('does not come when the pointer only crosses the name', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(ASK_AFTER - 1);
    card.point(null);
    card.pass(10_000);
    expect(card.asked).toHaveLength(0);
    expect(card.seen()).toBeNull();
  });

  test('waits as long as the pointer is faster than the gate', () => {
    const card = drive();
    card.point(ANNA);
    for (let i = 0; i < 10; i++) {
      card.pass(ASK_AFTER - 1);
      card.point(ANNA, { speed: SPEED_GATE + 0.01 });
    }
    expect(card.asked).toHaveLength(0);
    card.pass(ASK_AFTER);
    expect(card.asked).toHaveLength(1);
    card.point(ANNA, { speed: SPEED_GATE + 0.01 });
    card.answer();
    card.pass(FIRST_CARD_AFTER - 1);
    expect(card.seen()).toBeNull();
    card.pass(1);
    expect(card.seen()).toBe('anna');
    expect(card.asked).toHaveLength(1);
  });

  test('is not held up by a slow movement on the name', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(ASK_AFTER);
    card.answer();
    card.point(ANNA, { speed: SPEED_GATE });
    card.pass(FIRST_CARD_AFTER - ASK_AFTER);
    expect(card.seen()).toBe('anna');
  });

  test('is a placeholder only after the answer has been late for a while', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(FIRST_CARD_AFTER + SKELETON_AFTER - 1);
    expect(card.seen()).toBeNull();
    card.pass(1);
    expect(card.seen()).toBe('…anna');
    card.answer();
    expect(card.seen()).toBe('anna');
  });

  test('shows a failure as it shows an answer', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(FIRST_CARD_AFTER);
    card.send({ kind: 'answer', token: card.asked[0]?.token ?? -1, result: failed('internal', 'Broken.') });
    expect(card.seen()).toBe('anna');
  });
});

describe('answers and timers of an older gesture', () => {
  test('an answer that comes after the pointer has gone to another name is dropped', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(ASK_AFTER);
    card.point(BORIS);
    card.pass(FIRST_CARD_AFTER);
    card.answer(0);
    expect(card.seen()).toBeNull();
    card.answer(1);
    expect(card.seen()).toBe('boris');
  });

  test('an answer that comes after Escape opens nothing', () => {
    const card = drive();
    card.point(ANNA);
    card.pass(FIRST_CARD_AFTER + SKELETON_AFTER);
    card.send({ kind: 'close' });
    card.answer();
    expect(card.seen()).toBeNull();
  });

  test('a timer with an old token changes nothing', () => {
    const before = step(initialState, {
      kind: 'point',
      at: { x: 0, y: 0 },
      place: ANNA,
      onCard: false,
      inCorridor: false,
      speed: 0,
    }).state;
    expect(step(before, { kind: 'timer', token: 999 })).toEqual({ state: before, commands: [] });
  });

  test('the same name in two places of the page are two gestures', () => {
    const card = drive();
    card.openAnna();
    card.point(place('anna', 400));
    card.pass(NEXT_CARD_AFTER);
    expect(card.asked).toHaveLength(2);
  });
});

describe('leaving', () => {
  test('the card outlives the pointer by its grace and no longer', () => {
    const card = drive();
    card.openAnna();
    card.point(null);
    card.pass(GRACE - 1);
    expect(card.seen()).toBe('anna');
    card.pass(1);
    expect(card.seen()).toBeNull();
  });

  test('moving about beside the card does not lengthen the grace', () => {
    const card = drive();
    card.openAnna();
    card.point(null);
    card.pass(GRACE - 1);
    card.point(null);
    card.pass(1);
    expect(card.seen()).toBeNull();
  });

  test('the way to the card may take long, and reaching it keeps it open', () => {
    const card = drive();
    card.openAnna();
    for (let i = 0; i < 5; i++) {
      card.point(null, { inCorridor: true });
      card.pass(GRACE - 1);
    }
    expect(card.seen()).toBe('anna');
    card.point(null, { onCard: true });
    card.pass(10_000);
    expect(card.seen()).toBe('anna');
  });

  test('coming back to the name keeps the card', () => {
    const card = drive();
    card.openAnna();
    card.point(null);
    card.pass(GRACE - 1);
    card.point(ANNA);
    card.pass(10_000);
    expect(card.seen()).toBe('anna');
    expect(card.asked).toHaveLength(1);
  });
});

describe('from card to card', () => {
  test('the next card comes faster, and the first stays until it is there', () => {
    const card = drive();
    card.openAnna();
    card.point(BORIS);
    card.pass(NEXT_CARD_AFTER - 1);
    card.answer();
    expect(card.seen()).toBe('anna');
    card.pass(1);
    expect(card.seen()).toBe('boris');
  });

  test('shortly after a card has closed the next one still comes faster', () => {
    const card = drive();
    card.openAnna();
    card.point(null);
    card.pass(GRACE + WARM_FOR - 1);
    card.point(BORIS);
    card.pass(NEXT_CARD_AFTER - 1);
    card.answer();
    card.pass(1);
    expect(card.seen()).toBe('boris');
  });

  test('later it takes as long as the first', () => {
    const card = drive();
    card.openAnna();
    card.point(null);
    card.pass(GRACE + WARM_FOR);
    card.point(BORIS);
    card.pass(FIRST_CARD_AFTER - 1);
    card.answer();
    expect(card.seen()).toBeNull();
    card.pass(1);
    expect(card.seen()).toBe('boris');
  });

  test('a name on the way to the card takes over only after the full delay', () => {
    const card = drive();
    card.openAnna();
    card.point(BORIS, { inCorridor: true });
    card.pass(FIRST_CARD_AFTER - 1);
    card.answer();
    expect(card.seen()).toBe('anna');
    card.point(null, { onCard: true });
    card.pass(10_000);
    expect(card.seen()).toBe('anna');
  });

  test('a name that was only crossed leaves the open card its grace', () => {
    const card = drive();
    card.openAnna();
    card.point(BORIS);
    card.pass(NEXT_CARD_AFTER - 1);
    card.point(null);
    card.pass(GRACE - 1);
    expect(card.seen()).toBe('anna');
    card.pass(1);
    expect(card.seen()).toBeNull();
  });
});

describe('closing', () => {
  test('Escape closes at once, and the name stays quiet until the pointer has been elsewhere', () => {
    const card = drive();
    card.openAnna();
    card.send({ kind: 'close' });
    expect(card.seen()).toBeNull();
    card.point(ANNA);
    card.pass(10_000);
    expect(card.seen()).toBeNull();
    card.point(null);
    card.openAnna();
    expect(card.seen()).toBe('anna');
  });

  test('scrolling closes what is shown, and what is about to be', () => {
    const shown = drive();
    shown.openAnna();
    shown.send({ kind: 'disturb' });
    expect(shown.seen()).toBeNull();
    const coming = drive();
    coming.point(ANNA);
    coming.send({ kind: 'disturb' });
    coming.pass(10_000);
    expect(coming.asked).toHaveLength(0);
  });
});

describe('pinned', () => {
  test('a pinned card stays through scrolling, leaving and other names', () => {
    const card = drive();
    card.openAnna();
    card.send({ kind: 'pin', pinned: true });
    card.send({ kind: 'disturb' });
    card.point(null);
    card.point(BORIS);
    card.pass(10_000);
    expect(card.seen()).toBe('anna');
    expect(card.asked).toHaveLength(1);
  });

  test('unpinned, it behaves as before; Escape closes it pinned or not', () => {
    const card = drive();
    card.openAnna();
    card.send({ kind: 'pin', pinned: true });
    card.send({ kind: 'pin', pinned: false });
    card.point(null);
    card.pass(GRACE);
    expect(card.seen()).toBeNull();
    const other = drive();
    other.openAnna();
    other.send({ kind: 'pin', pinned: true });
    other.send({ kind: 'close' });
    expect(other.seen()).toBeNull();
  });
});

test('no order of events leaves a card without a way out', () => {
  const events = (card: ReturnType<typeof drive>) => [
    () => card.point(ANNA),
    () => card.point(BORIS, { inCorridor: true }),
    () => card.point(null),
    () => card.point(null, { onCard: true }),
    () => card.point(ANNA, { speed: 2 }),
    () => card.pass(90),
    () => card.pass(400),
    () => card.answer(),
    () => card.answer(0),
    () => card.send({ kind: 'pin', pinned: true }),
    () => card.send({ kind: 'pin', pinned: false }),
    () => card.send({ kind: 'disturb' }),
  ];
  // A linear congruential generator (Numerical Recipes): the same orders in every run.
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let run = 0; run < 500; run++) {
    const card = drive();
    const choices = events(card);
    for (let i = 0; i < 30; i++) choices[next(choices.length)]?.();
    card.send({ kind: 'close' });
    expect(card.seen()).toBeNull();
    card.point(null);
    card.openAnna();
    expect(card.seen()).toBe('anna');
    card.point(null);
    card.pass(GRACE);
    expect(card.phase).toBe('idle');
  }
});

describe('a card that was not opened by the pointer', () => {
  const open = (by: 'keyboard' | 'touch') => ({ kind: 'open', place: ANNA, at: { x: 5, y: 5 }, by }) as const;

  test.each(['keyboard', 'touch'] as const)('by %s is there at once, and stays wherever the pointer goes', (by) => {
    const card = drive();
    card.send(open(by));
    expect(card.seen()).toBe('…anna');
    expect(card.asked).toMatchObject([{ entity: 'anna' }]);
    card.point(BORIS);
    card.point(null);
    card.send({ kind: 'disturb' });
    card.pass(10_000);
    card.answer();
    expect(card.seen()).toBe('anna');
    card.point(BORIS);
    card.send({ kind: 'disturb' });
    card.pass(10_000);
    expect(card.seen()).toBe('anna');
    card.send({ kind: 'close' });
    expect(card.seen()).toBeNull();
  });

  test('takes the place of any other, whose answer is then too late', () => {
    const card = drive();
    card.point(BORIS);
    card.pass(ASK_AFTER);
    card.send(open('keyboard'));
    card.answer(0);
    card.pass(10_000);
    expect(card.seen()).toBe('…anna');
    card.answer(1);
    expect(card.seen()).toBe('anna');
    card.send({ ...open('keyboard'), place: BORIS });
    expect(card.seen()).toBe('…boris');
  });

  test('at the bottom of the window goes with a press elsewhere, another does not', () => {
    const sheet = drive();
    sheet.send(open('touch'));
    sheet.send({ kind: 'press' });
    expect(sheet.seen()).toBeNull();
    const card = drive();
    card.send(open('keyboard'));
    card.answer();
    card.send({ kind: 'press' });
    expect(card.seen()).toBe('anna');
  });

  test('unpinned it is like any other', () => {
    const card = drive();
    card.send(open('keyboard'));
    card.answer();
    card.send({ kind: 'pin', pinned: false });
    card.point(null);
    card.pass(GRACE);
    expect(card.seen()).toBeNull();
  });
});
