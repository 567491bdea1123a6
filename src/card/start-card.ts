import { h } from 'preact';
import type { Rejection } from '../protocol/settings.ts';
import type { CardActions, ReasonAnswer } from '../ui/card-actions.ts';
import { cardInWords } from '../ui/card-in-words.ts';
import { CardView } from '../ui/card-view.tsx';
import { copyText } from '../ui/copy-text.ts';
import { text } from '../ui/text.ts';
import { type Anchor, anchorNow, anchorOf, cornerOf, middleOf } from './anchor.ts';
import { type ClosingEvents, listenForClosing } from './closing-events.ts';
import { inCorridor } from './corridor.ts';
import { LOOK_EVERY } from './delays.ts';
import { followPointer } from './follow-pointer.ts';
import { mountCard } from './mount-card.ts';
import { type NamedPlace, type Point, sameMark } from './named-place.ts';
import { offerUndo } from './offer-undo.ts';
import type { CardEvent, CardState, VisibleCard } from './phases.ts';
import { lineBoxAt } from './place.ts';
import { activePlace, initialState, step, visibleCard } from './state.ts';
import type { CardSurroundings } from './surroundings.ts';

/** Pixels by which a name moves that stays where it is: browsers round. */
const STILL = 2;

/** The card of a page, for those who hear of the pointer and of other ways to a name. */
export interface StartedCard {
  /** The pointer has moved: by the reader, and not a finger. */
  pointerMoved(event: PointerEvent): void;
  /** Opens the card of a name at once, with the focus in it; by touch at the bottom of the window. */
  open(place: NamedPlace, by: 'keyboard' | 'touch'): void;
}

/**
 * Shows the card of the name that the pointer rests on, until it goes away, the page scrolls or navigates, or Escape is
 * pressed; and the card of any name that it is told to open. While no card is open or coming, it listens to nothing.
 */
export function startCard(around: CardSurroundings): StartedCard {
  const { document, window, signal } = around;
  let state: CardState = initialState;
  let shown: VisibleCard | null = null;
  let anchor: Anchor | null = null;
  let stood: Point | null = null;
  let timer = 0;
  let notice: string | null = null;
  let reason: ReasonAnswer = null;
  let active: NamedPlace | null = null;
  let listening: AbortController | null = null;

  const actions: CardActions = {
    openArticle: around.openArticle,
    search: around.search,
    copy,
    pin: (pinned) => send({ kind: 'pin', pinned }),
    close: () => send({ kind: 'close' }),
    askReason,
    reject,
  };
  const { pin: _, ...sheetActions } = actions;
  const close = (): void => {
    undo.end();
    send({ kind: 'close' });
  };
  const card = mountCard(document, { moved: () => pointer.enterCard(), dismissed: close }, signal);
  const undo = offerUndo({
    ...around,
    card,
    isInUse: () => pointer.isOverCard() || card.hasFocus(),
    ended: listenWhileBusy,
  });
  const pointer = followPointer({
    ...around,
    inCorridor: onTheWay,
    isOfCard: card.isOrigin,
    isIdle: () => state.phase === 'idle' && state.declined === null,
    pointed: send,
  });

  function send(event: CardEvent): void {
    if (signal.aborted) return;
    const next = step(state, event);
    state = next.state;
    for (const command of next.commands) {
      if (command.kind === 'ask') {
        const { token, place } = command;
        void around.fetchCard(place).then((result) => send({ kind: 'answer', token, result }));
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
      if (shown && !undo.isOpen()) card.hide();
      shown = null;
      anchor = null;
      return;
    }
    if (shown && looksTheSame(shown, visible)) return;
    const { gesture, content } = visible;
    if (shown?.gesture.token !== gesture.token || !anchor) {
      anchor = { ...anchorOf(gesture), isOnDark: around.isOnDark?.(gesture.place) };
      stood = cornerOf(document, gesture.place);
      notice = null;
      reason = null;
      undo.drop();
    }
    const isNews = content !== null && shown?.content !== content;
    shown = visible;
    paint();
    if (isNews) card.speak(cardInWords(gesture.place, content?.ok ? content.value : null));
  }

  function paint(): void {
    if (!shown || !anchor) return;
    const { gesture, content, pinned } = shown;
    const { name } = gesture.place;
    const view = { title: gesture.place, content, pinned, notice, reason };
    const offered = anchor.isSheet ? sheetActions : actions;
    card.show(h(CardView, { key: gesture.token, ...view, actions: offered }), anchor, name);
  }

  async function copy(sources: string): Promise<void> {
    notice = text((await copyText(document, sources)) ? 'copied' : 'not_copied');
    paint();
  }

  async function askReason(): Promise<void> {
    if (!shown || reason?.ok) return;
    const { gesture } = shown;
    const answer = await around.fetchReason(gesture.place);
    if (shown?.gesture.token !== gesture.token) return;
    reason = answer;
    paint();
  }

  async function reject(scope: Rejection['scope']): Promise<void> {
    if (!shown) return;
    const { gesture, content } = shown;
    const { entity, name } = content?.ok ? content.value : gesture.place;
    // Which page and which site it is, the background sees for itself.
    const rejection = { entity, name, scope, where: '' };
    const answer = await around.reject(rejection);
    if (shown?.gesture.token !== gesture.token || !anchor) return;
    if (answer.ok) {
      undo.open(rejection, anchor);
      send({ kind: 'close' });
    } else {
      notice = answer.failure.message;
      paint();
    }
  }

  /** Everything that closes a card is listened to only while there is one, or one is on the way. */
  function listenWhileBusy(): void {
    if (state.phase === 'idle' && !undo.isOpen()) {
      listening?.abort();
      listening = null;
      return;
    }
    if (listening) return;
    listening = new AbortController();
    const disturb = (): void => send({ kind: 'disturb' });
    const events: ClosingEvents = {
      scrolled: (scroller) => movedName(scroller) && disturb(),
      pressed: () => send({ kind: 'press' }),
      hidden: disturb,
      pointerLeft: pointer.leaveWindow,
      resized,
      wentOn: close,
      // It belongs to the card as long as one can be seen; the page's own dialog stays open.
      escaped: () => {
        const isSeen = card.box() !== null;
        close();
        return isSeen;
      },
    };
    const until = AbortSignal.any([signal, listening.signal]);
    listenForClosing(document, window, events, until);
    const looking = window.setInterval(stir, LOOK_EVERY);
    until.addEventListener('abort', () => window.clearInterval(looking));
  }

  /**
   * Whether what scrolled took the name along. A ticker elsewhere on the page does not, nor does the browser where the page
   * has grown above what is in the window.
   */
  function movedName(scroller: Node): boolean {
    const place = activePlace(state);
    if (place && scroller !== document && !scroller.contains(place.range.startContainer)) return false;
    if (!shown) return true;
    const now = cornerOf(document, shown.gesture.place);
    return now ? Math.hypot(now.x - (stood?.x ?? 0), now.y - (stood?.y ?? 0)) > STILL : stood !== null;
  }

  /** A card that stays goes with its name. */
  function resized(): void {
    send({ kind: 'disturb' });
    if (!shown || !anchor) return;
    anchor = anchorNow(document, shown.gesture, anchor);
    stood = cornerOf(document, shown.gesture.place);
    paint();
  }

  /** Text that comes or goes moves a name as scrolling does, or takes it away; a dialog that closes takes the card along. */
  function stir(): void {
    if (shown && card.box() === null) close();
    else if (shown && movedName(document)) resized();
  }

  function onTheWay(at: Point): boolean {
    const box = card.box();
    return box !== null && anchor !== null && inCorridor(at, lineBoxAt(anchor.boxes, anchor.at), box);
  }

  const end = (): void => {
    window.clearTimeout(timer);
    tell(null);
  };
  signal.addEventListener('abort', end, { once: true });
  if (around.pointer) pointer.restAt(around.pointer);

  return {
    pointerMoved: pointer.moved,
    open(place, by) {
      send({ kind: 'open', place, at: middleOf(place.rects), by });
      if (!signal.aborted) card.focus();
    },
  };
}

function looksTheSame(a: VisibleCard, b: VisibleCard): boolean {
  return a.content === b.content && a.pinned === b.pinned && a.gesture.token === b.gesture.token;
}
