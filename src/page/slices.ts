/** Milliseconds of work after which the page gets its turn: half a frame. */
const SLICE = 8;

/**
 * Runs work step by step in slices, between which the page gets its turn, and gives its result; undefined where
 * `goesOn` said after such a pause that the result is no longer wanted.
 */
export async function inSlices<T>(steps: Iterator<unknown, T>, goesOn: () => boolean): Promise<T | undefined> {
  let until = performance.now() + SLICE;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await pagesTurn();
    if (!goesOn()) return undefined;
    until = performance.now() + SLICE;
  }
}

// Not `scheduler.yield`, which goes on before the page's own timers and messages.
const pagesTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
