import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../protocol/result.ts';
import { SKELETON_AFTER } from './skeleton-after.ts';

/** An answer, and whether a newer one has been under way long enough to say so. */
export interface Latest<T> {
  readonly result: Result<T> | null;
  /** The key that the result answers; an older one while a newer answer is under way. */
  readonly of: string | null;
  readonly slow: boolean;
}

/**
 * Asks whenever `key` changes, after `delay` milliseconds, and keeps the last answer until the next is there. What
 * arrives for an older key is dropped. A key of null asks nothing and forgets the last answer.
 */
export function useLatest<T>(key: string | null, delay: number, ask: (key: string) => Promise<Result<T>>): Latest<T> {
  const [answered, setAnswered] = useState<Pick<Latest<T>, 'result' | 'of'>>({ result: null, of: null });
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (key === null) {
      setAnswered({ result: null, of: null });
      return;
    }
    let current = true;
    const asking = setTimeout(() => {
      void ask(key).then((answer) => {
        if (!current) return;
        clearTimeout(waiting);
        setSlow(false);
        setAnswered({ result: answer, of: key });
      });
    }, delay);
    const waiting = setTimeout(() => setSlow(true), delay + SKELETON_AFTER);
    return () => {
      current = false;
      clearTimeout(asking);
      clearTimeout(waiting);
    };
  }, [key]);
  return { ...answered, slow };
}
