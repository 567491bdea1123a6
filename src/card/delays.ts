/** Milliseconds on a name before its card is asked for: a pointer that only crosses a name wakes nobody. */
export const ASK_AFTER = 100;

/** Milliseconds on a name before the first card shows: marked names are dense, a card must be meant. */
export const FIRST_CARD_AFTER = 250;

/** Milliseconds on another name before its card replaces an open one: now the reader is looking names up. */
export const NEXT_CARD_AFTER = 80;

/** Milliseconds that the card outlives the pointer on neither name nor card: time to reach it or to come back (WCAG 1.4.13). */
export const GRACE = 300;

/** Milliseconds after a card has closed in which the next one still counts as the next and not as the first. */
export const WARM_FOR = 500;

/** Pixels per millisecond; a faster pointer is on its way elsewhere, so the waiting starts again. */
export const SPEED_GATE = 0.5;

/** Milliseconds for which a rejection can be undone on the page; longer while the pointer or the focus is there. */
export const UNDO_FOR = 8000;

/** Milliseconds between two looks whether the page has moved the name of an open card: no event tells of that. */
export const LOOK_EVERY = 250;
