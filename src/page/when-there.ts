/** Milliseconds after which a page that is never idle is not waited for any longer. */
const LATEST = 200;

/**
 * Milliseconds for which a page may load. Some are never there: one of their scripts does not arrive, they come without
 * end, they stop themselves, or are written anew while they load, which takes all listeners off them.
 */
const LONGEST_LOADING = 3000;

/** Runs something when the page is there, or has been loading for long, and is idle. */
export async function whenThere<Result>(run: () => Result | Promise<Result>): Promise<Result> {
  // To be asked for its state takes the document as long as all the rest: so it is asked when the page is idle, too.
  await idle();
  if (document.readyState === 'loading') {
    await arrival();
    await idle();
  }
  return run();
}

// Our scripts share a world that pages do not see.
const world = globalThis as { backgrounderArrival?: Promise<unknown> };

/** Waits until the page that is being loaded is there, or has been waited for long, by whichever script did so first. */
export function arrival(): Promise<unknown> {
  world.backgrounderArrival ??= new Promise((resolve) => {
    addEventListener('DOMContentLoaded', resolve, { capture: true, once: true });
    setTimeout(resolve, LONGEST_LOADING);
  });
  return world.backgrounderArrival;
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST }));
