/** What survives closing the popup. */
export interface PopupState {
  readonly query: string;
  /** Pixels that the list is scrolled. */
  readonly scroll: number;
  /** Key of the option that was active. */
  readonly active: string | null;
  readonly order: 'relevance' | 'date';
}

/** Keeps the popup's state for as long as the browser runs; `get` is asked once, when the popup opens. */
export interface PopupMemory {
  readonly get: () => PopupState | null;
  readonly set: (state: PopupState) => void;
}

/** Keeps nothing. The popup opens with a query that it is given, or with none. */
function noMemory(query: string | null): PopupMemory {
  const state = query === null ? null : ({ query, scroll: 0, active: null, order: 'relevance' } as const);
  return { get: () => state, set: () => {} };
}

/**
 * The memory of a popup that opens with a given query, or above a tab: what was searched for in a private window is nobody's
 * business in another one, nor after it has been closed.
 */
export function memoryFor(
  query: string | null,
  above: { readonly isPrivate: boolean } | null,
  kept: PopupMemory,
): PopupMemory {
  return query !== null || above === null || above.isPrivate ? noMemory(query) : kept;
}

/** Whether a stored value is a state of this version of the popup. */
export function isPopupState(value: unknown): value is PopupState {
  if (typeof value !== 'object' || value === null) return false;
  const { query, scroll, active, order } = value as Record<keyof PopupState, unknown>;
  return (
    typeof query === 'string' &&
    typeof scroll === 'number' &&
    (active === null || typeof active === 'string') &&
    (order === 'relevance' || order === 'date')
  );
}
