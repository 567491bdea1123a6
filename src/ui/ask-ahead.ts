import type { Ask } from '../protocol/ask.ts';

/**
 * Lets requests be sent before anybody waits for them. Whoever then is the first to ask the same is given the answer
 * that is on its way.
 */
export function askingAhead<R>(ask: Ask<R>): {
  readonly ask: Ask<R>;
  readonly ahead: (...request: Parameters<Ask<R>>) => Promise<unknown>;
} {
  const sent = new Map<string, ReturnType<Ask<R>>>();
  return {
    ahead: (kind, request) => {
      const answer = ask(kind, request);
      sent.set(JSON.stringify([kind, request]), answer);
      return answer;
    },
    ask: (kind, request) => {
      const key = JSON.stringify([kind, request]);
      const answer = sent.get(key) ?? ask(kind, request);
      sent.delete(key);
      return answer as never;
    },
  };
}
