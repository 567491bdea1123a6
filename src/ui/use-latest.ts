import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../protocol/result.ts';

/** Milliseconds after which a wait is shown at all; a shorter one would only flicker. */
export const SKELETON_AFTER = 200;

/** An answer, and whether a newer one has been under way long enough to say so. */
export interface Latest<T> {
  readonly result: Result<T> | null;
  readonly slow: boolean;
}

/**
 * Asks whenever `key` changes, after `delay` milliseconds, and keeps the last answer until the next is there. What
 * arrives for an older key is dropped. A key of null asks nothing and forgets the last answer.
 */
export function useLatest<T>(key: string | null, delay: number, ask: (key: string) => Promise<Result<T>>): Latest<T> {
  const [result, setResult] = useState<Result<T> | null>(null);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (key === null) {
      setResult(null);
      return;
    }
    let current = true;
    const asking = setTimeout(() => {
      void ask(key).then((answer) => {
        if (!current) return;
        clearTimeout(waiting);
        setSlow(false);
        setResult(answer);
      });
    }, delay);
    const waiting = setTimeout(() => setSlow(true), delay + SKELETON_AFTER);
    return () => {
      current = false;
      clearTimeout(asking);
      clearTimeout(waiting);
    };
  }, [key]);
  return { result, slow };
}
