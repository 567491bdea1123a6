import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../protocol/result.ts';
import { SKELETON_AFTER } from './skeleton-after.ts';

/** Milliseconds that a newer question waits for the answer that is under way: fast keys must not queue up behind it. */
const OVERTAKES_AFTER = 60;

/** An answer, and whether a newer one has been under way long enough to say so. */
export interface Latest<T> {
  readonly result: Result<T> | null;
  /** The key that the result answers; an older one while a newer answer is under way. */
  readonly of: string | null;
  readonly slow: boolean;
}

/**
 * Asks at once whenever `key` changes, and keeps the last answer until the next is there. While an answer is under way
 * the next question waits for it, but not for long, and of several that wait only the newest is asked. What arrives for
 * an older key is dropped.
 */
export function useLatest<T>(key: string, ask: (key: string) => Promise<Result<T>>): Latest<T> {
  const [answered, setAnswered] = useState<Pick<Latest<T>, 'result' | 'of'>>({ result: null, of: null });
  const [slow, setSlow] = useState(false);
  const underWay = useRef<Promise<unknown> | null>(null);
  // Before the paint: an effect after it would send the question a frame or two later.
  useLayoutEffect(() => {
    setSlow(false);
    let current = true;
    const waiting = setTimeout(() => setSlow(true), SKELETON_AFTER);
    const asking = async (): Promise<void> => {
      if (underWay.current) await Promise.race([underWay.current, pause(OVERTAKES_AFTER)]);
      if (!current) return;
      const asked = ask(key);
      underWay.current = asked;
      const result = await asked;
      if (underWay.current === asked) underWay.current = null;
      if (!current) return;
      clearTimeout(waiting);
      setSlow(false);
      setAnswered({ result, of: key });
    };
    void asking();
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [key]);
  return { ...answered, slow };
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
