import { useLayoutEffect, useState } from 'preact/hooks';

/** A script that a view opens without. */
export interface LateScript<T> {
  readonly load: () => Promise<T>;
  /** Once it is there. */
  readonly loaded: T | null;
}

/** A script that is loaded when it is first wanted, and kept. */
export function lateScript<T>(fetch: () => Promise<T>): LateScript<T> {
  let loaded: T | null = null;
  return {
    load: async () => {
      loaded ??= await fetch();
      return loaded;
    },
    get loaded() {
      return loaded;
    },
  };
}

/** A late script, loaded as soon as it is wanted; null until it is there. */
export function useScript<T>(wanted: boolean, script: LateScript<T>): T | null {
  const [loaded, setLoaded] = useState(script.loaded);
  // Before the paint: an effect after it would send for the script a frame or two later.
  useLayoutEffect(() => {
    if (wanted && loaded === null) void script.load().then((now) => setLoaded(() => now));
  }, [wanted]);
  return loaded;
}
