import { h } from 'preact';
import type { CardModel } from '../protocol/messages.ts';
import type { Result } from '../protocol/result.ts';
import { type CardActions, CardView } from '../ui/card-view.tsx';
import { copyText } from '../ui/copy-text.ts';
import { inCorridor } from './corridor.ts';
import { type Anchor, mountCard } from './mount-card.ts';
import { type NamedPlace, type Point, sameMark } from './named-place.ts';
import type { CardEvent, CardState, VisibleCard } from './phases.ts';
import { lineBoxAt } from './place.ts';
import { activePlace, initialState, step, visibleCard } from './state.ts';

/** What the card needs from the page and from the archive. */
export interface CardSurroundings {
  readonly document: Document;
  readonly window: Window;
  /** The marked name at a point of the viewport. */
  readonly nameAt: (x: number, y: number) => NamedPlace | null;
  /** Where the pointer was when the card was asked for: it may rest there and send no further event. */
  readonly pointer: Point | null;
  readonly fetchCard: (entity: string) => Promise<Result<CardModel>>;
  readonly openArticle: (article: string) => unknown;
  readonly search: (text: string) => unknown;
  /** Told which name the pointer rests on or has its card open, and with null that there is none any more. */
  readonly onActive?: (place: NamedPlace | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Shows the card of the name that the pointer rests on, until it goes away, the page scrolls or navigates, or Escape is
 * pressed. While no card is open or coming, the only listener is one for pointer moves.
 */
export function startCard(around: CardSurroundings): void {
  const { document, window, signal } = around;
  let state: CardState = initialState;
  let shown: VisibleCard | null = null;
  let anchor: Anchor | null = null;
  let timer = 0;
  let last = { x: 0, y: 0, time: 0 };
  let notice: string | null = null;
  let active: NamedPlace | null = null;
  let listening: AbortController | null = null;

  const actions: CardActions = {
    openArticle: around.openArticle,
    search: around.search,
    copy,
    pin: (pinned) => send({ kind: 'pin', pinned }),
    close: () => send({ kind: 'close' }),
  };
  const onCard = (): void => send({ kind: 'point', at: last, place: null, onCard: true, inCorridor: false, speed: 0 });
  const card = mountCard(document, onCard, signal);

  function send(event: CardEvent): void {
    if (signal.aborted) return;
    const next = step(state, event);
    state = next.state;
    for (const command of next.commands) {
      if (command.kind === 'ask') {
        const { token, entity } = command;
        void around.fetchCard(entity).then((result) => send({ kind: 'answer', token, result }));
      } else {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => send({ kind: 'timer', token: command.token }), command.delay);
      }
    }
    draw(visibleCard(state));
    listenWhileBusy();
    tell(activePlace(state));
  }

  function tell(place: NamedPlace | null): void {
    if (place === active || sameMark(place, active)) return;
    active = place;
    around.onActive?.(place);
  }

  function draw(visible: VisibleCard | null): void {
    if (!visible) {
      if (shown) hide();
      return;
    }
    if (shown && looksTheSame(shown, visible)) return;
    const { gesture } = visible;
    if (shown?.gesture.token !== gesture.token || !anchor) {
      anchor = { boxes: gesture.place.rects, at: gesture.at };
      notice = null;
    }
    shown = visible;
    paint();
  }

  function paint(): void {
    if (!shown || !anchor) return;
    const { gesture, content, pinned } = shown;
    card.show(h(CardView, { title: gesture.place, content, pinned, notice, actions }), anchor, gesture.place.name);
  }

  async function copy(text: string): Promise<void> {
    notice = (await copyText(document, text)) ? 'Copied' : 'The clipboard refused';
    paint();
  }

  function hide(): void {
    shown = null;
    anchor = null;
    card.hide();
  }

  /** Everything that closes a card is listened to only while there is one, or one is on the way. */
  function listenWhileBusy(): void {
    if (state.phase === 'idle') {
      listening?.abort();
      listening = null;
      return;
    }
    if (listening) return;
    listening = new AbortController();
    const quiet = { passive: true, capture: true, signal: AbortSignal.any([signal, listening.signal]) };
    const disturb = (): void => send({ kind: 'disturb' });
    const close = (): void => send({ kind: 'close' });
    document.addEventListener('scroll', ({ target }) => movesName(target as Node) && disturb(), quiet);
    document.addEventListener('pointerdown', disturb, quiet);
    document.addEventListener('visibilitychange', disturb, quiet);
    const away = (): void => send({ kind: 'point', at: last, place: null, onCard: false, inCorridor: false, speed: 0 });
    document.documentElement.addEventListener('pointerleave', away, { ...quiet, capture: false });
    window.addEventListener('pagehide', close, quiet);
    window.addEventListener('popstate', close, quiet);
    window.addEventListener('hashchange', close, quiet);
    window.navigation?.addEventListener('navigatesuccess', close, quiet);
    window.addEventListener('resize', disturb, quiet);
    window.addEventListener('keydown', onKey, { ...quiet, passive: false });
  }

  /** Whether what scrolls takes the name along; a ticker elsewhere on the page does not. */
  function movesName(scroller: Node): boolean {
    const place = activePlace(state);
    return !place || scroller === document || scroller.contains(place.range.startContainer);
  }

  /** Escape belongs to the card as long as one can be seen; the page's own dialog stays open. */
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ kind: 'close' });
  }

  function point(at: Point, time: number, place: NamedPlace | null): void {
    const speed = Math.hypot(at.x - last.x, at.y - last.y) / Math.max(1, time - last.time);
    last = { ...at, time };
    if (state.phase === 'idle' && !place && state.declined === null) return;
    send({ kind: 'point', at, place, onCard: false, inCorridor: onTheWay(at), speed });
  }

  function onTheWay(at: Point): boolean {
    const box = card.box();
    return box !== null && anchor !== null && inCorridor(at, lineBoxAt(anchor.boxes, anchor.at), box);
  }

  document.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y, timeStamp, buttons, pointerType }) => {
      if (pointerType === 'touch') return;
      point({ x, y }, timeStamp, buttons === 0 ? around.nameAt(x, y) : null);
    },
    { passive: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(timer);
      tell(null);
    },
    { once: true },
  );
  if (around.pointer) point(around.pointer, last.time, around.nameAt(around.pointer.x, around.pointer.y));
}

function looksTheSame(a: VisibleCard, b: VisibleCard): boolean {
  return a.content === b.content && a.pinned === b.pinned && a.gesture.token === b.gesture.token;
}
